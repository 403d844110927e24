package centraltest

import (
	"io"
	"log/slog"
	"net/http"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/directory/publish"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/httpapi"
	"medborgarkiosk/kiosk/central/queue"
	"medborgarkiosk/kiosk/central/reminder"
	"medborgarkiosk/kiosk/central/store"
)

// Library is a whole central but for its pages.
type Library struct {
	*central.Central
	Store    *store.Store
	Bookings *booking.Service
	Queue    *queue.Service
	Register *register.Register
	// Reminders is nil, that is off, unless a test sets it.
	Reminders *reminder.Service
	// Packs is nil, that is none, unless a test sets it.
	Packs *publish.Publisher
}

// NewLibrary gives a central on the store with a helper, a room and n half
// hours from ten o'clock; its drop-in is open.
func NewLibrary(t testing.TB, s *store.Store, now func() time.Time, n int) Library {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		t.Fatal(err)
	}
	c := central.New(s, now)
	l := Library{
		Central: c, Store: s,
		Bookings: bookingtest.Library(t, s.Bookings(), now, n),
		Queue:    queue.New(queue.Config{Store: s.Queue(), Now: now, Zone: zone, Tell: c.Changes.Tell}),
		Register: register.New(register.Config{Store: s.Directory(), Now: now, Zone: zone, Tell: c.Changes.Tell}),
	}
	l.Bookings.Tell = c.Changes.Tell
	if err := l.Queue.SetOpen(t.Context(), bookingtest.Branch, true); err != nil {
		t.Fatal(err)
	}
	return l
}

// Beside gives another central of the same library, on a store of its own of the
// same database, as another process would be.
func (l Library) Beside(s *store.Store) Library {
	c := central.New(s, l.Bookings.Now)
	bookings, queues, records := l.Bookings.Config, l.Queue.Config, l.Register.Config
	bookings.Store, bookings.Tell = s.Bookings(), c.Changes.Tell
	queues.Store, queues.Tell = s.Queue(), c.Changes.Tell
	records.Store, records.Tell = s.Directory(), c.Changes.Tell
	return Library{Central: c, Store: s, Bookings: booking.New(bookings), Queue: queue.New(queues), Register: register.New(records)}
}

// API gives the kiosks' endpoints, with a silent log.
func (l Library) API() http.Handler { return l.APILog(io.Discard) }

// APILog gives the kiosks' endpoints, with a log.
func (l Library) APILog(log io.Writer) http.Handler { return l.api(log, nil) }

// APIAt gives the kiosks' endpoints, which hold requests against another clock.
func (l Library) APIAt(now func() time.Time) http.Handler { return l.api(io.Discard, now) }

func (l Library) api(log io.Writer, now func() time.Time) http.Handler {
	return httpapi.New(httpapi.Config{
		Central: l.Central, Bookings: l.Bookings, Queue: l.Queue, Reminders: l.Reminders, Packs: l.Packs,
		Tries: account.New(l.Store, l.Bookings.Now, time.Hour), Now: now,
		Log: slog.New(slog.NewTextHandler(log, nil)),
	})
}
