package reminder_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/reminder"
)

// TestTheDatabaseTellsNobodysNumber: what names somebody, or somebody's booking, is
// not in the files, neither before nor after.
func TestTheDatabaseTellsNobodysNumber(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "central.db")
	r := newRig(t, centraltest.Open(t, path))
	b := r.book(far)
	r.remind(b, address)
	r.remind(b, number)
	r.round(bookingtest.Now, 0, 1)
	all, err := r.Store.All(t.Context())
	must(t, err)
	row := append(bytes.Clone(all[0].Link), all[0].Sealed...)
	for _, secret := range []string{b.ID, "bankid", number, address} {
		if bytes.Contains(row, []byte(secret)) {
			t.Errorf("the row has %q", secret)
		}
	}
	files, _ := filepath.Glob(path + "*")
	seen := false
	for _, file := range files {
		kept, err := os.ReadFile(file)
		must(t, err)
		seen = seen || bytes.Contains(kept, all[0].Sealed)
		for _, secret := range []string{number, number[1:], address} {
			if bytes.Contains(kept, []byte(secret)) {
				t.Errorf("%s has %q", filepath.Base(file), secret)
			}
		}
	}
	if !seen {
		t.Error("the search does not find what is there")
	}
	r.round(b.Slot.End, 0, 0) // which sweeps
	for _, file := range files {
		kept, err := os.ReadFile(file)
		if err == nil && (bytes.Contains(kept, all[0].Sealed) || bytes.Contains(kept, all[0].Link)) {
			t.Errorf("%s still has the reminder", filepath.Base(file))
		}
	}
}

// TestASealIsForItsLink: a row's address can't be put into another's.
func TestASealIsForItsLink(t *testing.T) {
	t.Parallel()
	r := newRig(t, centraltest.Store(t))
	r.remind(r.book(far), number)
	r.remind(r.book(far-1), another)
	all, err := r.Store.All(t.Context())
	must(t, err)
	all[0].Sealed = all[1].Sealed
	must(t, r.Store.Put(t.Context(), all[0]))
	if err := r.Round(t.Context()); err == nil {
		t.Error("it opens")
	}
}

func TestKeyFile(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "reminder.key")
	made, err := reminder.KeyFile(path)
	must(t, err)
	info, err := os.Stat(path)
	must(t, err)
	if info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v", info.Mode())
	}
	read, err := reminder.KeyFile(path)
	must(t, err)
	r := newRig(t, centraltest.Store(t))
	r.Key = made
	b := r.book(far)
	r.remind(b, number)
	r.Key = read
	must(t, r.Round(t.Context()))
	must(t, r.Forget(t.Context(), b.ID))
	r.holds(0, 0)
	for _, text := range []string{"", "abc", "zz", "00ff\n"} {
		must(t, os.WriteFile(path, []byte(text), 0o600))
		if _, err := reminder.KeyFile(path); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
	if _, err := reminder.KeyFile(filepath.Join(path, "x")); err == nil {
		t.Error("a file in a file is taken")
	}
}
