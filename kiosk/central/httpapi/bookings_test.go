package httpapi_test

import (
	"context"
	"fmt"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/bookingtest"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/store"
	"medborgarkiosk/kiosk/promise"
	"medborgarkiosk/kiosk/sqlite"
)

func TestMain(m *testing.M) { centraltest.Main(m) }

const branch = "main"

// staff are behind the same central.
type staff struct{ centraltest.Library }

func (s staff) PutUp(ctx context.Context, slot kiosk.Slot) (kiosk.Slot, error) {
	id := s.Bookings.NewID()
	_, err := s.Bookings.PutUp(ctx, branch, []booking.Slot{{
		ID: id, Branch: branch, Zone: "Europe/Stockholm", Room: "room", Start: slot.Start, End: slot.End,
		Languages: slot.Languages, Topics: slot.Topics, Seats: slot.Free,
	}})
	slot.ID, slot.Place = id, "Haninge bibliotek"
	return slot, err
}

func (s staff) Take(ctx context.Context, slot string) error {
	_, err := s.Bookings.Book(ctx, "", kiosk.Order{ID: s.Bookings.NewID(), Slot: slot, Topic: "jobs", Language: "sv"})
	return err
}

func (s staff) State(ctx context.Context, code kiosk.TicketCode) (kiosk.BookingState, error) {
	c, err := s.Library.Store.Bookings().ClaimByCode(ctx, code)
	return c.State, err
}

func (s staff) SetOpen(ctx context.Context, open bool) error {
	return s.Queue.SetOpen(ctx, branch, open)
}

func (s staff) CallNext(ctx context.Context) (kiosk.QueueNumber, error) {
	t, err := s.Queue.Next(ctx, branch, "Rum 1", "")
	return t.Number, err
}

// line gives a kiosk's way to a central of its own.
func line(t *testing.T, s *store.Store) (*api.Client, staff) {
	t.Helper()
	l := centraltest.NewLibrary(t, s, time.Now, 0)
	server := httptest.NewServer(l.API())
	t.Cleanup(server.Close)
	id, key := centraltest.AddKiosk(t, l.Central, "Kiosk 1", "")
	return client(t, api.Config{Address: server.URL, Kiosk: id, Key: key}), staff{l}
}

func TestBookings(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bookingtest.Bookings(t, func(t *testing.T) (kiosk.Bookings, bookingtest.Staff) { return line(t, open(t)) })
		})
		t.Run(name+", with loans", func(t *testing.T) {
			t.Parallel()
			bookingtest.Bookings(t, func(t *testing.T) (kiosk.Bookings, bookingtest.Staff) {
				client, staff := line(t, open(t))
				return promise.New(promise.Config{Central: client, Book: kioskDB(t).LoanBook()}), staff
			})
		})
	}
}

func TestQueue(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bookingtest.Queue(t, func(t *testing.T) (kiosk.Queue, bookingtest.Callers) { return line(t, open(t)) })
		})
		t.Run(name+", with the kiosk's numbers", func(t *testing.T) {
			t.Parallel()
			bookingtest.Queue(t, func(t *testing.T) (kiosk.Queue, bookingtest.Callers) {
				client, staff := line(t, open(t))
				return &promise.Queue{Desk: client, Book: kioskDB(t).QueueBook(), Now: time.Now, Zone: time.UTC}, staff
			})
		})
	}
}

func kioskDB(t *testing.T) *sqlite.DB {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "kiosk.db"), sqlite.Options{Headroom: 4096})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// TestACalendarOf5000Times comes to the kiosk whole, and can be booked from.
func TestACalendarOf5000Times(t *testing.T) {
	t.Parallel()
	client, staff := line(t, centraltest.Store(t))
	first := time.Now().UTC().Truncate(time.Hour).Add(2 * time.Hour)
	slots := make([]booking.Slot, 5000)
	for n := range slots {
		start := first.Add(time.Duration(n%600) * time.Hour)
		slots[n] = booking.Slot{
			ID: fmt.Sprint("s", n), Branch: branch, Helper: fmt.Sprint("helper", n/600), Zone: "Europe/Stockholm", Room: "digidel",
			Start: start, End: start.Add(30 * time.Minute), Languages: []string{"sv", "ar", "so"}, Topics: []string{"bankid", "forms"}, Seats: 1,
		}
	}
	if clashes, err := staff.Bookings.PutUp(t.Context(), branch, slots); err != nil || len(clashes) > 0 {
		t.Fatal(len(clashes), err)
	}
	offered, err := client.Slots(t.Context(), first.AddDate(0, 0, 28))
	if err != nil || len(offered) != len(slots) {
		t.Fatalf("%d times are offered, %v", len(offered), err)
	}
	order := kiosk.Order{ID: staff.Bookings.NewID(), Slot: offered[4999].ID, Topic: "bankid", Language: "so"}
	if _, err := client.Book(t.Context(), order); err != nil {
		t.Error(err)
	}
}
