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

// Store gives an empty store in SQLite.
func Store(t testing.TB) *store.Store {
	t.Helper()
	return Open(t, filepath.Join(t.TempDir(), "central.db"))
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
