package register

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/pack"
)

// Edit is a wish to change a record.
type Edit struct {
	Kind pack.Kind
	ID   string
	On   int64           // the record's revision that the editor saw; 0 for a record that is not there
	Body json.RawMessage // nil retires it
}

// months are how long a record of the kind holds once it is confirmed.
var months = map[pack.Kind]int{pack.TopicKind: 12, pack.AuthorityKind: 12, pack.FormKind: 12}

const otherMonths = 6

// Holds gives the last day that a record of the kind holds which is confirmed on
// the day.
func Holds(kind pack.Kind, day time.Time) kiosk.Date {
	n, ok := months[kind]
	if !ok {
		n = otherMonths
	}
	return kiosk.DateOf(day.AddDate(0, n, 0))
}

// Put adds or changes a record. It gives *Stale when the record is not as the
// editor saw it, ErrDenied when it is another's, ErrBody when it can't be so. One
// that changes nothing leaves no trace.
func (r *Register) Put(ctx context.Context, who Editor, e Edit) error {
	return r.edit(ctx, who, "put", e, func(before Record) (Action, json.RawMessage, error) {
		if before.Gone() {
			return Added, e.Body, nil
		}
		return Changed, e.Body, nil
	})
}

// Confirm says that all of a record was found to be right today: it holds from now
// on for as long as its kind does. A record that names no source is ErrNoSource.
func (r *Register) Confirm(ctx context.Context, who Editor, e Edit) error {
	return r.edit(ctx, who, "confirm", e, func(before Record) (Action, json.RawMessage, error) {
		if before.Gone() || !Dated(before.Kind) {
			return "", nil, ErrUnknown
		}
		if Facts(before.Body).Source == "" {
			return "", nil, ErrNoSource
		}
		today := r.Now().In(r.Zone)
		body, err := with(before.Body, map[string]any{
			"checked_on": kiosk.DateOf(today), "valid_until": Holds(before.Kind, today),
		})
		return Confirmed, body, err
	})
}

// Retire takes a record away, from the kiosks too.
func (r *Register) Retire(ctx context.Context, who Editor, e Edit) error {
	return r.edit(ctx, who, "retire", e, func(before Record) (Action, json.RawMessage, error) {
		if before.Gone() {
			return "", nil, ErrUnknown
		}
		return Retired, nil, nil
	})
}

// Close says that an office has closed for good: it stays, and says since when and
// where to go instead.
func (r *Register) Close(ctx context.Context, who Editor, e Edit, closing kiosk.Closing) error {
	return r.edit(ctx, who, "close", e, func(before Record) (Action, json.RawMessage, error) {
		if before.Gone() || before.Kind != pack.OfficeKind {
			return "", nil, ErrUnknown
		}
		body, err := with(before.Body, map[string]any{"closed": closing})
		return Closed, body, err
	})
}

// edit makes one change on the record as the editor saw it.
func (r *Register) edit(ctx context.Context, who Editor, what string, e Edit, make func(before Record) (Action, json.RawMessage, error)) error {
	err := r.Store.Change(ctx, func(ctx context.Context, tx Tx) error {
		before, err := seen(ctx, tx, e)
		if err != nil {
			return err
		}
		action, body, err := make(before)
		if err != nil {
			return err
		}
		next, err := tx.Newest(ctx)
		if err != nil {
			return err
		}
		c := Change{Revision: next + 1, Kind: e.Kind, ID: e.ID, Before: before.Body, After: body, Action: action}
		_, err = r.keep(ctx, tx, who, c)
		return err
	})
	if err != nil {
		return fmt.Errorf("%s %s: %w", what, Name(e.Kind, e.ID), err)
	}
	r.Tell()
	return nil
}

// seen gives the record when it is as the editor saw it.
func seen(ctx context.Context, tx Tx, e Edit) (Record, error) {
	before, err := tx.Record(ctx, e.Kind, e.ID)
	if err != nil {
		return before, err
	}
	if before.Revision == e.On || e.On == 0 && before.Gone() {
		return before, nil
	}
	last, err := tx.ChangeAt(ctx, before.Revision)
	return before, errors.Join(&Stale{before, last}, err)
}

// keep checks a change and keeps it; false when it changes nothing.
func (r *Register) keep(ctx context.Context, tx Tx, who Editor, c Change) (bool, error) {
	var err error
	if c.After, err = canonical(c.After); err != nil {
		return false, err
	}
	after := pack.Record{Kind: c.Kind, ID: c.ID, Revision: c.Revision, Body: c.After}
	switch {
	case !who.mayTurn(c.Kind, c.Before, c.After):
		return false, ErrDenied
	case after.Check() != nil:
		return false, fmt.Errorf("%w: %w", ErrBody, after.Check())
	case bytes.Equal(c.Before, c.After):
		return false, nil
	}
	c.Who, c.At = who.Name, r.Now()
	return true, tx.Keep(ctx, c)
}
