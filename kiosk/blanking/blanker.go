package blanking

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

// Screen is what can be turned off and on.
type Screen interface {
	Off() error
	On() error
}

// Blanker keeps a screen as it is wished: off, but for whoever touches it.
type Blanker struct {
	Screen  Screen
	Touched func(ctx context.Context) error // returns when the panel has been touched, or with why that can't be told
	Log     *slog.Logger
}

// glance is how long a touch lights a screen that is still wished dark.
const glance = time.Minute

// Run follows the wishes, true for dark, until ctx ends; then the screen is on. A
// screen that could not be woken by a touch is not turned off.
func (b *Blanker) Run(ctx context.Context, wishes <-chan bool) {
	dark := false
	for {
		if dark {
			dark = b.sleep(ctx, wishes)
		}
		var again <-chan time.Time
		if dark { // it was touched
			again = time.After(glance)
		}
		select {
		case <-ctx.Done():
			return
		case dark = <-wishes:
		case <-again:
		}
	}
}

// sleep turns the screen off until it is touched or wished lit, and tells whether it is
// still wished dark.
func (b *Blanker) sleep(ctx context.Context, wishes <-chan bool) (dark bool) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	touch := make(chan error, 1)
	go func() { touch <- b.Touched(ctx) }()
	if err := b.Screen.Off(); err != nil {
		b.Log.ErrorContext(ctx, "turn the screen off", "error", err)
	}
	defer func() {
		if err := b.Screen.On(); err != nil {
			b.Log.Error("turn the screen on", "error", err)
		}
	}()
	for {
		select {
		case <-ctx.Done():
			return false
		case err := <-touch:
			if err != nil && !errors.Is(err, context.Canceled) {
				b.Log.ErrorContext(ctx, "the screen stays lit, since no touch could wake it", "error", err)
				return false
			}
			return true
		case wish := <-wishes:
			if !wish {
				return false
			}
		}
	}
}
