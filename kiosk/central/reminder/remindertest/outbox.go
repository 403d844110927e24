package remindertest

import (
	"context"
	"sync"

	"medborgarkiosk/kiosk/central/reminder"
)

// Outbox is a reminder.Sender in memory.
type Outbox struct {
	mu      sync.Mutex
	sent    []reminder.Message
	refuse  string
	failing error
}

// Send keeps the message.
func (o *Outbox) Send(ctx context.Context, m reminder.Message) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case o.failing != nil:
		return o.failing
	case m.To == o.refuse:
		return reminder.ErrRefused
	}
	o.sent = append(o.sent, m)
	return nil
}

// Sent gives what was sent, in order.
func (o *Outbox) Sent() []reminder.Message {
	o.mu.Lock()
	defer o.mu.Unlock()
	return append([]reminder.Message(nil), o.sent...)
}

// Refuse lets the address be refused for good.
func (o *Outbox) Refuse(address string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.refuse = address
}

// Break lets nothing be sent for now, or all again.
func (o *Outbox) Break(broken bool) {
	o.Fail(map[bool]error{true: reminder.ErrLater}[broken])
}

// Fail lets each message end with an error; nil lets them be sent again.
func (o *Outbox) Fail(err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.failing = err
}
