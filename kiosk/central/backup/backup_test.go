package backup_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/backup"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/store"
)

func TestMain(m *testing.M) { centraltest.Main(m) }

var night = time.Date(2026, 11, 26, 1, 30, 0, 0, time.UTC)

// named gives the kiosks' names in a database that is in use.
func named(t *testing.T, s *store.Store) string {
	t.Helper()
	all, err := central.New(s, time.Now).Kiosks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, k := range all {
		names = append(names, k.Name)
	}
	return strings.Join(names, " ")
}

// TestACopyComesBack with what it had, made while central is in use; what came later
// is gone.
func TestACopyComesBack(t *testing.T) {
	t.Parallel()
	for name, database := range map[string]string{
		"SQLite":     filepath.Join(t.TempDir(), "central.db"),
		"PostgreSQL": centraltest.Postgres(t),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := store.Open(t.Context(), database)
			if err != nil {
				t.Fatal(err)
			}
			centraltest.AddKiosk(t, central.New(s, time.Now), "Entrén", "")
			file, err := backup.Make(t.Context(), database, t.TempDir(), night, time.Hour)
			if err != nil {
				t.Fatal(err)
			}
			centraltest.AddKiosk(t, central.New(s, time.Now), "Källaren", "")
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if err := backup.Restore(t.Context(), database, file); err != nil {
				t.Fatal(err)
			}
			if got := named(t, centraltest.Open(t, database)); got != "Entrén" {
				t.Errorf("there are the kiosks %q", got)
			}
		})
	}
}

// TestADatabaseInUseStays: central must be stopped first.
func TestADatabaseInUseStays(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "central.db")
	s := centraltest.Open(t, database)
	centraltest.AddKiosk(t, central.New(s, time.Now), "Entrén", "")
	file, err := backup.Make(t.Context(), database, t.TempDir(), night, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	if err := backup.Restore(t.Context(), database, file); err == nil || !strings.Contains(err.Error(), "stop central first") {
		t.Errorf("got %v", err)
	}
	if got := named(t, s); got != "Entrén" {
		t.Errorf("there are the kiosks %q", got)
	}
}

// TestWhatIsNoCopyStaysOut, and the database stays as it was.
func TestWhatIsNoCopyStaysOut(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "central.db")
	s, err := store.Open(t.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	centraltest.AddKiosk(t, central.New(s, time.Now), "Entrén", "")
	whole, err := backup.Make(t.Context(), database, t.TempDir(), night, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{
		"cut off": text[:len(text)/2], "nonsense": []byte("not a database"), "empty": nil,
	} {
		file := filepath.Join(t.TempDir(), "copy.db")
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := backup.Restore(t.Context(), database, file); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if err := backup.Restore(t.Context(), database, whole+".gone"); err == nil {
		t.Error("a file that is not there was taken")
	}
	if got := named(t, centraltest.Open(t, database)); got != "Entrén" {
		t.Errorf("there are the kiosks %q", got)
	}
}

// TestOldCopiesGo, and what others have put there stays.
func TestOldCopiesGo(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	database, folder := filepath.Join(dir, "central.db"), filepath.Join(dir, "backup")
	centraltest.Open(t, database)
	for day := range 5 {
		if _, err := backup.Make(t.Context(), database, folder, night.AddDate(0, 0, day), 48*time.Hour); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "central-notes.txt"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(folder)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	const want = "central-20261128T013000Z.db central-20261129T013000Z.db central-20261130T013000Z.db central-notes.txt"
	if got := strings.Join(names, " "); err != nil || got != want {
		t.Errorf("there are %s, %v", got, err)
	}
}
