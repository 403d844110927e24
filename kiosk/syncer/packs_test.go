package syncer_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"aead.dev/minisign"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central/directory/publish"
	"medborgarkiosk/kiosk/central/directory/publish/publishtest"
	"medborgarkiosk/kiosk/pack"
	"medborgarkiosk/kiosk/syncer"
)

// desk publishes as central does, without the way between.
type desk struct {
	publishtest.Memory
	mu      sync.Mutex // of what follows, while Run runs
	key     minisign.PrivateKey
	branch  api.Branch
	err     error
	spoil   func(*api.PackReply)
	asked   []int64
	askedAt []time.Time
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	key, err := publish.KeyFile(filepath.Join(t.TempDir(), "pack.key"))
	if err != nil {
		t.Fatal(err)
	}
	return &desk{key: key, branch: api.Branch{ID: "b1", Name: "Haninge"}}
}

func (d *desk) Pack(ctx context.Context, since int64, branch string) (reply api.PackReply, newer bool, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.asked, d.askedAt = append(d.asked, since), append(d.askedAt, time.Now())
	if d.err != nil {
		return reply, false, d.err
	}
	p := publish.New(&d.Memory, d.key, time.Now)
	signed, newer, err := p.Pack(ctx, since)
	if err != nil || !newer && branch == d.branch.Tag() {
		return reply, false, err
	}
	reply = api.PackReply{Pack: signed.Text, Signature: signed.Signature, Key: p.PublicKey(), Branch: d.branch}
	if d.spoil != nil {
		d.spoil(&reply)
	}
	return reply, true, nil
}

// signWith changes the key.
func (d *desk) signWith(key minisign.PrivateKey) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.key = key
}

// times are when it was asked.
func (d *desk) times() []time.Time {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.askedAt)
}

func (d *desk) put(t *testing.T, id, name string) {
	t.Helper()
	if err := d.Put(t.Context(), pack.OfficeKind, id, publishtest.Office(id, name)); err != nil {
		t.Fatal(err)
	}
}

func packs(d *desk, dir string) *syncer.Packs {
	return syncer.OpenPacks(syncer.PacksConfig{Central: d, Dir: dir, Log: quiet})
}

func wantVersion(t *testing.T, p *syncer.Packs, want int64) {
	t.Helper()
	if got := p.Content(); got.Version != want || len(got.Records) == 0 {
		t.Errorf("%d records of version %d, want %d", len(got.Records), got.Version, want)
	}
}

// TestPacksAreFetched step by step, and are there after the next start without
// central.
func TestPacksAreFetched(t *testing.T) {
	t.Parallel()
	d, dir := newDesk(t), t.TempDir()
	p := packs(d, dir)
	told := 0
	p.Changed = func() { told++ }
	wantVersion(t, p, 0) // what the program carries
	for i, name := range []string{"A", "<B>", ""} {
		if name != "" {
			d.put(t, "ab", name)
		}
		if err := p.Fetch(t.Context()); err != nil {
			t.Fatal(err)
		}
		wantVersion(t, p, min(int64(i+1), 2))
	}
	if told != 2 || d.asked[1] != 1 || p.Branch().Name != "Haninge" {
		t.Errorf("told %d times, asked %v, in %+v", told, d.asked, p.Branch())
	}
	d.branch.Lat, d.branch.Lon = 59.168, 18.138 // nothing else is new
	if err := p.Fetch(t.Context()); err != nil || told != 3 || p.Branch().Place() == nil {
		t.Errorf("told %d times, in %+v, %v", told, p.Branch(), err)
	}
	d.err = offline
	again := packs(d, dir)
	wantVersion(t, again, 2)
	if again.Branch() != d.branch || again.Fault() != "" {
		t.Errorf("in %+v, fault %q", again.Branch(), again.Fault())
	}
}

// TestPacksAreRefused: what is wrong changes nothing, and is told.
func TestPacksAreRefused(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		spoil func(*testing.T, *desk)
		code  kiosk.Code
	}{
		"another key": {func(t *testing.T, d *desk) { d.key = newDesk(t).key }, kiosk.ContentKey},
		"the old key, another's pack": {func(t *testing.T, d *desk) {
			old := publish.New(&d.Memory, d.key, time.Now).PublicKey()
			d.key, d.spoil = newDesk(t).key, func(r *api.PackReply) { r.Key = old }
		}, kiosk.ContentKey},
		"cut off": {func(_ *testing.T, d *desk) {
			d.spoil = func(r *api.PackReply) { r.Pack = r.Pack[:len(r.Pack)-9] }
		}, kiosk.ContentRefused},
		"changed": {func(_ *testing.T, d *desk) {
			d.spoil = func(r *api.PackReply) { r.Pack = strings.Replace(r.Pack, "letter", "rumour", 1) }
		}, kiosk.ContentRefused},
		"no signature": {func(_ *testing.T, d *desk) { d.spoil = func(r *api.PackReply) { r.Signature = "" } }, kiosk.ContentRefused},
		"away":         {func(_ *testing.T, d *desk) { d.err = offline }, kiosk.CentralOffline},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			d.put(t, "ab", "A")
			p := packs(d, t.TempDir())
			if err := p.Fetch(t.Context()); err != nil {
				t.Fatal(err)
			}
			d.put(t, "ab", "B")
			test.spoil(t, d)
			if err := p.Fetch(t.Context()); kiosk.CodeOf(err) != test.code {
				t.Errorf("got %v", err)
			}
			wantVersion(t, p, 1)
		})
	}
}

// TestPacksStartAnew: when steps do not lead to central's content, since its
// history is another, all of it is fetched.
func TestPacksStartAnew(t *testing.T) {
	t.Parallel()
	d, dir := newDesk(t), t.TempDir()
	d.put(t, "ab", "A")
	p := packs(d, dir)
	if err := p.Fetch(t.Context()); err != nil {
		t.Fatal(err)
	}
	d.Memory = publishtest.Memory{} //nolint:govet // nobody uses it now
	for _, name := range []string{"C", "D", "E"} {
		d.put(t, "cd", name)
	}
	if err := p.Fetch(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantVersion(t, p, 3)
	if got, err := p.Content().Offices(); err != nil || len(got) != 1 || got[0].Name != "E" {
		t.Errorf("got %v, %v", got, err)
	}
}

// TestPacksWithAFullDisk are used, and told of.
func TestPacksWithAFullDisk(t *testing.T) {
	t.Parallel()
	d, dir := newDesk(t), t.TempDir()
	public := publish.New(&d.Memory, d.key, time.Now).PublicKey()
	p := syncer.OpenPacks(syncer.PacksConfig{Central: d, Dir: filepath.Join(dir, "none"), Key: public, Log: quiet})
	d.put(t, "ab", "A")
	if err := p.Fetch(t.Context()); kiosk.CodeOf(err) != kiosk.ContentDamaged || !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	wantVersion(t, p, 1)
}

// TestPacksRun fetches a few times an hour, at moments that differ, says once what
// is wrong, and that it is right again.
func TestPacksRun(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		d.put(t, "ab", "A")
		var log bytes.Buffer
		p := syncer.OpenPacks(syncer.PacksConfig{Central: d, Dir: t.TempDir(), Log: slog.New(slog.NewTextHandler(&log, nil))})
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan struct{})
		go func() { p.Run(ctx); close(done) }()
		time.Sleep(time.Minute)
		synctest.Wait()
		wantVersion(t, p, 1)
		time.Sleep(10 * time.Hour)
		synctest.Wait()
		asked, rests := d.times(), map[time.Duration]bool{}
		if n := len(asked); n < 24 || n > 42 {
			t.Errorf("asked %d times in ten hours", n)
		}
		for i := 1; i < len(asked); i++ {
			rests[asked[i].Sub(asked[i-1])] = true
		}
		if len(rests) < 10 {
			t.Errorf("only %d different rests", len(rests))
		}
		right := d.key
		d.put(t, "ab", "B")
		d.signWith(newDesk(t).key)
		time.Sleep(2 * time.Hour)
		synctest.Wait()
		if p.Fault() != kiosk.ContentKey {
			t.Errorf("fault %q", p.Fault())
		}
		d.signWith(right)
		time.Sleep(time.Hour)
		synctest.Wait()
		wantVersion(t, p, 2)
		if p.Fault() != "" || strings.Count(log.String(), "another key") != 1 || !strings.Contains(log.String(), "renewed again") {
			t.Errorf("fault %q, log %s", p.Fault(), log.String())
		}
		cancel()
		<-done
	})
}
