package httpapi_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
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
	"medborgarkiosk/kiosk/central/httpapi"
	"medborgarkiosk/kiosk/desktest"
	"medborgarkiosk/kiosk/storetest"
)

func now() time.Time { return storetest.Hour.Add(20 * time.Minute) }

// serve gives a central with one kiosk, behind HTTP.
func serve(t *testing.T) (c *central.Central, config api.Config) {
	t.Helper()
	l := centraltest.NewLibrary(t, centraltest.Store(t), now, 6)
	c = l.Central
	server := httptest.NewServer(l.API())
	t.Cleanup(server.Close)
	id, key := centraltest.AddKiosk(t, c, "Kiosk 1", "Entrén")
	return c, api.Config{Address: server.URL, Kiosk: id, Key: key}
}

func client(t *testing.T, config api.Config) *api.Client {
	t.Helper()
	client, err := api.NewClient(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

func numbered(first int64, n int) []kiosk.NumberedEvent {
	events := make([]kiosk.NumberedEvent, n)
	for i := range events {
		events[i] = kiosk.NumberedEvent{Seq: first + int64(i), UsageEvent: storetest.Event("sv")}
	}
	return events
}

func TestDesk(t *testing.T) {
	t.Parallel()
	desktest.Run(t, func(t *testing.T) (kiosk.Desk, desktest.Staff) {
		c, config := serve(t)
		return client(t, config), c
	})
}

func TestUsage(t *testing.T) {
	t.Parallel()
	c, config := serve(t)
	kiosk1 := client(t, config)
	for _, step := range []struct {
		epoch  string
		first  int64
		n      int
		cursor int64
		total  int
	}{
		{"e", 1, 3, 3, 3},
		{"e", 1, 3, 3, 3}, // the reply was lost
		{"e", 2, 4, 5, 5}, // half of it is new
		{"e", 7, 2, 5, 5}, // a gap
		{"e", 1, 2, 5, 5}, // central is ahead
		{"f", 2, 1, 0, 5}, // a gap at the very beginning
		{"f", 1, 1, 1, 6},
	} {
		cursor, err := kiosk1.SendUsage(t.Context(), step.epoch, numbered(step.first, step.n))
		if err != nil || cursor != step.cursor {
			t.Errorf("%+v: got %d, %v", step, cursor, err)
		}
		wantTotal(t, c, step.total)
	}
}

func TestUsageOfManyAtOnce(t *testing.T) {
	t.Parallel()
	c, config := serve(t)
	one := client(t, config)
	var all sync.WaitGroup
	for i := range 40 {
		all.Go(func() {
			if _, err := one.SendUsage(t.Context(), fmt.Sprint("epoch", i%20), numbered(1, 5)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	wantTotal(t, c, 100)
}

func wantTotal(t *testing.T, c *central.Central, want int) {
	t.Helper()
	today, err := c.Today(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	total := 0
	for _, count := range today.Counts {
		total += count.Events
	}
	if total != want {
		t.Errorf("%d events were counted, want %d", total, want)
	}
}

func TestHeartbeat(t *testing.T) {
	t.Parallel()
	c, config := serve(t)
	beat := api.Heartbeat{Version: "1.2", Printer: []kiosk.Code{kiosk.PrinterPaperOut, kiosk.PrinterDoor}, Waiting: 3}
	beat.Told = kiosk.Told{
		Clock: 400, Updates: kiosk.Updates{Failed: "1.3", Looked: now().UTC(), Fault: "expired"},
		Settings: kiosk.Settled{Version: 1, Refused: 2, Fault: kiosk.SettingsFault{What: kiosk.SettingsValue, Line: 2, Key: "idle", Why: "soon"}},
	}
	if err := client(t, config).SendHeartbeat(t.Context(), beat); err != nil {
		t.Fatal(err)
	}
	kiosks, err := c.Kiosks(t.Context())
	if err != nil || len(kiosks) != 1 {
		t.Fatal(kiosks, err)
	}
	k := kiosks[0]
	if k.Told != beat.Told {
		t.Errorf("told is %+v, not %+v", k.Told, beat.Told)
	}
	if k.Version != "1.2" || len(k.Printer) != 2 || k.Printer[1] != kiosk.PrinterDoor || k.Waiting != 3 ||
		!k.Heard.Equal(now()) || k.Silent(now()) || !k.Silent(now().Add(time.Hour)) {
		t.Errorf("got %+v", k)
	}
}

func TestOthersCallsAreUnknown(t *testing.T) {
	t.Parallel()
	c, config := serve(t)
	id, err := client(t, config).Raise(t.Context(), kiosk.Call{Reason: kiosk.PatronAsks, Language: "sv"})
	if err != nil {
		t.Fatal(err)
	}
	other := config
	other.Kiosk, other.Key = centraltest.AddKiosk(t, c, "Kiosk 2", "")
	if err := client(t, other).Withdraw(t.Context(), id); err != nil {
		t.Error(err)
	}
	if _, err := client(t, other).Watch(t.Context(), id, ""); kiosk.CodeOf(err) != kiosk.CentralNonsense {
		t.Errorf("got %v", err)
	}
	if status, err := client(t, config).Watch(t.Context(), id, ""); status != kiosk.CallSent {
		t.Errorf("the call is %q, %v", status, err)
	}
}

func TestRefuses(t *testing.T) {
	t.Parallel()
	_, config := serve(t)
	const json = "application/json"
	const good = `{"epoch":"e","events":[{"seq":1,"journey":"printing","language":"sv","outcome":"done","duration":"<1m","hour":"2026-11-23T09:00:00Z","count":1}]}`
	for name, test := range map[string]struct {
		method, path, kind, body string
		status                   int
	}{
		"nothing":          {"POST", api.UsagePath, json, good, 200},
		"a wrong method":   {"GET", api.UsagePath, json, "", 405},
		"a wrong path":     {"POST", "/api/v2/usage", json, good, 404},
		"a form":           {"POST", api.UsagePath, "application/x-www-form-urlencoded", good, 415},
		"broken JSON":      {"POST", api.UsagePath, json, good[:40], 400},
		"an unknown field": {"POST", api.UsagePath, json, `{"patron":"x",` + good[1:], 400},
		"two values":       {"POST", api.UsagePath, json, good + good, 400},
		"no events":        {"POST", api.UsagePath, json, `{"epoch":"e","events":[]}`, 400},
		"minutes":          {"POST", api.UsagePath, json, strings.Replace(good, "09:00", "09:01", 1), 400},
		"a negative count": {"POST", api.UsagePath, json, strings.Replace(good, `t":1}`, `t":-1}`, 1), 400},
		"markup":           {"POST", api.UsagePath, json, strings.Replace(good, `sv`, `s v`, 1), 400},
		"a huge body":      {"POST", api.UsagePath, json, strings.Repeat(" ", api.MaxBody) + good, 413},
		"an empty reason":  {"POST", api.CallsPath, json, `{"language":"sv"}`, 400},
		"an unknown call":  {"GET", "/api/v1/calls/x?known=sent", "", "", 404},
		"minus events":     {"POST", api.HeartbeatPath, json, `{"waiting":-1}`, 400},
		"a long fault":     {"POST", api.HeartbeatPath, json, `{"settings":{"fault":{"key":"` + strings.Repeat("x", 501) + `"}}}`, 400},
		"no version":       {"GET", api.SettingsPath + "?known=x", "", "", 400},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			req, err := http.NewRequestWithContext(t.Context(), test.method, config.Address+test.path, strings.NewReader(test.body))
			if err != nil {
				t.Fatal(err)
			}
			centraltest.Signed(req, config.Kiosk, config.Key, test.body, time.Now())
			req.Header.Set("Content-Type", test.kind)
			if status, body := do(t, req); status != test.status {
				t.Errorf("got %d, want %d: %s", status, test.status, body)
			}
		})
	}
}

// do gives the status and the body of the answer.
func do(t *testing.T, req *http.Request) (int, string) {
	t.Helper()
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(body)
}

// slow keeps every batch until the test lets it go.
type slow struct {
	central.Store
	entered, leave chan struct{}
}

func (s slow) AcceptUsage(ctx context.Context, k, epoch string, events []kiosk.NumberedEvent) (int64, error) {
	s.entered <- struct{}{}
	<-s.leave
	return s.Store.AcceptUsage(ctx, k, epoch, events)
}

func TestAsksForRest(t *testing.T) {
	t.Parallel()
	s := slow{centraltest.Store(t), make(chan struct{}), make(chan struct{})}
	c := central.New(s, now)
	server := httptest.NewServer(httpapi.New(httpapi.Config{Central: c, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}))
	t.Cleanup(server.Close)
	id, key := centraltest.AddKiosk(t, c, "Kiosk 1", "")
	one := client(t, api.Config{Address: server.URL, Kiosk: id, Key: key})

	var all sync.WaitGroup
	const most = 128
	for i := range most {
		all.Go(func() {
			if _, err := one.SendUsage(t.Context(), fmt.Sprint("e", i), numbered(1, 1)); err != nil {
				t.Error(err)
			}
		})
	}
	for range most {
		<-s.entered
	}
	_, err := one.SendUsage(t.Context(), "last", numbered(1, 1))
	if after, ok := api.RetryAfter(err); !ok || after < 5*time.Second || kiosk.CodeOf(err) != kiosk.CentralOffline {
		t.Errorf("got %v", err)
	}
	close(s.leave)
	all.Wait()
	wantTotal(t, c, most)
}
