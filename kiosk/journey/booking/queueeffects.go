package booking

import (
	"context"
	"path/filepath"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/ticket"
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

// Print prints a ticket; it posts effect.PrintReported and effect.PrintEnded.
type Print struct {
	Ticket ticket.Ticket
	Roll   bool // the printer has no A4
}

// Key is the printing's: Cancel{effect.PrintKey} stops it.
func (Print) Key() string { return effect.PrintKey }

// Perform makes the ticket in the visit's directory and prints it.
func (p Print) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	path := filepath.Join(ports.Dir, "ticket.pdf")
	err := ports.Tickets.Make(ctx, p.Ticket, p.Roll, path)
	if err == nil {
		err = ports.Printer.Print(ctx, kiosk.PrintJob{Path: path, Pages: 1, Copies: 1}, func(progress kiosk.PrintProgress) {
			post(effect.PrintReported{PrintProgress: progress})
		})
	}
	logFault(ctx, "print ticket", err)
	post(effect.PrintEnded{Fault: kiosk.CodeOf(err)})
}
