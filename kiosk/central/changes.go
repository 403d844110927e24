package central

import (
	"context"
	"sync"
)

// Changes tells those who wait that something has changed, not what: they look
// again.
type Changes struct {
	mu   sync.Mutex
	next chan struct{}
	told chan struct{} // holds one when other processes have yet to hear
}

func newChanges() *Changes {
	return &Changes{next: make(chan struct{}), told: make(chan struct{}, 1)}
}

// Next gives a channel that is closed at the next change. Take it before you
// look.
func (c *Changes) Next() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.next
}

// Tell wakes all who wait, and those in other processes when they share.
func (c *Changes) Tell() {
	c.wake()
	select {
	case c.told <- struct{}{}:
	default: // they will hear of it with the last one
	}
}

func (c *Changes) wake() {
	c.mu.Lock()
	defer c.mu.Unlock()
	close(c.next)
	c.next = make(chan struct{})
}

// Line is how processes of one database tell each other of changes. A notice may
// get lost when the line breaks: who waits looks now and then anyway.
type Line interface {
	// Notify tells the others.
	Notify(ctx context.Context) error
	// Listen calls changed when another has notified, or may have, until ctx ends.
	Listen(ctx context.Context, changed func(), failed func(error))
}

// Share tells the other processes what is told here, and wakes those who wait
// here when others tell, until ctx ends. Many changes in a row are one notice.
func (c *Changes) Share(ctx context.Context, line Line, failed func(error)) {
	go line.Listen(ctx, c.wake, failed)
	for {
		select {
		case <-ctx.Done():
			return
		case <-c.told:
			if err := line.Notify(ctx); err != nil && ctx.Err() == nil {
				failed(err)
			}
		}
	}
}
