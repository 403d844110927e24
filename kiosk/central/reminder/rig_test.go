package reminder_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/reminder"
	"medborgarkiosk/kiosk/central/reminder/remindertest"
	"medborgarkiosk/kiosk/central/store"
)

func TestMain(m *testing.M) { centraltest.Main(m) }

const (
	number  = "+46701234567"
	another = "+358401234567"
	address = "amina@example.se"
)

// rig is a library that reminds, with a clock that the test sets.
type rig struct {
	*reminder.Service
	t     *testing.T
	kept  *store.Store
	kiosk string
	sms   *remindertest.Outbox
	mail  *remindertest.Outbox
	log   *log

	mu  sync.Mutex
	now time.Time
}

type log struct {
	mu sync.Mutex
	bytes.Buffer
}

func (l *log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.Buffer.Write(p)
}

func newRig(t *testing.T, kept *store.Store) *rig {
	t.Helper()
	r := &rig{t: t, kept: kept, sms: new(remindertest.Outbox), mail: new(remindertest.Outbox), log: new(log), now: bookingtest.Now}
	library := centraltest.NewLibrary(t, kept, r.clock, 200)
	r.kiosk, _ = centraltest.AddKiosk(t, library.Central, "Kiosk 1", "")
	r.Service = r.process(kept, library.Bookings)
	t.Cleanup(func() {
		for _, secret := range []string{number, number[3:], another[1:], address} {
			if strings.Contains(r.log.String(), secret) {
				t.Errorf("the log has an address:\n%s", r.log.String())
			}
		}
	})
	return r
}

// process gives a service as a process of the library has it.
func (r *rig) process(kept *store.Store, bookings *booking.Service) *reminder.Service {
	r.t.Helper()
	key, err := reminder.NewKey(bytes.Repeat([]byte{7}, 32))
	must(r.t, err)
	return reminder.New(reminder.Config{
		Store: kept.Reminders(), Bookings: bookings, Key: key, Now: r.clock, Log: slog.New(slog.NewTextHandler(r.log, nil)),
		Senders: map[kiosk.ReminderKind]reminder.Sender{kiosk.ReminderSMS: r.sms, kiosk.ReminderMail: r.mail},
	})
}

func (r *rig) clock() time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.now
}

func (r *rig) at(now time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.now = now
}

// book books the n-th half hour after ten.
func (r *rig) book(n int) kiosk.Booking {
	r.t.Helper()
	b, err := r.Bookings.Book(r.t.Context(), r.kiosk, kiosk.Order{
		ID: fmt.Sprintf("%032x", n), Slot: bookingtest.Slot(n).ID, Topic: "bankid", Language: "ar",
	})
	must(r.t, err)
	return b
}

// remind leaves the number, or an e-mail address.
func (r *rig) remind(b kiosk.Booking, where string) {
	r.t.Helper()
	kind := kiosk.ReminderSMS
	if strings.Contains(where, "@") {
		kind = kiosk.ReminderMail
	}
	must(r.t, r.Remind(r.t.Context(), kiosk.Reminder{Booking: b.ID, Kind: kind, Address: where, Language: "sv"}))
}

// round makes a round at a time, and tells how many SMS have been sent by then and
// how many reminders are kept.
func (r *rig) round(now time.Time, sent, kept int) {
	r.t.Helper()
	r.at(now)
	must(r.t, r.Round(r.t.Context()))
	r.holds(sent, kept)
}

func (r *rig) holds(sent, kept int) {
	r.t.Helper()
	all, err := r.Store.All(r.t.Context())
	must(r.t, err)
	if got := len(r.sms.Sent()); got != sent || len(all) != kept {
		r.t.Errorf("at %s %d are sent and %d kept, want %d and %d", r.clock().Format("01-02 15:04"), got, len(all), sent, kept)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
