package store_test

import (
	"context"
	"database/sql"
	"os"
	"path"
	"path/filepath"
	"sync"
	"testing"
	"testing/fstest"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"

	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/store"
	"medborgarkiosk/kiosk/migrate"
)

// before gives the migrations up to a version.
func before(t *testing.T, dir string, version int) fstest.MapFS {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.sql"))
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, name := range names[:version] {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[path.Base(name)] = &fstest.MapFile{Data: text}
	}
	return files
}

// TestAccountsOutliveTheUpgrade to where editors are: also whoever has logged in
// stays so, and what refers to accounts still does.
func TestAccountsOutliveTheUpgrade(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "central.db")
	for name, test := range map[string]struct{ driver, source, database, hash string }{
		"SQLite":     {"sqlite3", "file:" + file + "?_foreign_keys=1", file, "x'01'"},
		"PostgreSQL": {driver: "pgx", hash: `'\x01'`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if test.database == "" {
				test.database = centraltest.Postgres(t)
				test.source = test.database
			}
			old, err := sql.Open(test.driver, test.source)
			if err != nil {
				t.Fatal(err)
			}
			files := before(t, map[string]string{"sqlite3": "migrations/sqlite", "pgx": "migrations/postgres"}[test.driver], 6)
			if err := migrate.Apply(t.Context(), old, files, func(context.Context, int) error { return nil }); err != nil {
				t.Fatal(err)
			}
			for _, statement := range []string{
				`INSERT INTO account (id, name, key, role, branch, hash) VALUES ('a1', 'Anna', 'anna', 'admin', '', 'h')`,
				`INSERT INTO session (hash, account, begun, seen) VALUES (` + test.hash + `, 'a1', 1, 1)`,
			} {
				if _, err := old.ExecContext(t.Context(), statement); err != nil {
					t.Fatal(err)
				}
			}
			if err := old.Close(); err != nil {
				t.Fatal(err)
			}
			s := centraltest.Open(t, test.database)
			if a, hash, err := s.AccountByKey(t.Context(), "anna"); err != nil || a.ID != "a1" || a.Role != account.Admin || hash != "h" {
				t.Errorf("got %+v, %q, %v", a, hash, err)
			}
			if session, err := s.Session(t.Context(), []byte{1}); err != nil || session.Account != "a1" {
				t.Errorf("the session is %+v, %v", session, err)
			}
			if err := s.AddAccount(t.Context(), account.Account{ID: "a2", Name: "eva", Role: account.Editor, Municipality: "0136"}, "eva", "h"); err != nil {
				t.Error(err)
			}
			if err := s.AddSession(t.Context(), account.Session{Hash: []byte{2}, Account: "nobody"}); err == nil {
				t.Error("a session of nobody's account is kept")
			}
		})
	}
}

// TestManyOpenANewDatabase at once, as the service and an admin's command may do right
// after the package was installed.
func TestManyOpenANewDatabase(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "central.db")
	var opening sync.WaitGroup
	for range 8 {
		opening.Go(func() {
			s, err := store.Open(t.Context(), path)
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	opening.Wait()
}
