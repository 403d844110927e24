package kiosk

import "context"

// CallReason is why the kiosk calls for staff.
type CallReason string

// PatronAsks is the reason when a patron pressed the button; for faults the
// reason is the fault's Code.
const PatronAsks CallReason = "patron"

// Call asks staff to come to the kiosk. It holds nothing of the patron but the
// language on the screen, which helps choose who goes.
type Call struct {
	Reason   CallReason
	Language string // BCP 47
	Waiting  bool   // a patron stands there now
}

// CallStatus is what became of a call.
type CallStatus string

// The statuses.
const (
	CallSent     CallStatus = "sent"       // central has it, nobody has answered
	CallOnTheWay CallStatus = "on_the_way" // someone pressed "I am on my way"
	CallClosed   CallStatus = "closed"     // mended or withdrawn
)

// Desk is the port to the staff, through central. Errors carry Central… codes.
type Desk interface {
	// Raise sends a call and gives its id. The same reason twice while open is
	// one call.
	Raise(ctx context.Context, call Call) (id string, err error)
	// Watch waits until the call's status is other than known and gives it, or
	// ctx's error.
	Watch(ctx context.Context, id string, known CallStatus) (CallStatus, error)
	// Withdraw closes the call: mended, or the patron left.
	Withdraw(ctx context.Context, id string) error
}
