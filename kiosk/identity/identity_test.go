package identity_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"medborgarkiosk/kiosk/identity"
)

// TestAMachineStaysWhoItIs: its key is made once, for its owner alone, and its place
// is kept.
func TestAMachineStaysWhoItIs(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "data")
	first, err := identity.Open(dir)
	if err != nil || first.Enrolled() {
		t.Fatalf("at first: %+v, %v", first.Place, err)
	}
	place := identity.Place{Kiosk: "k1", Name: "Kiosk 1", Central: "https://central.example.se"}
	if err := identity.Keep(dir, place); err != nil {
		t.Fatal(err)
	}
	again, err := identity.Open(dir)
	if err != nil || !reflect.DeepEqual(again, identity.Identity{Key: first.Key, Place: place}) || !again.Enrolled() {
		t.Errorf("later: %+v, %v", again.Place, err)
	}
	for _, name := range []string{"central.key", "central.json"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
}

// TestDamage: a damaged place is asked for again; a damaged key is somebody's to mend.
func TestDamage(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{"central.key": "AAAA", "central.json": "{"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := identity.Open(dir); err == nil {
		t.Error("half a key is no error")
	}
	if err := os.Remove(filepath.Join(dir, "central.key")); err != nil {
		t.Fatal(err)
	}
	if i, err := identity.Open(dir); err != nil || i.Place != (identity.Place{}) {
		t.Errorf("got %+v, %v", i.Place, err)
	}
}
