package central

import (
	"context"
	"errors"
	"time"

	"medborgarkiosk/kiosk"
)

// The errors that callers tell apart.
var (
	ErrUnknown  = errors.New("unknown")  // no such kiosk or call
	ErrRevoked  = errors.New("shut out") // the kiosk is
	ErrName     = errors.New("a name is a must, and 100 bytes are the most")
	ErrTaken    = errors.New("there is a kiosk of that name")
	ErrCode     = errors.New("no such code")
	ErrCodeUsed = errors.New("the code has been used")
	ErrCodeOld  = errors.New("the code's time is over")
)

// Central joins the use cases. It keeps no state but who waits for changes, so
// that many processes can serve the same store.
type Central struct {
	Changes *Changes

	store Store
	now   func() time.Time
	codes codeHasher
}

// New makes a Central on store; now is the clock, time.Now but in tests.
func New(store Store, now func() time.Time) *Central {
	return &Central{Changes: newChanges(), store: store, now: now, codes: make(codeHasher, 2)}
}

// Store is what central needs kept. Every method is one transaction, safe on
// the disk on return.
type Store interface {
	// AcceptUsage adds those events that come after the kiosk's cursor in the
	// epoch and moves the cursor, both or neither. Events that would leave a gap
	// are not added. It gives the cursor.
	AcceptUsage(ctx context.Context, kioskID, epoch string, events []kiosk.NumberedEvent) (cursor int64, err error)
	// CountUsage sums events of journeys, of the hours from (included) to (excluded).
	CountUsage(ctx context.Context, from, to time.Time) ([]Count, error)
	// Looks sums the events of records of the days from (included) to (excluded),
	// by record.
	Looks(ctx context.Context, from, to kiosk.Date) ([]LookCount, error)

	// RaiseCall keeps the call, or renews the open one of the same kiosk and
	// reason; it gives the id of the one that is open now.
	RaiseCall(ctx context.Context, call Call) (id string, err error)
	// Call gives a call, or ErrUnknown.
	Call(ctx context.Context, id string) (Call, error)
	// OpenCalls gives what is not closed, the oldest first.
	OpenCalls(ctx context.Context) ([]Call, error)
	// MoveCall gives the call another status, unless it is closed.
	MoveCall(ctx context.Context, id string, to kiosk.CallStatus, at time.Time) error
	// ForgetCalls removes what was closed before.
	ForgetCalls(ctx context.Context, before time.Time) error

	// AddKiosk keeps a new kiosk without a key, or gives ErrTaken.
	AddKiosk(ctx context.Context, k Kiosk) error
	// PutCode keeps a code for the kiosk in place of those that it has not used, and
	// forgets those whose time was over before old.
	PutCode(ctx context.Context, kioskID string, hash []byte, until, old time.Time) error
	// Enrol uses the code, or gives ErrCode, ErrCodeUsed or ErrCodeOld: the kiosk that
	// it is for has this key from now on. The same key with the same code again is
	// the same kiosk.
	Enrol(ctx context.Context, hash, key []byte, now time.Time) (Kiosk, error)
	// KioskKey gives the kiosk's public key, or ErrUnknown, or ErrRevoked.
	KioskKey(ctx context.Context, kioskID string) ([]byte, error)
	// Revoke shuts a kiosk out and drops its codes, or gives ErrUnknown.
	Revoke(ctx context.Context, kioskID string, now time.Time) error
	// Kiosks gives all, by name.
	Kiosks(ctx context.Context) ([]Kiosk, error)
	// KeepHealth keeps what the kiosk said of itself, and when.
	KeepHealth(ctx context.Context, kioskID string, health Health, heard time.Time) error

	// PutSettings keeps the kiosk's next settings and gives their version; ErrStale
	// when the last ones are not of the version was.
	PutSettings(ctx context.Context, kioskID string, was int64, s Settings) (version int64, err error)
	// Settings gives all versions of a kiosk's settings, the newest first.
	Settings(ctx context.Context, kioskID string) ([]Settings, error)
}
