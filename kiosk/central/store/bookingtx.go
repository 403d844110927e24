package store

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/store/queries"
)

// bookingTx is one decision.
type bookingTx struct{ bookingReader }

// PutSlot keeps a slot.
func (t bookingTx) PutSlot(ctx context.Context, s booking.Slot) error {
	// Asked first, so that the caller can go on: a refused statement would end
	// the transaction in PostgreSQL.
	n, err := one(ctx, t.db, scanNumber, queries.Overlaps, s.Helper, s.ID, s.Start.Unix(), s.End.Unix())
	if err != nil {
		return err
	}
	if n > 0 {
		return booking.ErrOverlap
	}
	args := []any{
		s.ID, s.Branch, s.Helper, s.Room, s.Start.Unix(), s.End.Unix(), s.Zone, s.Title,
		words(s.Languages), words(s.Topics), s.Interpreter, s.Seats, s.Blocked, s.Series,
	}
	query := queries.AddSlot
	if s.Version != 0 {
		query, args = queries.ChangeSlot, append(args[1:], s.ID, s.Version)
	}
	result, err := t.db.ExecContext(ctx, query, args...)
	return changed(result, err, booking.ErrOverlap, booking.ErrStale)
}

// DropSlot removes a slot and its claims.
func (t bookingTx) DropSlot(ctx context.Context, id string) error {
	if _, err := t.db.ExecContext(ctx, queries.DropClaims, id); err != nil {
		return err
	}
	_, err := t.db.ExecContext(ctx, queries.DropSlot, id)
	return err
}

// PutClaim keeps a claim.
func (t bookingTx) PutClaim(ctx context.Context, c booking.Claim) error {
	args := []any{
		c.ID, c.Branch, c.Slot, c.Seat, c.State, int64(c.Code), c.Topic, c.Language, c.Kiosk, c.Outcome, c.Changed.Unix(),
	}
	if c.Version == 0 {
		result, err := t.db.ExecContext(ctx, queries.AddClaim, args...)
		return changed(result, err, booking.ErrTaken, booking.ErrTaken)
	}
	result, err := t.db.ExecContext(ctx, queries.ChangeClaim, append(args[1:], c.ID, c.Version)...)
	return changed(result, err, booking.ErrTaken, booking.ErrStale)
}

// PutResource keeps a helper or room.
func (t bookingTx) PutResource(ctx context.Context, r booking.Resource) error {
	_, err := t.db.ExecContext(ctx, queries.PutResource,
		r.ID, r.Branch, r.Kind, r.Name, words(r.Languages), words(r.Topics), r.Feed, r.Gone)
	return err
}

// PutBranch keeps a branch.
func (t bookingTx) PutBranch(ctx context.Context, b booking.Branch) error {
	var lat, lon any // null for no place
	approximate := false
	if p := b.Place; p != nil {
		lat, lon, approximate = p.Lat, p.Lon, p.Approximate
	}
	_, err := t.db.ExecContext(ctx, queries.PutBranch, b.ID, b.Name, b.Zone, b.Municipality, lat, lon, approximate)
	return err
}

// PlaceKiosk says where a kiosk stands.
func (t bookingTx) PlaceKiosk(ctx context.Context, kioskID, branch string) error {
	result, err := t.db.ExecContext(ctx, queries.PlaceKiosk, branch, kioskID)
	return changed(result, err, nil, booking.ErrUnknown)
}

// SetLoanTurn keeps the number of an exchange.
func (t bookingTx) SetLoanTurn(ctx context.Context, kioskID string, turn int64) error {
	_, err := t.db.ExecContext(ctx, queries.SetLoanTurn, turn, kioskID)
	return err
}

// AddGuess keeps a wrong code's time.
func (t bookingTx) AddGuess(ctx context.Context, kioskID string, at, forget time.Time) error {
	if _, err := t.db.ExecContext(ctx, queries.ForgetGuesses, forget.Unix()); err != nil {
		return err
	}
	_, err := t.db.ExecContext(ctx, queries.AddGuess, kioskID, at.Unix())
	return err
}

// Erase leaves counts of what is old.
func (t bookingTx) Erase(ctx context.Context, branch string, before time.Time) error {
	type old struct {
		id string
		at int64
		booking.HelpCount
	}
	b, err := t.Branch(ctx, branch)
	if err != nil {
		return err
	}
	zone, err := time.LoadLocation(b.Zone)
	if err != nil {
		return err
	}
	all, err := list(ctx, t.db, func(rows *sql.Rows) (o old, err error) {
		err = rows.Scan(&o.id, &o.at, &o.Topic, &o.Language, &o.State, &o.Outcome)
		return o, err
	}, queries.OldClaims, branch, before.Unix())
	if err != nil {
		return err
	}
	for _, o := range all {
		month := time.Unix(o.at, 0).In(zone).Format("2006-01")
		if o.Topic != "" { // loans and orders given up are nobody's help
			_, err = t.db.ExecContext(ctx, queries.AddHelp, branch, month, o.Topic, o.Language, o.State, o.Outcome)
		}
		if err == nil {
			_, err = t.db.ExecContext(ctx, queries.DropClaim, o.id)
		}
		if err != nil {
			return err
		}
	}
	_, err = t.db.ExecContext(ctx, queries.DropSlotsBefore, branch, before.Unix())
	return err
}

func words(list []string) string { return strings.Join(list, " ") }
