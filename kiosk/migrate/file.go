package migrate

import (
	"context"
	"database/sql"
	"fmt"
	"os"
)

// SQLiteCopy gives a backup function that keeps a copy of the database in
// path.v1, path.v2 and so on, whole and on the disk before it returns.
func SQLiteCopy(db *sql.DB, path string) func(context.Context, int) error {
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
