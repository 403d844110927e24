package central

import (
	"context"
	"errors"
	"fmt"
	"time"

	"medborgarkiosk/kiosk"
)

// Call is a kiosk's call for staff, with what became of it.
type Call struct {
	kiosk.Call
	ID        string
	KioskID   string
	KioskName string
	Place     string
	Status    kiosk.CallStatus
	Raised    time.Time
}

// callsKept is how long closed calls are remembered: a kiosk that was away may
// still ask for them.
const callsKept = 7 * 24 * time.Hour

// watchAgain is how soon another process's change is seen when its notice is lost.
const watchAgain = 3 * time.Second

// Raise takes a kiosk's call.
func (c *Central) Raise(ctx context.Context, kioskID string, call kiosk.Call) (id string, err error) {
	id, err = c.store.RaiseCall(ctx, Call{
		Call: call, ID: randomID(), KioskID: kioskID, Status: kiosk.CallSent, Raised: c.now(),
	})
	if err != nil {
		return "", fmt.Errorf("raise call: %w", err)
	}
	c.Changes.Tell()
	return id, c.store.ForgetCalls(ctx, c.now().Add(-callsKept))
}

// Watch waits, at most as long as wait, until the kiosk's call has another
// status than known, and gives the status it has then.
func (c *Central) Watch(ctx context.Context, kioskID, id string, known kiosk.CallStatus, wait time.Duration) (kiosk.CallStatus, error) {
	enough := time.NewTimer(wait)
	defer enough.Stop()
	again := time.NewTicker(watchAgain)
	defer again.Stop()
	for {
		change := c.Changes.Next()
		call, err := c.store.Call(ctx, id)
		switch {
		case err != nil:
			return "", fmt.Errorf("watch call: %w", err)
		case call.KioskID != kioskID:
			return "", fmt.Errorf("watch call: %w", ErrUnknown)
		case call.Status != known:
			return call.Status, nil
		}
		select {
		case <-ctx.Done():
			return known, nil
		case <-enough.C:
			return known, nil
		case <-change:
		case <-again.C:
		}
	}
}

// Withdraw closes the kiosk's call; one that central does not know is closed.
func (c *Central) Withdraw(ctx context.Context, kioskID, id string) error {
	call, err := c.store.Call(ctx, id)
	if errors.Is(err, ErrUnknown) || err == nil && call.KioskID != kioskID {
		return nil
	}
	if err != nil {
		return fmt.Errorf("withdraw call: %w", err)
	}
	return c.move(ctx, id, kiosk.CallClosed)
}

// Answer says that one of the staff is on the way.
func (c *Central) Answer(ctx context.Context, id string) error {
	return c.move(ctx, id, kiosk.CallOnTheWay)
}

// Finish says that the staff have helped, or mended what was wrong.
func (c *Central) Finish(ctx context.Context, id string) error {
	return c.move(ctx, id, kiosk.CallClosed)
}

func (c *Central) move(ctx context.Context, id string, to kiosk.CallStatus) error {
	if err := c.store.MoveCall(ctx, id, to, c.now()); err != nil {
		return fmt.Errorf("move call: %w", err)
	}
	c.Changes.Tell()
	return nil
}
