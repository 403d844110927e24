package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/reminder"
	"medborgarkiosk/kiosk/central/reminder/remindertest"
)

func TestReminders(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			remindertest.Store(t, func(t *testing.T) reminder.Store { return open(t).Reminders() })
		})
	}
}

// TestAReminderIsGoneFromTheDisk looks for it in the files themselves, however it
// went.
func TestAReminderIsGoneFromTheDisk(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "central.db")
	s := centraltest.Open(t, path).Reminders()
	ends := time.Now()
	words := func(n byte) (link, sealed []byte) {
		return bytes.Repeat([]byte{n, 0xa5}, 16), bytes.Repeat([]byte{n, 0x5a}, 60)
	}
	onDisk := func(n byte) bool {
		t.Helper()
		link, sealed := words(n)
		files, err := filepath.Glob(path + "*")
		if err != nil || len(files) == 0 {
			t.Fatal(files, err)
		}
		for _, file := range files {
			kept, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(kept, link) || bytes.Contains(kept, sealed) {
				return true
			}
		}
		return false
	}
	for n, drop := range map[byte]func(reminder.Kept) error{
		1: func(k reminder.Kept) error { return s.Drop(t.Context(), k) },
		2: func(k reminder.Kept) error { return s.DropLink(t.Context(), k.Link) },
		3: func(k reminder.Kept) error { return s.DropEnded(t.Context(), ends) },
		4: func(k reminder.Kept) error { // another address in its place
			k.Sealed = []byte("x")
			if err := s.Put(t.Context(), k); err != nil {
				return err
			}
			return s.Drop(t.Context(), k)
		},
	} {
		link, sealed := words(n)
		k := reminder.Kept{Link: link, Sealed: sealed, Starts: ends, Ends: ends, SendAt: ends}
		if err := s.Put(t.Context(), k); err != nil {
			t.Fatal(err)
		}
		if !onDisk(n) {
			t.Errorf("way %d: the search does not find what is there", n)
		}
		if err := drop(k); err != nil {
			t.Fatal(err)
		}
		if err := s.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		if onDisk(n) {
			t.Errorf("way %d: the reminder is still on the disk", n)
		}
	}
}
