package migrate

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// ApplySQLite is Apply on a file, with a copy of it kept before each step. Of several
// processes that open it, such as a service and an admin's command, one migrates while
// the others wait: they take turns by a lock on the file's folder (flock(2)).
func ApplySQLite(ctx context.Context, db *sql.DB, files fs.FS, path string) error {
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	defer folder.Close() // the lock goes with it
	if err := syscall.Flock(int(folder.Fd()), syscall.LOCK_EX); err != nil {
		return fmt.Errorf("migrate: wait for others: %w", err)
	}
	return Apply(ctx, db, files, sqliteCopy(db, path))
}

// sqliteCopy gives a backup function that keeps a copy of the database in
// path.v1, path.v2 and so on, whole and on the disk before it returns.
func sqliteCopy(db *sql.DB, path string) func(context.Context, int) error {
	return func(ctx context.Context, version int) error {
		name := fmt.Sprintf("%s.v%d", path, version)
		part := name + ".part"
		if err := os.RemoveAll(part); err != nil { // left by a cut
			return err
		}
		if _, err := db.ExecContext(ctx, `VACUUM INTO ?`, part); err != nil {
			return err
		}
		if err := sync(part); err != nil {
			return err
		}
		return os.Rename(part, name)
	}
}

func sync(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // Sync has told
	return f.Sync()
}
