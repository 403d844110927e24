package fake

import (
	"context"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
)

// switchboard holds the fault that is switched on. The zero value has none.
type switchboard struct {
	mu      sync.Mutex
	fault   kiosk.Code
	changed chan struct{}
}

func (s *switchboard) set(fault kiosk.Code) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fault = fault
	if s.changed != nil {
		close(s.changed)
		s.changed = nil
	}
}

// now gives the fault, and a channel that is closed when it next changes.
func (s *switchboard) now() (kiosk.Code, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.changed == nil {
		s.changed = make(chan struct{})
	}
	return s.fault, s.changed
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
