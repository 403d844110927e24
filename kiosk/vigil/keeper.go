package vigil

import (
	"context"
	"log/slog"
	"time"
)

// Config is what a Keeper works with.
type Config struct {
	Kiosk  func() (Child, error)                // starts the kiosk
	Notice func(language string) (Child, error) // starts the calm screen
	Wipe   func()                               // removes what a visit has left behind
	Notify func(state string)                   // tells the service manager (sd_notify)
	Write  func(Status)                         // keeps what the updater reads
	Log    *slog.Logger
}

// Status is what others may know of the kiosk.
type Status struct {
	Drawn bool      `json:"drawn"` // its first screen has been painted
	Idle  bool      `json:"idle"`  // nobody is at it
	Since time.Time `json:"since"` // when that became so
	Falls int       `json:"falls"` // how often it has died since the keeper began
}

// The times of a Keeper.
const (
	silence  = 20 * time.Second // a screen's thread that has not answered for so long is stuck
	patience = 90 * time.Second // a kiosk that starts may take so long to paint
	firstGap = 3 * time.Second  // before it is started anew; each fall doubles it
	longest  = 30 * time.Second // the longest gap
	steady   = 2 * time.Minute  // after so long the gap is forgotten
	hopeless = 10               // falls in a row after which the whole session is started anew
	beat     = 5 * time.Second  // of the service manager's watchdog
)

// Keeper keeps one kiosk.
type Keeper struct {
	Config
	status   Status
	language string
	falls    int // in a row
	notice   Child
}

// Run keeps the kiosk until ctx ends, staff close it, or it is hopeless, which is
// an error.
func (k *Keeper) Run(ctx context.Context) error {
	defer k.endNotice()
	for {
		began := time.Now()
		closed, err := k.watch(ctx)
		switch {
		case ctx.Err() != nil || closed:
			return nil
		case k.falls >= hopeless:
			return err
		}
		if time.Since(began) > steady {
			k.falls = 0
		}
		k.falls++
		k.status.Falls++
		k.Log.ErrorContext(ctx, "the kiosk has died", "error", err, "falls", k.falls)
		k.Wipe()
		k.Notify(screenLit) // nothing can be painted while it is dark
		k.set(false, true)
		k.startNotice()
		if !k.rest(ctx, gap(k.falls)) {
			return nil
		}
	}
}

// gap is how long to wait after so many falls in a row.
func gap(falls int) time.Duration { return min(longest, firstGap<<min(falls-1, 6)) }

// rest waits, and keeps the service manager content meanwhile.
func (k *Keeper) rest(ctx context.Context, d time.Duration) bool {
	over := time.After(d)
	for {
		select {
		case <-ctx.Done():
			return false
		case <-over:
			return true
		case <-time.After(beat):
			k.Notify("WATCHDOG=1")
		}
	}
}

// set keeps a status when it is another.
func (k *Keeper) set(drawn, idle bool) {
	next := Status{Drawn: drawn, Idle: idle, Since: k.status.Since, Falls: k.status.Falls}
	if k.status.Since.IsZero() || next.Drawn != k.status.Drawn || next.Idle != k.status.Idle {
		next.Since = time.Now()
	}
	if next != k.status {
		k.status = next
		k.Write(next)
	}
}

func (k *Keeper) startNotice() {
	if k.notice != nil {
		return
	}
	child, err := k.Notice(k.language)
	if err != nil {
		k.Log.Error("the notice does not start", "error", err)
		return
	}
	k.notice = child
	go drain(child)
}

func (k *Keeper) endNotice() {
	if k.notice != nil {
		k.notice.Kill()
		k.notice = nil
	}
}

// drain hears what nobody asks for.
func drain(c Child) {
	for range c.Reports() { //nolint:revive // until it ends
	}
}
