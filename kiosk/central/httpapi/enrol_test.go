package httpapi_test

import (
	"crypto/ed25519"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/signature"
)

// newKey makes the key of a kiosk.
func newKey(t *testing.T) ed25519.PrivateKey {
	t.Helper()
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// desk is a central that kiosks reach, and whose time goes as the test says.
type desk struct {
	*central.Central
	address string
	mu      sync.Mutex
	at      time.Time
}

func (d *desk) now() time.Time {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.at
}

func (d *desk) pass(by time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.at = d.at.Add(by)
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{at: time.Now()}
	l := centraltest.NewLibrary(t, centraltest.Store(t), d.now, 0)
	server := httptest.NewServer(l.API())
	t.Cleanup(server.Close)
	d.Central, d.address = l.Central, server.URL
	return d
}

func (d *desk) enrol(t *testing.T, code string, key ed25519.PrivateKey) (api.EnrolReply, kiosk.Code) {
	t.Helper()
	reply, err := api.Enrol(t.Context(), d.address, code, key.Public().(ed25519.PublicKey))
	return reply, kiosk.CodeOf(err)
}

// ask does what a kiosk does all day.
func (d *desk) ask(t *testing.T, id string, key ed25519.PrivateKey) kiosk.Code {
	t.Helper()
	_, err := client(t, api.Config{Address: d.address, Kiosk: id, Key: key}).Time(t.Context())
	return kiosk.CodeOf(err)
}

// TestAKiosksLife: a code, the kiosk, another machine in its place, shut out, and let
// in again.
func TestAKiosksLife(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	first, second := newKey(t), newKey(t)
	id, err := d.AddKiosk(t.Context(), "Kiosk 1", "Entrén")
	if err != nil {
		t.Fatal(err)
	}
	code := centraltest.Code(t, d.Central, id)
	if len(code) != 9 || code[4] != '-' {
		t.Errorf("the code is %q", code)
	}
	if got := d.ask(t, id, first); got != kiosk.CentralUnknown {
		t.Errorf("before it is enrolled: %q", got)
	}
	reply, wrong := d.enrol(t, strings.ToLower(strings.Replace(code, "-", " ", 1)), first)
	if wrong != "" || reply.Kiosk != id || reply.Name != "Kiosk 1" || d.ask(t, id, first) != "" {
		t.Fatalf("enrolled as %+v, %q", reply, wrong)
	}
	if again, wrong := d.enrol(t, code, first); wrong != "" || again != reply {
		t.Errorf("after a lost reply: %+v, %q", again, wrong)
	}
	if _, wrong := d.enrol(t, code, second); wrong != kiosk.EnrolUsed {
		t.Errorf("another machine with the code: %q", wrong)
	}
	next := centraltest.Code(t, d.Central, id)
	if got := d.ask(t, id, first); got != "" {
		t.Errorf("while its follower is awaited: %q", got)
	}
	if reply, wrong := d.enrol(t, next, second); wrong != "" || reply.Kiosk != id {
		t.Errorf("in its place: %+v, %q", reply, wrong)
	}
	if old, now := d.ask(t, id, first), d.ask(t, id, second); old != kiosk.CentralUnknown || now != "" {
		t.Errorf("the old machine: %q, the new one: %q", old, now)
	}
	unused := centraltest.Code(t, d.Central, id)
	if err := d.Revoke(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if got := d.ask(t, id, second); got != kiosk.CentralRevoked {
		t.Errorf("shut out: %q", got)
	}
	if _, wrong := d.enrol(t, unused, second); wrong != kiosk.EnrolWrong {
		t.Errorf("with a code from before: %q", wrong)
	}
	if _, wrong := d.enrol(t, centraltest.Code(t, d.Central, id), second); wrong != "" || d.ask(t, id, second) != "" {
		t.Errorf("let in again: %q", wrong)
	}
}

// TestCodesEnd after a day, and when there is a newer one.
func TestCodesEnd(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id, err := d.AddKiosk(t.Context(), "Kiosk 1", "")
	if err != nil {
		t.Fatal(err)
	}
	former, code := centraltest.Code(t, d.Central, id), centraltest.Code(t, d.Central, id)
	if _, wrong := d.enrol(t, former, newKey(t)); wrong != kiosk.EnrolWrong {
		t.Errorf("a code that another has followed: %q", wrong)
	}
	d.pass(central.CodeLife)
	if _, wrong := d.enrol(t, code, newKey(t)); wrong != kiosk.EnrolOld {
		t.Errorf("a day later: %q", wrong)
	}
}

// TestGuessingEnds: after some wrong codes an address must wait, also with a right one.
func TestGuessingEnds(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id, err := d.AddKiosk(t.Context(), "Kiosk 1", "")
	if err != nil {
		t.Fatal(err)
	}
	key, tries := newKey(t), 0
	for wrong := kiosk.EnrolWrong; wrong == kiosk.EnrolWrong && tries < 100; tries++ {
		_, wrong = d.enrol(t, "BBBB-BBBB", key)
	}
	if tries > 40 {
		t.Errorf("%d tries", tries)
	}
	code := centraltest.Code(t, d.Central, id)
	if _, wrong := d.enrol(t, code, key); wrong != kiosk.EnrolTries {
		t.Errorf("the right one after them: %q", wrong)
	}
	d.pass(10 * time.Minute)
	if _, wrong := d.enrol(t, code, key); wrong != "" {
		t.Errorf("after a rest: %q", wrong)
	}
}

// TestSigned: only what the kiosk itself has signed, now, and once.
func TestSigned(t *testing.T) {
	t.Parallel()
	_, config := serve(t)
	const body = `{"version":"1"}`
	ask := func(t *testing.T, change func(*http.Request)) (int, string) {
		t.Helper()
		req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, config.Address+api.HeartbeatPath, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		centraltest.Signed(req, config.Kiosk, config.Key, body, time.Now())
		change(req)
		return do(t, req)
	}
	var seen string
	for _, test := range []struct {
		name   string
		change func(*http.Request)
		status int
		code   kiosk.Code
	}{
		{"as it is", func(r *http.Request) { seen = r.Header.Get(signature.Header) }, 204, ""},
		{"once more", func(r *http.Request) { r.Header.Set(signature.Header, seen) }, 401, ""},
		{"under another name", func(r *http.Request) { r.Host = "central.example"; r.Header.Set("Via", "1.1 proxy") }, 204, ""},
		{"unsigned", func(r *http.Request) { r.Header.Del(signature.Header) }, 401, kiosk.CentralUnknown},
		{"another's key", func(r *http.Request) { centraltest.Signed(r, config.Kiosk, newKey(t), body, time.Now()) }, 401, kiosk.CentralUnknown},
		{"another kiosk", func(r *http.Request) { centraltest.Signed(r, "k2", config.Key, body, time.Now()) }, 401, kiosk.CentralUnknown},
		{"another body", func(r *http.Request) { centraltest.Signed(r, config.Kiosk, config.Key, `{"version":"2"}`, time.Now()) }, 401, kiosk.CentralUnknown},
		{"with a query", func(r *http.Request) { r.URL.RawQuery = "a=b" }, 401, kiosk.CentralUnknown},
		{"yesterday's", func(r *http.Request) {
			centraltest.Signed(r, config.Kiosk, config.Key, body, time.Now().Add(-24*time.Hour))
		}, 401, kiosk.CentralClock},
		{"tomorrow's", func(r *http.Request) {
			centraltest.Signed(r, config.Kiosk, config.Key, body, time.Now().Add(24*time.Hour))
		}, 401, kiosk.CentralClock},
	} {
		status, said := ask(t, test.change)
		if status != test.status || test.code != "" && !strings.Contains(said, `"code":"`+string(test.code)+`"`) {
			t.Errorf("%s: got %d, %s", test.name, status, said)
		}
	}
}

// TestAWrongClock: the kiosk is told central's time, signs by it, and knows by how
// much its own is wrong.
func TestAWrongClock(t *testing.T) {
	t.Parallel()
	l := centraltest.NewLibrary(t, centraltest.Store(t), now, 0)
	for _, off := range []time.Duration{-3 * time.Hour, 400 * 24 * time.Hour} {
		server := httptest.NewServer(l.APIAt(func() time.Time { return time.Now().Add(off) }))
		t.Cleanup(server.Close)
		id, key := centraltest.AddKiosk(t, l.Central, "Kiosk "+off.String(), "")
		one := client(t, api.Config{Address: server.URL, Kiosk: id, Key: key})
		for range 2 {
			there, err := one.Time(t.Context())
			if err != nil || time.Until(there)-off > time.Second {
				t.Errorf("%s off: central has %s, %v", off, there, err)
			}
		}
		if wrong := (one.Behind() - off).Abs(); wrong > 2*time.Second {
			t.Errorf("%s off is said to be %s", off, one.Behind())
		}
	}
}

// TestSettingsAreFetched when there are others than the kiosk knows; each kiosk has its
// own.
func TestSettingsAreFetched(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id, key := centraltest.AddKiosk(t, d.Central, "Kiosk 1", "")
	other, otherKey := centraltest.AddKiosk(t, d.Central, "Kiosk 2", "")
	one := client(t, api.Config{Address: d.address, Kiosk: id, Key: key})
	if _, newer, err := one.Settings(t.Context(), 0); newer || err != nil {
		t.Errorf("there are none: %v, %v", newer, err)
	}
	const text = "idle = \"90s\"\n"
	if _, err := d.PutSettings(t.Context(), id, 0, text, "anna"); err != nil {
		t.Fatal(err)
	}
	if reply, newer, err := one.Settings(t.Context(), 0); !newer || err != nil || reply != (api.SettingsReply{Version: 1, Text: text}) {
		t.Errorf("the first: %+v, %v, %v", reply, newer, err)
	}
	if _, newer, err := one.Settings(t.Context(), 1); newer || err != nil {
		t.Errorf("no others: %v, %v", newer, err)
	}
	if _, newer, err := client(t, api.Config{Address: d.address, Kiosk: other, Key: otherKey}).Settings(t.Context(), 0); newer || err != nil {
		t.Errorf("another's: %v, %v", newer, err)
	}
}
