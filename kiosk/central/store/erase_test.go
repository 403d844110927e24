package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/store"
)

// TestErasedIsGoneFromTheDisk looks for a booking in the files themselves.
func TestErasedIsGoneFromTheDisk(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "central.db")
	s, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close() //nolint:errcheck // the test has what it looks for
	now := bookingtest.Now
	library := bookingtest.Library(t, s.Bookings(), now.UTC, 1)
	order := kiosk.Order{ID: "an-order-to-be-looked-for", Slot: bookingtest.Slot(0).ID, Topic: "bankid", Language: "ar"}
	if _, err := library.Book(t.Context(), "", order); err != nil {
		t.Fatal(err)
	}
	later := booking.New(booking.Config{Store: library.Store, Now: now.AddDate(0, 0, 15).UTC, Name: "x"})
	if err := later.Erase(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(path + "*")
	for _, file := range files {
		kept, err := os.ReadFile(file)
		if err != nil || bytes.Contains(kept, []byte(order.ID)) {
			t.Errorf("%s still has the booking (%v)", filepath.Base(file), err)
		}
	}
	counts, err := s.Bookings().HelpCounts(t.Context(), "2026-01")
	if err != nil || len(counts) != 1 || counts[0].Topic != "bankid" || counts[0].Count != 1 {
		t.Errorf("the counts are %+v, %v", counts, err)
	}
}
