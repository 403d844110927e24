package publish_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"aead.dev/minisign"

	"medborgarkiosk/kiosk/central/directory/publish"
	"medborgarkiosk/kiosk/central/directory/publish/publishtest"
	"medborgarkiosk/kiosk/pack"
)

func TestMemory(t *testing.T) {
	t.Parallel()
	publishtest.Run(t, func(*testing.T) publishtest.Directory { return &publishtest.Memory{} })
}

func now() time.Time { return time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC) }

func publisher(t *testing.T, store publish.Store) *publish.Publisher {
	t.Helper()
	key, err := publish.KeyFile(filepath.Join(t.TempDir(), "pack.key"))
	if err != nil {
		t.Fatal(err)
	}
	return publish.New(store, key, now)
}

func put(t *testing.T, m *publishtest.Memory, id, name string) {
	t.Helper()
	body := publishtest.Office(id, name)
	if name == "" {
		body = nil
	}
	if err := m.Put(t.Context(), pack.OfficeKind, id, body); err != nil {
		t.Fatal(err)
	}
}

// fetch does what a kiosk does with its content.
func fetch(t *testing.T, p *publish.Publisher, at pack.Content) pack.Content {
	t.Helper()
	signed, newer, err := p.Pack(t.Context(), at.Version)
	if err != nil || !newer {
		t.Fatalf("from %d: newer %v, %v", at.Version, newer, err)
	}
	opened, err := pack.Open(signed, p.PublicKey())
	if err != nil {
		t.Fatal(err)
	}
	next, err := pack.Apply(at, opened)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

// TestPack: a kiosk that takes steps and one that takes all at once have the same.
func TestPack(t *testing.T) {
	t.Parallel()
	m := &publishtest.Memory{}
	p := publisher(t, m)
	if _, newer, err := p.Pack(t.Context(), 0); newer || err != nil {
		t.Errorf("of nothing: %v, %v", newer, err)
	}
	put(t, m, "ab", "<A> & B")
	put(t, m, "cd", "C")
	stepwise := fetch(t, p, pack.Content{})
	put(t, m, "ab", "")
	put(t, m, "ef", "Å")
	stepwise = fetch(t, p, stepwise)
	whole := fetch(t, p, pack.Content{})
	if stepwise.Digest() != whole.Digest() || len(whole.Records) != 2 || whole.Version != 4 {
		t.Errorf("got %v and %v", stepwise, whole)
	}
	for _, from := range []int64{4, 9} {
		if _, newer, err := p.Pack(t.Context(), from); newer || err != nil {
			t.Errorf("from %d: %v, %v", from, newer, err)
		}
	}
}

// TestPackIsMadeOnce for all kiosks of a version.
func TestPackIsMadeOnce(t *testing.T) {
	t.Parallel()
	m := &publishtest.Memory{}
	p := publisher(t, m)
	put(t, m, "ab", "A")
	first, _, err := p.Pack(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	m.Asked = nil
	second, _, err := p.Pack(t.Context(), 0)
	if err != nil || second != first {
		t.Errorf("got another pack, %v", err)
	}
	for _, revision := range m.Asked {
		if revision == 0 {
			t.Error("all records were read again")
		}
	}
}

// TestPackRefuses records that kiosks would refuse, and says so when the store fails.
func TestPackRefuses(t *testing.T) {
	t.Parallel()
	m := &publishtest.Memory{}
	p := publisher(t, m)
	if err := m.Put(t.Context(), pack.OfficeKind, "ab", []byte(`{"id":"cd"}`)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := p.Pack(t.Context(), 0); err == nil {
		t.Error("a record with another id was published")
	}
	m.Err = context.DeadlineExceeded
	if _, _, err := p.Pack(t.Context(), 0); !errors.Is(err, m.Err) {
		t.Errorf("got %v", err)
	}
}

// TestKeyFile is made once, for central's user alone, and read again.
func TestKeyFile(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "pack.key")
	first, err := publish.KeyFile(path)
	if err != nil {
		t.Fatal(err)
	}
	again, err := publish.KeyFile(path)
	if err != nil || !again.Equal(first) {
		t.Errorf("got another key, %v", err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("got %v, %v", info.Mode(), err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := publish.KeyFile(path); err == nil {
		t.Error("a key that others may read was taken")
	}
	garbage := filepath.Join(t.TempDir(), "pack.key")
	if err := os.WriteFile(garbage, []byte("no key"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := publish.KeyFile(garbage); err == nil {
		t.Error("garbage was taken")
	}
	if public, ok := first.Public().(minisign.PublicKey); !ok || public.String() == "" {
		t.Error("the key has no public half")
	}
}
