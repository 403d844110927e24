package bookingtest

import (
	"fmt"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/booking"
)

// Now is a Monday morning in Haninge.
var Now = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// Branch is the one that each store begins with.
const Branch = "main"

// Slot gives a time with one seat, n half hours after ten.
func Slot(n int) booking.Slot {
	start := Now.Add(time.Hour).Add(time.Duration(n) * 30 * time.Minute)
	return booking.Slot{
		ID: fmt.Sprintf("s%03d", n), Branch: Branch, Helper: "amina", Room: "digidel",
		Start: start, End: start.Add(30 * time.Minute), Zone: "Europe/Stockholm",
		Languages: []string{"ar", "sv"}, Topics: []string{"bankid", "forms"}, Seats: 1,
	}
}

// Library gives a service on the store with a helper, a room and n half hours,
// whose clock is now.
func Library(t testing.TB, s booking.Store, now func() time.Time, n int) *booking.Service {
	t.Helper()
	service := booking.New(booking.Config{Store: s, Now: now, Name: "Haninge bibliotek"})
	for _, r := range []booking.Resource{
		{ID: "amina", Branch: Branch, Kind: booking.Helper, Name: "Amina", Languages: []string{"ar", "sv"}},
		{ID: "digidel", Branch: Branch, Kind: booking.Room, Name: "plan 1, Digidelrummet"},
	} {
		if _, err := service.PutResource(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	slots := make([]booking.Slot, n)
	for i := range slots {
		slots[i] = Slot(i)
	}
	if clashes, err := service.PutUp(t.Context(), Branch, slots); err != nil || len(clashes) > 0 {
		t.Fatal(clashes, err)
	}
	return service
}
