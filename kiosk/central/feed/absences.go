package feed

import (
	"cmp"
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

// Absences is what a calendar says is taken.
type Absences struct {
	Busy []Period // in order, and joined where they touch

	// How many events and busy times were read: those that Busy comes of, those
	// that are cancelled or leave their time free, and those that take no time
	// between the bounds.
	Taken, Free, Outside int
}

// Read reads a calendar, of days on which a library is closed or of a helper's
// absences, and gives the times between from and to that it says are taken.
// Times without a zone are Swedish ones. A calendar that is malformed is a
// *LineError.
func Read(r io.Reader, from, to time.Time) (Absences, error) {
	in := &reader{from: from, to: to}
	last, err := properties(r, in.property)
	switch {
	case !in.seen:
		return Absences{}, &LineError{1, faultNone, nil}
	case err != nil:
		return Absences{}, err
	case len(in.open) > 0:
		return Absences{}, &LineError{last, faultCutOff, []any{in.open[len(in.open)-1]}}
	}
	for _, e := range in.events {
		before := len(in.found.Busy)
		if err := in.expand(e); err != nil {
			return Absences{}, err
		}
		in.count(e.free, before)
	}
	in.found.Busy = join(in.found.Busy)
	return in.found, nil
}

// count counts what was read when there were so many periods before.
func (in *reader) count(free bool, before int) {
	switch {
	case free:
		in.found.Free++
	case len(in.found.Busy) > before:
		in.found.Taken++
	default:
		in.found.Outside++
	}
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
	found    Absences
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
		return p.fail(faultNone)
	}
	in.seen = true
	switch {
	case p.name == "BEGIN":
		return in.begin(p)
	case p.name == "END":
		return in.end(p)
	case len(in.open) == 0:
		return p.fail(faultOutside, short(p.name))
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
		return p.fail(faultDeep)
	}
	if what == "VEVENT" {
		if slices.Contains(in.open[:len(in.open)-1], "VEVENT") {
			return p.fail(faultWithin)
		}
		in.now = &entry{}
		if in.events = append(in.events, in.now); len(in.events) > mostEvents {
			return p.fail(faultMany, MostPeriods)
		}
	}
	return nil
}

func (in *reader) end(p property) error {
	last := len(in.open) - 1
	if last < 0 || in.open[last] != strings.ToUpper(p.value) {
		return p.fail(faultEnd, short(p.value))
	}
	in.open = in.open[:last]
	if strings.EqualFold(p.value, "VEVENT") && in.now.start.name == "" {
		return p.fail(faultStart)
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
	if p.name != "FREEBUSY" {
		return nil
	}
	free := strings.EqualFold(p.params["FBTYPE"], "FREE")
	for one := range strings.SplitSeq(p.value, ",") {
		before := len(in.found.Busy)
		period, err := p.period(one)
		if err == nil && !free {
			err = in.add(p, period)
		}
		if err != nil {
			return err
		}
		in.count(free, before)
	}
	return nil
}

// add keeps what of the period is between from and to.
func (in *reader) add(p property, period Period) error {
	if !period.End.After(period.Start) || !period.End.After(in.from) || !period.Start.Before(in.to) {
		return nil
	}
	if in.found.Busy = append(in.found.Busy, period); len(in.found.Busy) > MostPeriods {
		return p.fail(faultMany, MostPeriods)
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
