package web_test

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/pack"
)

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
