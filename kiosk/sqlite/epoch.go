package sqlite

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"math"
	"time"

	"medborgarkiosk/kiosk"
)

// beginLife numbers what the last life left and starts an epoch for this one.
//
// Both together make a restored disk image harmless. What the image left gets
// the same numbers in every life that starts from it, for the random keys that
// order it are in the image; so what central had already is seen as a repeat.
// What is recorded from now on gets an epoch that no other life has, and is
// never taken for a repeat, however many central has had before.
func beginLife(ctx context.Context, tx *sql.Tx) error {
	var left int64
	err := tx.QueryRowContext(ctx, `SELECT COALESCE(max(ord), 0) FROM epoch`).Scan(&left)
	if err != nil {
		return err
	}
	if err := number(ctx, tx, left, math.MaxInt32); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM epoch WHERE ord NOT IN (SELECT epoch FROM numbered)`)
	if err != nil {
		return err
	}
	return newEpoch(ctx, tx)
}

func newEpoch(ctx context.Context, tx *sql.Tx) error {
	var id [16]byte
	rand.Read(id[:]) //nolint:errcheck // it never fails
	_, err := tx.ExecContext(ctx, `INSERT INTO epoch (id) VALUES (?)`, hex.EncodeToString(id[:]))
	return err
}

// epoch is one life's numbers.
type epoch struct {
	ord     int64
	id      string
	rows    int
	current bool // events are numbered in it
}

// headEpoch gives the oldest epoch with events, else the current one.
func headEpoch(ctx context.Context, tx *sql.Tx) (epoch, error) {
	var e epoch
	err := tx.QueryRowContext(ctx, `
		SELECT ord, id, ord = (SELECT max(ord) FROM epoch),
		       (SELECT count(*) FROM numbered WHERE epoch = ord)
		FROM epoch
		WHERE ord = COALESCE((SELECT min(epoch) FROM numbered), (SELECT max(ord) FROM epoch))`,
	).Scan(&e.ord, &e.id, &e.current, &e.rows)
	return e, err
}

// number gives numbers to at most n waiting events: the oldest hours first, and
// within the hour in the order of their random keys.
func number(ctx context.Context, tx *sql.Tx, ord int64, n int) error {
	if n <= 0 {
		return nil
	}
	result, err := tx.ExecContext(ctx, `
		INSERT INTO numbered (epoch, seq, hour, journey, language, outcome, duration, count, record, remark)
		SELECT e.ord, e.last + row_number() OVER (ORDER BY w.hour, w.id),
		       w.hour, w.journey, w.language, w.outcome, w.duration, w.count, w.record, w.remark
		FROM waiting w JOIN epoch e ON e.ord = ? ORDER BY w.hour, w.id LIMIT ?`, ord, n)
	if err != nil {
		return err
	}
	moved, err := result.RowsAffected()
	if err != nil || moved == 0 {
		return err
	}
	_, err = tx.ExecContext(ctx,
		`DELETE FROM waiting WHERE id IN (SELECT id FROM waiting ORDER BY hour, id LIMIT ?)`, moved)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE epoch SET last = last + ? WHERE ord = ?`, moved, ord)
	return err
}

func numbered(ctx context.Context, tx *sql.Tx, ord int64, limit int) ([]kiosk.NumberedEvent, error) {
	rows, err := tx.QueryContext(ctx, `
		SELECT seq, hour, journey, language, outcome, duration, count, record, remark
		FROM numbered WHERE epoch = ? ORDER BY seq LIMIT ?`, ord, limit)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // rows.Err tells
	var events []kiosk.NumberedEvent
	for rows.Next() {
		var e kiosk.NumberedEvent
		var hour int64
		err := rows.Scan(&e.Seq, &hour, &e.Journey, &e.Language, &e.Outcome, &e.Duration, &e.Count, &e.Record, &e.Remark)
		if err != nil {
			return nil, err
		}
		e.Hour = time.Unix(hour, 0).UTC()
		events = append(events, e)
	}
	return events, rows.Err()
}
