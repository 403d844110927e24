package sqlite

import (
	"context"
	"database/sql"
	"os"
)

// headroom is a file that only takes up space, given back when the disk is full:
// even to make a database smaller, SQLite must first write to its log.
type headroom struct {
	path  string
	bytes int64
}

// keep takes the space. Without room for it the kiosk runs on without.
func (h headroom) keep() {
	if info, err := os.Stat(h.path); err == nil && info.Size() == h.bytes {
		return
	}
	if err := os.WriteFile(h.path, make([]byte, h.bytes), 0o600); err != nil {
		h.release() //nolint:errcheck // half a file is no use, and no harm
	}
}

func (h headroom) release() error { return os.Remove(h.path) }

// makeRoom folds what waits and, while there is room, does then.
func (db *DB) makeRoom(ctx context.Context, then func() error) error {
	db.headroom.release() //nolint:errcheck // it may be gone since the last time
	defer db.headroom.keep()
	defer db.emptyLog(ctx)
	db.emptyLog(ctx)
	if err := db.transact(ctx, fold); err != nil {
		return err
	}
	return then()
}

// emptyLog moves the log into the database and gives its space back. Where it
// can't, the write that follows tells.
func (db *DB) emptyLog(ctx context.Context) {
	db.sql.ExecContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`) //nolint:errcheck
}

// fold makes one row of all waiting events that are alike. Nothing is lost, for
// they differ in nothing; numbered events may have been sent, and stay.
func fold(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `
		CREATE TEMP TABLE folded AS
			SELECT hour, journey, language, outcome, duration, sum(count) AS count, record, remark
			FROM waiting GROUP BY hour, journey, language, outcome, duration, record, remark;
		DELETE FROM waiting;
		INSERT INTO waiting SELECT random(), * FROM folded;
		DROP TABLE folded;`)
	return err
}
