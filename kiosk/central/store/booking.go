package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/store/queries"
)

// Bookings keeps what package booking decides.
type Bookings struct {
	bookingReader
	write writer
}

var (
	_ booking.Store = Bookings{}
	_ booking.Tx    = bookingTx{}
)

// Bookings gives the store's part for bookings.
func (s *Store) Bookings() Bookings { return Bookings{bookingReader{s.read}, s.write} }

// Change runs do in one transaction, one at a time for each branch.
func (b Bookings) Change(ctx context.Context, branch string, do func(context.Context, booking.Tx) error) error {
	return b.write.change(ctx, "booking "+branch, func(ctx context.Context, tx session) error {
		return do(ctx, bookingTx{bookingReader{tx}})
	})
}

// bookingReader looks up, in a transaction or outside.
type bookingReader struct{ db session }

// one reads the row of a query; none is booking.ErrUnknown.
func one[T any](ctx context.Context, db session, scan func(*sql.Rows) (T, error), query string, args ...any) (T, error) {
	all, err := list(ctx, db, scan, query, args...)
	if err == nil && len(all) == 0 {
		err = booking.ErrUnknown
	}
	if err != nil {
		return *new(T), err
	}
	return all[0], nil
}

func scanBranch(rows *sql.Rows) (b booking.Branch, err error) {
	var lat, lon sql.NullFloat64
	var approximate bool
	err = rows.Scan(&b.ID, &b.Name, &b.Zone, &b.Municipality, &lat, &lon, &approximate)
	if lat.Valid && lon.Valid {
		b.Place = &kiosk.Place{Lat: lat.Float64, Lon: lon.Float64, Approximate: approximate}
	}
	return b, err
}

// Branches gives all.
func (r bookingReader) Branches(ctx context.Context) ([]booking.Branch, error) {
	return list(ctx, r.db, scanBranch, queries.Branches)
}

// Branch gives one.
func (r bookingReader) Branch(ctx context.Context, id string) (booking.Branch, error) {
	return one(ctx, r.db, scanBranch, queries.Branch, id)
}

// BranchOf gives a kiosk's.
func (r bookingReader) BranchOf(ctx context.Context, kioskID string) (string, error) {
	return one(ctx, r.db, scanWord, queries.BranchOf, kioskID)
}

func scanWord(rows *sql.Rows) (s string, err error) { err = rows.Scan(&s); return s, err }

func scanNumber(rows *sql.Rows) (n int64, err error) { err = rows.Scan(&n); return n, err }

func scanResource(rows *sql.Rows) (r booking.Resource, err error) {
	var languages, topics string
	err = rows.Scan(&r.ID, &r.Branch, &r.Kind, &r.Name, &languages, &topics, &r.Feed, &r.Gone)
	r.Languages, r.Topics = strings.Fields(languages), strings.Fields(topics)
	return r, err
}

// Resources gives a branch's.
func (r bookingReader) Resources(ctx context.Context, branch string) ([]booking.Resource, error) {
	return list(ctx, r.db, scanResource, queries.Resources, branch)
}

// ResourceByFeed gives the one with the secret.
func (r bookingReader) ResourceByFeed(ctx context.Context, feed string) (booking.Resource, error) {
	return one(ctx, r.db, scanResource, queries.ResourceByFeed, feed)
}

func scanSlot(rows *sql.Rows) (s booking.Slot, err error) {
	var starts, ends int64
	var languages, topics string
	err = rows.Scan(&s.ID, &s.Branch, &s.Helper, &s.Room, &starts, &ends, &s.Zone, &s.Title,
		&languages, &topics, &s.Interpreter, &s.Seats, &s.Blocked, &s.Series, &s.Version)
	s.Start, s.End = time.Unix(starts, 0).UTC(), time.Unix(ends, 0).UTC()
	s.Languages, s.Topics = strings.Fields(languages), strings.Fields(topics)
	return s, err
}

func scanClaim(rows *sql.Rows) (c booking.Claim, err error) {
	var changed int64
	err = rows.Scan(&c.ID, &c.Branch, &c.Slot, &c.Seat, &c.State, &c.Code, &c.Topic, &c.Language,
		&c.Kiosk, &c.Outcome, &changed, &c.Version)
	c.Changed = time.Unix(changed, 0).UTC()
	return c, err
}

// Slot gives one with its claims.
func (r bookingReader) Slot(ctx context.Context, id string) (s booking.Seated, err error) {
	if s.Slot, err = one(ctx, r.db, scanSlot, queries.Slot, id); err != nil {
		return s, err
	}
	s.Claims, err = list(ctx, r.db, scanClaim, queries.ClaimsOf, id)
	return s, err
}

// Slots gives those of a branch and a time.
func (r bookingReader) Slots(ctx context.Context, branch string, from, to time.Time) ([]booking.Seated, error) {
	slots, err := list(ctx, r.db, scanSlot, queries.Slots, branch, from.Unix(), to.Unix())
	if err != nil {
		return nil, err
	}
	claims, err := list(ctx, r.db, scanClaim, queries.ClaimsBetween, branch, from.Unix(), to.Unix())
	return seated(slots, claims), err
}

// SlotsOf gives those of a helper or room.
func (r bookingReader) SlotsOf(ctx context.Context, resource string, from time.Time) ([]booking.Seated, error) {
	slots, err := list(ctx, r.db, scanSlot, queries.SlotsOf, resource, from.Unix())
	if err != nil {
		return nil, err
	}
	claims, err := list(ctx, r.db, scanClaim, queries.ClaimsOfResource, resource, from.Unix())
	return seated(slots, claims), err
}

// seated gives each slot its claims, which come slot by slot.
func seated(slots []booking.Slot, claims []booking.Claim) []booking.Seated {
	of := map[string][]booking.Claim{}
	for _, c := range claims {
		of[c.Slot] = append(of[c.Slot], c)
	}
	all := make([]booking.Seated, len(slots))
	for i, s := range slots {
		all[i] = booking.Seated{Slot: s, Claims: of[s.ID]}
	}
	return all
}

// Claim gives one.
func (r bookingReader) Claim(ctx context.Context, id string) (booking.Claim, error) {
	return one(ctx, r.db, scanClaim, queries.Claim, id)
}

// ClaimByCode gives the one that has the code now.
func (r bookingReader) ClaimByCode(ctx context.Context, code kiosk.TicketCode) (booking.Claim, error) {
	return one(ctx, r.db, scanClaim, queries.ClaimByCode, int64(code))
}

// Loans gives a kiosk's.
func (r bookingReader) Loans(ctx context.Context, kioskID string) ([]booking.Claim, error) {
	return list(ctx, r.db, scanClaim, queries.Loans, kioskID)
}

// Requests gives a branch's.
func (r bookingReader) Requests(ctx context.Context, branch string) ([]booking.Claim, error) {
	return list(ctx, r.db, scanClaim, queries.Requests, branch)
}

// LoanTurn gives the number of a kiosk's last exchange.
func (r bookingReader) LoanTurn(ctx context.Context, kioskID string) (int64, error) {
	return one(ctx, r.db, scanNumber, queries.LoanTurn, kioskID)
}

// Guesses counts wrong codes.
func (r bookingReader) Guesses(ctx context.Context, kioskID string, since time.Time) (int, error) {
	n, err := one(ctx, r.db, scanNumber, queries.Guesses, kioskID, since.Unix())
	return int(n), err
}

// HelpCounts gives what is left of old bookings.
func (r bookingReader) HelpCounts(ctx context.Context, month string) ([]booking.HelpCount, error) {
	return list(ctx, r.db, func(rows *sql.Rows) (h booking.HelpCount, err error) {
		err = rows.Scan(&h.Branch, &h.Month, &h.Topic, &h.Language, &h.State, &h.Outcome, &h.Count)
		return h, err
	}, queries.HelpCounts, month)
}

// changed gives otherwise unless a row was changed, and taken when a constraint
// refused it.
func changed(result sql.Result, err, taken, otherwise error) error {
	if violates(err) {
		return errors.Join(taken, err)
	}
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return errors.Join(otherwise, err)
	}
	return nil
}
