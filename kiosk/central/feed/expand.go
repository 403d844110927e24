package feed

import (
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// The bounds of what recurs: most rules of a calendar, and most occurrences of
// one, those before from counted too.
const (
	mostRules = 200
	mostTurns = 20000
)

// expand adds the event's times. A rule without end is followed up to in.to.
func (in *reader) expand(e *entry) error {
	start, isDate, err := e.start.time(e.start.value)
	if err != nil {
		return err
	}
	length, err := e.lasts(start, isDate)
	if err != nil || e.free {
		return err
	}
	starts := []time.Time{start}
	if e.rule.name != "" {
		if starts, err = in.occurrences(e, start, length); err != nil {
			return err
		}
	}
	without := map[int64]bool{}
	for _, p := range e.minus {
		times, err := p.times()
		if err != nil {
			return err
		}
		for _, t := range times {
			without[t.Unix()] = true
		}
	}
	for _, p := range e.plus {
		times, err := p.times()
		if err != nil {
			return err
		}
		starts = append(starts, times...)
	}
	if e.instead.name == "" {
		if err := in.findMoved(); err != nil {
			return err
		}
	}
	for _, t := range starts {
		if without[t.Unix()] || e.instead.name == "" && in.moved[moment{e.uid.value, t.Unix()}] {
			continue
		}
		if err := in.add(e.start, Period{t, length.after(t)}); err != nil {
			return err
		}
	}
	return nil
}

// lasts is how long an event takes (RFC 5545 3.6.1): a date without more is a day.
func (e *entry) lasts(start time.Time, isDate bool) (duration, error) {
	switch {
	case e.length.name != "":
		return e.length.duration(e.length.value)
	case e.end.name == "" && isDate:
		return duration{days: 1}, nil
	case e.end.name == "":
		return duration{}, nil
	}
	end, _, err := e.end.time(e.end.value)
	if err != nil {
		return duration{}, err
	}
	if end.Before(start) {
		return duration{}, e.end.fail(faultBackwards)
	}
	if isDate {
		noon := 12 * time.Hour
		return duration{days: int((end.Sub(start) + noon) / (24 * time.Hour))}, nil
	}
	return duration{rest: end.Sub(start)}, nil
}

// findMoved looks up which occurrences other events stand for (RFC 5545 3.8.4.4),
// once.
func (in *reader) findMoved() error {
	if in.moved != nil {
		return nil
	}
	in.moved = map[moment]bool{}
	for _, e := range in.events {
		if e.instead.name == "" {
			continue
		}
		at, _, err := e.instead.time(e.instead.value)
		if err != nil {
			return err
		}
		in.moved[moment{e.uid.value, at.Unix()}] = true
	}
	return nil
}

// occurrences follows the rule of the event on the clock of its zone.
func (in *reader) occurrences(e *entry, start time.Time, length duration) ([]time.Time, error) {
	if in.rules++; in.rules > mostRules {
		return nil, e.rule.fail(faultRules, mostRules)
	}
	option, err := rrule.StrToROptionInLocation(strings.ToUpper(e.rule.value), start.Location())
	switch {
	case err != nil:
		return nil, e.rule.fail(faultRule, short(e.rule.value))
	case !bounded(option):
		return nil, e.rule.fail(faultUnbounded, short(e.rule.value))
	}
	option.Dtstart = start
	rule, err := rrule.NewRRule(*option)
	if err != nil {
		return nil, e.rule.fail(faultRule, short(e.rule.value))
	}
	var starts []time.Time
	next := rule.Iterator()
	for range mostTurns {
		t, more := next()
		if !more || !t.Before(in.to) {
			return starts, nil
		}
		if length.after(t).After(in.from) {
			starts = append(starts, t)
		}
	}
	return nil, e.rule.fail(faultTurns, mostTurns)
}

// bounded tells whether the rule's occurrences are found without a long search:
// "30 February" is looked for until the year 9999.
func bounded(o *rrule.ROption) bool {
	if o.Freq > rrule.DAILY || o.Interval > 1000 || len(o.Byhour)+len(o.Byminute)+len(o.Bysecond)+len(o.Byeaster) > 0 {
		return false
	}
	narrow := len(o.Bymonthday) > 0 || len(o.Byyearday) > 0 || len(o.Byweekno) > 0 || len(o.Bysetpos) > 0
	switch o.Freq {
	case rrule.YEARLY:
		return true
	case rrule.MONTHLY:
		return len(o.Byyearday)+len(o.Byweekno) == 0
	default:
		return !narrow
	}
}
