package session

import (
	"context"
	"log/slog"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

const (
	callKey   = "call"
	speechKey = "speech"
)

// Outliving is an effect that goes on when the visit ends.
type Outliving interface {
	journey.Effect
	Outlives()
}

// EndVisit ends the visit's context and removes its directory; CancelAll stops
// what the journey has under way. The runner does them.
type (
	EndVisit  struct{}
	CancelAll struct{}
	// Examine asks the runner for the service menu's rows.
	Examine struct{}
	// Quit closes the program, for staff.
	Quit struct{}
	// Enrol asks the program for the screens where the kiosk is enrolled.
	Enrol struct{}
)

// Perform does nothing; the runner does.
func (EndVisit) Perform(context.Context, journey.Ports, func(journey.Event))  {}
func (CancelAll) Perform(context.Context, journey.Ports, func(journey.Event)) {}
func (Examine) Perform(context.Context, journey.Ports, func(journey.Event))   {}
func (Quit) Perform(context.Context, journey.Ports, func(journey.Event))      {}
func (Enrol) Perform(context.Context, journey.Ports, func(journey.Event))     {}

// Record keeps the journey's usage event.
type Record struct{ Event kiosk.UsageEvent }

// Outlives the visit: it is all that does.
func (Record) Outlives() {}

// Perform writes the event to the outbox.
func (r Record) Perform(ctx context.Context, ports journey.Ports, _ func(journey.Event)) {
	if err := ports.Usage.Record(ctx, r.Event); err != nil {
		slog.ErrorContext(ctx, "record usage", "error", err)
	}
}

// RaiseCall calls staff; it posts Raised.
type RaiseCall struct{ Call kiosk.Call }

// Outlives the visit, so that a call that central got is always known and can
// be withdrawn.
func (RaiseCall) Outlives() {}

// Perform calls.
func (r RaiseCall) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	id, err := ports.Desk.Raise(ctx, r.Call)
	if err != nil {
		slog.WarnContext(ctx, "call staff", "error", err)
	}
	post(Raised{r.Call.Reason, id, kiosk.CodeOf(err)})
}

// WatchCall waits for an answer to a call; it posts Answered.
type WatchCall struct {
	ID    string
	Known kiosk.CallStatus
}

// Key lets a later call take the place of an earlier.
func (WatchCall) Key() string { return callKey }

// Perform watches, through broken connections too.
func (w WatchCall) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	for ctx.Err() == nil {
		status, err := ports.Desk.Watch(ctx, w.ID, w.Known)
		if err == nil {
			post(Answered{w.ID, status})
			return
		}
		select {
		case <-ctx.Done():
		case <-time.After(3 * time.Second):
		}
	}
}

// WithdrawCall takes a call back.
type WithdrawCall struct{ ID string }

// Outlives the visit.
func (WithdrawCall) Outlives() {}

// Perform withdraws.
func (w WithdrawCall) Perform(ctx context.Context, ports journey.Ports, _ func(journey.Event)) {
	if err := ports.Desk.Withdraw(ctx, w.ID); err != nil {
		slog.WarnContext(ctx, "withdraw call", "error", err)
	}
}
