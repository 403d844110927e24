package sqlite_test

import (
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/storetest"
)

func TestQueueBook(t *testing.T) {
	t.Parallel()
	storetest.QueueBook(t, func(t *testing.T) kiosk.QueueBook {
		return openLoans(t, filepath.Join(t.TempDir(), "kiosk.db")).QueueBook()
	})
}

func TestNumbersOutliveTheProgram(t *testing.T) {
	t.Parallel()
	const day = "2026-11-24"
	path := filepath.Join(t.TempDir(), "kiosk.db")
	db := openLoans(t, path)
	number, err := db.QueueBook().NextNumber(t.Context(), day, "B")
	if err != nil {
		t.Fatal(err)
	}
	owed := kiosk.QueueWish{ID: "wish", Topic: "forms", Language: "so", Number: number}
	if err := db.QueueBook().Owe(t.Context(), day, owed); err != nil {
		t.Fatal(err)
	}
	db.Close()
	again := openLoans(t, path).QueueBook()
	if got, err := again.NextNumber(t.Context(), day, ""); err != nil || got.String() != "B2" {
		t.Errorf("after a restart the number is %s, %v", got, err)
	}
	if got, err := again.Owed(t.Context(), day); err != nil || len(got) != 1 || got[0] != owed {
		t.Errorf("after a restart owed is %+v, %v", got, err)
	}
}
