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

// AcceptUsage keeps the events that come after the cursor.
func (s *Store) AcceptUsage(ctx context.Context, kioskID, epoch string, events []kiosk.NumberedEvent) (cursor int64, err error) {
	err = s.write.change(ctx, "usage "+kioskID, func(ctx context.Context, tx session) error {
		cursor, err = keepUsage(ctx, tx, kioskID, epoch, events)
		return err
	})
	return cursor, err
}

func keepUsage(ctx context.Context, tx session, kioskID, epoch string, events []kiosk.NumberedEvent) (int64, error) {
	var cursor int64
	err := tx.QueryRowContext(ctx, queries.Cursor, kioskID, epoch).Scan(&cursor)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, err
	}
	before := cursor
	for _, e := range events {
		if e.Seq != cursor+1 {
			continue // a repeat, or what follows a gap
		}
		_, err := tx.ExecContext(ctx, queries.AddEvent, kioskID, epoch, e.Seq, e.Hour.Unix(),
			e.Journey, e.Language, e.Outcome, e.Duration, e.Count)
		if err != nil {
			return 0, err
		}
		cursor++
	}
	if cursor == before {
		return cursor, nil
	}
	_, err = tx.ExecContext(ctx, queries.MoveCursor, kioskID, epoch, cursor)
	return cursor, err
}

// CountUsage sums the events of some hours.
func (s *Store) CountUsage(ctx context.Context, from, to time.Time) ([]central.Count, error) {
	return list(ctx, s.read, func(rows *sql.Rows) (c central.Count, err error) {
		err = rows.Scan(&c.Kiosk, &c.Journey, &c.Language, &c.Outcome, &c.Events)
		return c, err
	}, queries.CountUsage, from.Unix(), to.Unix())
}
