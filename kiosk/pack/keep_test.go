package pack

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// fails is a disk that does a number of things and then nothing more: it is full,
// or the power is gone. A write that fails has written half.
type fails struct {
	realDisk
	left *int
}

var errFull = syscall.ENOSPC

func (d fails) step() error {
	if *d.left--; *d.left < 0 {
		return errFull
	}
	return nil
}

func (d fails) create(name string) (file, error) {
	if err := d.step(); err != nil {
		return nil, err
	}
	f, err := d.realDisk.create(name)
	return failingFile{f, d}, err
}

func (d fails) rename(from, to string) error {
	if err := d.step(); err != nil {
		return err
	}
	return d.realDisk.rename(from, to)
}

func (d fails) sync() error {
	if err := d.step(); err != nil {
		return err
	}
	return d.realDisk.sync()
}

type failingFile struct {
	file
	on fails
}

func (f failingFile) Write(raw []byte) (int, error) {
	if err := f.on.step(); err != nil {
		n, _ := f.file.Write(raw[:len(raw)/2]) //nolint:errcheck // it fails anyway
		return n, err
	}
	return f.file.Write(raw)
}

func (f failingFile) Sync() error {
	if err := f.on.step(); err != nil {
		return err
	}
	return f.file.Sync()
}

func version(n int64) Content {
	return NewContent(n, []Record{{
		Kind: OfficeKind, ID: "ab", Revision: n,
		Body: json.RawMessage(`{"id": "ab", "kind": "citizen_office", "name": "<A>", "municipality": "0136"}`),
	}})
}

func wantKept(t *testing.T, dir, when string, want ...int64) {
	t.Helper()
	c, err := Kept(dir)
	for _, v := range want {
		if c.Version == v && (v == 0 || c.Digest() == version(v).Digest()) {
			return
		}
	}
	t.Errorf("%s: version %d is kept, want one of %d (%v)", when, c.Version, want, err)
}

// TestKeepStoppedAnywhere: wherever keeping stops, what is read then is the new
// content or the one before, and keeping anew works.
func TestKeepStoppedAnywhere(t *testing.T) {
	t.Parallel()
	for steps := 0; ; steps++ {
		dir, left := t.TempDir(), steps
		for v := int64(1); v <= 2; v++ {
			if err := Keep(dir, version(v)); err != nil {
				t.Fatal(err)
			}
		}
		err := keep(fails{realDisk{dir}, &left}, version(3))
		if err == nil {
			if steps < 5 {
				t.Fatalf("it was done in %d steps", steps)
			}
			wantKept(t, dir, "in the end", 3)
			return
		}
		if !errors.Is(err, errFull) {
			t.Errorf("after %d steps: %v", steps, err)
		}
		wantKept(t, dir, "stopped", 2, 3)
		if err := Keep(dir, version(4)); err != nil {
			t.Fatal(err)
		}
		wantKept(t, dir, "anew", 4)
	}
}

// TestKeptDamaged: what is damaged gives way to the one before, and that to what
// the program carries.
func TestKeptDamaged(t *testing.T) {
	t.Parallel()
	good := func(v int64) string {
		raw, err := written(kept{Format, v, version(v).Digest(), version(v).Records})
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	for name, test := range map[string]struct {
		newest, before string
		want           int64
		damaged        bool
	}{
		"none":             {"", "", 0, false},
		"both":             {good(3), good(2), 3, false},
		"an older one":     {good(2), good(3), 3, false},
		"cut off":          {good(3)[:60], good(2), 2, true},
		"another version":  {`{"format":1,"version":9,` + good(3)[len(`{"format":1,"version":3,`):], good(2), 2, true},
		"garbage":          {"\x00\xff\x7fELF", good(2), 2, true},
		"a later format":   {`{"format":2,` + good(3)[len(`{"format":1,`):], good(2), 2, true},
		"a foreign JSON":   {`{"colour":"blue"}`, good(2), 2, true},
		"both are garbage": {"x", "y", 0, true},
		"only the before":  {"", good(2), 2, false},
	} {
		dir := t.TempDir()
		for file, text := range map[string]string{newestFile: test.newest, beforeFile: test.before} {
			if text == "" {
				continue
			}
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		c, err := Kept(dir)
		if c.Version != test.want || (err != nil) != test.damaged {
			t.Errorf("%s: got version %d, %v", name, c.Version, err)
		}
		start, _ := Start(dir) //nolint:errcheck // told of above
		if start.Version != test.want || len(start.Records) == 0 {
			t.Errorf("%s: a kiosk begins with %d records of version %d", name, len(start.Records), start.Version)
		}
		// Keeping after it never gives up the last good one before the new one is there.
		left := 4
		keep(fails{realDisk{dir}, &left}, version(9)) //nolint:errcheck // it may be stopped
		wantKept(t, dir, name, test.want, 9)
	}
}

// TestKeptIsPrivate to the kiosk's own user.
func TestKeptIsPrivate(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := Keep(dir, version(1)); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(dir, newestFile))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("got %v, %v", info.Mode(), err)
	}
}
