package bookingtest

import (
	"context"
	"fmt"
	"testing"

	"medborgarkiosk/kiosk"
)

func move(t *testing.T, b kiosk.Bookings, staff Staff) {
	from, to := putUp(t, staff, 1, 1), putUp(t, staff, 3, 1)
	booking := book(t, b, "1", from.ID)
	for range 2 { // the answer was lost, and the patron tries again
		moved, err := b.Move(t.Context(), booking.Code, from.ID, to.ID)
		must(t, err)
		if moved.Code != booking.Code || moved.Slot.ID != to.ID || moved.State != kiosk.BookingConfirmed {
			t.Errorf("moved: %+v", moved)
		}
	}
	wantFree(t, b, from.ID, 1)
	wantFree(t, b, to.ID, 0)
	_, err := b.Move(t.Context(), booking.Code, from.ID, putUp(t, staff, 5, 1).ID)
	wantCode(t, err, kiosk.BookingTaken) // an old request that comes late
}

func moveToFull(t *testing.T, b kiosk.Bookings, staff Staff) {
	from, full := putUp(t, staff, 1, 1), putUp(t, staff, 3, 1)
	booking := book(t, b, "1", from.ID)
	must(t, staff.Take(t.Context(), full.ID))
	_, err := b.Move(t.Context(), booking.Code, from.ID, full.ID)
	wantCode(t, err, kiosk.BookingTaken)
	found, err := b.Find(t.Context(), booking.Code)
	must(t, err)
	if found.Slot.ID != from.ID || found.State != kiosk.BookingConfirmed {
		t.Errorf("the booking is now %+v", found)
	}
	wantFree(t, b, from.ID, 0)
}

func cancel(t *testing.T, b kiosk.Bookings, staff Staff) {
	slot := putUp(t, staff, 1, 1)
	booking := book(t, b, "1", slot.ID)
	for range 2 {
		must(t, b.Cancel(t.Context(), booking.Code))
	}
	wantFree(t, b, slot.ID, 1)
	found, err := b.Find(t.Context(), booking.Code)
	must(t, err)
	if found.State != kiosk.BookingCancelled {
		t.Errorf("cancelled, and found as %q", found.State)
	}
	_, err = b.Move(t.Context(), booking.Code, slot.ID, putUp(t, staff, 5, 1).ID)
	wantCode(t, err, kiosk.BookingUnknown)
	_, err = b.Arrive(t.Context(), booking.Code)
	wantCode(t, err, kiosk.BookingUnknown)
}

func abandon(t *testing.T, b kiosk.Bookings, staff Staff) {
	slot := putUp(t, staff, 1, 1)
	booking := book(t, b, "1", slot.ID)
	must(t, b.Abandon(t.Context(), order("1", "").ID))
	must(t, b.Abandon(t.Context(), order("never", "").ID))
	wantFree(t, b, slot.ID, 1)
	_, err := b.Find(t.Context(), booking.Code)
	wantCode(t, err, kiosk.BookingUnknown)
}

func request(t *testing.T, b kiosk.Bookings, _ Staff) {
	wish := kiosk.Wish{ID: fmt.Sprintf("%032x", 7), Topic: "other", Language: "ti"}
	first, err := b.Request(t.Context(), wish)
	must(t, err)
	again, err := b.Request(t.Context(), wish)
	must(t, err)
	if first.Code == 0 || first.Code != again.Code || first.State != kiosk.BookingRequested || first.Slot.ID != "" {
		t.Errorf("requested %+v, again %+v", first, again)
	}
	found, err := b.Find(t.Context(), first.Code)
	must(t, err)
	if found.State != kiosk.BookingRequested || found.Topic != "other" || found.Language != "ti" {
		t.Errorf("found %+v", found)
	}
	must(t, b.Cancel(t.Context(), first.Code))
}

// locked asks for codes that nobody has until it is stopped; then the right one
// is of no use either.
func locked(t *testing.T, b kiosk.Bookings, staff Staff) {
	booking := book(t, b, "1", putUp(t, staff, 1, 1).ID)
	for n := range 25 {
		wrong := (booking.Code+kiosk.TicketCode(1000*n))%kiosk.TicketCodes + 1
		_, err := b.Find(t.Context(), wrong)
		if kiosk.CodeOf(err) == kiosk.BookingLocked {
			_, err = b.Find(t.Context(), booking.Code)
			wantCode(t, err, kiosk.BookingLocked)
			return
		}
		wantCode(t, err, kiosk.BookingUnknown)
	}
	t.Error("25 wrong codes may be tried")
}

func ended(t *testing.T, b kiosk.Bookings, staff Staff) {
	slot := putUp(t, staff, 1, 1)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := b.Slots(ctx, tomorrow(50)); err == nil {
		t.Error("slots are given after the context ended")
	}
	_, _ = b.Book(ctx, order("1", slot.ID)) // may or may not have come through
	book(t, b, "1", slot.ID)                // the same order then is the same place
}
