package booking

import (
	"context"
	"time"

	"medborgarkiosk/kiosk"
)

// Reader is what can be looked up. What is not there is ErrUnknown.
type Reader interface {
	// Branches gives all, by name.
	Branches(ctx context.Context) ([]Branch, error)
	// Branch gives one.
	Branch(ctx context.Context, id string) (Branch, error)
	// BranchOf gives the id of the branch that a kiosk stands in.
	BranchOf(ctx context.Context, kioskID string) (string, error)
	// Resources gives the branch's helpers and rooms, by name; those gone too.
	Resources(ctx context.Context, branch string) ([]Resource, error)
	// ResourceByFeed gives the one whose calendar has that secret.
	ResourceByFeed(ctx context.Context, feed string) (Resource, error)

	// Slot gives one with its claims.
	Slot(ctx context.Context, id string) (Seated, error)
	// Slots gives those of the branch that start from (included) to (excluded),
	// by start, with their claims.
	Slots(ctx context.Context, branch string, from, to time.Time) ([]Seated, error)
	// SlotsOf gives those of a helper or room that end after from, by start, with
	// their claims.
	SlotsOf(ctx context.Context, resource string, from time.Time) ([]Seated, error)

	// Claim gives one.
	Claim(ctx context.Context, id string) (Claim, error)
	// ClaimByCode gives the live or requested one that has the code, else the last
	// one that was cancelled with it.
	ClaimByCode(ctx context.Context, code kiosk.TicketCode) (Claim, error)
	// Loans gives what a kiosk has on loan.
	Loans(ctx context.Context, kioskID string) ([]Claim, error)
	// Requests gives the branch's open requests, the oldest first.
	Requests(ctx context.Context, branch string) ([]Claim, error)
	// LoanTurn gives the number of the kiosk's last exchange, 0 for none.
	LoanTurn(ctx context.Context, kioskID string) (int64, error)
	// Guesses counts wrong codes typed at a kiosk since.
	Guesses(ctx context.Context, kioskID string, since time.Time) (int, error)
	// HelpCounts gives what is left of bookings, from the month (included).
	HelpCounts(ctx context.Context, month string) ([]HelpCount, error)
}

// Tx is one decision. PutSlot and PutClaim insert what has Version 0 and else
// update what still has that version, which then goes up by one; if it has
// another, the error is ErrStale.
type Tx interface {
	Reader
	// PutSlot keeps a slot. A helper with two slots at a time is ErrOverlap, held
	// by the database itself.
	PutSlot(ctx context.Context, s Slot) error
	// DropSlot removes a slot and its claims.
	DropSlot(ctx context.Context, id string) error
	// PutClaim keeps a claim. Two live ones for one place, or two of one code, are
	// ErrTaken, held by the database itself on each insert and update.
	PutClaim(ctx context.Context, c Claim) error
	// PutResource keeps a helper or room.
	PutResource(ctx context.Context, r Resource) error
	// PutBranch keeps a branch.
	PutBranch(ctx context.Context, b Branch) error
	// PlaceKiosk says where a kiosk stands.
	PlaceKiosk(ctx context.Context, kioskID, branch string) error
	// SetLoanTurn keeps the number of the kiosk's last exchange.
	SetLoanTurn(ctx context.Context, kioskID string, turn int64) error
	// AddGuess keeps that a wrong code was typed, and forgets those before.
	AddGuess(ctx context.Context, kioskID string, at, forget time.Time) error
	// Erase turns the claims of slots that ended before, and requests and
	// tombstones as old, into HelpCounts, and removes them and the slots.
	Erase(ctx context.Context, branch string, before time.Time) error
}

// HelpCount is what is left of bookings after the retention time.
type HelpCount struct {
	Branch   string
	Month    string // "2026-11"
	Topic    string
	Language string
	State    kiosk.BookingState
	Outcome  Outcome
	Count    int
}

// Store keeps bookings.
type Store interface {
	Reader
	// Change runs do in one transaction, one at a time for each branch: what do
	// reads is so until it ends. An error undoes all. It may run do again.
	Change(ctx context.Context, branch string, do func(context.Context, Tx) error) error
}
