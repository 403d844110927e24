package migrate_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	_ "github.com/mattn/go-sqlite3"

	"medborgarkiosk/kiosk/migrate"
)

func files(scripts ...string) fstest.MapFS {
	fs := fstest.MapFS{}
	for i, script := range scripts {
		fs["000"+string(rune('1'+i))+"_step.sql"] = &fstest.MapFile{Data: []byte(script)}
	}
	return fs
}

func open(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func TestApply(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "db")
	db := open(t, path)
	apply := func(scripts ...string) error {
		return migrate.ApplySQLite(t.Context(), db, files(scripts...), path)
	}
	const one, two = `CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (7);`, `ALTER TABLE a ADD y INTEGER;`
	if err := apply(one); err != nil {
		t.Fatal(err)
	}
	if err := apply(one, `ALTER TABLE a ADD y INTEGER; ALTER TABLE nowhere ADD z;`); err == nil {
		t.Fatal("a broken step is no error")
	}
	wantVersion(t, db, 1) // and no half of the broken step
	if err := apply(one, two); err != nil {
		t.Fatal(err)
	}
	wantVersion(t, db, 2)
	if err := apply(one); !errors.Is(err, migrate.ErrNewer) {
		t.Errorf("an older program gets %v", err)
	}

	backup := open(t, path+".v1")
	wantVersion(t, backup, 1)
	var x int
	if err := backup.QueryRowContext(t.Context(), `SELECT x FROM a`).Scan(&x); err != nil || x != 7 {
		t.Errorf("the copy holds %d (%v)", x, err)
	}
	if _, err := os.Stat(path + ".v0"); err == nil {
		t.Error("there is a copy of nothing")
	}
}

func TestApplyStopsWithoutBackup(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "db"))
	noRoom := errors.New("no room")
	backup := func(context.Context, int) error { return noRoom }
	err := migrate.Apply(t.Context(), db, files(`CREATE TABLE a (x);`, `DROP TABLE a;`), backup)
	if !errors.Is(err, noRoom) {
		t.Errorf("got %v", err)
	}
	wantVersion(t, db, 1)
}

func TestApplyRefusesGaps(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "db"))
	err := migrate.Apply(t.Context(), db, fstest.MapFS{"0002_b.sql": {Data: []byte(`CREATE TABLE b (x);`)}}, nil)
	if err == nil || !strings.Contains(err.Error(), "0002_b.sql") {
		t.Errorf("got %v", err)
	}
}

func wantVersion(t *testing.T, db *sql.DB, want int) {
	t.Helper()
	if got, err := migrate.Version(t.Context(), db); err != nil || got != want {
		t.Errorf("version %d (%v), want %d", got, err, want)
	}
}
