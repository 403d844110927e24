package pack_test

import (
	"slices"
	"testing"

	"medborgarkiosk/kiosk/pack"
	"medborgarkiosk/kiosk/search"
)

// TestTopicsAreFound by what patrons type, among the first three: in their own
// language or Swedish, misspelt, abbreviated, half a word.
func TestTopicsAreFound(t *testing.T) {
	t.Parallel()
	c, err := pack.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var documents []search.Document
	for _, topic := range must(t, c.Topics) {
		documents = append(documents, search.Document{ID: topic.ID, Titles: topic.Title, Words: topic.SearchedAs})
	}
	index, err := search.New(documents)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := index.Close(); err != nil {
			t.Error(err)
		}
	})
	for _, test := range []struct{ language, typed, want string }{
		{"sv", "flyta", "move"},
		{"sv", "adresendring", "move"},
		{"sv", "adressändring", "move"},
		{"sv", "folkbokforing", "move"},
		{"sv", "räkning", "bank"},
		{"sv", "rakning", "bank"},
		{"sv", "bankid", "bank"},
		{"sv", "akassa", "unemployed"},
		{"sv", "skriva ut", "print"},
		{"sv", "skrivva ut", "print"},
		{"sv", "försäkringskasan", "socialinsurance"},
		{"sv", "uppehållstilstånd", "migration"},
		{"sv", "personumer", "id"},
		{"sv", "bostadskö", "housing"},
		{"sv", "lägenhet", "housing"},
		{"sv", "dagis", "preschool"},
		{"sv", "jag har glömt lösenord", "eaccounts"},
		{"sv", "kronofågden", "debt"},
		{"sv", "CV", "jobs"},
		{"sv", "tolk", "letters"},
		{"sv", "SKV 7845", "move"},
		{"sv", "närståendepening", "socialinsurance"},
		{"en", "tax return", "tax"},
		{"en", "apartmant", "housing"},
		{"en", "pasport", "police"},
		{"ar", "بنك", "bank"},
		{"ar", "شقه", "housing"},
		{"ar", "اقامة", "migration"},
		{"ar", "طباعه", "print"},
		{"ar", "رسالة من المستشفى", "letters-hospital"},
		{"fa", "آپارتمان", "housing"},
		{"fa", "ماليات", "tax"},
		{"fa", "پناهندگی", "migration"},
		{"so", "carruur", "parental"},
		{"so", "carruur", "socialinsurance"},
		{"so", "canshur", "tax"},
		{"so", "guuritan", "move"},
		{"ti", "ደብዳበ", "letters"},
		{"ti", "ባንክ", "bank"},
		{"ti", "ሓኪም", "health"},
		{"uk", "паспорт", "police"},
		{"uk", "переезд", "move"},
		{"uk", "податкы", "tax"},
		{"fi", "asuntojonno", "housing"},
		{"fi", "työtön", "unemployed"},
		{"fi", "tyoton", "unemployed"},
	} {
		found, err := index.Find(t.Context(), test.typed, test.language, 3)
		if err != nil || !slices.Contains(found, test.want) {
			t.Errorf("%s: %q gives %v, %v, not %s", test.language, test.typed, found, err, test.want)
		}
	}
}
