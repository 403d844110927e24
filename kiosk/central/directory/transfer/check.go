package transfer

import (
	"net/mail"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/openinghours"
)

var (
	idForm   = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{1,63}$`)
	codeForm = regexp.MustCompile(`^[0-9]{4}$`)
	partForm = regexp.MustCompile(`^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`)
	kinds    = []string{
		string(kiosk.StateServiceOffice), string(kiosk.CitizenOffice), string(kiosk.ContactCentre),
		string(kiosk.DigidelCentre), string(kiosk.LibraryHelp),
	}
)

// unless is no fault when ok, and a fault for the reason otherwise.
func unless(ok bool, why reason, args ...any) *Fault {
	if ok {
		return nil
	}
	return &Fault{why: why, args: args}
}

func checkID(s string) *Fault { return unless(idForm.MatchString(s), faultID) }

func checkKind(s string) *Fault {
	return unless(slices.Contains(kinds, s), faultKind, strings.Join(kinds, ", "))
}

func checkMunicipality(s string) *Fault { return unless(codeForm.MatchString(s), faultMunicipality) }

func checkEmail(s string) *Fault {
	read, err := mail.ParseAddress(s)
	return unless(err == nil && read.Address == s, faultEmail)
}

// checkWeb wants an address that can be shown as a link: never a script.
func checkWeb(s string) *Fault {
	read, err := url.Parse(s)
	return unless(err == nil && (read.Scheme == "https" || read.Scheme == "http") && read.Host != "", faultWeb)
}

func checkLanguage(s string) *Fault {
	_, err := language.Parse(s)
	return unless(err == nil, faultLanguage, s)
}

func checkWheelchair(s string) *Fault {
	return unless(slices.Contains([]kiosk.Access{kiosk.Accessible, kiosk.PartlyAccess, kiosk.NotAccessible}, kiosk.Access(s)), faultWheelchair)
}

func checkDate(s string) *Fault {
	_, err := kiosk.ParseDate(s)
	return unless(err == nil, faultDate)
}

// checkPart wants a year, a month or a date.
func checkPart(s string) *Fault {
	whole := (s + "-01-01")[:min(len(s)+6, 10)]
	_, err := kiosk.ParseDate(whole)
	return unless(partForm.MatchString(s) && err == nil, faultPart)
}

func checkHours(s string) *Fault {
	_, err := openinghours.Parse(s)
	if err == nil {
		return nil
	}
	fault := &Fault{why: faultHours}
	if told, ok := err.(*openinghours.Fault); ok { //nolint:errorlint // Parse promises this type
		fault.within = told
	}
	return fault
}

// clean is the text as it is kept: composed (NFC), with single spaces. lines tells
// that there were line breaks.
func clean(s string) (text string, lines bool) {
	lines = strings.ContainsAny(strings.TrimSpace(s), "\r\n\u0085\u2028\u2029")
	return strings.Join(strings.Fields(norm.NFC.String(s)), " "), lines
}

// hidden tells of characters that can't be seen but change what is: controls, and
// those that turn the direction of others.
func hidden(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r == unicode.ReplacementChar || unicode.Is(unicode.Cc, r) || r == '\uFEFF' ||
			r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
	})
}
