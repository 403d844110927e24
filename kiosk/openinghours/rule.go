package openinghours

import "slices"

const minutesADay = 24 * 60

// rule says of some days at some times what the state is. Selectors that are
// empty take all.
type rule struct {
	years  []yearSel
	dates  []dateSel
	weeks  []weekSel
	days   []daySel // one of them
	within []daySel // and one of these too: "PH Mo-Fr"
	times  []timeSel
	join   join
	state  State

	// What Parse works out.
	late     bool // a time goes past midnight
	replaces bool // clears its days before its times are laid
	fills    bool // its times are laid only where it is closed so far
}

// join is what stands before a rule.
type join uint8

const (
	normal     join = iota // ";" or nothing: what the rule says of its days replaces what was said before
	additional             // ",": only its times
	fallback               // "||": only where it is closed so far, and so are those added to it by ","
)

// timeSel is a time of a day that a rule takes. Times are minutes since the
// day's midnight; those past the next midnight are more than 1440.
type timeSel struct {
	from, to int // from == to for "10:00+"
	openEnd  bool
	guess    int // with openEnd: until when it may be open
}

func (r *rule) selectsDays() bool { return len(r.years)+len(r.dates)+len(r.weeks)+len(r.days) > 0 }

func (r *rule) matches(d date) bool {
	return (len(r.days) == 0 || anyDay(r.days, d)) &&
		(len(r.within) == 0 || anyDay(r.within, d)) &&
		(len(r.years) == 0 || slices.ContainsFunc(r.years, func(y yearSel) bool { return y.matches(d) })) &&
		(len(r.dates) == 0 || slices.ContainsFunc(r.dates, func(s dateSel) bool { return s.matches(d) })) &&
		(len(r.weeks) == 0 || anyWeek(r.weeks, d))
}

// point puts into s what the rule says of a minute of its day.
func (r *rule) point(minute int, s *State) {
	set := func(from, to int, state State) {
		if from <= minute && minute < to && (!r.fills || s.Status == Closed) {
			*s = state
		}
	}
	r.each(set)
}

// paint lays over the spans what the rule says of its day from the given minute on.
func (r *rule) paint(spans []Span, offset int) []Span {
	r.each(func(from, to int, state State) {
		from, to = max(from-offset, 0), min(to-offset, minutesADay)
		if from >= to {
			return
		}
		spans = cut(cut(spans, from), to)
		for i := range spans {
			s := &spans[i]
			if from <= s.From && s.To <= to && (!r.fills || s.State.Status == Closed) {
				s.State = state
			}
		}
	})
	return spans
}

// each gives the rule's times and their states in the order in which they are laid.
func (r *rule) each(lay func(from, to int, state State)) {
	if len(r.times) == 0 {
		lay(0, minutesADay, r.state)
	}
	for _, t := range r.times {
		if t.from < t.to {
			lay(t.from, t.to, r.state)
		}
		if t.openEnd {
			end := r.state
			if end.Status != Closed {
				end.Status, end.OpenEnd = Unknown, true
			}
			lay(t.to, t.guess, end)
		}
	}
}

// cut makes two of the span that holds the minute.
func cut(spans []Span, minute int) []Span {
	for i, s := range spans {
		if s.From < minute && minute < s.To {
			spans[i].To = minute
			return slices.Insert(spans, i+1, Span{From: minute, To: s.To, State: s.State})
		}
	}
	return spans
}
