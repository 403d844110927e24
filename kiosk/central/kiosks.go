package central

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
)

// Kiosk is one that central knows.
type Kiosk struct {
	ID    string
	Name  string    // "Kiosk 2"
	Place string    // "Entrén"; may be empty
	Heard time.Time // when it last told how it is; zero for never
	Health
}

// Health is what a kiosk tells of itself; no code means all is well.
type Health struct {
	Version string
	Printer []kiosk.Code
	Scanner []kiosk.Code
	Content []kiosk.Code // what is wrong with the directory there
	Waiting int          // events that have not come to central
}

// Silence is how long a kiosk may be silent before staff should look.
const Silence = 5 * time.Minute

// Silent tells whether the kiosk should have been heard of.
func (k Kiosk) Silent(now time.Time) bool { return now.Sub(k.Heard) > Silence }

// AddKiosk makes a kiosk and its key. The key is given this once; only its hash
// is kept.
func (c *Central) AddKiosk(ctx context.Context, name, place string) (id, key string, err error) {
	name, place = strings.TrimSpace(name), strings.TrimSpace(place)
	if name == "" || len(name) > 100 || len(place) > 100 {
		return "", "", errors.New("add kiosk: a name is a must, and 100 bytes are the most")
	}
	var secret [32]byte
	rand.Read(secret[:]) //nolint:errcheck // it never fails
	key = base64.RawURLEncoding.EncodeToString(secret[:])
	id = "k" + randomID()[:8]
	if err := c.store.AddKiosk(ctx, Kiosk{ID: id, Name: name, Place: place}, hash(key)); err != nil {
		return "", "", fmt.Errorf("add kiosk: %w", err)
	}
	return id, key, nil
}

// Authenticate gives ErrDenied unless key is the kiosk's.
func (c *Central) Authenticate(ctx context.Context, kioskID, key string) error {
	want, err := c.store.KeyHash(ctx, kioskID)
	if err != nil && !errors.Is(err, ErrUnknown) {
		return fmt.Errorf("authenticate kiosk: %w", err)
	}
	if err != nil || subtle.ConstantTimeCompare(want, hash(key)) != 1 {
		return ErrDenied
	}
	return nil
}

// Hear takes what a kiosk says of itself.
func (c *Central) Hear(ctx context.Context, kioskID string, health Health) error {
	if err := c.store.KeepHealth(ctx, kioskID, health, c.now()); err != nil {
		return fmt.Errorf("hear kiosk: %w", err)
	}
	c.Changes.Tell()
	return nil
}

// Kiosks gives all kiosks, by name.
func (c *Central) Kiosks(ctx context.Context) ([]Kiosk, error) { return c.store.Kiosks(ctx) }

// hash needs no salt and no slowness: a key is 256 random bits.
func hash(key string) []byte {
	sum := sha256.Sum256([]byte(key))
	return sum[:]
}

func randomID() string {
	var id [16]byte
	rand.Read(id[:]) //nolint:errcheck // it never fails
	return hex.EncodeToString(id[:])
}
