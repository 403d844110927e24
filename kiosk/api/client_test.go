package api_test

import (
	"context"
	"crypto/ed25519"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
)

var key = ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))

var events = []kiosk.NumberedEvent{
	{Seq: 3, UsageEvent: event()},
	{Seq: 4, UsageEvent: event()},
}

func event() kiosk.UsageEvent {
	return kiosk.UsageEvent{
		Journey: "printing", Language: "sv", Outcome: kiosk.Done, Duration: kiosk.UnderOneMinute,
		Hour: time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC), Count: 1,
	}
}

// client gives a client of a server that answers everything the same way.
func client(t *testing.T, answer http.HandlerFunc) *api.Client {
	t.Helper()
	server := httptest.NewServer(answer)
	t.Cleanup(server.Close)
	c, err := api.NewClient(api.Config{Address: server.URL, Kiosk: "k1", Key: key, Timeout: 2 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func answer(status int, kind, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		io.WriteString(w, body) //nolint:errcheck
	}
}

func TestSendUsage(t *testing.T) {
	t.Parallel()
	const json = "application/json; charset=utf-8"
	for name, test := range map[string]struct {
		answer http.HandlerFunc
		cursor int64
		code   kiosk.Code
	}{
		"taken":               {answer(200, json, `{"epoch":"e","cursor":4}`), 4, ""},
		"gap":                 {answer(409, json, `{"epoch":"e","cursor":1}`), 1, ""},
		"ahead":               {answer(409, json, `{"epoch":"e","cursor":9}`), 9, ""},
		"a later field":       {answer(200, json, `{"epoch":"e","cursor":4,"later":true}`), 4, ""},
		"impossible cursor":   {answer(200, json, `{"epoch":"e","cursor":9}`), 0, kiosk.CentralNonsense},
		"no conflict at all":  {answer(409, json, `{"epoch":"e","cursor":4}`), 0, kiosk.CentralNonsense},
		"negative cursor":     {answer(409, json, `{"epoch":"e","cursor":-1}`), 0, kiosk.CentralNonsense},
		"another epoch":       {answer(200, json, `{"epoch":"f","cursor":4}`), 0, kiosk.CentralNonsense},
		"broken JSON":         {answer(200, json, `{"epoch":`), 0, kiosk.CentralNonsense},
		"captive portal":      {answer(200, "text/html", `<h1>Log in</h1>`), 0, kiosk.CentralNonsense},
		"portal's redirect":   {http.RedirectHandler("http://127.0.0.1:1/login", http.StatusFound).ServeHTTP, 0, kiosk.CentralNonsense},
		"without a body":      {answer(200, json, ``), 0, kiosk.CentralNonsense},
		"too long":            {answer(200, json, `{"epoch":"`+strings.Repeat("e", 100<<10)+`"}`), 0, kiosk.CentralNonsense},
		"a refusal":           {answer(401, json, `{"message":"no"}`), 0, kiosk.CentralNonsense},
		"unknown kiosk":       {answer(401, json, `{"code":"central.unknown"}`), 0, kiosk.CentralUnknown},
		"shut out":            {answer(401, json, `{"code":"central.revoked"}`), 0, kiosk.CentralRevoked},
		"a code of its own":   {answer(401, json, `{"code":"printer.jam"}`), 0, kiosk.CentralNonsense},
		"never the time":      {answer(401, json, `{"code":"central.clock","now":"2020-01-01T00:00:00Z"}`), 0, kiosk.CentralClock},
		"no time":             {answer(401, json, `{"code":"central.clock"}`), 0, kiosk.CentralClock},
		"in need":             {answer(500, json, ``), 0, kiosk.CentralOffline},
		"a proxy without one": {answer(502, "text/html", ``), 0, kiosk.CentralOffline},
		"cut off":             {cutOff, 0, kiosk.CentralOffline},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cursor, err := client(t, test.answer).SendUsage(t.Context(), "e", events)
			if cursor != test.cursor || kiosk.CodeOf(err) != test.code {
				t.Errorf("got %d, %v; want %d, %q", cursor, err, test.cursor, test.code)
			}
		})
	}
}

func cutOff(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", "100")
	io.WriteString(w, `{"epoch":"e",`) //nolint:errcheck
}

func TestBusyCentralIsLeftAlone(t *testing.T) {
	t.Parallel()
	c := client(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "17")
		w.WriteHeader(503)
	})
	_, err := c.SendUsage(t.Context(), "e", events)
	if after, ok := api.RetryAfter(err); !ok || after != 17*time.Second || kiosk.CodeOf(err) != kiosk.CentralOffline {
		t.Errorf("got %v", err)
	}
}

func TestNobodyAnswers(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(nil)
	server.Close()
	c, err := api.NewClient(api.Config{Address: server.URL, Kiosk: "k1", Key: key})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Raise(t.Context(), kiosk.Call{Reason: kiosk.PatronAsks, Language: "sv"}); kiosk.CodeOf(err) != kiosk.CentralOffline {
		t.Errorf("got %v", err)
	}
	_, err = c.Kinds(t.Context(), "6efd04b1c7d9")
	if kiosk.CodeOf(err) != kiosk.CentralOffline || strings.Contains(err.Error(), "6efd04b1c7d9") {
		t.Errorf("got %v, which is logged and must not name the booking", err)
	}
}

func TestWatchEndsWithItsContext(t *testing.T) {
	t.Parallel()
	reached := make(chan struct{})
	c := client(t, func(_ http.ResponseWriter, r *http.Request) {
		close(reached)
		<-r.Context().Done()
	})
	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-reached; cancel() }()
	if _, err := c.Watch(ctx, "id", kiosk.CallSent); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestWatchRefusesNonsense(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"sent", "", "gone"} {
		c := client(t, answer(200, "application/json", `{"id":"id","status":"`+status+`"}`))
		if got, err := c.Watch(t.Context(), "id", kiosk.CallSent); kiosk.CodeOf(err) != kiosk.CentralNonsense {
			t.Errorf("%q gives %q, %v", status, got, err)
		}
	}
}

func TestNewClientRefuses(t *testing.T) {
	t.Parallel()
	for name, config := range map[string]api.Config{
		"in the clear":     {Address: "http://central.example.se", Kiosk: "k", Key: key},
		"not an address":   {Address: "central", Kiosk: "k", Key: key},
		"a key in it":      {Address: "https://k:s@central.example.se", Kiosk: "k", Key: key},
		"another protocol": {Address: "ftp://127.0.0.1", Kiosk: "k", Key: key},
		"no key":           {Address: "https://central.example.se", Kiosk: "k"},
		"half a key":       {Address: "https://central.example.se", Kiosk: "k", Key: key[:32]},
		"no kiosk":         {Address: "https://central.example.se", Key: key},
	} {
		if _, err := api.NewClient(config); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
