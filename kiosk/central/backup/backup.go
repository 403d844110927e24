package backup

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"medborgarkiosk/kiosk/central/store"
)

// form is how a copy's name tells when it was made, in UTC.
const form = "central-20060102T150405Z"

// Make copies the database into a folder, which it makes, and removes the copies
// there that are older than keep; the newest always stays. It gives the copy's file.
// The copy is whole when it has its name.
func Make(ctx context.Context, database, folder string, now time.Time, keep time.Duration) (string, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("back up: %w", err)
	}
	file := filepath.Join(folder, now.UTC().Format(form)) + ending(database)
	coming := file + ".coming"
	if err := os.RemoveAll(coming); err != nil { // left by a cut
		return "", fmt.Errorf("back up: %w", err)
	}
	if err := copyOf(ctx, database, coming); err != nil {
		return "", errors.Join(fmt.Errorf("back up: %w", err), os.RemoveAll(coming))
	}
	if err := os.Rename(coming, file); err != nil {
		return "", fmt.Errorf("back up: %w", err)
	}
	return file, letGo(folder, now.Add(-keep), file)
}

// Restore puts a copy in the database's place. Nothing may serve it meanwhile. A
// SQLite database that was there is kept beside it, with ".before" after its name.
func Restore(ctx context.Context, database, file string) error {
	if _, err := os.Stat(file); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	var err error
	if postgres(database) {
		err = run(ctx, "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error", "--dbname", database, file)
	} else {
		err = store.ReplaceSQLite(ctx, database, file)
	}
	if err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	return nil
}

func copyOf(ctx context.Context, database, to string) error {
	if postgres(database) {
		return run(ctx, "pg_dump", "--format=custom", "--file", to, "--dbname", database)
	}
	return store.CopySQLite(ctx, database, to)
}

func postgres(database string) bool { return strings.Contains(database, "://") }

func ending(database string) string {
	if postgres(database) {
		return ".dump"
	}
	return ".db"
}

// letGo removes the copies that were made before a time, but for one.
func letGo(folder string, before time.Time, but string) error {
	found, err := filepath.Glob(filepath.Join(folder, "central-*"))
	for _, path := range found {
		name, _, _ := strings.Cut(filepath.Base(path), ".")
		made, unknown := time.Parse(form, name)
		if unknown == nil && made.Before(before) && path != but {
			err = errors.Join(err, os.Remove(path))
		}
	}
	return err
}

// run runs a program of PostgreSQL's. Its words are told without the address, which
// may hold a password.
func run(ctx context.Context, name string, args ...string) error {
	out, err := exec.CommandContext(ctx, name, args...).CombinedOutput()
	if errors.Is(err, exec.ErrNotFound) {
		return fmt.Errorf("%s is missing: install postgresql-client", name)
	}
	if err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, strings.TrimSpace(string(out)))
	}
	return nil
}
