package centraltest

import (
	"path/filepath"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/store"
)

// New gives a central without kiosks whose clock is now.
func New(t testing.TB, now func() time.Time) *central.Central {
	t.Helper()
	return central.New(Store(t), now)
}

// Store gives an empty store.
func Store(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "central.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// AddKiosk makes a kiosk and gives its id and key.
func AddKiosk(t testing.TB, c *central.Central, name, place string) (id, key string) {
	t.Helper()
	id, key, err := c.AddKiosk(t.Context(), name, place)
	if err != nil {
		t.Fatal(err)
	}
	return id, key
}
