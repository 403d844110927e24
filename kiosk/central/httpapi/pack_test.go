package httpapi_test

import (
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/directory/publish"
	"medborgarkiosk/kiosk/central/directory/publish/publishtest"
	"medborgarkiosk/kiosk/pack"
	"medborgarkiosk/kiosk/syncer"
)

// serveDirectory gives a central with a directory, and a kiosk at it.
func serveDirectory(t *testing.T) (*publishtest.Memory, *publish.Publisher, api.Config) {
	t.Helper()
	key, err := publish.KeyFile(filepath.Join(t.TempDir(), "pack.key"))
	if err != nil {
		t.Fatal(err)
	}
	m := &publishtest.Memory{}
	l := centraltest.NewLibrary(t, centraltest.Store(t), now, 6)
	l.Packs = publish.New(m, key, now)
	server := httptest.NewServer(l.API())
	t.Cleanup(server.Close)
	id, secret := centraltest.AddKiosk(t, l.Central, "Kiosk 1", "Entrén")
	return m, l.Packs, api.Config{Address: server.URL, Kiosk: id, Key: secret}
}

func put(t *testing.T, m *publishtest.Memory, id, name string) {
	t.Helper()
	if err := m.Put(t.Context(), pack.OfficeKind, id, publishtest.Office(id, name)); err != nil {
		t.Fatal(err)
	}
}

// TestPack: a kiosk fetches all, then what has changed, then nothing.
func TestPack(t *testing.T) {
	t.Parallel()
	m, _, config := serveDirectory(t)
	put(t, m, "ab", strings.Repeat("long ", 40_000)) // longer than other replies may be
	packs := syncer.OpenPacks(syncer.PacksConfig{Central: client(t, config), Dir: t.TempDir()})
	for i := range int64(3) {
		if i == 1 {
			put(t, m, "cd", "<C> & D")
		}
		if err := packs.Fetch(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := packs.Content(); got.Version != min(i+1, 2) || len(got.Records) != int(got.Version) {
			t.Errorf("%d records of version %d", len(got.Records), got.Version)
		}
	}
	if packs.Branch().ID == "" {
		t.Error("the kiosk does not know where it stands")
	}
}

// TestPackStatus holds what goes over the wire.
func TestPackStatus(t *testing.T) {
	t.Parallel()
	m, publisher, config := serveDirectory(t)
	put(t, m, "ab", "A")
	reply, newer, err := client(t, config).Pack(t.Context(), 0, "")
	if err != nil || !newer || reply.Key != publisher.PublicKey() {
		t.Fatalf("newer %v, key %q, %v", newer, reply.Key, err)
	}
	if _, err := pack.Open(pack.Signed{Text: reply.Pack, Signature: reply.Signature}, reply.Key); err != nil {
		t.Error(err)
	}
	for name, test := range map[string]struct {
		query  string
		status int
	}{
		"nothing newer":  {"?since=1&branch=" + reply.Branch.Tag(), http.StatusNoContent},
		"another branch": {"?since=1&branch=x", http.StatusOK},
		"no version":     {"?since=x", http.StatusBadRequest},
		"less than none": {"?since=-1", http.StatusBadRequest},
	} {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, config.Address+api.PackPath+test.query, nil)
		if err != nil {
			t.Fatal(err)
		}
		centraltest.Signed(req, config.Kiosk, config.Key, "", time.Now())
		if status, _ := do(t, req); status != test.status {
			t.Errorf("%s: status %d", name, status)
		}
	}
	m.Err = http.ErrAbortHandler
	if _, _, err := client(t, config).Pack(t.Context(), 0, ""); kiosk.CodeOf(err) != kiosk.CentralOffline {
		t.Errorf("got %v", err)
	}
}

// TestNoPacks: a central without a directory says so by giving nothing.
func TestNoPacks(t *testing.T) {
	t.Parallel()
	_, config := serve(t)
	reply, newer, err := client(t, config).Pack(t.Context(), 0, "")
	if err != nil || !newer || reply.Pack != "" || reply.Branch.ID == "" {
		t.Errorf("got %+v, %v, %v", reply, newer, err)
	}
}
