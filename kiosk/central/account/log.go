package account

import (
	"context"
	"fmt"
	"time"
)

// Entry is something that one of the staff did. It never says anything of a
// patron: no code, no topic, no language.
type Entry struct {
	ID     int64
	At     time.Time
	Name   string // of the account, as it was then
	Action string // "slot.block"
	Object string // its id
}

// Log notes what somebody did. It is the last part of doing it: an error means
// that the deed is done and the log is short of it.
func (a *Accounts) Log(ctx context.Context, name, action, object string) error {
	now := a.now()
	if err := a.store.AddEntry(ctx, Entry{At: now, Name: name, Action: action, Object: object}); err != nil {
		return fmt.Errorf("log %s: %w", action, err)
	}
	if err := a.store.ForgetEntries(ctx, now.Add(-a.keep)); err != nil {
		return fmt.Errorf("shorten the log: %w", err)
	}
	return nil
}

// EntriesAtOnce is how many entries Entries gives.
const EntriesAtOnce = 100

// Entries gives the log's entries before the one of this id, 0 for the latest,
// the latest first.
func (a *Accounts) Entries(ctx context.Context, before int64) ([]Entry, error) {
	entries, err := a.store.Entries(ctx, before, EntriesAtOnce)
	if err != nil {
		return nil, fmt.Errorf("the log: %w", err)
	}
	return entries, nil
}
