package openinghours_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk/openinghours"
)

// differences are the hours on which this package and opening_hours.js differ, or
// that one of them refuses, and why.
var differences = map[string]string{
	// Ranges of days that move.
	"easter -2 days-easter +1 day 10:00-11:00":                                        easterEnd,
	"Mo-Fr 10:00-18:00; easter -3 days 10:00-15:00; easter -2 days-easter +1 day off": easterEnd,
	"Nov Su[1]-easter Su 12:00-16:00":                                                 "a range to easter of the next year is never in it there in spring",
	"Mo[1] -2 days 10:00-12:00":                                                       "there the day before is found only when it is in the month before",
	"Feb 20-29 10:00-12:00":                                                           "there it is never but in a leap year; here the 20th to the 28th stay",

	// Nights when the clock is changed. There hours are added up from midnight or
	// a time that is not is moved; here the clock on the wall counts.
	"Su 02:30-12:00": clockChange,
	"Su 02:15-02:45": clockChange,
	"Su 01:00-02:30": clockChange,
	"Sa 22:00-26:30": clockChange,
	"Su 21:00-05:00": clockChange,
	"Su 19:30+":      clockChange,

	// Rules upon rules.
	`20:15-04:00 || 20:37-04:00 open "drop-in"`: "what a fallback has after midnight covers the open time there; here never",
	"Mo 12:00-14:00, Mo 08:00-10:00+":           "there the end that is left open takes away the times after it",
	"Mo 10:00-10:00+":                           "there the end that is left open is forgotten after a day and a night",

	// Read here and refused there.
	"2026 Jan-2026 Jun Mo 10:00-12:00":                   "months with years are in the specification",
	"2026 Dec 24-Jan 06 off, 2026 Dec 01-23 10:00-12:00": "it can mean but one thing",
	"2026 Dec 24,25,31 10:00-12:00":                      "it can mean but one thing",
	"Jun Mo[2,4] 10:30-16:45":                            "it is in the specification, and what many libraries have",
	"PH -2 days 10:00-12:00":                             "any number of days is in the specification",
	"week 02-20 SH 10:00-12:00":                          school,
	"Mo-Fr 10:00-18:00; SH Mo-Fr 12:00-16:00":            school,

	// Read there, with a warning or without, and refused here.
	"sunrise-sunset":             "offices follow the clock, and the sun would need to know places",
	"Mo-Fr 8-16":                 "it reads as days of a month as well; the fault says how to write it",
	"Må-Fr 10:00-16:00":          "there words of all languages are guessed at; what is stored is OpenStreetMap's",
	"Mo-Fr 24/7":                 "it says two things",
	"Mo 10:00-12:00 13:00-15:00": "a comma is missing, or a day",
}

const (
	easterEnd   = "there the last day of a range to easter is left out; the specification has both ends in it"
	clockChange = "the night when the clock is changed"
	school      = "there are no dates of school holidays for Sweden in either; there it fails, here it never applies"
)

// generated is how many expressions are drawn from the grammar.
const generated = 300

// Each expression means to this package what it means to opening_hours.js, to the
// minute in the two years.
func TestConformance(t *testing.T) {
	t.Parallel()
	written := expressions(t)
	all := append(written, grammar(generated)...)
	compared := 0
	for i, theirs := range readByAnother(t, all) {
		text := all[i]
		ours, err := openinghours.Parse(text)
		why, listed := differences[text]
		switch {
		case err != nil && theirs.Fault != "":
			t.Errorf("%s: refused by both: %v; %s", text, err, theirs.Fault)
			continue
		case err != nil || theirs.Fault != "":
			if !listed {
				t.Errorf("%s: refused by one: here %v, there %q", text, err, theirs.Fault)
			}
			continue
		}
		compared++
		there, here := theirs.parts(text), parts(ours, text)
		if i >= len(written) {
			there, here = withoutChanges(there), withoutChanges(here)
		}
		diff := difference(there, here)
		switch {
		case diff != "" && !listed:
			t.Errorf("%s:%s", text, diff)
		case diff == "" && listed:
			t.Errorf("%s: no difference any more (%s)", text, why)
		}
	}
	t.Logf("%d written, %d drawn, %d compared", len(written), generated, compared)
	if compared < 300 {
		t.Errorf("only %d compared", compared)
	}
}

// expressions reads what people and the specification write.
func expressions(t testing.TB) (all []string) {
	text, err := os.ReadFile("testdata/hours.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	return all
}

// theirs is what opening_hours.js says.
type theirs struct {
	Fault string
	Parts []struct {
		From, To int64
		Unknown  bool
		Comment  string
	}
}

// part is a time that is not closed, in minutes since 1970.
type part struct {
	from, to int64
	unknown  bool
	comment  string
}

func (p part) String() string {
	at := func(minute int64) string { return time.Unix(minute*60, 0).In(zone).Format("Mon 2006-01-02 15:04 MST") }
	s := at(p.from) + " to " + at(p.to)
	if p.unknown {
		s += " unknown"
	}
	return s + " " + p.comment
}

var (
	zone, _ = time.LoadLocation("Europe/Stockholm")
	from    = time.Date(2026, 1, 1, 0, 0, 0, 0, zone)
	to      = time.Date(2028, 1, 1, 0, 0, 0, 0, zone)
)

func (h theirs) parts(text string) (all []part) {
	for _, p := range h.Parts {
		all = join(all, part{p.From, p.To, p.Unknown, comment(text, p.Comment)})
	}
	return all
}

// parts walks from change to change.
func parts(h openinghours.Hours, text string) (all []part) {
	for at, ok := from, true; ok && at.Before(to); {
		state := h.At(at)
		var next time.Time
		if next, _, ok = h.Next(at); !ok {
			next, ok = at.AddDate(0, 0, openinghours.Horizon-1), true
		}
		if next.After(to) {
			next = to
		}
		if state.Status != openinghours.Closed {
			all = join(all, part{
				at.Unix() / 60, next.Unix() / 60, state.Status == openinghours.Unknown, comment(text, state.Comment),
			})
		}
		at = next
	}
	return all
}

func join(all []part, p part) []part {
	if n := len(all); n > 0 && all[n-1].to == p.from && all[n-1].unknown == p.unknown && all[n-1].comment == p.comment {
		all[n-1].to = p.to
		return all
	}
	return append(all, p)
}

// comment is the comment if the hours have one: opening_hours.js has its own for
// holidays and for guesses.
func comment(text, comment string) string {
	if !strings.Contains(text, `"`) || strings.Contains(text, "PH") || strings.HasPrefix(comment, "Specified as open end") {
		return ""
	}
	return comment
}

// withoutChanges leaves out the days when the clock is changed and the ones after:
// there opening_hours.js counts hours and not what the clock shows.
func withoutChanges(all []part) (rest []part) {
	for _, p := range all {
		for _, date := range []string{"2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"} {
			day, _ := time.ParseInLocation(time.DateOnly, date, zone)
			from, to := day.Unix()/60, day.AddDate(0, 0, 2).Unix()/60
			if p.from < from && p.to > from {
				head := p
				head.to = from
				rest = append(rest, head)
			}
			if p.to > from && p.from < to {
				p.from = max(p.from, to)
			}
		}
		if p.from < p.to {
			rest = append(rest, p)
		}
	}
	return rest
}

// difference tells the first.
func difference(theirs, ours []part) string {
	for i := range max(len(theirs), len(ours)) {
		switch {
		case i >= len(theirs):
			return "\n\tthere nothing more\n\there  " + ours[i].String()
		case i >= len(ours):
			return "\n\tthere " + theirs[i].String() + "\n\there  nothing more"
		case theirs[i] != ours[i]:
			return "\n\tthere " + theirs[i].String() + "\n\there  " + ours[i].String()
		}
	}
	return ""
}

func readByAnother(t *testing.T, expressions []string) (all []theirs) {
	t.Helper()
	library := os.Getenv("OPENING_HOURS_JS")
	node, err := exec.LookPath("node")
	if err != nil || library == "" {
		t.Skip("no other implementation here: install nodejs and set OPENING_HOURS_JS")
	}
	in, err := json.Marshal(expressions)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), node, "testdata/hours.mjs", library)
	cmd.Env = append(os.Environ(), "TZ=Europe/Stockholm")
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("opening_hours.js: %v", err)
	}
	if err := json.Unmarshal(out, &all); err != nil {
		t.Fatal(err)
	}
	return all
}
