package touchscreen_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"medborgarkiosk/kiosk/touchscreen"
)

// plug makes a device of which a test is the hand.
func plug(t *testing.T, dir, name string) *os.File {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	device, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { device.Close() })
	return device
}

// TestAwait returns at the first use of any device, and not before.
func TestAwait(t *testing.T) {
	t.Parallel()
	cases := map[string][]event{
		"a finger":             {id(7), x(200)},
		"a key":                {{1, 30, 1}},
		"a mouse":              {{2, 0, -3}},
		"a lid, then a finger": {{5, 0, 1}, {0, 0, 0}, id(7)},
	}
	for name, events := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			plug(t, dir, "event0")
			hand := plug(t, dir, "event1")
			if _, err := hand.Write(stream(events...)); err != nil {
				t.Fatal(err)
			}
			if err := touchscreen.Await(t.Context(), filepath.Join(dir, "event*")); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestAwaitTellsThatItCannot, and lets go when it is to.
func TestAwaitTellsThatItCannot(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := touchscreen.Await(t.Context(), filepath.Join(dir, "event*")); err == nil {
		t.Error("no device, no error")
	}
	hand := plug(t, dir, "event0")
	if _, err := hand.Write(stream(event{5, 0, 1})); err != nil { // a lid alone wakes nobody
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := touchscreen.Await(ctx, filepath.Join(dir, "event*")); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
