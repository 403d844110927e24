package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"medborgarkiosk/kiosk"
)

// giveUpAsked reports as given up what the last life asked central for and had
// no answer to: nobody was told that it was booked.
func giveUpAsked(ctx context.Context, tx *sql.Tx) error {
	ids, err := words(ctx, tx, `SELECT order_id FROM asked ORDER BY order_id`)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if _, err := addReport(ctx, tx, kiosk.LoanReport{ID: id, State: kiosk.BookingCancelled}); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM asked`)
	return err
}

// Begin gives an exchange with a new turn.
func (b LoanBook) Begin(ctx context.Context, above int64) (x kiosk.Exchange, mark int64, err error) {
	err = b.db.write(ctx, "begin exchange", func(ctx context.Context, tx *sql.Tx) error {
		x = kiosk.Exchange{Have: []string{}, Reports: []kiosk.LoanReport{}}
		err := tx.QueryRowContext(ctx, `UPDATE loan_turn SET turn = max(turn, ?) + 1 RETURNING turn`, above).Scan(&x.Turn)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM loan WHERE gone`); err != nil {
			return err
		}
		have, err := words(ctx, tx, `SELECT id FROM loan ORDER BY id`)
		if err != nil {
			return err
		}
		x.Have = append(x.Have, have...)
		reports, err := bodies[kiosk.LoanReport](ctx, tx, "list reports", `SELECT body FROM loan_report ORDER BY mark`)
		if err != nil {
			return err
		}
		x.Reports = append(x.Reports, reports...)
		return tx.QueryRowContext(ctx, `SELECT COALESCE(max(mark), 0) FROM loan_report`).Scan(&mark)
	})
	return x, mark, err
}

// Settle takes central's answer to the exchange that is under way; one to an
// earlier turn changes nothing.
func (b LoanBook) Settle(ctx context.Context, mark int64, answer kiosk.Exchanged) error {
	return b.db.write(ctx, "settle exchange", func(ctx context.Context, tx *sql.Tx) error {
		var turn int64
		if err := tx.QueryRowContext(ctx, `SELECT turn FROM loan_turn`).Scan(&turn); err != nil || turn != answer.Turn {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM loan_report WHERE mark <= ?`, mark); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM promise WHERE mark <= ?`, mark); err != nil {
			return err
		}
		gone, err := words(ctx, tx, `SELECT id FROM loan WHERE gone`)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM loan WHERE NOT gone`); err != nil {
			return err
		}
		for _, loan := range answer.Loans {
			if slices.Contains(gone, loan.ID) {
				continue
			}
			body, err := json.Marshal(loan)
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, `INSERT INTO loan (id, body) VALUES (?, ?)`, loan.ID, string(body)); err != nil {
				return err
			}
		}
		return nil
	})
}

type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func words(ctx context.Context, db queryer, query string) ([]string, error) {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // rows.Err tells
	var all []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, rows.Err()
}

// bodies reads rows of JSON.
func bodies[T any](ctx context.Context, db queryer, op, query string) ([]T, error) {
	texts, err := words(ctx, db, query)
	if err != nil {
		return nil, kiosk.Fail(kiosk.Internal, op, err)
	}
	all := make([]T, len(texts))
	for i, text := range texts {
		if err := json.Unmarshal([]byte(text), &all[i]); err != nil {
			return nil, kiosk.Fail(kiosk.Internal, op, err)
		}
	}
	return all, nil
}
