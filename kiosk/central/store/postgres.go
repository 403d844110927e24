package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"

	"medborgarkiosk/kiosk/migrate"
)

// isPostgres tells a connection URL from a file's name.
func isPostgres(database string) bool {
	return strings.HasPrefix(database, "postgres://") || strings.HasPrefix(database, "postgresql://")
}

// most connections of one process, for writing and for reading.
const mostConnections = 16

// openPostgres opens the database at the URL, which must exist, and brings it
// up to date. Many processes may do so at once.
func openPostgres(ctx context.Context, url string) (*Store, error) {
	db, err := sql.Open("pgx", url)
	if err != nil {
		return nil, errors.New("the address is not of the form postgres://user@host/database") // the cause may hold a password
	}
	db.SetMaxOpenConns(mostConnections)
	db.SetMaxIdleConns(mostConnections)
	files, err := fs.Sub(migrations, "migrations/postgres")
	if err == nil {
		err = migratePostgres(ctx, db, files)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Store{write: many{db}, read: db, name: rand.Text()}, nil
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

// many is the writer of PostgreSQL: a transaction for each change, on as many
// connections as there are.
type many struct{ db *sql.DB }

// mostTries is how often a change that PostgreSQL gave up is tried: after a
// deadlock, or when another process was quicker.
const mostTries = 5

func (m many) change(ctx context.Context, lock string, do func(context.Context, session) error) error {
	var err error
	for range mostTries {
		if err = m.once(ctx, lock, do); !again(err) {
			break
		}
	}
	return err
}

func (m many) once(ctx context.Context, lock string, do func(context.Context, session) error) error {
	tx, err := m.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if lock != "" {
		if _, err := tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, lock); err != nil {
			return fmt.Errorf("lock: %w", err)
		}
	}
	if err := do(ctx, tx); err != nil {
		return err
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
