package fake

import (
	"context"
	"slices"
	"sync"

	"medborgarkiosk/kiosk"
)

// UsageLog keeps events in memory.
type UsageLog struct {
	mu     sync.Mutex
	events []kiosk.UsageEvent
	full   bool
}

// NewUsageLog gives an empty log.
func NewUsageLog() *UsageLog { return &UsageLog{} }

// Break makes the disk full, or not.
func (u *UsageLog) Break(full bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.full = full
}

// Events gives what was recorded, in order.
func (u *UsageLog) Events() []kiosk.UsageEvent {
	u.mu.Lock()
	defer u.mu.Unlock()
	return slices.Clone(u.events)
}

// Record keeps the event.
func (u *UsageLog) Record(ctx context.Context, event kiosk.UsageEvent) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.full {
		return kiosk.Fail(kiosk.DiskFull, "record usage", nil)
	}
	u.events = append(u.events, event)
	return ctx.Err()
}
