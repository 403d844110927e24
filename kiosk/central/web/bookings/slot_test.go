package bookings

import (
	"errors"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/booking"
)

// TestAmendedOnTheNightsOfTheClock: a title that is changed moves no time.
func TestAmendedOnTheNightsOfTheClock(t *testing.T) {
	t.Parallel()
	here := booking.Branch{ID: "main", Zone: "Europe/Stockholm"}
	for name, test := range map[string]struct {
		start  string // as it is
		change func(*slotForm)
		want   string
		err    error
	}{
		"the first half past two":  {"2026-10-25T00:30:00Z", func(f *slotForm) { f.Title = "x" }, "2026-10-25T00:30:00Z", nil},
		"the second half past two": {"2026-10-25T01:30:00Z", func(f *slotForm) { f.Title = "x" }, "2026-10-25T01:30:00Z", nil},
		"to what never comes":      {"2027-03-28T00:00:00Z", func(f *slotForm) { f.From, f.To = "02:30", "03:30" }, "2027-03-28T00:00:00Z", booking.ErrInvalid},
		"past what never comes":    {"2027-03-28T00:00:00Z", func(f *slotForm) { f.From, f.To = "03:00", "03:30" }, "2027-03-28T01:00:00Z", nil},
		"another day":              {"2026-11-23T09:00:00Z", func(f *slotForm) { f.Date = "2026-11-24" }, "2026-11-24T09:00:00Z", nil},
		"nonsense":                 {"2026-11-23T09:00:00Z", func(f *slotForm) { f.From = "ten" }, "2026-11-23T09:00:00Z", booking.ErrInvalid},
	} {
		start, err := time.Parse(time.RFC3339, test.start)
		if err != nil {
			t.Fatal(err)
		}
		old := booking.Slot{Branch: "main", Zone: here.Zone, Start: start, End: start.Add(30 * time.Minute), Seats: 1}
		form := formOf(old, zone(here))
		test.change(&form)
		got, err := form.amended(old, here, nil)
		if !errors.Is(err, test.err) || got.Start.Format(time.RFC3339) != test.want {
			t.Errorf("%s: %s, %v", name, got.Start, err)
		}
	}
}
