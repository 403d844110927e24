package web_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/directory/register"
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

// TestAnOfficeIsEdited, confirmed, closed, retired and brought back.
func TestAnOfficeIsEdited(t *testing.T) {
	t.Parallel()
	r := directory(t)
	mia := r.as(t, "mia")
	_, page := mia.get(t, "/content/record?k=office&id=haninge")
	holds(t, page, `value="Haninge medborgarkontor"`, "Har gått ut", "måndag 23 november</th><td>10.00–16.00", "lördag 28 november</th><td>stängt", "ring först")
	_, page = mia.send(t, "/content/record", r.form(t, "haninge", "name", "Nya  kontoret", "services", "guidance\n\n forms ")...)
	holds(t, page, "Sparat.", "Nya kontoret", "mia ändrade", "Tjänster")
	if o := r.office(t, "haninge"); o.Name != "Nya kontoret" || len(o.Services) != 2 || o.Place.Lat != 59.1687 || o.Hours != "Mo-Fr 10:00-16:00" {
		t.Errorf("it is %+v", o)
	}
	_, page = mia.send(t, "/content/confirm", "k", "office", "id", "haninge", "on", r.on(t, pack.OfficeKind, "haninge"))
	holds(t, page, "Bekräftat.", "Gäller till 2027-05-23")
	_, page = mia.send(t, "/content/close", "k", "office", "id", "haninge", "on", r.on(t, pack.OfficeKind, "haninge"), "since", "2026-11", "go_to", "haninge-bibliotek")
	holds(t, page, "Kontoret är stängt för gott.", "Stängt för gott sedan 2026-11.")
	_, page = mia.send(t, "/content/retire", "k", "office", "id", "haninge", "on", r.on(t, pack.OfficeKind, "haninge"))
	holds(t, page, "Posten är borttagen.")
	_, page = mia.send(t, "/content/undo", "k", "office", "id", "haninge", "revision", r.on(t, pack.OfficeKind, "haninge"))
	holds(t, page, "Ändringen är ångrad.", "mia ångrade", "mia tog bort", "mia stängde för gott", "mia bekräftade")
	if o := r.office(t, "haninge"); o.Closed == nil || o.Closed.GoTo[0] != "haninge-bibliotek" {
		t.Errorf("it is %+v", o)
	}
	_, page = r.as(t, "anna").get(t, "/log")
	holds(t, page, "stängde ett kontor för gott", "office/haninge")
}

// TestAFormIsWrong, and says where, in the reader's language; nothing is saved.
func TestAFormIsWrong(t *testing.T) {
	t.Parallel()
	r := directory(t)
	mia := r.as(t, "mia")
	before := r.on(t, pack.OfficeKind, "haninge")
	for name, test := range map[string]struct{ field, value, sv, en string }{
		"hours":        {"hours", "Mo-Fr 10-16", "skriv klockslag med minuter: 08:00-16:00.", "write times with minutes: 08:00-16:00."},
		"web":          {"web", "javascript:alert(1)", "Skriv hela adressen", "Write the whole address"},
		"email":        {"email", "kontoret", "det här är ingen e-postadress.", "this is no e-mail address."},
		"municipality": {"municipality", "13", "skriv kommunens kod med fyra siffror", "write the municipality&#39;s code of four digits"},
		"place":        {"place.lat", "hemma", "det här är inget tal.", "this is no number."},
		"abroad":       {"place.lat", "48.85", "platsen ligger inte i Sverige.", "the place is not in Sweden."},
		"date":         {"checked_on", "i går", "Skriv ett datum som 2026-11-24.", "Write a date such as 2026-11-24."},
		"name":         {"name", " ", "Här saknas ett värde.", "A value is missing here."},
		"kind":         {"kind", "shop", "Här saknas ett värde.", "A value is missing here."},
		"language":     {"languages", "klingonska!", "ingen språkkod", "no language code"},
	} {
		form := r.form(t, "haninge", test.field, test.value)
		for language, want := range map[string]string{"sv": test.sv, "en": test.en} {
			status, page := mia.send(t, "/content/record?lang="+language, form...)
			if status != http.StatusUnprocessableEntity {
				t.Errorf("%s: %d", name, status)
			}
			holds(t, page, want, `aria-invalid="true"`)
		}
	}
	if after := r.on(t, pack.OfficeKind, "haninge"); after != before {
		t.Error("something was saved")
	}
	_, page := mia.send(t, "/content/record?lang=sv", r.form(t, "haninge", "do", "look", "hours", "Sa 11:00-24:00; PH off")...)
	holds(t, page, "lördag 28 november</th><td>11.00–24.00", "fredag 27 november</th><td>stängt", `value="Sa 11:00-24:00; PH off"`)
	_, page = mia.send(t, "/content/close?lang=sv", "k", "office", "id", "haninge", "on", before, "since", "i våras")
	holds(t, page, "Skriv sedan när")
	_, page = mia.send(t, "/content/close", "k", "office", "id", "haninge", "on", before, "since", "2026", "go_to", "nowhere")
	holds(t, page, "Det finns inget annat kontor med id:t nowhere")
}

// TestAPlaceIsPutRight: as maps and authorities write it.
func TestAPlaceIsPutRight(t *testing.T) {
	t.Parallel()
	r := directory(t)
	mia := r.as(t, "mia")
	for name, typed := range map[string][2]string{
		"swapped": {"18.1444", "59.1687"}, "SWEREF 99 TM": {"6563078", "679743"}, "commas": {"59,1687", "18,1444"},
	} {
		_, page := mia.send(t, "/content/record", r.form(t, "haninge", "place.lat", typed[0], "place.lon", typed[1])...)
		holds(t, page, "Sparat.")
		if p := r.office(t, "haninge").Place; p.Metres(kiosk.Place{Lat: 59.1687, Lon: 18.1444}) > 300 {
			t.Errorf("%s: %+v", name, p)
		}
	}
}

// TestRecordsAreFound by text, kind, municipality and standing.
func TestRecordsAreFound(t *testing.T) {
	t.Parallel()
	r := directory(t)
	rut := r.as(t, "rut")
	for query, want := range map[string]string{
		"": "5 poster", "?q=DIGITAL+hj%C3%A4lp": ">1 post<", "?kind=topic": ">1 post<", "?municipality=0136": "2 poster",
		"?standing=unsourced": ">1 post<", "?standing=callfirst&kind=office": ">1 post<", "?q=municipality": "0 poster", "?from=x": "5 poster", "?from=99": "5 poster", "?kind=area": ">1 post<",
	} {
		_, page := rut.get(t, "/content/records"+query)
		if !strings.Contains(page, want) {
			t.Errorf("%q: not %s in\n%s", query, want, page)
		}
	}
	_, page := rut.get(t, "/content/records")
	holds(t, page, "Digital hjälp &lt;Haninge&gt;")
}

// TestANewOffice by a library's editor.
func TestANewOffice(t *testing.T) {
	t.Parallel()
	r := directory(t)
	eva := r.as(t, "eva")
	_, page := eva.get(t, "/content/record?k=office")
	holds(t, page, "Ny post: Kontor", `value="0136"`, `<option value="library_help" selected>`)
	form := func(id, kind string) []string {
		return []string{"k", "office", "new", "1", "on", "0", "do", "save", "id", id, "name", "Jordbro", "kind", kind, "municipality", "0136", "source", "https://x.example"}
	}
	status, page := eva.send(t, "/content/record", form("Jordbro!", "library_help")...)
	holds(t, page, "Id:t ska vara 2 till 64 tecken", `value="Jordbro!"`)
	if status != http.StatusUnprocessableEntity {
		t.Errorf("got %d", status)
	}
	_, page = eva.send(t, "/content/record", form("haninge", "library_help")...)
	holds(t, page, "Det finns redan en post med det id:t.")
	_, page = eva.send(t, "/content/record", form("jordbro", "citizen_office")...)
	holds(t, page, "Det här sköts av någon annan.")
	_, page = eva.send(t, "/content/record", form("jordbro", "library_help")...)
	holds(t, page, "Sparat.", "eva lade till")
}

// TestATopicBesideAnotherLanguage: words that the form does not show stay.
func TestATopicBesideAnotherLanguage(t *testing.T) {
	t.Parallel()
	r := directory(t)
	rut := r.as(t, "rut")
	topic := []string{
		"k", "topic", "id", "bank", "on", r.on(t, pack.TopicKind, "bank"), "do", "save", "beside", "so", "title", "Bank och BankID", "title.so", "Bangi", "lead", "Banken", "area", "money",
		"group", "get-help", "icon", "home", "searched_as", "bankid, swish", "searched_as.so", "bangi", "may.0.text", "Skriva ut", "may.0.text.so", "Daabac",
		"may_not.0.text", "Logga in åt dig", "source", "https://bank.example",
	}
	_, page := rut.send(t, "/content/record", topic...)
	holds(t, page, "Sparat.", "Bank och BankID", "Daabac", "somaliska")
	var got kiosk.Topic
	one, err := r.Register.Record(t.Context(), pack.TopicKind, "bank")
	if err == nil {
		err = json.Unmarshal(one.Body, &got)
	}
	if err != nil || got.Title["so"] != "Bangi" || got.May[0].Text["so"] != "Daabac" || fmt.Sprint(got.SearchedAs) != "map[so:[bangi] sv:[bankid swish]]" {
		t.Errorf("it is %+v, %v", got, err)
	}
	topic[5] = r.on(t, pack.TopicKind, "bank")
	_, page = rut.send(t, "/content/record", append(topic, "may.1.text", "Visa Swish")...)
	holds(t, page, "Sparat.", "Visa Swish")
	topic[5] = r.on(t, pack.TopicKind, "bank")
	_, page = rut.send(t, "/content/record", append(slices.Delete(topic, len(topic)-4, len(topic)-2), "may.1.text", "Visa Swish")...) // without may_not.0
	holds(t, page, "Sparat.")
	one, err = r.Register.Record(t.Context(), pack.TopicKind, "bank")
	got = kiosk.Topic{}
	if err == nil {
		err = json.Unmarshal(one.Body, &got)
	}
	if err != nil || len(got.May) != 2 || len(got.MayNot) != 0 || got.May[0].ID != "bank-print" || !strings.HasPrefix(got.May[1].ID, "bank-") {
		t.Errorf("it is %+v, %v", got, err)
	}
	_, page = rut.get(t, "/content/record?k=topic&id=bank&beside=uk")
	holds(t, page, `name="title.uk"`, "ukrainska")
}

// TestWork is the first page: what has expired, and what patrons say is wrong.
func TestWork(t *testing.T) {
	t.Parallel()
	r := directory(t)
	kiosks, err := r.Kiosks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	events := []kiosk.NumberedEvent{
		{Seq: 1, UsageEvent: kiosk.LookAt("office/haninge", r.now())},
		{Seq: 2, UsageEvent: kiosk.WrongAbout("office/haninge", kiosk.WrongHours, r.now())},
		{Seq: 3, UsageEvent: kiosk.WrongAbout("office/nacka", kiosk.HasClosed, r.now())},
		{Seq: 4, UsageEvent: kiosk.WrongAbout("topic/bank", kiosk.WrongWeb, r.now())},
	}
	if _, err := r.AcceptUsage(t.Context(), kiosks[0].ID, "looks", events); err != nil {
		t.Fatal(err)
	}
	mia := r.as(t, "mia")
	_, page := mia.get(t, "/content")
	holds(t, page, "<strong>1</strong> Besökare säger att det är fel", "Öppettiderna är fel", "Har gått ut", "2026-11-01", "Inte kontrollerad")
	if strings.Contains(page, "Nacka") || strings.Contains(page, ">Bank<") {
		t.Errorf("she sees what is not hers:\n%s", page)
	}
	_, page = mia.send(t, "/content/handled", "k", "office", "id", "haninge", "remark", "hours", "count", "1")
	holds(t, page, "Markerat som omhändertaget.", "<strong>0</strong> Besökare säger", "Ingen har anmärkt")
	_, page = mia.get(t, "/content/record?k=office&id=haninge")
	holds(t, page, "Öppettiderna är fel: mia tog hand om det 23 november.", "Visningar de senaste 90 dagarna: 1")
	_, page = r.as(t, "rut").get(t, "/content?lang=en")
	holds(t, page, "It is not there any more", "Has no source", "Nacka", "The web address is wrong")
	_, page = r.as(t, "rut").send(t, "/content/handled", "k", "topic", "id", "bank", "remark", "web", "count", "1")
	holds(t, page, "<strong>1</strong> Besökare säger")
	_, page = r.as(t, "rut").get(t, "/content/record?k=topic&id=bank&lang=sv")
	holds(t, page, "Webbadressen är fel: rut tog hand om det")
}

// TestFaultsOfEveryKind are said beside their field, or above the form when it has
// none, in the reader's language.
func TestFaultsOfEveryKind(t *testing.T) {
	t.Parallel()
	r := directory(t)
	rut := r.as(t, "rut")
	for name, test := range map[string]struct {
		form   []string
		sv, en string
	}{
		"a topic without an area": {
			[]string{"k", "topic", "title", "Bil", "lead", "Bil", "group", "refer", "icon", "home"}, "Här saknas ett värde.", "A value is missing here.",
		},
		"a topic in an area that is not": {
			[]string{"k", "topic", "title", "Bil", "lead", "Bil", "area", "cars", "group", "refer", "icon", "home"},
			"Det finns inget område med det id:t.", "There is no area with that id.",
		},
		"an area without a place":    {[]string{"k", "area", "title", "Bil", "icon", "home", "place", "first"}, "Skriv ett heltal från 1.", "Write a whole number from 1."},
		"an area before the first":   {[]string{"k", "area", "title", "Bil", "icon", "home", "place", "0"}, "Skriv ett heltal från 1.", "Write a whole number from 1."},
		"an area of Ukrainian words": {[]string{"k", "area", "beside", "uk", "title.uk", "Авто", "icon", "home", "place", "4"}, "Här saknas ett värde.", "A value is missing here."},
		"a row in another language alone": {
			[]string{"k", "topic", "beside", "so", "title", "Bil", "lead", "Bil", "group", "refer", "icon", "home", "may.0.text.so", "Daabac"},
			"Skriv texten på svenska först.", "Write the text in Swedish first.",
		},
		"an address that is not safe": {
			[]string{"k", "authority", "name", "Kronofogden", "about", "Skulder", "web", "http://kronofogden.example"},
			"Skriv hela adressen, med https:// först.", "Write the whole address, from https:// on.",
		},
		"a form of nobody": {
			[]string{"k", "form", "title", "Flytt", "about", "Flytt", "authority", "Skatteverket!", "web", "https://skatteverket.example"},
			"Ett id är 2 till 64 tecken", "An id is 2 to 64 characters",
		},
		"a helper by halves":          {[]string{"k", "helper", "name", "IT-guide"}, "Här saknas ett värde.", "A value is missing here."},
		"a situation without a topic": {[]string{"k", "situation", "title", "Jag har flyttat", "icon", "home"}, "Här saknas ett värde.", "A value is missing here."},
	} {
		for language, want := range map[string]string{"sv": test.sv, "en": test.en} {
			rut.get(t, "/content?lang="+language)
			status, page := rut.send(t, "/content/record", append([]string{"new", "1", "on", "0", "do", "save", "id", "new-one"}, test.form...)...)
			if status != http.StatusUnprocessableEntity || !strings.Contains(page, want) {
				t.Errorf("%s: %d, no %q in\n%s", name, status, want, page)
			}
		}
	}
}

// TestAnAreaIsEdited as a topic is: by the region alone, undone, and added.
func TestAnAreaIsEdited(t *testing.T) {
	t.Parallel()
	r := directory(t)
	rut := r.as(t, "rut")
	money := func() (a kiosk.Area) {
		one, err := r.Register.Record(t.Context(), pack.AreaKind, "money")
		if err == nil {
			err = json.Unmarshal(one.Body, &a)
		}
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	form := func() []string {
		return []string{
			"k", "area", "id", "money", "on", r.on(t, pack.AreaKind, "money"), "do", "save", "beside", "so",
			"title", "Pengar och skatt", "title.so", "Lacag", "icon", "savings", "place", "1",
		}
	}
	_, page := rut.get(t, "/content/record?k=area&id=money&beside=uk")
	holds(t, page, "Plats på guidens första skärm", `value="3"`, "Гроші")
	if _, page = r.as(t, "mia").send(t, "/content/record", form()...); !strings.Contains(page, "Det här sköts av någon annan.") {
		t.Errorf("another's:\n%s", page)
	}
	_, page = rut.send(t, "/content/record", form()...)
	holds(t, page, "Sparat.", "rut ändrade", "Plats på guidens första skärm</th><td>3</td><td>1</td>")
	want := kiosk.Area{ID: "money", Icon: "savings", Place: 1, Title: kiosk.Words{"sv": "Pengar och skatt", "so": "Lacag", "uk": "Гроші"}}
	if got := money(); !reflect.DeepEqual(got, want) {
		t.Errorf("it is %+v", got)
	}
	_, page = rut.send(t, "/content/undo", "k", "area", "id", "money", "revision", r.on(t, pack.AreaKind, "money"))
	holds(t, page, "Ändringen är ångrad.")
	if got := money(); got.Place != 3 || got.Title["sv"] != "Pengar" {
		t.Errorf("undone it is %+v", got)
	}
	_, page = rut.send(t, "/content/record", "k", "area", "new", "1", "on", "0", "do", "save", "id", "travel", "title", "Resor", "icon", "travel", "place", "2")
	holds(t, page, "Sparat.", "rut lade till")
}

// TestFaultsWithoutAField are said above the form. An older program let such a record be.
func TestFaultsWithoutAField(t *testing.T) {
	t.Parallel()
	r := directory(t)
	body := json.RawMessage(`{"id": "old", "area": "money", "icon": "home", "group": "refer", "title": {"sv": "Gammalt"},
		"lead": {"sv": "Gammalt"}, "may": [{"id": "ÅÄÖ", "text": {"sv": "Skriva ut"}}], "searched_as": {}}`)
	err := r.Register.Store.Change(t.Context(), func(ctx context.Context, tx register.Tx) error {
		next, err := tx.Newest(ctx)
		if err != nil {
			return err
		}
		return tx.Keep(ctx, register.Change{Revision: next + 1, Kind: pack.TopicKind, ID: "old", After: body, Action: register.Added, At: r.now()})
	})
	if err != nil {
		t.Fatal(err)
	}
	_, page := r.as(t, "rut").send(t, "/content/record", "k", "topic", "id", "old", "on", r.on(t, pack.TopicKind, "old"), "do", "save",
		"title", "Nytt", "lead", "Gammalt", "area", "money", "group", "refer", "icon", "home", "may.0.text", "Skriva ut")
	holds(t, page, "Inget är sparat ännu. may.0.id: Ett id är 2 till 64 tecken")
}
