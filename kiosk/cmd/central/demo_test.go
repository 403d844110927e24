package main

import (
	"io"
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/config"
)

// TestTheDemoStands in Haninge, about; once somebody has said where, it stays there.
func TestTheDemoStands(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "central.db")
	demo := func() {
		if err := run(t.Context(), []string{"-database", database, "demo"}, nil, io.Discard); err != nil {
			t.Fatal(err)
		}
	}
	demo()
	here := newLibrary(centraltest.Open(t, database), config.Default())
	b, err := here.Bookings.Store.Branch(t.Context(), mainBranch)
	if err != nil || b.Municipality != "0136" || b.Place == nil || *b.Place != (kiosk.Place{Lat: 59.168, Lon: 18.138, Approximate: true}) {
		t.Fatalf("it is %+v, %v", b, err)
	}
	b.Municipality, b.Place = "0182", nil
	if _, err := here.Bookings.PutBranch(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	demo()
	if b, err = here.Bookings.Store.Branch(t.Context(), mainBranch); err != nil || b.Municipality != "0182" || b.Place != nil {
		t.Errorf("it is %+v, %v", b, err)
	}
}
