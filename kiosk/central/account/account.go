package account

import (
	"context"
	"errors"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"
)

// Role is what somebody may do.
type Role string

// The roles. An admin may do all that the others may.
const (
	Anybody Role = "" // whoever has logged in: no account's own
	Staff   Role = "staff"
	Editor  Role = "editor" // keeps a part of the directory
	Admin   Role = "admin"
)

// Account is one of the staff.
type Account struct {
	ID     string
	Name   string // what one logs in with; no two differ in case alone
	Role   Role
	Branch string // empty for all; an editor's is the library that they keep
	// Municipality is SCB's code of the one that an editor keeps, empty for others.
	// An editor of neither a library nor a municipality keeps the region.
	Municipality string
	Disabled     bool
}

// May tells whether the account is enough for what needs role. A library's editor
// is one of its staff; those of municipalities and the region have no business with
// a library's bookings.
func (a Account) May(role Role) bool {
	switch {
	case role == Anybody || a.Role == Admin || a.Role == role:
		return true
	case role == Staff:
		return a.Role == Editor && a.Branch != ""
	}
	return false
}

// The errors that callers tell apart.
var (
	ErrDenied    = errors.New("wrong name or password")
	ErrNoSession = errors.New("no session, or its time is over")
	ErrUnknown   = errors.New("no such account")
	ErrTaken     = errors.New("there is an account of this name")
	ErrName      = errors.New("a name is 1 to 64 characters without spaces")
	ErrRole      = errors.New("the role is staff, editor or admin")
	ErrScope     = errors.New("an editor keeps a library, a municipality of four digits, or all")
	ErrShort     = errors.New("a password is at least 12 characters")
	ErrLong      = errors.New("a password is at most 256 characters")
	ErrEasy      = errors.New("the password is too easy: not the name, and not one character again and again")
	ErrLastAdmin = errors.New("this is the only admin left")
)

// Store is what accounts need kept. Every method is one transaction.
type Store interface {
	// AddAccount keeps a new account, or gives ErrTaken.
	AddAccount(ctx context.Context, a Account, key, hash string) error
	// AccountByKey gives the account whose name folds to key, and its hash, or
	// ErrUnknown; AccountByID does so by id.
	AccountByKey(ctx context.Context, key string) (a Account, hash string, err error)
	AccountByID(ctx context.Context, id string) (a Account, hash string, err error)
	// Accounts gives all, by name.
	Accounts(ctx context.Context) ([]Account, error)
	// SetHash changes what the password is proved by.
	SetHash(ctx context.Context, id, hash string) error
	// Disable closes or opens an account and gives false, doing nothing, when
	// that would leave no admin. Closing ends its sessions.
	Disable(ctx context.Context, id string, disabled bool) (bool, error)

	// AddSession keeps a session; Session gives it, or ErrNoSession.
	AddSession(ctx context.Context, s Session) error
	Session(ctx context.Context, hash []byte) (Session, error)
	TouchSession(ctx context.Context, hash []byte, seen time.Time) error
	EndSession(ctx context.Context, hash []byte) error
	// EndSessions ends all sessions of an account.
	EndSessions(ctx context.Context, account string) error
	// ForgetSessions removes those begun or last seen before.
	ForgetSessions(ctx context.Context, begun, seen time.Time) error

	// Tries gives how often was tried under the key, and when last; 0 for never.
	Tries(ctx context.Context, key string) (n int, last time.Time, err error)
	// CountTry sets what Tries gives to n, unless it is not was any more: then it
	// gives false.
	CountTry(ctx context.Context, key string, was, n int, last time.Time) (bool, error)
	// ForgetTries removes those last tried before.
	ForgetTries(ctx context.Context, before time.Time) error

	// AddEntry adds to the log. Entries gives those before the entry of this id
	// (0 for the latest), the latest first.
	AddEntry(ctx context.Context, e Entry) error
	Entries(ctx context.Context, before int64, limit int) ([]Entry, error)
	ForgetEntries(ctx context.Context, before time.Time) error
}

// Accounts joins the use cases. It keeps no state, so that many processes can
// serve the same store; only how many passwords are worked on at once is each
// process's own.
type Accounts struct {
	store  Store
	now    func() time.Time
	keep   time.Duration // the log
	hasher hasher
}

// New makes Accounts on store, with a log that goes keep back; now is the clock.
func New(store Store, now func() time.Time, keep time.Duration) *Accounts {
	return &Accounts{store: store, now: now, keep: keep, hasher: newHasher()}
}

// fold gives what two names that are the same have in common.
func fold(name string) string { return norm.NFC.String(strings.ToLower(strings.TrimSpace(name))) }
