package central

import "sync"

// Changes tells those who wait that something has changed, not what: they look
// again. Within one process only; across processes one looks now and then.
type Changes struct {
	mu   sync.Mutex
	next chan struct{}
}

func newChanges() *Changes { return &Changes{next: make(chan struct{})} }

// Next gives a channel that is closed at the next change. Take it before you
// look.
func (c *Changes) Next() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.next
}

// Tell wakes all who wait.
func (c *Changes) Tell() {
	c.mu.Lock()
	defer c.mu.Unlock()
	close(c.next)
	c.next = make(chan struct{})
}
