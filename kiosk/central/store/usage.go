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

// usage is a request to keep events; its answer comes on done.
type usage struct {
	kiosk, epoch string
	events       []kiosk.NumberedEvent
	done         chan<- accepted
}

type accepted struct {
	cursor int64
	err    error
}

// mostTogether is how many requests share one transaction, and so one wait for
// the disk.
const mostTogether = 64

// AcceptUsage keeps the events that come after the cursor.
func (s *Store) AcceptUsage(ctx context.Context, kioskID, epoch string, events []kiosk.NumberedEvent) (int64, error) {
	done := make(chan accepted, 1)
	select {
	case s.usages <- usage{kioskID, epoch, events, done}:
	case <-ctx.Done():
		return 0, ctx.Err()
	}
	select {
	case result := <-done:
		return result.cursor, result.err
	case <-ctx.Done(): // it may be kept yet; the kiosk will ask again
		return 0, ctx.Err()
	}
}

// commitUsages takes whoever waits into one transaction, until Close.
func (s *Store) commitUsages() {
	defer close(s.ended)
	for first := range s.usages {
		together := []usage{first}
	gather:
		for len(together) < mostTogether {
			select {
			case next, open := <-s.usages:
				if !open {
					break gather
				}
				together = append(together, next)
			default:
				break gather
			}
		}
		cursors, err := s.keep(context.Background(), together)
		for i, u := range together {
			if err != nil {
				u.done <- accepted{err: err}
				continue
			}
			u.done <- accepted{cursor: cursors[i]}
		}
	}
}

// keep does all or nothing.
func (s *Store) keep(ctx context.Context, together []usage) ([]int64, error) {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	add, err := tx.PrepareContext(ctx, queries.AddEvent)
	if err != nil {
		return nil, err
	}
	defer add.Close() //nolint:errcheck // it ends with the transaction
	cursors := make([]int64, len(together))
	for i, u := range together {
		if cursors[i], err = keepOne(ctx, tx, add, u); err != nil {
			return nil, err
		}
	}
	return cursors, tx.Commit()
}

func keepOne(ctx context.Context, tx *sql.Tx, add *sql.Stmt, u usage) (int64, error) {
	var cursor int64
	err := tx.QueryRowContext(ctx, queries.Cursor, u.kiosk, u.epoch).Scan(&cursor)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, err
	}
	before := cursor
	for _, e := range u.events {
		if e.Seq != cursor+1 {
			continue // a repeat, or what follows a gap
		}
		_, err := add.ExecContext(ctx, u.kiosk, u.epoch, e.Seq, e.Hour.Unix(),
			e.Journey, e.Language, e.Outcome, e.Duration, e.Count)
		if err != nil {
			return 0, err
		}
		cursor++
	}
	if cursor == before {
		return cursor, nil
	}
	_, err = tx.ExecContext(ctx, queries.MoveCursor, u.kiosk, u.epoch, cursor)
	return cursor, err
}

// CountUsage sums the events of some hours.
func (s *Store) CountUsage(ctx context.Context, from, to time.Time) ([]central.Count, error) {
	return list(ctx, s.read, func(rows *sql.Rows) (c central.Count, err error) {
		err = rows.Scan(&c.Kiosk, &c.Journey, &c.Language, &c.Outcome, &c.Events)
		return c, err
	}, queries.CountUsage, from.Unix(), to.Unix())
}
