package booking

import (
	"context"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// AskOpen asks whether drop-in is on; it posts DropIn.
type AskOpen struct{}

// DropIn tells whether drop-in is on. When central can't be asked it may be: a
// kiosk gives numbers by itself.
type DropIn struct{ Open bool }

// Key lets a later question take the place of this one.
func (AskOpen) Key() string { return "queue" }

// Perform asks.
func (AskOpen) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	if ports.Queue == nil {
		post(DropIn{})
		return
	}
	open, err := ports.Queue.Open(ctx)
	logFault(ctx, "ask the queue", err)
	post(DropIn{open || err != nil})
}

// Join asks for a number; it posts Joined.
type Join struct{ Wish kiosk.QueueWish }

// Joined is a place in the queue, or why there is none.
type Joined struct {
	Ticket kiosk.QueueTicket
	Fault  kiosk.Code
}

// Key lets a second try take the place of the first.
func (Join) Key() string { return "queue" }

// Perform joins.
func (j Join) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	t, err := ports.Queue.Join(ctx, j.Wish)
	logFault(ctx, "join the queue", err)
	post(Joined{t, kiosk.CodeOf(err)})
}
