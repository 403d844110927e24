package httpapi_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/bookingtest"
	centralbooking "medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/reminder"
	"medborgarkiosk/kiosk/central/reminder/remindertest"
	"medborgarkiosk/kiosk/central/store"
)

// reminding is a library that reminds, with all that its server writes down.
type reminding struct {
	centraltest.Library
	kiosk  string
	key    ed25519.PrivateKey
	outbox *remindertest.Outbox

	mu     sync.Mutex
	now    time.Time
	wrote  bytes.Buffer // the log, and each request's line
	booked []kiosk.Booking
}

func (r *reminding) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.wrote.Write(p)
}

func (r *reminding) clock() time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.now
}

func (r *reminding) Book(ctx context.Context) (string, error) {
	n := len(r.booked)
	b, err := r.Bookings.Book(ctx, r.kiosk, kiosk.Order{
		ID: fmt.Sprintf("%032x", n+1), Slot: centralbooking.Slot(190 + n).ID, Topic: "bankid", Language: "sv",
	})
	r.booked = append(r.booked, b)
	return b.ID, err
}

func (r *reminding) Cancel(ctx context.Context, id string) error {
	for _, b := range r.booked {
		if b.ID == id {
			_, err := r.Bookings.Cancel(ctx, r.kiosk, b.Code)
			return err
		}
	}
	return fmt.Errorf("there is no booking %s", id)
}

func (r *reminding) Due(ctx context.Context) (addresses []string, err error) {
	r.mu.Lock()
	r.now = centralbooking.Slot(190).Start.Add(-time.Hour)
	r.mu.Unlock()
	err = r.Reminders.Round(ctx)
	for _, m := range r.outbox.Sent() {
		addresses = append(addresses, m.To)
	}
	return addresses, err
}

func newReminding(t *testing.T, s *store.Store) (*api.Client, *reminding) {
	t.Helper()
	r := &reminding{now: centralbooking.Now, outbox: new(remindertest.Outbox)}
	r.Library = centraltest.NewLibrary(t, s, r.clock, 200)
	key, err := reminder.NewKey(make([]byte, 32))
	if err != nil {
		t.Fatal(err)
	}
	r.Reminders = reminder.New(reminder.Config{
		Store: s.Reminders(), Bookings: r.Bookings, Key: key, Now: r.clock, Log: slog.New(slog.NewTextHandler(r, nil)),
		Senders: map[kiosk.ReminderKind]reminder.Sender{kiosk.ReminderSMS: r.outbox, kiosk.ReminderMail: r.outbox},
	})
	handler := r.APILog(r)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		fmt.Fprintln(r, req.Method, req.RequestURI, req.Header)
		handler.ServeHTTP(w, req)
	}))
	t.Cleanup(server.Close)
	r.kiosk, r.key = centraltest.AddKiosk(t, r.Central, "Kiosk 1", "")
	return client(t, api.Config{Address: server.URL, Kiosk: r.kiosk, Key: r.key}), r
}

func TestReminders(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bookingtest.Reminders(t, func(t *testing.T) (kiosk.Reminders, bookingtest.Reminding) {
				return newReminding(t, open(t))
			})
		})
	}
}

// TestAnAddressIsWrittenDownNowhere: not in a request's line, nor in the log, also
// when it is refused, malformed, or can't be kept.
func TestAnAddressIsWrittenDownNowhere(t *testing.T) {
	t.Parallel()
	s := centraltest.Store(t)
	client, r := newReminding(t, s)
	id, err := r.Book(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	const number = "+46701234567"
	secrets := []string{number, "701234567", "070-123"}
	leave := func(booking, address string) {
		err := client.Remind(t.Context(), kiosk.Reminder{Booking: booking, Kind: kiosk.ReminderSMS, Address: address, Language: "sv"})
		for _, secret := range secrets {
			if err != nil && strings.Contains(err.Error(), secret) {
				t.Errorf("the error has the number: %v", err)
			}
		}
	}
	leave(id, number)
	leave("nobody's", number)
	leave(id, number+"5678901")
	body, err := json.Marshal(map[string]string{"kind": "sms", "adress": number, number: "x", "language": "sv"})
	if err != nil {
		t.Fatal(err)
	}
	handler := r.APILog(r)
	for _, body := range []string{string(body), number, `{"address":` + number + `}`, `{"address":0` + number[3:] + `}`} {
		req := httptest.NewRequestWithContext(t.Context(), http.MethodPut, "/api/v1/bookings/"+id+"/reminder", strings.NewReader(body))
		centraltest.Signed(req, r.kiosk, r.key, body, time.Now())
		req.Header.Set("Content-Type", "application/json")
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, req)
		if answer.Code != http.StatusBadRequest {
			t.Errorf("%d for %s", answer.Code, body)
		}
	}
	r.outbox.Refuse(number)
	if _, err := r.Due(t.Context()); err != nil {
		t.Error(err)
	}
	wrote := r.wrote.String()
	for _, secret := range secrets {
		if strings.Contains(wrote, secret) {
			t.Errorf("%s is written down:\n%s", secret, wrote)
		}
	}
	for _, sign := range []string{"PUT ", "kiosk refused", "a reminder is refused"} {
		if !strings.Contains(wrote, sign) {
			t.Errorf("the search does not see %q", sign)
		}
	}
}

// TestRemindersOff: none is offered, none is taken, none can be taken away.
func TestRemindersOff(t *testing.T) {
	t.Parallel()
	client, _ := line(t, centraltest.Store(t))
	if kinds, err := client.Kinds(t.Context(), "x"); err != nil || len(kinds) > 0 {
		t.Errorf("offered are %v, %v", kinds, err)
	}
	err := client.Remind(t.Context(), kiosk.Reminder{Booking: "x", Kind: kiosk.ReminderSMS, Address: "+46701234567", Language: "sv"})
	if kiosk.CodeOf(err) != kiosk.ReminderRefused {
		t.Errorf("leaving one: %v", err)
	}
	if err := client.Forget(t.Context(), "x"); kiosk.CodeOf(err) != kiosk.ReminderRefused {
		t.Errorf("taking it away: %v", err)
	}
}
