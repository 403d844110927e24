package centraltest

import (
	"crypto/ed25519"
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/store"
	"medborgarkiosk/kiosk/signature"
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

// AddKiosk makes a kiosk, enrols it, and gives its id and key.
func AddKiosk(t testing.TB, c *central.Central, name, place string) (id string, key ed25519.PrivateKey) {
	t.Helper()
	id, err := c.AddKiosk(t.Context(), name, place)
	if err != nil {
		t.Fatal(err)
	}
	public, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Enrol(t.Context(), Code(t, c, id), public); err != nil {
		t.Fatal(err)
	}
	return id, key
}

// Code makes a code for enrolment.
func Code(t testing.TB, c *central.Central, kioskID string) string {
	t.Helper()
	code, _, err := c.NewCode(t.Context(), kioskID)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// Signed signs a request as the kiosk does, at a time.
func Signed(r *http.Request, kioskID string, key ed25519.PrivateKey, body string, at time.Time) {
	r.Header.Set(signature.Header, signature.Sign(signature.Request{
		Kiosk: kioskID, Method: r.Method, Path: r.URL.Path, Query: r.URL.Query(),
		Time: at, Nonce: signature.NewNonce(), Body: []byte(body),
	}, key))
}
