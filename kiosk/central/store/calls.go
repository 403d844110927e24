package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/store/queries"
)

// RaiseCall keeps a call, or renews the one that is open.
func (s *Store) RaiseCall(ctx context.Context, c central.Call) (id string, err error) {
	err = s.write.change(ctx, "", func(ctx context.Context, tx session) error {
		return tx.QueryRowContext(ctx, queries.RaiseCall,
			c.ID, c.KioskID, c.Reason, c.Language, c.Waiting, c.Raised.Unix()).Scan(&id)
	})
	return id, err
}

// Call gives one call.
func (s *Store) Call(ctx context.Context, id string) (central.Call, error) {
	call, err := scanCall(s.read.QueryRowContext(ctx, queries.Call, id))
	if errors.Is(err, sql.ErrNoRows) {
		return call, central.ErrUnknown
	}
	return call, err
}

// OpenCalls gives the calls that are not closed.
func (s *Store) OpenCalls(ctx context.Context) ([]central.Call, error) {
	return list(ctx, s.read, func(rows *sql.Rows) (central.Call, error) { return scanCall(rows) }, queries.OpenCalls)
}

// MoveCall gives a call that is open another status.
func (s *Store) MoveCall(ctx context.Context, id string, to kiosk.CallStatus, at time.Time) error {
	return s.exec(ctx, queries.MoveCall, to, at.Unix(), id)
}

// ForgetCalls removes calls that were closed long ago.
func (s *Store) ForgetCalls(ctx context.Context, before time.Time) error {
	return s.exec(ctx, queries.ForgetCalls, before.Unix())
}

func scanCall(row interface{ Scan(...any) error }) (c central.Call, err error) {
	var raised int64
	err = row.Scan(&c.ID, &c.KioskID, &c.KioskName, &c.Place, &c.Reason, &c.Language, &c.Waiting, &c.Status, &raised)
	c.Raised = time.Unix(raised, 0)
	return c, err
}
