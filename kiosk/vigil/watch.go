package vigil

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// What a kiosk is killed for.
var (
	errSilent  = errors.New("the screen's thread does not answer")
	errUndrawn = errors.New("no screen was painted")
)

// watch runs the kiosk once. closed says that it ended because staff wished it.
func (k *Keeper) watch(ctx context.Context) (closed bool, err error) {
	child, err := k.Kiosk()
	if err != nil {
		return false, err
	}
	defer child.Kill()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	pulse := time.NewTicker(beat)
	defer pulse.Stop()
	reports, drawn := child.Reports(), false
	for {
		select {
		case <-ctx.Done():
			return false, ctx.Err()
		case err := <-child.Ended():
			if err == nil {
				return true, nil
			}
			return false, fmt.Errorf("the kiosk ended: %w", err)
		case <-deadline.C:
			if drawn {
				return false, errSilent
			}
			return false, errUndrawn
		case <-pulse.C:
			k.Notify("WATCHDOG=1") // the deadline sees to it that this is true
		case r, ok := <-reports:
			if !ok {
				reports = nil // it is ending, or closed the pipe: the deadline tells
				continue
			}
			if k.hear(r) {
				drawn = true
			}
			if drawn {
				deadline.Reset(silence)
			}
		}
	}
}

// hear takes a report, and tells whether it is of the first painted screen.
func (k *Keeper) hear(r Report) bool {
	switch r.Kind {
	case Drawn:
		k.endNotice()
		k.set(true, true)
		k.Notify(ready)
		k.Notify("WATCHDOG=1")
		return true
	case Busy:
		k.set(k.status.Drawn, false)
	case Idle:
		k.language = ""
		k.set(k.status.Drawn, true)
	case Dark:
		k.Notify(screenDark)
	case Lit:
		k.Notify(screenLit)
	case Spoken:
		k.language = r.Language
	}
	return false
}
