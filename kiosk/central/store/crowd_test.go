package store_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/store"
)

// TestACrowdGetsEachPlaceOnce lets many want the same few places at once: by
// booking and by moving there; on PostgreSQL
// through the stores of two processes.
func TestACrowdGetsEachPlaceOnce(t *testing.T) {
	t.Parallel()
	t.Run("SQLite", func(t *testing.T) {
		t.Parallel()
		s := centraltest.Store(t)
		crowd(t, s, s)
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		t.Parallel()
		database := centraltest.Postgres(t)
		crowd(t, centraltest.Open(t, database), centraltest.Open(t, database))
	})
}

func crowd(t *testing.T, stores ...*store.Store) {
	const slots, each = 6, 40
	first := bookingtest.Library(t, stores[0].Bookings(), bookingtest.Now.UTC, 2*slots)
	services := []*booking.Service{first, booking.New(booking.Config{Store: stores[1].Bookings(), Now: bookingtest.Now.UTC, Name: "x"})}
	var got atomic.Int64
	var all sync.WaitGroup
	for n := range each {
		s, target := services[n%2], bookingtest.Slot(n%slots).ID
		order := kiosk.Order{ID: fmt.Sprint("o", n), Slot: target, Topic: "bankid", Language: "ar"}
		count := func(err error) {
			if err == nil {
				got.Add(1)
			} else if kiosk.CodeOf(err) != kiosk.BookingTaken {
				t.Error(err)
			}
		}
		all.Go(func() {
			_, err := s.Book(t.Context(), "", order)
			count(err)
		})
		all.Go(func() { // somebody with a time of their own, until it is theirs no more
			own := order
			own.ID, own.Slot = fmt.Sprint("m", n), bookingtest.Slot(slots+n%slots).ID
			b, err := s.Book(t.Context(), "", own)
			if err == nil {
				_, err = s.Move(t.Context(), "", b.Code, own.Slot, target)
			}
			count(err)
		})
	}
	all.Wait()
	calendar, err := first.Calendar(t.Context(), bookingtest.Branch, bookingtest.Now, bookingtest.Now.Add(24*time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	taken := 0
	for n, slot := range calendar.Slots {
		if len(slot.Live()) > slot.Seats {
			t.Errorf("%d have the one place of slot %d", len(slot.Live()), n)
		}
		if n < slots {
			taken += len(slot.Live())
		}
	}
	if taken != slots || got.Load() != slots {
		t.Errorf("%d of %d places are taken, and %d were told so", taken, slots, got.Load())
	}
}
