package kiosk_test

import (
	"errors"
	"testing"

	"medborgarkiosk/kiosk"
)

// TestFaultsAreSaidInBothLanguages: all at once, by field, with what stands there.
func TestFaultsAreSaidInBothLanguages(t *testing.T) {
	t.Parallel()
	var told kiosk.Faults
	bad := kiosk.Authority{ID: "tax", About: kiosk.Words{"en": "Tax"}, Web: "http://skatt.example", Facts: kiosk.Facts{CheckedOn: "i går"}}
	if !errors.As(bad.Check(), &told) || len(told) != 4 {
		t.Fatalf("got %v", told)
	}
	const sv = "name: \"\": Här saknas ett värde.\nabout: \"\": Skriv texten på svenska först.\n" +
		"web: \"http://skatt.example\": Skriv hela adressen, med https:// först.\nchecked_on: \"i går\": Skriv ett datum som 2026-11-24."
	if got := told.In("sv"); got != sv {
		t.Errorf("in Swedish\n%s", got)
	}
	if one := told[3]; one.In("en") != "Write a date such as 2026-11-24." || told.Error() != told.In("en") {
		t.Errorf("in English\n%v", told)
	}
}
