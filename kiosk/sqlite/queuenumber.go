package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"medborgarkiosk/kiosk"
)

// QueueBook keeps drop-in numbers in the kiosk's database.
type QueueBook struct{ db *DB }

var _ kiosk.QueueBook = QueueBook{}

// QueueBook gives the database's part for drop-in numbers.
func (db *DB) QueueBook() QueueBook { return QueueBook{db} }

// NextNumber counts drop-in numbers up, from 1 each day. An empty letter is the
// one that was used last; without any the number is zero and nothing is counted.
func (b QueueBook) NextNumber(ctx context.Context, day, letter string) (n kiosk.QueueNumber, err error) {
	err = b.db.write(ctx, "next number", func(ctx context.Context, tx *sql.Tx) error {
		var last string
		if err := tx.QueryRowContext(ctx, `SELECT day, letter, number FROM queue_number`).Scan(&last, &n.Letter, &n.Number); err != nil {
			return err
		}
		if letter != "" && letter != n.Letter {
			n = kiosk.QueueNumber{Letter: letter}
		}
		if n.Letter == "" {
			n = kiosk.QueueNumber{}
			return nil
		}
		if last != day {
			n.Number = 0
		}
		n.Number++
		_, err := tx.ExecContext(ctx, `UPDATE queue_number SET day = ?, letter = ?, number = ?`, day, n.Letter, n.Number)
		return err
	})
	return n, err
}

// Owe keeps a wish that central has not heard of.
func (b QueueBook) Owe(ctx context.Context, day string, wish kiosk.QueueWish) error {
	return b.db.write(ctx, "owe number", func(ctx context.Context, tx *sql.Tx) error {
		body, err := json.Marshal(wish)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT OR IGNORE INTO queue_owed (id, day, body) VALUES (?, ?, ?)`, wish.ID, day, string(body))
		return err
	})
}

// Owed gives those of the day, and forgets the others.
func (b QueueBook) Owed(ctx context.Context, day string) ([]kiosk.QueueWish, error) {
	const op = "list owed numbers"
	var old int
	if err := b.db.sql.QueryRowContext(ctx, `SELECT count(*) FROM queue_owed WHERE day <> ?`, day).Scan(&old); err != nil {
		return nil, kiosk.Fail(kiosk.Internal, op, err)
	}
	if old > 0 { // seldom: nothing is written while there is nothing to forget
		err := b.db.exec(ctx, "forget numbers", `DELETE FROM queue_owed WHERE day <> ?`, day)
		if err != nil {
			return nil, err
		}
	}
	return bodies[kiosk.QueueWish](ctx, b.db.sql, op, `SELECT body FROM queue_owed ORDER BY ord`)
}

// Paid forgets a wish.
func (b QueueBook) Paid(ctx context.Context, id string) error {
	return b.db.exec(ctx, "pay number", `DELETE FROM queue_owed WHERE id = ?`, id)
}
