package plan

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/teambition/rrule-go"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/holiday"
)

// Plan is what staff fill in to put up times.
type Plan struct {
	Slot     booking.Slot  // the pattern: Start and End are not used
	Date     string        // of the first day, "2026-11-24"
	From     string        // "10:00" on the branch's clock
	Length   time.Duration // of one slot
	Break    time.Duration // between two
	Number   int           // of slots in a row on each day, 1 to MostInRow
	Rule     string        // RRULE without DTSTART, "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222"; empty for once
	Holidays bool          // also on public holidays and their eves
}

// The bounds of a plan.
const (
	MostInRow = 24
	MostSlots = 1000
	Longest   = 2 * 366 * 24 * time.Hour // from the first day
)

// The errors of a plan that can't be.
var (
	ErrDate    = errors.New("the date or time is not one")
	ErrLength  = errors.New("the length, break or number is out of bounds")
	ErrRule    = errors.New("the rule is not an RRULE with days, weeks, months or years")
	ErrEndless = errors.New("the rule has no end: COUNT or UNTIL is a must")
	ErrMany    = fmt.Errorf("more than %d times, or over more than two years", MostSlots)
)

// Skipped is a day that the plan leaves out.
type Skipped struct {
	Date string // "2026-12-24"
	Why  string // "Julafton"
}

// Slots gives the slots of the plan in their order, each with an id from newID,
// and the days left out. A time that the clock skips in March is left out too;
// one that it shows twice in October is the first of both.
func (p Plan) Slots(newID func() string) (slots []booking.Slot, skipped []Skipped, err error) {
	zone, err := time.LoadLocation(p.Slot.Zone)
	if err != nil {
		return nil, nil, fmt.Errorf("zone: %w", err)
	}
	first, err := time.ParseInLocation("2006-01-02 15:04", p.Date+" "+p.From, zone)
	if err != nil {
		return nil, nil, errors.Join(ErrDate, err)
	}
	if p.Length < 5*time.Minute || p.Length > booking.LongestSlot || p.Break < 0 || p.Break > 4*time.Hour ||
		p.Number < 1 || p.Number > MostInRow {
		return nil, nil, ErrLength
	}
	days, err := p.days(first)
	if err != nil {
		return nil, nil, err
	}
	series := newID()
	for _, day := range days {
		date := day.Format(time.DateOnly)
		if why := holiday.Name(day); why != "" && !p.Holidays {
			skipped = append(skipped, Skipped{date, why})
			continue
		}
		for n := range p.Number {
			start, ok := p.start(day, first, n, zone)
			if !ok {
				skipped = append(skipped, Skipped{date, "Sommartid börjar"})
				continue
			}
			slot := p.Slot
			slot.ID, slot.Series, slot.Version = newID(), series, 0
			slot.Start, slot.End = start.UTC(), start.Add(p.Length).UTC()
			if slots = append(slots, slot); len(slots) > MostSlots {
				return nil, nil, ErrMany
			}
		}
	}
	return slots, skipped, nil
}

// start gives the n-th start of the day by the clock on the wall, and false when
// the clock never shows it.
func (p Plan) start(day, first time.Time, n int, zone *time.Location) (time.Time, bool) {
	y, m, d := day.Date()
	minutes := first.Hour()*60 + first.Minute() + n*int((p.Length+p.Break)/time.Minute)
	start := time.Date(y, m, d, 0, minutes, 0, 0, zone)
	if start.Hour()*60+start.Minute() != minutes%(24*60) {
		return start, false
	}
	if earlier := start.Add(-time.Hour); earlier.Hour() == start.Hour() && earlier.Minute() == start.Minute() {
		start = earlier // time.Date may give the second of two
	}
	return start, true
}

// days gives the days on which the rule falls, as noons in UTC so that no clock
// change moves them.
func (p Plan) days(first time.Time) ([]time.Time, error) {
	y, m, d := first.Date()
	noon := time.Date(y, m, d, 12, 0, 0, 0, time.UTC)
	if p.Rule == "" {
		return []time.Time{noon}, nil
	}
	option, err := rrule.StrToROption(strings.TrimPrefix(strings.ToUpper(strings.TrimSpace(p.Rule)), "RRULE:"))
	switch {
	case err != nil:
		return nil, errors.Join(ErrRule, err)
	case option.Freq > rrule.DAILY || len(option.Byhour)+len(option.Byminute)+len(option.Bysecond) > 0:
		return nil, ErrRule
	case option.Count == 0 && option.Until.IsZero():
		return nil, ErrEndless
	case option.Count > MostSlots || option.Until.Sub(noon) > Longest:
		return nil, ErrMany
	}
	option.Dtstart = noon
	if !option.Until.IsZero() { // the whole of the last day counts
		y, m, d := option.Until.Date()
		option.Until = time.Date(y, m, d, 23, 59, 59, 0, time.UTC)
	}
	rule, err := rrule.NewRRule(*option)
	if err != nil {
		return nil, errors.Join(ErrRule, err)
	}
	var days []time.Time
	for next := rule.Iterator(); ; {
		day, more := next()
		if !more {
			return days, nil
		}
		if day.Sub(noon) > Longest || len(days) >= MostSlots {
			return nil, ErrMany
		}
		days = append(days, day)
	}
}
