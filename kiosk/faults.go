package kiosk

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
)

// faults are what can't be so in a record, one by one.
type faults []error

var recordID = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{1,63}$`)

func (f *faults) must(ok bool, field, why string, value any) {
	if !ok {
		*f = append(*f, fmt.Errorf("%s: %v: %s", field, value, why))
	}
}

func (f *faults) id(field, id string) {
	f.must(recordID.MatchString(id), field, "2 to 64 of a-z, 0-9 and -", id)
}

// swedish holds that there are words for every patron: who has no language of
// their own here gets Swedish.
func (f *faults) swedish(field string, words Words) {
	f.must(strings.TrimSpace(words["sv"]) != "", field, "is missing in Swedish", "")
}

// web holds that an address leads to the one it names: a patron types passwords
// there.
func (f *faults) web(field, address string) {
	parsed, err := url.Parse(address)
	f.must(address == "" || err == nil && parsed.Scheme == "https" && parsed.Host != "",
		field, "is not an address that begins with https://", address)
}

func (f *faults) dates(of Facts) {
	for field, date := range map[string]Date{"checked_on": of.CheckedOn, "valid_until": of.ValidUntil} {
		_, err := ParseDate(string(date))
		f.must(err == nil, field, "is not a date such as 2026-11-24", date)
	}
}
