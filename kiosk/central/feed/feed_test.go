package feed_test

import (
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
)

// nights are times around both changes of the clock, on it 01:30, 02:30, 02:30
// once more and 03:30 in October, and 01:30 and 03:30 in March.
var nights = []string{
	"2027-10-30T23:30:00Z", "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z", "2027-10-31T02:30:00Z",
	"2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z",
}

const hardName = `Läs; skriv, tala \ "räkna" 👩🏽‍💻 – café för dig som är ny här, nytt, nyfiken; välkommen 🇸🇪`

func TestAnotherImplementationReads(t *testing.T) {
	t.Parallel()
	r := newRig(t, centraltest.Store(t), 3)
	var slots []booking.Slot
	for _, at := range nights {
		start, err := time.Parse(time.RFC3339, at)
		must(t, err)
		s := bookingtest.Slot(0)
		s.ID, s.Start, s.End, s.Title, s.Seats = "n"+at, start, start.Add(30*time.Minute), hardName, 6
		slots = append(slots, s)
	}
	clashes, err := r.Bookings.PutUp(t.Context(), bookingtest.Branch, slots)
	if err != nil || len(clashes) > 0 {
		t.Fatal(clashes, err)
	}
	r.book("a", 0, "ar")
	text := r.calendar("amina")
	got := readByAnother(t, text)
	if got.Name != "Amina – Haninge bibliotek" || got.Method != "PUBLISH" || len(got.Events) != 3+len(nights) {
		t.Fatalf("got %+v", got)
	}
	if e := got.Events[0]; e.Summary != "Bokad · arabiska" || e.Status != "CONFIRMED" || e.Sequence != 0 ||
		e.Location != "Haninge bibliotek, plan 1, Digidelrummet" || e.Organizer != "Haninge bibliotek" {
		t.Errorf("got %+v", e)
	}
	start := map[string]int64{}
	for _, e := range got.Events {
		start[e.UID] = e.Start
		if e.End-e.Start != 1800 {
			t.Errorf("%s takes %d s", e.UID, e.End-e.Start)
		}
	}
	for _, s := range slots {
		if start[s.ID+"@medborgarkiosk"] != s.Start.Unix() {
			t.Errorf("%s is at %d", s.ID, start[s.ID+"@medborgarkiosk"])
		}
	}
	if e := got.Events[len(got.Events)-1]; e.Summary != "Ledig · "+hardName {
		t.Errorf("the name came as %q", e.Summary)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%d octets: %q", len(line), line)
		}
	}

	busy := readByAnother(t, r.get(r.secret("digidel")+"/freebusy.ics").Body.String()).Busy
	if len(busy) != 9 || busy[0].Kind != "BUSY" || busy[1].Kind != "BUSY-TENTATIVE" || busy[0].Start != bookingtest.Slot(0).Start.Unix() {
		t.Errorf("busy: %+v", busy)
	}
}

func TestAFeedTellsLittle(t *testing.T) {
	t.Parallel()
	r := newRig(t, centraltest.Store(t), 2)
	b := r.book("0123456789abcdef", 0, "so")
	all := r.calendar("amina") + r.get(r.secret("amina")+"/freebusy.ics").Body.String()
	for _, secret := range []string{"bankid", "0123456789abcdef", r.kiosk, r.secret("amina"), "DESCRIPTION", "ATTENDEE"} {
		if strings.Contains(all, secret) {
			t.Errorf("it tells %s", secret)
		}
	}
	if b.Code == 0 || !strings.Contains(all, "somaliska") {
		t.Errorf("the language is not in %s", all)
	}
	r.topic = func(id string) string { return map[string]string{"bankid": "BankID"}[id] }
	if now := r.calendar("amina"); !strings.Contains(now, "Bokad · somaliska · BankID") {
		t.Errorf("the library has chosen topics: %s", now)
	}
}

func TestAddress(t *testing.T) {
	t.Parallel()
	r := newRig(t, centraltest.Store(t), 2)
	secret := r.secret("amina")
	for path, want := range map[string]int{
		secret + ".ics": 200, secret + "/freebusy.ics": 200, secret: 404, ".ics": 404, secret[1:] + ".ics": 404,
		"amina.ics": 404, "%27%20OR%201=1.ics": 404, strings.ToUpper(secret) + "A.ics": 404, secret + "/other.ics": 404,
	} {
		got := r.get(path)
		if got.Code != want {
			t.Errorf("%s: %d, want %d", path, got.Code, want)
		}
		if want == 404 && got.Header().Get("ETag") != "" {
			t.Errorf("%s may be kept", path)
		}
	}
	first := r.get(secret + ".ics")
	if h := first.Header(); h.Get("ETag") == "" || h.Get("Last-Modified") == "" || h.Get("Cache-Control") != "private, no-cache" ||
		!strings.HasPrefix(h.Get("Content-Type"), "text/calendar; charset=utf-8") {
		t.Errorf("got %v", first.Header())
	}
	r.now = r.now.Add(time.Minute)
	if again := r.get(secret+".ics", "If-None-Match", first.Header().Get("ETag")); again.Code != http.StatusNotModified {
		t.Errorf("nothing has changed: %d", again.Code)
	}
	r.book("a", 0, "sv")
	if again := r.get(secret+".ics", "If-None-Match", first.Header().Get("ETag")); again.Code != http.StatusOK {
		t.Errorf("something has changed: %d", again.Code)
	}
	all, err := r.Bookings.Resources(t.Context(), bookingtest.Branch)
	must(t, err)
	left := all[0]
	left.Gone = true
	_, err = r.Bookings.PutResource(t.Context(), left)
	must(t, err)
	if got := r.get(secret + ".ics"); got.Code != http.StatusNotFound {
		t.Errorf("the helper has left: %d", got.Code)
	}
}

func TestHeldIsNotCertain(t *testing.T) {
	t.Parallel()
	r := newRig(t, centraltest.Store(t), 5)
	_, err := r.Bookings.Exchange(t.Context(), r.kiosk, kiosk.Exchange{Turn: 1})
	must(t, err)
	if n := strings.Count(r.calendar("amina"), "SUMMARY:Kanske bokad"); n != 1 {
		t.Errorf("%d times are on loan", n)
	}
}
