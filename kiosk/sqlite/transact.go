package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"github.com/mattn/go-sqlite3"

	"medborgarkiosk/kiosk"
)

// write runs change in a transaction. On a full disk it makes room and tries
// once more; when that does not help the error is a kiosk.DiskFull.
func (db *DB) write(ctx context.Context, op string, change func(context.Context, *sql.Tx) error) error {
	err := db.transact(ctx, change)
	if isFull(err) {
		err = db.makeRoom(ctx, func() error { return db.transact(ctx, change) })
	}
	switch {
	case isFull(err):
		return kiosk.Fail(kiosk.DiskFull, op, err)
	case err != nil && ctx.Err() == nil && !errors.Is(err, kiosk.ErrAhead):
		return kiosk.Fail(kiosk.Internal, op, err)
	}
	return err
}

// exec is a change of one statement.
func (db *DB) exec(ctx context.Context, op, query string, args ...any) error {
	return db.write(ctx, op, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, query, args...)
		return err
	})
}

func (db *DB) transact(ctx context.Context, change func(context.Context, *sql.Tx) error) error {
	tx, err := db.sql.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if err := change(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}

func isFull(err error) bool {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return false
	}
	return e.Code == sqlite3.ErrFull ||
		e.ExtendedCode == sqlite3.ErrIoErrSHMSize || e.ExtendedCode == sqlite3.ErrIoErrSHMMap
}
