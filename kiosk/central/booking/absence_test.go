package booking_test

import (
	"errors"
	"testing"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
)

// TestBlockFree: between the look and the deed one time is changed, one booked and
// one removed.
func TestBlockFree(t *testing.T) {
	t.Parallel()
	s, _ := library(t, 6)
	var seen []booking.Seen
	for n := range 5 {
		seen = append(seen, booking.Seen{ID: bookingtest.Slot(n).ID, Version: 1})
	}
	changed := bookingtest.Slot(0)
	changed.Title, changed.Version = "SeniorNet", 1
	if err := errors.Join(s.Amend(t.Context(), changed), s.Remove(t.Context(), bookingtest.Slot(4).ID, 1)); err != nil {
		t.Fatal(err)
	}
	book(t, s, "a", 1)
	amina := booking.Resource{ID: "amina", Branch: bookingtest.Branch}
	b, err := s.BlockFree(t.Context(), amina, seen)
	if err != nil || len(b.Done) != 2 || len(b.Left) != 2 || b.Gone != 1 {
		t.Fatalf("got %+v, %v", b, err)
	}
	for n, blocked := range []bool{false, false, true, true} {
		if slot, err := s.Store.Slot(t.Context(), bookingtest.Slot(n).ID); err != nil || slot.Blocked != blocked {
			t.Errorf("slot %d is %+v, %v", n, slot.Slot, err)
		}
	}
	if b, err := s.BlockFree(t.Context(), amina, seen); err != nil || len(b.Done) != 0 || len(b.Left) != 4 {
		t.Errorf("once more gives %+v, %v", b, err)
	}
}

func TestBlockFreeOfAnother(t *testing.T) {
	t.Parallel()
	s, _ := library(t, 2)
	seen := []booking.Seen{{ID: bookingtest.Slot(0).ID, Version: 1}, {ID: bookingtest.Slot(1).ID, Version: 1}}
	for name, away := range map[string]booking.Resource{
		"another helper": {ID: "yonas", Branch: bookingtest.Branch}, "another branch": {ID: "amina", Branch: "other"},
	} {
		if b, err := s.BlockFree(t.Context(), away, seen); !errors.Is(err, booking.ErrUnknown) || len(b.Done) > 0 {
			t.Errorf("%s: %+v, %v", name, b, err)
		}
	}
	if slot, err := s.Store.Slot(t.Context(), seen[0].ID); err != nil || slot.Blocked {
		t.Errorf("the slot is %+v, %v", slot.Slot, err)
	}
	if b, err := s.BlockFree(t.Context(), booking.Resource{ID: "digidel", Branch: bookingtest.Branch}, seen); err != nil || len(b.Done) != 2 {
		t.Errorf("the room: %+v, %v", b, err)
	}
}
