package bookingtest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
)

// Staff are at the other end of the bookings.
type Staff interface {
	// PutUp offers a slot with Free places at the kiosk's branch, and gives it as
	// kiosks see it, with its id.
	PutUp(ctx context.Context, slot kiosk.Slot) (kiosk.Slot, error)
	// Take books a place for somebody at the desk.
	Take(ctx context.Context, slot string) error
	// State tells where a booking stands.
	State(ctx context.Context, code kiosk.TicketCode) (kiosk.BookingState, error)
}

// Bookings runs the suite; open gives bookings without slots and their staff,
// for one test.
func Bookings(t *testing.T, open func(t *testing.T) (kiosk.Bookings, Staff)) {
	t.Helper()
	for name, test := range map[string]func(*testing.T, kiosk.Bookings, Staff){
		"slots are free and in order":      slots,
		"a booking's life":                 life,
		"the same order twice":             twice,
		"somebody else was quicker":        taken,
		"many at once":                     crowd,
		"move keeps the code":              move,
		"move to a full slot changes none": moveToFull,
		"cancel gives the place back":      cancel,
		"abandon gives the place back":     abandon,
		"a request is no promise":          request,
		"wrong codes are locked out":       locked,
		"nothing works without time":       ended,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bookings, staff := open(t)
			test(t, bookings, staff)
		})
	}
}

// tomorrow is a time that no test reaches, n half hours into a day.
func tomorrow(n int) time.Time {
	return time.Now().UTC().Truncate(time.Hour).Add(24*time.Hour + time.Duration(n)*30*time.Minute)
}

func putUp(t *testing.T, staff Staff, n, free int) kiosk.Slot {
	t.Helper()
	slot, err := staff.PutUp(t.Context(), kiosk.Slot{
		Start: tomorrow(n), End: tomorrow(n + 1), Place: "Rum 1", Languages: []string{"sv", "ar"}, Free: free,
	})
	must(t, err)
	return slot
}

func book(t *testing.T, b kiosk.Bookings, id, slot string) kiosk.Booking {
	t.Helper()
	booking, err := b.Book(t.Context(), order(id, slot))
	must(t, err)
	if booking.Code < 1 || booking.Code > kiosk.TicketCodes || booking.Slot.ID != slot || booking.State != kiosk.BookingConfirmed {
		t.Fatalf("booked %+v", booking)
	}
	return booking
}

// order gives an order with an id of 128 bits.
func order(id, slot string) kiosk.Order {
	return kiosk.Order{ID: fmt.Sprintf("%032x", id), Slot: slot, Topic: "bankid", Language: "ar"}
}

func wantFree(t *testing.T, b kiosk.Bookings, id string, want int) {
	t.Helper()
	all, err := b.Slots(t.Context(), tomorrow(96))
	must(t, err)
	got := 0
	if i := slices.IndexFunc(all, func(s kiosk.Slot) bool { return s.ID == id }); i >= 0 {
		got = all[i].Free
	}
	if got != want {
		t.Errorf("the slot has %d free places, want %d", got, want)
	}
}

func wantCode(t *testing.T, err error, want kiosk.Code) {
	t.Helper()
	if kiosk.CodeOf(err) != want {
		t.Errorf("the error is %v, want %s", err, want)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func slots(t *testing.T, b kiosk.Bookings, staff Staff) {
	late, early, full := putUp(t, staff, 4, 1), putUp(t, staff, 1, 2), putUp(t, staff, 2, 1)
	putUp(t, staff, 90, 1) // after until
	must(t, staff.Take(t.Context(), full.ID))
	got, err := b.Slots(t.Context(), tomorrow(80))
	must(t, err)
	if len(got) != 2 || got[0].ID != early.ID || got[0].Free != 2 || got[1].ID != late.ID || !got[1].Start.Equal(tomorrow(4)) {
		t.Errorf("offered are %+v", got)
	}
}

func life(t *testing.T, b kiosk.Bookings, staff Staff) {
	slot := putUp(t, staff, 1, 1)
	booking := book(t, b, "1", slot.ID)
	wantFree(t, b, slot.ID, 0)
	found, err := b.Find(t.Context(), booking.Code)
	must(t, err)
	if found.ID != booking.ID || found.Topic != "bankid" || found.Language != "ar" || !found.Slot.Start.Equal(slot.Start) || found.Slot.Place != slot.Place {
		t.Errorf("found %+v, booked %+v", found, booking)
	}
	for range 2 { // an impatient patron
		here, err := b.Arrive(t.Context(), booking.Code)
		must(t, err)
		if here.State != kiosk.BookingHere {
			t.Errorf("after arriving the booking is %q", here.State)
		}
	}
	if state, err := staff.State(t.Context(), booking.Code); err != nil || state != kiosk.BookingHere {
		t.Errorf("staff see %q, %v", state, err)
	}
	wantCode(t, b.Cancel(t.Context(), booking.Code), kiosk.BookingTooLate)
}

func twice(t *testing.T, b kiosk.Bookings, staff Staff) {
	slot := putUp(t, staff, 1, 2)
	first := book(t, b, "1", slot.ID)
	if again := book(t, b, "1", slot.ID); again.ID != first.ID || again.Code != first.Code {
		t.Errorf("the same order gives %+v and %+v", first, again)
	}
	wantFree(t, b, slot.ID, 1)
	if other := book(t, b, "2", slot.ID); other.Code == first.Code {
		t.Error("two bookings have one code")
	}
}

func taken(t *testing.T, b kiosk.Bookings, staff Staff) {
	slot := putUp(t, staff, 10, 1)
	for _, n := range []int{1, 9, 12, 13, 20} {
		putUp(t, staff, n, 1)
	}
	must(t, staff.Take(t.Context(), slot.ID))
	_, err := b.Book(t.Context(), order("1", slot.ID))
	wantCode(t, err, kiosk.BookingTaken)
	var cause *kiosk.Taken
	if !errors.As(err, &cause) || len(cause.Nearest) == 0 || len(cause.Nearest) > 4 {
		t.Fatalf("the cause is %+v", cause)
	}
	if near := cause.Nearest[0]; !near.Start.Equal(tomorrow(9)) || near.Free < 1 {
		t.Errorf("the nearest is %+v", near)
	}
}

func crowd(t *testing.T, b kiosk.Bookings, staff Staff) {
	slot := putUp(t, staff, 1, 3)
	var mu sync.Mutex
	var wait sync.WaitGroup
	codes := map[kiosk.TicketCode]bool{}
	for n := range 12 {
		wait.Go(func() {
			booking, err := b.Book(t.Context(), order(fmt.Sprint(n), slot.ID))
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				codes[booking.Code] = true
			} else if kiosk.CodeOf(err) != kiosk.BookingTaken {
				t.Errorf("in the crowd: %v", err)
			}
		})
	}
	wait.Wait()
	if len(codes) != 3 {
		t.Errorf("%d places of 3 were given", len(codes))
	}
}
