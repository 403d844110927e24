package sqlite_test

import (
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/sqlite"
	"medborgarkiosk/kiosk/storetest"
)

func openLoans(t *testing.T, path string) *sqlite.DB {
	t.Helper()
	db, err := sqlite.Open(t.Context(), path, sqlite.Options{Headroom: 4096})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func TestLoanBook(t *testing.T) {
	t.Parallel()
	storetest.LoanBook(t, func(t *testing.T) kiosk.LoanBook {
		return openLoans(t, filepath.Join(t.TempDir(), "kiosk.db")).LoanBook()
	})
}

func TestAskedIsGivenUpAtTheNextOpening(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "kiosk.db")
	db := openLoans(t, path)
	if err := db.LoanBook().Ask(t.Context(), "order"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	x, _, err := openLoans(t, path).LoanBook().Begin(t.Context(), 0)
	if err != nil || len(x.Reports) != 1 || x.Reports[0] != (kiosk.LoanReport{ID: "order", State: kiosk.BookingCancelled}) {
		t.Errorf("got %+v, %v", x, err)
	}
}

func TestNextNumber(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "kiosk.db")
	db := openLoans(t, path)
	for _, test := range []struct{ day, letter, want string }{
		{"2026-11-23", "", "0"},
		{"2026-11-23", "A", "A1"},
		{"2026-11-23", "", "A2"},
		{"2026-11-23", "A", "A3"},
		{"2026-11-24", "", "A1"},
		{"2026-11-24", "B", "B1"},
		{"2026-11-24", "B", "B2"},
	} {
		got, err := db.NextNumber(t.Context(), test.day, test.letter)
		if err != nil || got.String() != test.want {
			t.Errorf("%+v: got %s, %v", test, got, err)
		}
	}
	db.Close()
	if got, err := openLoans(t, path).NextNumber(t.Context(), "2026-11-24", ""); err != nil || got.String() != "B3" {
		t.Errorf("after a restart %s, %v", got, err)
	}
}
