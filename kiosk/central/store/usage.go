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
			e.Journey, e.Language, e.Outcome, e.Duration, e.Count, e.Record, e.Remark)
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

// Looks sums the events of records by record.
func (s *Store) Looks(ctx context.Context, from, to kiosk.Date) ([]central.LookCount, error) {
	first, err := dayOf(from)
	if err != nil {
		return nil, err
	}
	end, err := dayOf(to)
	if err != nil {
		return nil, err
	}
	type line struct {
		record string
		remark kiosk.Remark
		events int
	}
	lines, err := list(ctx, s.read, func(rows *sql.Rows) (l line, err error) {
		err = rows.Scan(&l.record, &l.remark, &l.events)
		return l, err
	}, queries.Looks, first, end)
	if err != nil {
		return nil, err
	}
	var all []central.LookCount
	for _, l := range lines {
		if len(all) == 0 || all[len(all)-1].Record != l.record {
			all = append(all, central.LookCount{Record: l.record, Wrong: map[kiosk.Remark]int{}})
		}
		if c := &all[len(all)-1]; l.remark == "" {
			c.Looks = l.events
		} else {
			c.Wrong[l.remark] = l.events
		}
	}
	return all, nil
}

// dayOf is 00:00 of a date as events of records have it, in seconds since 1970.
func dayOf(date kiosk.Date) (int64, error) {
	at, err := time.Parse(time.DateOnly, string(date))
	return at.Unix(), err
}
