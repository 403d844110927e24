package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"medborgarkiosk/kiosk"
)

// Outbox is the kiosk's queue of events on their way to central.
type Outbox struct{ db *DB }

// Outbox gives the outbox that the database holds.
func (db *DB) Outbox() *Outbox { return &Outbox{db} }

var _ kiosk.Outbox = (*Outbox)(nil)

// Record takes an event in; it is safe on the disk on return. On a full disk
// events that are alike become one with a count, and only when even that does
// not help the error is a kiosk.DiskFull.
func (o *Outbox) Record(ctx context.Context, event kiosk.UsageEvent) error {
	return o.db.write(ctx, "record usage", func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx,
			`INSERT INTO waiting (id, hour, journey, language, outcome, duration, count, record, remark)
			 VALUES (random(), ?, ?, ?, ?, ?, ?, ?, ?)`,
			event.Hour.UTC().Truncate(time.Hour).Unix(), event.Journey, event.Language,
			event.Outcome, event.Duration, event.Count, event.Record, event.Remark)
		return err
	})
}

// Batch gives the events of the oldest epoch that has any, and numbers just as
// many more as it takes to give limit: those without a number can be folded.
func (o *Outbox) Batch(ctx context.Context, limit int) (epoch string, events []kiosk.NumberedEvent, err error) {
	err = o.db.write(ctx, "batch usage", func(ctx context.Context, tx *sql.Tx) error {
		head, err := headEpoch(ctx, tx)
		if err != nil {
			return err
		}
		if head.current {
			if err := number(ctx, tx, head.ord, limit-head.rows); err != nil {
				return err
			}
		}
		epoch = head.id
		events, err = numbered(ctx, tx, head.ord, limit)
		return err
	})
	return epoch, events, err
}

// Acknowledge forgets what central has.
func (o *Outbox) Acknowledge(ctx context.Context, epoch string, seq int64) error {
	return o.db.write(ctx, "acknowledge usage", func(ctx context.Context, tx *sql.Tx) error {
		var ord, last int64
		err := tx.QueryRowContext(ctx, `SELECT ord, last FROM epoch WHERE id = ?`, epoch).Scan(&ord, &last)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return nil
		case err != nil:
			return err
		case seq > last:
			return kiosk.ErrAhead
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM numbered WHERE epoch = ? AND seq <= ?`, ord, seq)
		return err
	})
}

// Renew gives the events of the epoch that Batch gives back to those that wait,
// to be numbered in a new epoch.
func (o *Outbox) Renew(ctx context.Context) error {
	return o.db.write(ctx, "renew usage", func(ctx context.Context, tx *sql.Tx) error {
		head, err := headEpoch(ctx, tx)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `
			INSERT INTO waiting (id, hour, journey, language, outcome, duration, count, record, remark)
			SELECT random(), hour, journey, language, outcome, duration, count, record, remark FROM numbered WHERE epoch = ?`, head.ord)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM numbered WHERE epoch = ?`, head.ord); err != nil {
			return err
		}
		return newEpoch(ctx, tx)
	})
}

// Waiting counts what is not yet acknowledged; a folded event counts as many.
func (o *Outbox) Waiting(ctx context.Context) (int, error) {
	var n int
	err := o.db.sql.QueryRowContext(ctx, `
		SELECT COALESCE((SELECT sum(count) FROM waiting), 0) + COALESCE((SELECT sum(count) FROM numbered), 0)`).Scan(&n)
	if err != nil {
		return 0, kiosk.Fail(kiosk.Internal, "count waiting usage", err)
	}
	return n, nil
}
