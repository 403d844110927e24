package promise

import (
	"context"
	"math/rand/v2"
	"time"

	"medborgarkiosk/kiosk"
)

// Wake makes the next exchange come soon.
func (b *Bookings) Wake() {
	select {
	case b.wake <- struct{}{}:
	default: // it is awake
	}
}

// Run exchanges loans with central until ctx ends. Central may be away for days.
func (b *Bookings) Run(ctx context.Context) {
	told := true
	for ctx.Err() == nil {
		err := b.Exchange(ctx)
		if ctx.Err() != nil {
			return
		}
		if told != (err == nil) { // say it once, not every minute
			told = err == nil
			b.Log.InfoContext(ctx, "loans of times are exchanged", "exchanged", told, "code", kiosk.CodeOf(err))
		}
		rest := time.NewTimer(b.Every - b.Every/8 + rand.N(b.Every/4+1)) // kiosks shall not come as one
		select {
		case <-ctx.Done():
		case <-rest.C:
		case <-b.woken(err):
		}
		rest.Stop()
	}
}

// woken gives what wakes Run; after a failure only time does.
func (b *Bookings) woken(err error) <-chan struct{} {
	if err != nil {
		return nil
	}
	return b.wake
}

// Exchange tells central once what has become of loans and learns what they are
// now. Run does this; others may at any time.
func (b *Bookings) Exchange(ctx context.Context) error {
	b.turn.Lock()
	defer b.turn.Unlock()
	if err := b.dropBegun(ctx); err != nil {
		return err
	}
	above := int64(0)
	for range 2 {
		x, mark, err := b.Config.Book.Begin(ctx, above)
		if err != nil {
			return err
		}
		answer, err := b.Central.Exchange(ctx, x)
		if err != nil {
			return err
		}
		if answer.Turn == x.Turn {
			return b.Config.Book.Settle(ctx, mark, answer)
		}
		above = answer.Turn // this database is older than what central has seen
	}
	return kiosk.Fail(kiosk.CentralNonsense, "exchange loans", nil)
}

// dropBegun forgets loans whose time has begun: nobody can be promised them now.
func (b *Bookings) dropBegun(ctx context.Context) error {
	loans, err := b.Config.Book.Loans(ctx)
	if err != nil {
		return err
	}
	var begun []string
	for _, loan := range loans {
		if !loan.Slot.Start.After(b.Now()) {
			begun = append(begun, loan.ID)
		}
	}
	if len(begun) == 0 {
		return nil
	}
	return b.Config.Book.DropLoans(ctx, begun)
}
