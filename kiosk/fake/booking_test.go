package fake_test

import (
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/bookingtest"
	"medborgarkiosk/kiosk/fake"
)

func TestBookingsConform(t *testing.T) {
	t.Parallel()
	bookingtest.Bookings(t, func(*testing.T) (kiosk.Bookings, bookingtest.Staff) {
		b := fake.NewBookings()
		return b, b
	})
}

func TestQueueConforms(t *testing.T) {
	t.Parallel()
	bookingtest.Queue(t, func(*testing.T) (kiosk.Queue, bookingtest.Callers) {
		q := fake.NewQueue("Rum 1")
		return q, q
	})
}

func TestRemindersConform(t *testing.T) {
	t.Parallel()
	bookingtest.Reminders(t, func(*testing.T) (kiosk.Reminders, bookingtest.Reminding) {
		r := new(fake.Reminders)
		return r, r
	})
}

// TestLostAnswerIsOneBooking: the retry gives what the first order had booked.
func TestLostAnswerIsOneBooking(t *testing.T) {
	t.Parallel()
	start := time.Now().Add(time.Hour)
	b := fake.NewBookings(kiosk.Slot{ID: "1", Start: start, End: start.Add(time.Hour), Free: 1})
	b.LoseAnswers(1)
	order := kiosk.Order{ID: "a", Slot: "1"}
	if _, err := b.Book(t.Context(), order); kiosk.CodeOf(err) != kiosk.BookingUncertain {
		t.Errorf("the lost answer is %v", err)
	}
	if booking, err := b.Book(t.Context(), order); err != nil || booking.Code != 1 {
		t.Errorf("again: %+v, %v", booking, err)
	}
	b.Break(true)
	if _, err := b.Find(t.Context(), 1); kiosk.CodeOf(err) != kiosk.CentralOffline {
		t.Errorf("offline: %v", err)
	}
	b.Break(false)
	b.Lock(true)
	if _, err := b.Find(t.Context(), 1); kiosk.CodeOf(err) != kiosk.BookingLocked {
		t.Errorf("locked: %v", err)
	}
}
