package web_test

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/store"
	"medborgarkiosk/kiosk/central/web"
	"medborgarkiosk/kiosk/central/web/bookings"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/storetest"
)

const password = "korrekt häst batteri"

// rig is a library with two kiosks, a day behind it, the admin "anna" and the
// staff member "bo".
type rig struct {
	centraltest.Library
	accounts *account.Accounts
	address  string
	calls    []string // ids
	mu       sync.Mutex
	at       time.Time
}

func (r *rig) now() time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.at
}

func (r *rig) pass(d time.Duration) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.at = r.at.Add(d)
}

func newRig(t *testing.T) *rig {
	t.Helper()
	return newRigOn(t, centraltest.Store(t))
}

func newRigOn(t *testing.T, kept *store.Store) *rig {
	t.Helper()
	r := &rig{at: storetest.Hour.Add(42 * time.Minute)} // 10.42 in Sweden
	r.Library, r.accounts = centraltest.NewLibrary(t, kept, r.now, 6), account.New(kept, r.now, 90*24*time.Hour)
	for name, role := range map[string]account.Role{"anna": account.Admin, "bo": account.Staff} {
		if _, err := r.accounts.Add(t.Context(), account.Account{Name: name, Role: role}, password); err != nil {
			t.Fatal(err)
		}
	}
	r.address = r.serve(t, frame.Config{Hosts: []string{"127.0.0.1", "localhost"}})
	for i, name := range []string{"Kiosk 1", "Kiosk 2"} {
		r.addKiosk(t, i, name)
	}
	return r
}

// serve serves the pages and gives their address.
func (r *rig) serve(t *testing.T, config frame.Config) string {
	t.Helper()
	config.Name, config.Accounts = "Haninge bibliotek", r.accounts
	config.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	pages, err := web.New(bookings.Config{Central: r.Central, Bookings: r.Bookings, Queue: r.Queue}, r.Register, config)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(pages)
	t.Cleanup(server.Close)
	r.address = server.URL
	return server.URL
}

func (r *rig) addKiosk(t *testing.T, i int, name string) {
	t.Helper()
	id, _ := centraltest.AddKiosk(t, r.Central, name, "Entrén <1>")
	reason := []kiosk.CallReason{kiosk.PatronAsks, kiosk.CallReason(kiosk.PrinterPaperOut)}[i]
	call, err := r.Raise(t.Context(), id, kiosk.Call{Reason: reason, Language: "ar", Waiting: i == 1})
	if err != nil {
		t.Fatal(err)
	}
	r.calls = append(r.calls, call)
	var events []kiosk.NumberedEvent
	for n, language := range []string{"sv", "sv", "ar", "fa-AF", "ti"} {
		events = append(events, kiosk.NumberedEvent{Seq: int64(n + 1), UsageEvent: storetest.Event(language)})
	}
	if _, err = r.AcceptUsage(t.Context(), id, "e", events); err == nil && i == 1 {
		err = r.Hear(t.Context(), id, central.Health{Version: "1", Printer: []kiosk.Code{kiosk.PrinterPaperOut}, Waiting: 4})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// visitor is a browser without a screen.
type visitor struct {
	*http.Client
	address string
}

func (r *rig) visitor(t *testing.T) visitor {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return visitor{&http.Client{Jar: jar}, r.address}
}

// as gives a visitor who has logged in.
func (r *rig) as(t *testing.T, name string) visitor {
	t.Helper()
	v := r.visitor(t)
	if status, page := v.send(t, "/login", "name", name, "password", password); status != http.StatusOK {
		t.Fatalf("log in: %d\n%s", status, page)
	}
	return v
}

func (v visitor) get(t *testing.T, path string, header ...string) (int, string) {
	t.Helper()
	res, page := v.do(t, http.MethodGet, path, "", header...) //nolint:bodyclose // do has closed it
	return res.StatusCode, page
}

// send sends a form of these fields and values.
func (v visitor) send(t *testing.T, path string, fields ...string) (int, string) {
	t.Helper()
	form := url.Values{}
	for i := 0; i < len(fields); i += 2 {
		form.Add(fields[i], fields[i+1])
	}
	res, page := v.do(t, http.MethodPost, path, form.Encode()) //nolint:bodyclose // do has closed it
	return res.StatusCode, page
}

func (v visitor) do(t *testing.T, method, path, body string, header ...string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, v.address+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if method == http.MethodPost {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	if host := req.Header.Get("Host"); host != "" {
		req.Host = host
	}
	res, err := v.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	page, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(page)
}

// holds fails unless the page holds all of want.
func holds(t *testing.T, page string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(page, w) {
			t.Errorf("%q is not in\n%s", w, page)
		}
	}
}
