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
