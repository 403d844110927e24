package migrate

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// ErrNewer says that the database was made by a newer program.
var ErrNewer = errors.New("the database is newer than this program")

// Apply runs the files of the root of files, named "0001_what.sql" and so on
// without gaps, that db has not seen. Before each, backup is called with the
// version to be kept safe, unless that is 0: an empty database.
func Apply(ctx context.Context, db *sql.DB, files fs.FS, backup func(ctx context.Context, version int) error) error {
	names, err := fs.Glob(files, "*.sql") // sorted
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	version, err := Version(ctx, db)
	if err != nil {
		return err
	}
	if version > len(names) {
		return fmt.Errorf("migrate: version %d of %d: %w", version, len(names), ErrNewer)
	}
	for _, name := range names[version:] {
		if err := step(ctx, db, files, name, version, backup); err != nil {
			return fmt.Errorf("migrate %s: %w", name, err)
		}
		version++
	}
	return nil
}

// Version gives the database's version, 0 when it is empty.
func Version(ctx context.Context, db *sql.DB) (int, error) {
	const create = `CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)`
	if _, err := db.ExecContext(ctx, create); err != nil {
		return 0, fmt.Errorf("schema version: %w", err)
	}
	var version int
	err := db.QueryRowContext(ctx, `SELECT COALESCE(MAX(version), 0) FROM schema_version`).Scan(&version)
	if err != nil {
		return 0, fmt.Errorf("schema version: %w", err)
	}
	return version, nil
}

func step(ctx context.Context, db *sql.DB, files fs.FS, name string, from int, backup func(context.Context, int) error) error {
	number, _, _ := strings.Cut(name, "_")
	if n, err := strconv.Atoi(number); err != nil || n != from+1 {
		return fmt.Errorf("comes after number %d", from)
	}
	script, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	if from > 0 {
		if err := backup(ctx, from); err != nil {
			return fmt.Errorf("back up first: %w", err)
		}
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if _, err := tx.ExecContext(ctx, string(script)); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM schema_version`); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf(`INSERT INTO schema_version VALUES (%d)`, from+1)); err != nil {
		return err
	}
	return tx.Commit()
}
