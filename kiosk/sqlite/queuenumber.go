package sqlite

import (
	"context"
	"database/sql"

	"medborgarkiosk/kiosk"
)

// NextNumber counts drop-in numbers up, from 1 each day. An empty letter is the
// one that was used last; without any the number is zero and nothing is counted.
func (db *DB) NextNumber(ctx context.Context, day, letter string) (n kiosk.QueueNumber, err error) {
	err = db.write(ctx, "next number", func(ctx context.Context, tx *sql.Tx) error {
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
