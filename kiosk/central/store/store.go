package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"strings"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/migrate"
)

//go:embed migrations
var migrations embed.FS

// Store keeps what central keeps. It is safe for use from many goroutines.
type Store struct {
	write writer
	read  *sql.DB
	name  string // among the processes of one database
}

var _ central.Store = (*Store)(nil)

// Open opens the database: an SQLite file, or postgres://user@host/database.
// The file is made, or brought up to date (with a copy kept of what it was); the
// database of a server must be there, and is brought up to date. A newer
// database is an error, so is one that is none.
func Open(ctx context.Context, database string) (s *Store, err error) {
	if isPostgres(database) {
		s, err = openPostgres(ctx, database)
	} else {
		s, err = openSQLite(ctx, database)
	}
	if err != nil {
		return nil, fmt.Errorf("open central's database: %w", err)
	}
	return s, nil
}

func openSQLite(ctx context.Context, path string) (*Store, error) {
	write, err := pool(path, 1, "_txlock=immediate", "_journal_mode=WAL")
	if err != nil {
		return nil, err
	}
	s := new(Store)
	files, err := fs.Sub(migrations, "migrations/sqlite")
	if err == nil {
		err = migrate.ApplySQLite(ctx, write, files, path)
	}
	if err == nil {
		s.read, err = pool(path, 4, "_query_only=1")
	}
	if err == nil {
		s.write, err = newAlone(ctx, write)
	}
	if err != nil {
		return nil, errors.Join(err, write.Close())
	}
	return s, nil
}

// Close ends what is under way; no other method may be called after it.
func (s *Store) Close() error { return errors.Join(s.read.Close(), s.write.close()) }

// Sweep removes from the disk what has been erased. PostgreSQL does so by itself,
// as its server is set up to (autovacuum, the age of its logs).
func (s *Store) Sweep(ctx context.Context) error { return s.write.sweep(ctx) }

// pool opens at most n connections. An event must be on the disk before the
// kiosk hears that it may forget it: synchronous is FULL. What is erased is
// overwritten.
func pool(path string, n int, options ...string) (*sql.DB, error) {
	options = append(options, "_synchronous=FULL", "_secure_delete=1", "_busy_timeout=10000", "_foreign_keys=1")
	db, err := sql.Open("sqlite3", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+strings.Join(options, "&"))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

// list reads all rows of a query.
func list[T any](ctx context.Context, db session, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // rows.Err tells
	var all []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

func joinCodes(codes []kiosk.Code) string {
	words := make([]string, len(codes))
	for i, code := range codes {
		words[i] = string(code)
	}
	return strings.Join(words, " ")
}

func splitCodes(words string) (codes []kiosk.Code) {
	for word := range strings.FieldsSeq(words) {
		codes = append(codes, kiosk.Code(word))
	}
	return codes
}
