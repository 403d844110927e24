package feed

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk/central"
)

// Period is a time that something takes.
type Period struct{ Start, End time.Time }

// MostPeriods is how many periods a calendar may give.
const MostPeriods = 5000

var errNone = errors.New("no calendar")

var errMany = fmt.Errorf("more than %d events or busy times", MostPeriods)

// Busy reads a calendar, of days on which a library is closed or of a helper's
// absences, and gives the times between from and to that it says are taken, in
// order and joined where they touch. What is cancelled or leaves its time free
// does not count. Times without a zone are Swedish ones. A calendar that is
// malformed is a *LineError.
func Busy(r io.Reader, from, to time.Time) ([]Period, error) {
	in := &reader{from: from, to: to}
	err := properties(r, in.property)
	switch {
	case !in.seen:
		return nil, &LineError{1, "this is no calendar: it does not begin with BEGIN:VCALENDAR"}
	case err != nil:
		return nil, err
	case len(in.open) > 0:
		return nil, fmt.Errorf("the calendar breaks off: END:%s is missing", in.open[len(in.open)-1])
	}
	for _, e := range in.events {
		if err := in.expand(e); err != nil {
			return nil, err
		}
	}
	return join(in.busy), nil
}

// reader gathers what the properties say.
type reader struct {
	from, to time.Time
	seen     bool
	open     []string // the components we are in
	now      *entry   // the event we are in
	events   []*entry
	moved    map[moment]bool // occurrences that other events stand for
	rules    int
	busy     []Period
}

type moment struct {
	uid string
	at  int64
}

// entry is a VEVENT.
type entry struct {
	uid        property
	start, end property
	length     property
	rule       property
	plus       []property // RDATE
	minus      []property // EXDATE
	instead    property   // RECURRENCE-ID
	free       bool
}

func (in *reader) property(p property) error {
	if !in.seen && (p.name != "BEGIN" || !strings.EqualFold(p.value, "VCALENDAR")) {
		return errNone
	}
	in.seen = true
	switch {
	case p.name == "BEGIN":
		return in.begin(p)
	case p.name == "END":
		return in.end(p)
	case len(in.open) == 0:
		return p.fail("%s stands outside of the calendar", p.name)
	}
	switch in.open[len(in.open)-1] { // of alarms and zones we need nothing
	case "VEVENT":
		in.now.take(p)
	case "VFREEBUSY":
		return in.freebusy(p)
	}
	return nil
}

func (in *reader) begin(p property) error {
	what := strings.ToUpper(p.value)
	if in.open = append(in.open, what); len(in.open) > mostDeep {
		return p.fail("too many BEGIN within each other")
	}
	if what == "VEVENT" {
		if slices.Contains(in.open[:len(in.open)-1], "VEVENT") {
			return p.fail("an event within an event")
		}
		in.now = &entry{}
		if in.events = append(in.events, in.now); len(in.events) > mostEvents {
			return p.fail("%v", errMany)
		}
	}
	return nil
}

func (in *reader) end(p property) error {
	last := len(in.open) - 1
	if last < 0 || in.open[last] != strings.ToUpper(p.value) {
		return p.fail("END:%s does not match its BEGIN", p.value)
	}
	in.open = in.open[:last]
	if strings.EqualFold(p.value, "VEVENT") && in.now.start.name == "" {
		return p.fail("the event has no DTSTART")
	}
	return nil
}

func (e *entry) take(p property) {
	switch p.name {
	case "UID":
		e.uid = p
	case "DTSTART":
		e.start = p
	case "DTEND":
		e.end = p
	case "DURATION":
		e.length = p
	case "RRULE":
		e.rule = p
	case "RDATE":
		e.plus = append(e.plus, p)
	case "EXDATE":
		e.minus = append(e.minus, p)
	case "RECURRENCE-ID":
		e.instead = p
	case "TRANSP":
		e.free = e.free || strings.EqualFold(p.value, "TRANSPARENT")
	case "STATUS":
		e.free = e.free || strings.EqualFold(p.value, "CANCELLED")
	}
}

// freebusy takes the periods of a VFREEBUSY.
func (in *reader) freebusy(p property) error {
	if p.name != "FREEBUSY" || strings.EqualFold(p.params["FBTYPE"], "FREE") {
		return nil
	}
	for one := range strings.SplitSeq(p.value, ",") {
		period, err := p.period(one)
		if err == nil {
			err = in.add(p, period)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// add keeps what of the period is between from and to.
func (in *reader) add(p property, period Period) error {
	if !period.End.After(period.Start) || !period.End.After(in.from) || !period.Start.Before(in.to) {
		return nil
	}
	if in.busy = append(in.busy, period); len(in.busy) > MostPeriods {
		return p.fail("%v", errMany)
	}
	return nil
}

// join puts periods in order and makes one of those that touch.
func join(all []Period) []Period {
	slices.SortFunc(all, func(a, b Period) int { return cmp.Or(a.Start.Compare(b.Start), a.End.Compare(b.End)) })
	joined := []Period{}
	for _, p := range all {
		if last := len(joined) - 1; last >= 0 && !p.Start.After(joined[last].End) {
			if p.End.After(joined[last].End) {
				joined[last].End = p.End
			}
			continue
		}
		joined = append(joined, p)
	}
	return joined
}

// zones names, as the calendars of one maker do, the zones of those who make
// calendars for Swedish libraries (Unicode CLDR, windowsZones.xml).
var zones = map[string]*time.Location{
	"": central.Sweden, "W. Europe Standard Time": central.Sweden,
	"GMT Standard Time": mustLoad("Europe/London"), "FLE Standard Time": mustLoad("Europe/Helsinki"),
	"Romance Standard Time": mustLoad("Europe/Paris"), "UTC": time.UTC,
}

func mustLoad(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(err) // all zones are in the program
	}
	return zone
}
