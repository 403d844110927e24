package fake

import (
	"context"
	"strconv"
	"sync"

	"medborgarkiosk/kiosk"
)

// Desk is a staff desk held in memory. Answer plays the staff's part.
type Desk struct {
	mu      sync.Mutex
	offline bool
	calls   []call
	changed chan struct{} // closed at the next change
}

type call struct {
	kiosk.Call
	status kiosk.CallStatus
}

// NewDesk gives a desk that is reached.
func NewDesk() *Desk { return &Desk{changed: make(chan struct{})} }

// Break takes the connection away, or gives it back.
func (d *Desk) Break(offline bool) {
	d.change(func() { d.offline = offline })
}

// Answer sets the status of a call, as staff do.
func (d *Desk) Answer(id string, status kiosk.CallStatus) {
	d.change(func() {
		if c := d.find(id); c != nil {
			c.status = status
		}
	})
}

// Calls gives the calls raised, oldest first.
func (d *Desk) Calls() []kiosk.Call {
	d.mu.Lock()
	defer d.mu.Unlock()
	calls := make([]kiosk.Call, len(d.calls))
	for i, c := range d.calls {
		calls[i] = c.Call
	}
	return calls
}

// Raise keeps the call, or gives the id of the open one with the same reason.
func (d *Desk) Raise(ctx context.Context, c kiosk.Call) (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.usable(ctx); err != nil {
		return "", err
	}
	for i, open := range d.calls {
		if open.Reason == c.Reason && open.status != kiosk.CallClosed {
			return strconv.Itoa(i + 1), nil
		}
	}
	d.calls = append(d.calls, call{c, kiosk.CallSent})
	return strconv.Itoa(len(d.calls)), nil
}

// Watch waits for a change of the call's status.
func (d *Desk) Watch(ctx context.Context, id string, known kiosk.CallStatus) (kiosk.CallStatus, error) {
	for {
		status, changed, err := d.look(ctx, id)
		if err != nil || status != known {
			return status, err
		}
		select {
		case <-ctx.Done():
			return "", ctx.Err()
		case <-changed:
		}
	}
}

// Withdraw closes the call.
func (d *Desk) Withdraw(ctx context.Context, id string) error {
	d.mu.Lock()
	err := d.usable(ctx)
	d.mu.Unlock()
	if err == nil {
		d.Answer(id, kiosk.CallClosed)
	}
	return err
}

func (d *Desk) look(ctx context.Context, id string) (kiosk.CallStatus, <-chan struct{}, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.usable(ctx); err != nil {
		return "", nil, err
	}
	c := d.find(id)
	if c == nil {
		return "", nil, kiosk.Fail(kiosk.CentralNonsense, "watch call", nil)
	}
	return c.status, d.changed, nil
}

func (d *Desk) usable(ctx context.Context) error {
	if d.offline {
		return kiosk.Fail(kiosk.CentralOffline, "reach the desk", nil)
	}
	return ctx.Err()
}

func (d *Desk) find(id string) *call {
	n, err := strconv.Atoi(id)
	if err != nil || n < 1 || n > len(d.calls) {
		return nil
	}
	return &d.calls[n-1]
}

func (d *Desk) change(do func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	do()
	close(d.changed)
	d.changed = make(chan struct{})
}
