package feed_test

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/feed"
	"medborgarkiosk/kiosk/central/store"
)

func TestMain(m *testing.M) { centraltest.Main(m) }

// rig is a library with a helper and a room, and their feeds.
type rig struct {
	centraltest.Library
	t     *testing.T
	now   time.Time
	feeds http.Handler
	topic func(string) string
	kiosk string
}

func newRig(t *testing.T, s *store.Store, slots int) *rig {
	t.Helper()
	r := &rig{t: t, now: bookingtest.Now}
	r.Library = centraltest.NewLibrary(t, s, func() time.Time { return r.now }, slots)
	r.kiosk, _ = centraltest.AddKiosk(t, r.Central, "Kiosk 1", "")
	r.feeds = feed.New(feed.Config{
		Bookings: r.Bookings, Memory: s, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		Topic: func(id string) string { return r.topic(id) },
	})
	r.topic = func(string) string { return "" }
	return r
}

// secret gives the end of a resource's address.
func (r *rig) secret(id string) string {
	r.t.Helper()
	all, err := r.Bookings.Resources(r.t.Context(), bookingtest.Branch)
	must(r.t, err)
	for _, res := range all {
		if res.ID == id {
			return res.Feed
		}
	}
	r.t.Fatalf("no %s", id)
	return ""
}

func (r *rig) get(path string, head ...string) *httptest.ResponseRecorder {
	req := httptest.NewRequestWithContext(r.t.Context(), http.MethodGet, feed.Path+path, nil)
	for i := 0; i < len(head); i += 2 {
		req.Header.Set(head[i], head[i+1])
	}
	got := httptest.NewRecorder()
	r.feeds.ServeHTTP(got, req)
	return got
}

func (r *rig) calendar(resource string) string {
	r.t.Helper()
	got := r.get(r.secret(resource) + ".ics")
	if got.Code != http.StatusOK {
		r.t.Fatalf("status %d: %s", got.Code, got.Body)
	}
	return got.Body.String()
}

func (r *rig) book(id string, slot int, language string) kiosk.Booking {
	r.t.Helper()
	b, err := r.Bookings.Book(r.t.Context(), r.kiosk, kiosk.Order{ID: id, Slot: bookingtest.Slot(slot).ID, Topic: "bankid", Language: language})
	must(r.t, err)
	return b
}

func (r *rig) slot(id string) booking.Slot {
	r.t.Helper()
	s, err := r.Bookings.Store.Slot(r.t.Context(), id)
	must(r.t, err)
	return s.Slot
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// read is what ical.js makes of a calendar.
type read struct {
	Name, Method string
	Events       []struct {
		UID, Summary, Location, Status, Organizer string
		Sequence                                  int
		Start, End                                int64
	}
	Busy []struct {
		Kind       string
		Start, End int64
	}
}

func readByAnother(t *testing.T, calendar string) (all read) {
	t.Helper()
	library := os.Getenv("ICAL_JS")
	node, err := exec.LookPath("node")
	if err != nil || library == "" {
		t.Skip("no other implementation here: install nodejs and set ICAL_JS")
	}
	cmd := exec.CommandContext(t.Context(), node, "testdata/read.mjs", library)
	cmd.Stdin = bytes.NewBufferString(calendar)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("ical.js: %v\n%s", err, calendar)
	}
	must(t, json.Unmarshal(out, &all))
	return all
}
