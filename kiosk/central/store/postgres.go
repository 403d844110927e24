package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"io/fs"
	"net"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"

	"medborgarkiosk/kiosk/migrate"
)

// isPostgres tells a connection URL from a file's name.
func isPostgres(database string) bool {
	return strings.HasPrefix(database, "postgres://") || strings.HasPrefix(database, "postgresql://")
}

// mostConnections of one process, for writing and for reading.
const mostConnections = 16

// sureOf is for how long a connection is believed to be there without asking:
// the server may have thrown it out.
const sureOf = 50 * time.Millisecond

// openPostgres opens the database at the URL, which must exist, and brings it
// up to date. Many processes may do so at once.
func openPostgres(ctx context.Context, url string) (*Store, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, errors.New("the address is not of the form postgres://user@host/database") // the cause may hold a password
	}
	db := stdlib.OpenDB(*config, stdlib.OptionShouldPing(func(_ context.Context, p stdlib.ShouldPingParams) bool {
		return p.IdleDuration > sureOf
	}))
	db.SetMaxOpenConns(mostConnections)
	db.SetMaxIdleConns(mostConnections)
	files, err := fs.Sub(migrations, "migrations/postgres")
	if err == nil {
		err = migratePostgres(ctx, db, files)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Store{write: newMany(db), read: db, name: rand.Text()}, nil
}

// migratePostgres lets one process migrate while others wait. What is there is
// backed up by those who run the server (pg_dump), not by us.
func migratePostgres(ctx context.Context, db *sql.DB, files fs.FS) error {
	turn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer turn.Close() //nolint:errcheck // the lock goes with it
	if _, err := turn.ExecContext(ctx, `SELECT pg_advisory_lock(4711)`); err != nil {
		return err
	}
	defer turn.ExecContext(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock(4711)`) //nolint:errcheck
	return migrate.Apply(ctx, db, files, func(context.Context, int) error { return nil })
}

// many is the writer of PostgreSQL: many changes at once, on as many connections
// as there are, but those that name the same lock.
type many struct {
	db    *sql.DB
	lines *lines
}

func newMany(db *sql.DB) many {
	return many{db, &lines{db: db, of: map[string][]*waiting{}}}
}

// mostTries is how often a change that PostgreSQL gave up is tried: after a
// deadlock, when another process was quicker, or when the connection was lost,
// as all of them may be.
const mostTries = mostConnections + 2

func (m many) change(ctx context.Context, lock string, do func(context.Context, session) error) error {
	var err error
	for range mostTries {
		if lock == "" {
			err = m.once(ctx, do)
		} else {
			err = m.lines.change(ctx, lock, do)
		}
		if !again(err) && !errors.As(err, new(*undone)) {
			break
		}
	}
	return err
}

// undone is a connection that was lost before the transaction's end: the server
// has undone it, and all connections of the pool may be lost.
type undone struct{ error }

func (u *undone) Unwrap() error { return u.error }

// lost tells whether the connection is gone: the line was cut, or the server
// threw us out (class 57P).
func lost(err error) error {
	var told *pgconn.PgError
	var line *net.OpError
	switch {
	case errors.As(err, &told) && strings.HasPrefix(told.Code, "57P"), errors.As(err, &line), errors.Is(err, io.EOF),
		errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, driver.ErrBadConn):
		return &undone{err}
	}
	return err
}

// once is a transaction of its own.
func (m many) once(ctx context.Context, do func(context.Context, session) error) error {
	tx, err := m.db.BeginTx(ctx, nil)
	if err != nil {
		return lost(err)
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if err := do(ctx, tx); err != nil {
		return lost(err)
	}
	return tx.Commit()
}

func (m many) sweep(context.Context) error { return nil }

func (m many) close() error { return nil } // Store closes what it reads from, the same

// again tells whether the change may succeed at another try: deadlock (40P01)
// and serialization failure (40001).
func again(err error) bool {
	var e *pgconn.PgError
	return errors.As(err, &e) && (e.Code == "40P01" || e.Code == "40001")
}

// violates tells whether a unique or exclusion constraint, or the trigger that
// stands for one in SQLite, refused the statement.
func violates(err error) bool {
	var e *pgconn.PgError
	if errors.As(err, &e) {
		return e.Code == "23505" || e.Code == "23P01"
	}
	return err != nil && (strings.Contains(err.Error(), "UNIQUE constraint failed") || strings.Contains(err.Error(), "slot_overlap"))
}
