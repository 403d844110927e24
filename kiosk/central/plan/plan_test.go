package plan_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/plan"
)

// weekly is Tuesdays at ten, two half hours with ten minutes between.
func weekly(date, rule string) plan.Plan {
	return plan.Plan{
		Slot: booking.Slot{Branch: "main", Zone: "Europe/Stockholm", Seats: 1},
		Date: date, From: "10:00", Length: 30 * time.Minute, Break: 10 * time.Minute, Number: 2, Rule: rule,
	}
}

func ids() func() string {
	n := 0
	return func() string { n++; return fmt.Sprint("s", n) }
}

func TestSlots(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		plan    plan.Plan
		starts  []string // UTC
		skipped []plan.Skipped
	}{
		"once": {
			plan:   weekly("2026-11-24", ""),
			starts: []string{"2026-11-24T09:00", "2026-11-24T09:40"},
		},
		"over the end of summer time the wall's clock stays": {
			plan:   weekly("2026-10-20", "FREQ=WEEKLY;COUNT=2"),
			starts: []string{"2026-10-20T08:00", "2026-10-20T08:40", "2026-10-27T09:00", "2026-10-27T09:40"},
		},
		"the last day counts": {
			plan:   weekly("2026-11-24", "RRULE:FREQ=WEEKLY;UNTIL=20261201"),
			starts: []string{"2026-11-24T09:00", "2026-11-24T09:40", "2026-12-01T09:00", "2026-12-01T09:40"},
		},
		"not on holidays": {
			plan:    weekly("2026-12-24", "FREQ=WEEKLY;COUNT=3"),
			starts:  []string{"2027-01-07T09:00", "2027-01-07T09:40"},
			skipped: []plan.Skipped{{"2026-12-24", "Julafton"}, {"2026-12-31", "Nyårsafton"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			slots, skipped, err := test.plan.Slots(ids())
			var starts []string
			for _, s := range slots {
				starts = append(starts, s.Start.Format("2006-01-02T15:04"))
				if s.End.Sub(s.Start) != 30*time.Minute || s.Start.Location() != time.UTC {
					t.Errorf("a slot is from %s to %s", s.Start, s.End)
				}
			}
			if err != nil || !slices.Equal(starts, test.starts) || !slices.Equal(skipped, test.skipped) {
				t.Errorf("got %v, %v, %v", starts, skipped, err)
			}
		})
	}
}

// TestNightsOfTheClock puts up half hours through both nights: in March 02.00 to
// 03.00 never comes, in October it comes twice and is put up once.
func TestNightsOfTheClock(t *testing.T) {
	t.Parallel()
	for date, want := range map[string][]string{
		"2027-03-28": {"01:00 CET", "01:30 CET", "03:00 CEST", "03:30 CEST"},
		"2026-10-25": {"01:00 CEST", "01:30 CEST", "02:00 CEST", "02:30 CEST", "03:00 CET", "03:30 CET"},
	} {
		p := weekly(date, "")
		p.From, p.Break, p.Number, p.Holidays = "01:00", 0, 6, true
		slots, _, err := p.Slots(ids())
		if err != nil {
			t.Fatal(err)
		}
		zone, _ := time.LoadLocation(p.Slot.Zone)
		var got []string
		for i, s := range slots {
			got = append(got, s.Start.In(zone).Format("15:04 MST"))
			if i > 0 && s.Start.Before(slots[i-1].End) {
				t.Errorf("%s: %s overlaps the one before", date, got[i])
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", date, got, want)
		}
	}
}

func TestRefuses(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		change func(*plan.Plan)
		err    error
	}{
		"no end":          {func(p *plan.Plan) { p.Rule = "FREQ=WEEKLY" }, plan.ErrEndless},
		"too long":        {func(p *plan.Plan) { p.Rule = "FREQ=DAILY;UNTIL=20991231" }, plan.ErrMany},
		"too many":        {func(p *plan.Plan) { p.Rule, p.Number = "FREQ=DAILY;COUNT=500", 3 }, plan.ErrMany},
		"every second":    {func(p *plan.Plan) { p.Rule = "FREQ=SECONDLY;COUNT=10" }, plan.ErrRule},
		"hours":           {func(p *plan.Plan) { p.Rule = "FREQ=DAILY;COUNT=2;BYHOUR=3,4" }, plan.ErrRule},
		"nonsense":        {func(p *plan.Plan) { p.Rule = "every Tuesday" }, plan.ErrRule},
		"never":           {func(p *plan.Plan) { p.Rule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1" }, nil},
		"the 30th of Feb": {func(p *plan.Plan) { p.Date = "2026-02-30" }, plan.ErrDate},
		"25 o'clock":      {func(p *plan.Plan) { p.From = "25:00" }, plan.ErrDate},
		"no length":       {func(p *plan.Plan) { p.Length = 0 }, plan.ErrLength},
		"none in a row":   {func(p *plan.Plan) { p.Number = 0 }, plan.ErrLength},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := weekly("2026-11-24", "")
			test.change(&p)
			if slots, _, err := p.Slots(ids()); !errors.Is(err, test.err) || test.err == nil && len(slots) > 0 {
				t.Errorf("got %d slots, %v", len(slots), err)
			}
		})
	}
}
