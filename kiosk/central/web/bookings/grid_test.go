package bookings

import (
	"slices"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/booking"
)

// at makes slots of one day from pairs of minutes after nine.
func at(minutes ...int) (slots []booking.Seated) {
	nine := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	for i := 0; i < len(minutes); i += 2 {
		slots = append(slots, booking.Seated{Slot: booking.Slot{
			Start: nine.Add(time.Duration(minutes[i]) * time.Minute), End: nine.Add(time.Duration(minutes[i+1]) * time.Minute),
		}})
	}
	return slots
}

func TestPlace(t *testing.T) {
	t.Parallel()
	seven := make([]int, 14)
	for i := range seven {
		seven[i] = i % 2 * 30
	}
	for name, test := range map[string]struct {
		slots []booking.Seated
		want  []string
	}{
		"one after the other":        {at(0, 30, 30, 60), []string{"s0 d6 l0of1", "s6 d6 l0of1"}},
		"side by side":               {at(0, 60, 30, 90), []string{"s0 d12 l0of2", "s6 d12 l1of2"}},
		"the third under the first":  {at(0, 30, 0, 60, 30, 60), []string{"s0 d6 l0of2", "s0 d12 l1of2", "s6 d6 l0of2"}},
		"and alone again":            {at(0, 60, 30, 60, 60, 90), []string{"s0 d12 l0of2", "s6 d6 l1of2", "s12 d6 l0of1"}},
		"a short one can be touched": {at(0, 5), []string{"s0 d3 l0of1"}},
		"seven are set for ten":      {at(seven...), []string{"s0 d6 l0of10", "s0 d6 l1of10", "s0 d6 l2of10", "s0 d6 l3of10", "s0 d6 l4of10", "s0 d6 l5of10", "s0 d6 l6of10"}},
		"over midnight":              {at(870, 930), []string{"s174 d6 l0of1"}},
	} {
		first, last := hours(test.slots, time.UTC)
		if got := place(test.slots, time.UTC, first, last); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
