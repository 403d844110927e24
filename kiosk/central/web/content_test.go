package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/pack"
)

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
