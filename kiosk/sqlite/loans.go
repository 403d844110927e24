package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"medborgarkiosk/kiosk"
)

// LoanBook keeps loans and promises in the kiosk's database.
type LoanBook struct{ db *DB }

var _ kiosk.LoanBook = LoanBook{}

// LoanBook gives the database's part for loans.
func (db *DB) LoanBook() LoanBook { return LoanBook{db} }

// Loans gives those that nobody was promised.
func (b LoanBook) Loans(ctx context.Context) ([]kiosk.Loan, error) {
	return bodies[kiosk.Loan](ctx, b.db.sql, "list loans", `SELECT body FROM loan WHERE NOT gone ORDER BY id`)
}

// DropLoans forgets loans.
func (b LoanBook) DropLoans(ctx context.Context, ids []string) error {
	return b.db.write(ctx, "drop loans", func(ctx context.Context, tx *sql.Tx) error {
		for _, id := range ids {
			if _, err := tx.ExecContext(ctx, `UPDATE loan SET gone = TRUE, body = '' WHERE id = ?`, id); err != nil {
				return err
			}
		}
		return nil
	})
}

// Promise makes a promise of a loan and reports it.
func (b LoanBook) Promise(ctx context.Context, orderID, loanID string, booked kiosk.Booking) error {
	taken := false
	err := b.db.write(ctx, "promise", func(ctx context.Context, tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `UPDATE loan SET gone = TRUE, body = '' WHERE id = ? AND NOT gone`, loanID)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			taken = true
			return err
		}
		mark, err := addReport(ctx, tx, kiosk.LoanReport{
			ID: loanID, State: booked.State, Topic: booked.Topic, Language: booked.Language,
		})
		if err != nil {
			return err
		}
		return keepPromise(ctx, tx, orderID, mark, booked)
	})
	if err == nil && taken {
		err = kiosk.Fail(kiosk.BookingTaken, "promise", nil)
	}
	return err
}

// Promised gives what central has not heard of.
func (b LoanBook) Promised(ctx context.Context) (map[string]kiosk.Booking, error) {
	const op = "list promises"
	rows, err := b.db.sql.QueryContext(ctx, `SELECT order_id, body FROM promise`)
	if err != nil {
		return nil, kiosk.Fail(kiosk.Internal, op, err)
	}
	defer rows.Close() //nolint:errcheck // rows.Err tells
	all := map[string]kiosk.Booking{}
	for rows.Next() {
		var id string
		var body []byte
		var booked kiosk.Booking
		if err := rows.Scan(&id, &body); err != nil {
			return nil, kiosk.Fail(kiosk.Internal, op, err)
		}
		if err := json.Unmarshal(body, &booked); err != nil {
			return nil, kiosk.Fail(kiosk.Internal, op, err)
		}
		all[id] = booked
	}
	if err := rows.Err(); err != nil {
		return nil, kiosk.Fail(kiosk.Internal, op, err)
	}
	return all, nil
}

// Ask keeps that central is being asked.
func (b LoanBook) Ask(ctx context.Context, orderID string) error {
	return b.db.exec(ctx, "ask", `INSERT OR IGNORE INTO asked (order_id) VALUES (?)`, orderID)
}

// Asked tells whether there is no answer yet.
func (b LoanBook) Asked(ctx context.Context, orderID string) (bool, error) {
	var n int
	err := b.db.sql.QueryRowContext(ctx, `SELECT count(*) FROM asked WHERE order_id = ?`, orderID).Scan(&n)
	if err != nil {
		return false, kiosk.Fail(kiosk.Internal, "asked", err)
	}
	return n > 0, nil
}

// Answered forgets that central was asked.
func (b LoanBook) Answered(ctx context.Context, orderID string) error {
	return b.db.exec(ctx, "answered", `DELETE FROM asked WHERE order_id = ?`, orderID)
}

// Report adds a report.
func (b LoanBook) Report(ctx context.Context, r kiosk.LoanReport, wish *kiosk.Booking) error {
	return b.db.write(ctx, "report loan", func(ctx context.Context, tx *sql.Tx) error {
		mark, err := addReport(ctx, tx, r)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM asked WHERE order_id = ?`, r.ID); err != nil {
			return err
		}
		if wish != nil {
			return keepPromise(ctx, tx, r.ID, mark, *wish)
		}
		if r.State == kiosk.BookingCancelled {
			_, err = tx.ExecContext(ctx, `DELETE FROM promise WHERE id = ?`, r.ID)
		} else {
			_, err = tx.ExecContext(ctx, `UPDATE promise SET mark = ?, body = json_set(body, '$.state', ?) WHERE id = ?`, mark, r.State, r.ID)
		}
		return err
	})
}

func addReport(ctx context.Context, tx *sql.Tx, r kiosk.LoanReport) (mark int64, err error) {
	body, err := json.Marshal(r)
	if err != nil {
		return 0, err
	}
	result, err := tx.ExecContext(ctx, `INSERT INTO loan_report (body) VALUES (?)`, body)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

func keepPromise(ctx context.Context, tx *sql.Tx, orderID string, mark int64, booked kiosk.Booking) error {
	body, err := json.Marshal(booked)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT OR REPLACE INTO promise (order_id, id, mark, body) VALUES (?, ?, ?, ?)`,
		orderID, booked.ID, mark, string(body))
	return err
}
