package central

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"time"

	"medborgarkiosk/kiosk"
)

// Kiosk is one that central knows.
type Kiosk struct {
	ID       string
	Name     string    // "Kiosk 2"
	Place    string    // "Entrén"; may be empty
	Enrolled time.Time // when its key came; zero while it waits for that
	Revoked  time.Time // when it was shut out; zero when it is not
	Heard    time.Time // when it last told how it is; zero for never
	Health
}

// Health is what a kiosk tells of itself; no code means all is well.
type Health struct {
	Version string
	Printer []kiosk.Code
	Scanner []kiosk.Code
	Content []kiosk.Code // what is wrong with the directory there
	Waiting int          // events that have not come to central
	kiosk.Told
}

// Silence is how long a kiosk may be silent before staff should look.
const Silence = 5 * time.Minute

// Silent tells whether the kiosk should have been heard of.
func (k Kiosk) Silent(now time.Time) bool { return now.Sub(k.Heard) > Silence }

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

func randomID() string {
	var id [16]byte
	rand.Read(id[:]) //nolint:errcheck // it never fails
	return hex.EncodeToString(id[:])
}
