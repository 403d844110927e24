package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"net/url"

	"github.com/mattn/go-sqlite3"

	"medborgarkiosk/kiosk/migrate"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Options are for tests and odd machines; the zero value suits a kiosk.
type Options struct {
	Headroom    int64  // bytes kept aside for a full disk; 0 means 1 MiB
	Synchronous string // "" means FULL; tests show that NORMAL would lose events
}

// DB is the kiosk's database. It is safe for use from many goroutines; writes
// go one after the other.
type DB struct {
	sql      *sql.DB
	headroom headroom
}

// Open opens the database file, makes it or brings it up to date (with a copy
// kept of what it was). Only one program may have it open. A file that is not
// a database, a newer one, or a disk without any room is an error.
func Open(ctx context.Context, path string, options Options) (*DB, error) {
	if options.Headroom == 0 {
		options.Headroom = 1 << 20
	}
	if options.Synchronous == "" {
		options.Synchronous = "FULL"
	}
	db := &DB{headroom: headroom{path: path + ".headroom", bytes: options.Headroom}}
	err := db.open(ctx, path, options)
	if isFull(err) && db.headroom.release() == nil {
		err = db.open(ctx, path, options) // a start on a full disk
	}
	if err != nil {
		return nil, fmt.Errorf("open the kiosk's database: %w", err)
	}
	db.headroom.keep()
	return db, nil
}

// Close leaves the file whole, without a log beside it.
func (db *DB) Close() error { return db.sql.Close() }

func (db *DB) open(ctx context.Context, path string, options Options) error {
	pool, err := sql.Open(driver, dsn(path, options))
	if err != nil {
		return err
	}
	pool.SetMaxOpenConns(1)
	db.sql = pool
	if err := db.prepare(ctx, path); err != nil {
		pool.Close() //nolint:errcheck // err tells more
		return err
	}
	return nil
}

func (db *DB) prepare(ctx context.Context, path string) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	if err := migrate.ApplySQLite(ctx, db.sql, files, path); err != nil {
		return err
	}
	if err := db.transact(ctx, giveUpAsked); err != nil {
		return err
	}
	return db.transact(ctx, beginLife)
}

const driver = "kiosk-sqlite3"

// A small log: on a small disk it is what fills it. What is deleted is overwritten.
const pragmas = `
	PRAGMA wal_autocheckpoint = 64;
	PRAGMA journal_size_limit = 262144;
	PRAGMA temp_store = MEMORY;
	PRAGMA secure_delete = ON;`

func init() {
	sql.Register(driver, &sqlite3.SQLiteDriver{ConnectHook: func(conn *sqlite3.SQLiteConn) error {
		_, err := conn.Exec(pragmas, nil)
		return err
	}})
}

func dsn(path string, options Options) string {
	query := url.Values{
		"_txlock": {"immediate"}, "_journal_mode": {"WAL"}, "_synchronous": {options.Synchronous},
		"_busy_timeout": {"5000"}, "_foreign_keys": {"1"},
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + query.Encode()
}
