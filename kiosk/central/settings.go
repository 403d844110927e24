package central

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Settings are what central sends a kiosk: a text in the format of the kiosk's
// settings file, of which the kiosk checks each key itself.
type Settings struct {
	Version int64 // from 1, each one more than the last
	Text    string
	By      string // the name of the account that wrote it
	At      time.Time
}

// ErrStale says that somebody else has changed it meanwhile.
var ErrStale = errors.New("changed meanwhile")

// PutSettings has the kiosk take these settings over; was is the version that the
// writer saw, 0 for none. It gives ErrStale when that is not the last one.
func (c *Central) PutSettings(ctx context.Context, kioskID string, was int64, text, by string) (int64, error) {
	version, err := c.store.PutSettings(ctx, kioskID, was, Settings{Text: text, By: by, At: c.now()})
	if err != nil {
		return 0, fmt.Errorf("put settings: %w", err)
	}
	c.Changes.Tell()
	return version, nil
}

// Settings gives all versions of the kiosk's settings, the newest first; none when
// central leaves them to the kiosk.
func (c *Central) Settings(ctx context.Context, kioskID string) ([]Settings, error) {
	all, err := c.store.Settings(ctx, kioskID)
	if err != nil {
		return nil, fmt.Errorf("look up settings: %w", err)
	}
	return all, nil
}
