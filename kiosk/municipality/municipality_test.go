package municipality_test

import (
	"slices"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/municipality"
)

func TestFind(t *testing.T) {
	t.Parallel()
	stockholm := municipality.County{Code: "01", Name: "Stockholms län"}
	for code, want := range map[string]municipality.Municipality{
		"0136": {Code: "0136", Name: "Haninge", County: stockholm},
		"0114": {Code: "0114", Name: "Upplands Väsby", County: stockholm},
		"2584": {Code: "2584", Name: "Kiruna", County: municipality.County{Code: "25", Name: "Norrbottens län"}},
		"9999": {},
		"":     {},
	} {
		if got, ok := municipality.Find(code); got != want || ok != (want.Code != "") {
			t.Errorf("%q: got %v, %v", code, got, ok)
		}
	}
}

func TestAll(t *testing.T) {
	t.Parallel()
	all, names := municipality.All(), map[string]bool{}
	for _, m := range all {
		names[m.Name] = true
		if !strings.HasPrefix(m.Code, m.County.Code) {
			t.Errorf("%v is not in its county", m)
		}
	}
	byCode := func(a, b municipality.Municipality) int { return strings.Compare(a.Code, b.Code) }
	if len(all) != 290 || len(names) != 290 || !slices.IsSortedFunc(all, byCode) {
		t.Errorf("%d municipalities of %d names", len(all), len(names))
	}
	if counties := municipality.Counties(); len(counties) != 21 || counties[0].Name != "Stockholms län" || counties[20].Code != "25" {
		t.Errorf("the counties are %v", counties)
	}
}
