package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// CopySQLite makes a whole copy of the database at path, which may be in use.
func CopySQLite(ctx context.Context, path, to string) (err error) {
	if _, err := os.Stat(path); err != nil { // SQLite would make it
		return err
	}
	db, err := pool(path, 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, `VACUUM INTO ?`, to); err != nil {
		return err
	}
	return os.Chmod(to, 0o600)
}

// ReplaceSQLite puts a copy in the place of the database at path, which nobody may
// have open; what was there is kept as path.before.
func ReplaceSQLite(ctx context.Context, path, from string) error {
	if err := sound(ctx, from); err != nil {
		return fmt.Errorf("%s is no copy of central's database: %w", from, err)
	}
	if err := shut(ctx, path); err != nil {
		return fmt.Errorf("%s is in use; stop central first: %w", path, err)
	}
	coming := path + ".coming"
	if err := copyFile(from, coming); err != nil {
		return err
	}
	if err := os.Rename(path, path+".before"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(coming, path)
}

// sound tells what is wrong with a database, and whether it is central's.
func sound(ctx context.Context, path string) (err error) {
	if _, err := os.Stat(path); err != nil {
		return err
	}
	db, err := pool(path, 1, "_query_only=1")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var said string
	if err := db.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&said); err != nil {
		return err
	}
	if said != "ok" {
		return errors.New(said)
	}
	return db.QueryRowContext(ctx, `SELECT version FROM schema_version`).Scan(new(int))
}

// shut brings what the log holds into the database at path and leaves no log behind,
// which fails while somebody has it open.
func shut(ctx context.Context, path string) (err error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	db, err := pool(path, 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, `PRAGMA busy_timeout = 500`); err != nil {
		return err
	}
	var mode string
	if err := db.QueryRowContext(ctx, `PRAGMA journal_mode = DELETE`).Scan(&mode); err != nil {
		return err
	}
	if mode != "delete" {
		return errors.New("its log stays")
	}
	return nil
}

// copyFile copies a file, for its owner's eyes, to the disk before it returns.
func copyFile(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // it was only read
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}
