package openinghours

import (
	"slices"
	"time"
	_ "time/tzdata" // a kiosk may lack them
)

// Hours are a place's opening hours, read by Parse. They never change and serve
// many goroutines. The zero value is always closed.
type Hours struct {
	rules []rule
}

// Status is whether a place is open.
type Status uint8

// The three there are.
const (
	Closed Status = iota
	Open
	Unknown // perhaps open; the comment, if any, says on what it hangs
)

// State is what the hours say of a moment.
type State struct {
	Status  Status
	Comment string // as written between quotes
	OpenEnd bool   // Unknown because only the opening time is known
}

// Span is a part of a day with one state.
type Span struct {
	From, To int // minutes on the clock since midnight, 0 to 1440, From < To
	State    State
}

// Day is a day from midnight to midnight, closed times too: its spans join without
// a gap, and two in a row differ.
type Day []Span

// At tells the state at a minute of the day, 0 to 1439; see Minute.
func (d Day) At(minute int) State {
	for _, s := range d {
		if minute < s.To {
			return s.State
		}
	}
	return State{}
}

// Minute gives the minute of the day that the clock in Sweden shows.
func Minute(t time.Time) int {
	hour, minute, _ := t.In(stockholm).Clock()
	return hour*60 + minute
}

var stockholm = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		panic("embedded zones: " + err.Error())
	}
	return zone
}()

// At tells the state at a moment, by the clock in Sweden.
func (h Hours) At(t time.Time) State {
	t = t.In(stockholm)
	hour, minute, _ := t.Clock()
	return h.at(dateOf(t), hour*60+minute)
}

func (h Hours) at(d date, minute int) (s State) {
	before := d.add(-1)
	for i := range h.rules {
		r := &h.rules[i]
		if r.matches(d) {
			if r.replaces {
				s = State{}
			}
			r.point(minute, &s)
		}
		if r.late && r.matches(before) {
			r.point(minute+minutesADay, &s)
		}
	}
	return s
}

// Day gives the day that t is on by its own zone. Whoever asks about many places
// many times a day keeps it.
func (h Hours) Day(t time.Time) Day {
	d := dateOf(t)
	before := d.add(-1)
	spans := append(make([]Span, 0, 8), Span{To: minutesADay})
	for i := range h.rules {
		r := &h.rules[i]
		if r.matches(d) {
			if r.replaces {
				spans = append(spans[:0], Span{To: minutesADay})
			}
			spans = r.paint(spans, 0)
		}
		if r.late && r.matches(before) {
			spans = r.paint(spans, minutesADay)
		}
	}
	joined := spans[:1]
	for _, s := range spans[1:] {
		if last := &joined[len(joined)-1]; last.State == s.State {
			last.To = s.To
		} else {
			joined = append(joined, s)
		}
	}
	return joined
}

// School tells whether the hours have a rule for school holidays, which is not
// evaluated: they may differ then.
func (h Hours) School() bool {
	return slices.ContainsFunc(h.rules, func(r rule) bool {
		return slices.ContainsFunc(r.days, schoolDay) || slices.ContainsFunc(r.within, schoolDay)
	})
}

func schoolDay(d daySel) bool { return d.kind == school }
