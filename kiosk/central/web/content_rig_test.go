package web_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/directory/register/registertest"
	"medborgarkiosk/kiosk/pack"
)

// The directory of the editors' tests: two offices in Haninge, one in Nacka, and a
// topic in its area with a row on each side.
var directoryRecords = []struct {
	kind pack.Kind
	id   string
	body string
}{
	{pack.OfficeKind, "haninge", `{"id": "haninge", "kind": "citizen_office", "name": "Haninge medborgarkontor", "municipality": "0136",
		"hours": "Mo-Fr 10:00-16:00", "place": {"lat": 59.1687, "lon": 18.1444}, "source": "https://haninge.example", "checked_on": "2026-01-02", "valid_until": "2026-11-01"}`},
	{pack.OfficeKind, "haninge-bibliotek", `{"id": "haninge-bibliotek", "kind": "library_help", "name": "Digital hjälp <Haninge>", "municipality": "0136", "source": "https://haninge.example"}`},
	{pack.OfficeKind, "nacka", `{"id": "nacka", "kind": "citizen_office", "name": "Nacka", "municipality": "0182"}`},
	{pack.AreaKind, "money", `{"id": "money", "icon": "payments", "place": 3, "title": {"sv": "Pengar", "uk": "Гроші"}}`},
	{pack.TopicKind, "bank", `{"id": "bank", "area": "money", "icon": "home", "group": "get-help", "title": {"sv": "Bank"}, "lead": {"sv": "Banken"}, "searched_as": {"sv": ["bankid"]},
		"may": [{"id": "bank-print", "text": {"sv": "Skriva ut"}}], "may_not": [{"id": "bank-login", "text": {"sv": "Logga in åt dig"}}], "source": "https://bank.example"}`},
}

// directory gives a rig with a directory and the editors eva of Haninge library,
// mia of Haninge municipality and rut of the region.
func directory(t *testing.T) *rig {
	t.Helper()
	r := newRig(t)
	fill(t, r)
	return r
}

func fill(t *testing.T, r *rig) {
	t.Helper()
	for _, one := range directoryRecords {
		registertest.Put(t, r.Register, one.kind, one.id, json.RawMessage(one.body))
	}
	branches, err := r.Bookings.Branches(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	main := branches[0]
	main.Municipality = "0136"
	if _, err := r.Bookings.PutBranch(t.Context(), main); err != nil {
		t.Fatal(err)
	}
	for name, scope := range map[string]string{"eva": main.ID, "mia": "0136", "rut": account.WholeRegion} {
		wish, err := account.Account{Name: name, Role: account.Editor}.Within(scope)
		if err == nil {
			_, err = r.accounts.Add(t.Context(), wish, password)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// on is the revision of a record as it stands.
func (r *rig) on(t *testing.T, kind pack.Kind, id string) string {
	t.Helper()
	one, err := r.Register.Record(t.Context(), kind, id)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(one.Revision)
}

func (r *rig) office(t *testing.T, id string) (o kiosk.Office) {
	t.Helper()
	one, err := r.Register.Record(t.Context(), pack.OfficeKind, id)
	if err == nil && !one.Gone() {
		err = json.Unmarshal(one.Body, &o)
	}
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// form is the form of an office as the page shows it, with some fields changed.
func (r *rig) form(t *testing.T, id string, changed ...string) []string {
	t.Helper()
	o := r.office(t, id)
	values := map[string]string{
		"k": "office", "id": id, "on": r.on(t, pack.OfficeKind, id), "do": "save", "name": o.Name, "kind": string(o.Kind), "municipality": o.Municipality,
		"hours": o.Hours, "source": o.Source, "checked_on": string(o.CheckedOn), "valid_until": string(o.ValidUntil),
	}
	if o.Place != nil {
		values["place.lat"], values["place.lon"] = fmt.Sprint(o.Place.Lat), fmt.Sprint(o.Place.Lon)
	}
	for i := 0; i < len(changed); i += 2 {
		values[changed[i]] = changed[i+1]
	}
	var all []string
	for name, value := range values {
		all = append(all, name, value)
	}
	return all
}
