package web_test

import (
	"encoding/csv"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/directory/register/registertest"
	"medborgarkiosk/kiosk/pack"
)

// The offices of the access report's tests, besides those of the editors' tests: one
// checked and open late, one closed, one far away, one in no municipality that there is.
var accessRecords = map[string]string{
	"late": `{"id": "late", "kind": "state_service_office", "name": "=Servicekontor & Sena", "municipality": "0136", "hours": "Mo-Th 10:00-18:30; Sa 10:00-14:00",
		"place": {"lat": 59.178, "lon": 18.138}, "authorities": ["Skatteverket"], "services": ["guidance"], "languages": ["sv", "ar"],
		"source": "https://haninge.example", "owner": "Haninge", "checked_on": "2026-11-01", "valid_until": "2027-05-01"}`,
	"past":   `{"id": "past", "kind": "citizen_office", "name": "Tullinge", "municipality": "0127", "source": "https://botkyrka.example", "closed": {"since": "2025-05"}}`,
	"kiruna": `{"id": "kiruna", "kind": "citizen_office", "name": "Kiruna", "municipality": "2584", "source": "https://kiruna.example"}`,
	"lost":   `{"id": "lost", "kind": "citizen_office", "name": "Vilse", "municipality": "9999", "source": "https://lost.example"}`,
}

// reported gives a rig with a directory to report on, whose library is in Haninge.
func reported(t *testing.T) *rig {
	t.Helper()
	r := directory(t)
	for id, body := range accessRecords {
		registertest.Put(t, r.Register, pack.OfficeKind, id, []byte(body))
	}
	branches, err := r.Bookings.Branches(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	main := branches[0]
	main.Place = &kiosk.Place{Lat: 59.168, Lon: 18.138}
	for _, b := range []booking.Branch{main, {Name: "Nynäshamn", Zone: "Europe/Stockholm", Municipality: "0192"}} {
		if _, err := r.Bookings.PutBranch(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// row is the text of the cells of a municipality's row in the table.
func row(t *testing.T, page, name string) string {
	t.Helper()
	_, table, _ := strings.Cut(page, `<table class="figures">`)
	_, rest, ok := strings.Cut(table, `<th scope="row">`+name+`</th>`)
	if !ok {
		t.Fatalf("%s is not in\n%s", name, table)
	}
	cells, _, _ := strings.Cut(rest, "</tr>")
	var all []string
	for cell := range strings.SplitSeq(cells, "</td>") {
		_, text, _ := strings.Cut(cell, ">")
		if _, summary, more := strings.Cut(text, "<summary"); more {
			_, summary, _ = strings.Cut(summary, ">")
			text, _, _ = strings.Cut(summary, "<")
			if _, part, partly := strings.Cut(cell, "</details><br>"); partly {
				text += " " + part
			}
		}
		text = strings.ReplaceAll(strings.ReplaceAll(text, `<br><span class="small">`, " "), "</span>", "")
		if text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, " | ")
}

// TestTheReport: what is known is counted, and what is not is said to be unknown.
func TestTheReport(t *testing.T) {
	t.Parallel()
	_, page := reported(t).as(t, "rut").get(t, "/access")
	for name, want := range map[string]string{
		// Of three offices one was checked, and its hours alone are known.
		"Haninge":   "3 | 0 | 1 | 0 | 38,0 1 av 3 kontor | 6,0 1 av 3 kontor | 4,0 1 av 3 kontor | 1 | 1 | 2 | 0,5",
		"Botkyrka":  "0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | okänt",
		"Nacka":     "0 | 0 | 0 | 1 | okänt | okänt | okänt | okänt | okänt | okänt | okänt",
		"Nynäshamn": "0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | okänt",
	} {
		if got := row(t, page, name); got != want {
			t.Errorf("%s: got  %s\nwant %s", name, got, want)
		}
	}
	holds(t, page, "Hur nära finns hjälpen? <span>Stockholms län", "Statliga servicekontor: 1", "Har gått ut: 1", "<li>arabiska</li>",
		"Haninge medborgarkontor<br>", "cirka 0,5 km att gå", "cirka 1,4 km att gå", "bibliotekets plats är okänd",
		"Högst: Haninge (3). Noll: 25 kommuner.", "<title>Haninge: 3</title>", "<title>Haninge bibliotek</title>")
	if strings.Contains(page, "Kiruna") || strings.Contains(page, "9999") {
		t.Error("another county is on the page")
	}
	_, page = reported(t).as(t, "rut").get(t, "/access?county=all&map=hours&lang=en")
	holds(t, page, "The whole country", "Open (hours a week) · The whole country", "38.0 <span class=\"small\">(1 of 3 offices)</span>", "Not known: 3 municipalities.")
	for name, want := range map[string]string{
		"Kiruna": "1 | 0 | 0 | 0 | not known | not known | not known | not known | not known | not known | not known",
		"9999":   "1 | 0 | 0 | 0 | not known | not known | not known | not known | not known | not known | not known",
	} {
		if got := row(t, page, name); got != want {
			t.Errorf("%s: got %s", name, got)
		}
	}
}

// TestTheReportIsNarrowed to a kind, an authority or a language: the nearest is then
// another.
func TestTheReportIsNarrowed(t *testing.T) {
	t.Parallel()
	rut := reported(t).as(t, "rut")
	for _, query := range []string{"kind=state_service_office", "authority=Skatteverket", "language=ar"} {
		_, page := rut.get(t, "/access?"+query)
		if got, want := row(t, page, "Haninge"), "1 | 0 | 1 | 0 | 38,0 | 6,0 | 4,0 | 1 | 1 | 2 | 1,4"; got != want {
			t.Errorf("%s: got %s", query, got)
		}
		holds(t, page, "=Servicekontor &amp; Sena<br>")
	}
	_, page := rut.get(t, "/access?language=ti&kind=nonsense&map=nonsense&order=nonsense&county=99")
	holds(t, page, "Högst: ingen. Noll: 26 kommuner.")
}

// TestTheReportIsOrdered by a link in each head, unknown last either way.
func TestTheReportIsOrdered(t *testing.T) {
	t.Parallel()
	rut := reported(t).as(t, "rut")
	for query, want := range map[string]string{
		"":                                "Botkyrka Danderyd Ekerö … Värmdö Österåker",
		"dir=down":                        "Österåker Värmdö Vaxholm … Danderyd Botkyrka",
		"order=offices&dir=down":          "Haninge Botkyrka Danderyd … Värmdö Österåker",
		"order=offices&dir=up":            "Botkyrka Danderyd Ekerö … Österåker Haninge",
		"order=closed&dir=down":           "Botkyrka Danderyd Ekerö … Värmdö Österåker",
		"order=way&dir=up":                "Haninge Botkyrka Danderyd … Värmdö Österåker",
		"order=hours&dir=down&county=all": "Haninge Ale Alingsås … Kiruna Nacka",
	} {
		_, page := rut.get(t, "/access?"+query)
		_, table, _ := strings.Cut(page, `<table class="figures">`)
		table, _, _ = strings.Cut(table, "</table>")
		var names []string
		for _, part := range strings.Split(table, `<th scope="row">`)[1:] {
			name, _, _ := strings.Cut(part, "<")
			names = append(names, name)
		}
		if got := strings.Join(names[:3], " ") + " … " + strings.Join(names[len(names)-2:], " "); got != want {
			t.Errorf("%q: got %s, want %s", query, got, want)
		}
	}
	_, page := rut.get(t, "/access?order=hours&dir=down&language=ar")
	holds(t, page, `aria-sort="descending"><a href="/access?county=01&amp;dir=up&amp;language=ar&amp;map=offices&amp;order=hours">`)
}

// TestWhoSeesTheReport: the region's editors and admins all of it, others their county.
func TestWhoSeesTheReport(t *testing.T) {
	t.Parallel()
	r := reported(t)
	for who, all := range map[string]bool{"anna": true, "rut": true, "mia": false, "eva": false} {
		v := r.as(t, who)
		_, page := v.get(t, "/access?county=25")
		if got := strings.Contains(page, "Kiruna"); got != all {
			t.Errorf("%s sees Kiruna: %v", who, got)
		}
		if _, file := v.get(t, "/access/municipalities.csv?county=25"); strings.Contains(file, "Kiruna") != all {
			t.Errorf("%s gets %s", who, file)
		}
	}
	for path, want := range map[string]int{"/access": http.StatusForbidden, "/access/libraries.csv": http.StatusForbidden} {
		if status, _ := r.as(t, "bo").get(t, path); status != want {
			t.Errorf("bo gets %d of %s", status, path)
		}
	}
	if status, _ := r.as(t, "rut").get(t, "/access/other.csv"); status != http.StatusNotFound {
		t.Errorf("a file that there is none of: %d", status)
	}
}

// TestNobodySaidWhereTheLibraryIs: its editor is told so.
func TestNobodySaidWhereTheLibraryIs(t *testing.T) {
	t.Parallel()
	r := reported(t)
	branches, err := r.Bookings.Branches(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range branches {
		b.Municipality = ""
		if _, err := r.Bookings.PutBranch(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	eva := r.as(t, "eva")
	_, page := eva.get(t, "/access")
	holds(t, page, "Ingen har sagt vilken kommun ert bibliotek ligger i.")
	if status, _ := eva.get(t, "/access/libraries.csv"); status != http.StatusNotFound {
		t.Errorf("the file of nowhere: %d", status)
	}
	_, page = r.as(t, "rut").get(t, "/access")
	holds(t, page, "Hela landet", "Kommun okänd", "Haninge bibliotek")
}

// TestTheFilesOfTheReport are what a Swedish Excel opens, and hold no formula.
func TestTheFilesOfTheReport(t *testing.T) {
	t.Parallel()
	rut := reported(t).as(t, "rut")
	table := func(path string) [][]string {
		_, file := rut.get(t, path)
		text, marked := strings.CutPrefix(file, "\ufeff")
		in := csv.NewReader(strings.NewReader(text))
		in.Comma = ';'
		rows, err := in.ReadAll()
		if err != nil || !marked || !strings.Contains(text, "\r\n") {
			t.Fatalf("%s: %v, marked %v", path, err, marked)
		}
		return rows
	}
	rows := table("/access/municipalities.csv?lang=sv")
	at := slices.IndexFunc(rows, func(row []string) bool { return row[1] == "Haninge" })
	want := "[0136 Haninge Stockholms län 3 0 1 0 38,0 6,0 4,0 1 1 2 0,5 1 1 0 0 1 1 1 1 Skatteverket guidance arabiska, svenska]"
	if got := fmt.Sprint(rows[at]); len(rows) != 27 || got != want {
		t.Errorf("%d rows, got %s", len(rows), got)
	}
	rows = table("/access/libraries.csv?lang=en")
	if got := fmt.Sprint(rows[1:]); len(rows) != 3 || rows[0][0] != "Library" ||
		got != "[[Haninge bibliotek Haninge Haninge medborgarkontor 0,4 0,5 '=Servicekontor & Sena 1,1 1,4 '=Servicekontor & Sena 1,1 1,4] [Nynäshamn Nynäshamn         ]]" {
		t.Errorf("got %s", got)
	}
}

// TestTheReportOfNothing: a directory without an office is no fault.
func TestTheReportOfNothing(t *testing.T) {
	t.Parallel()
	r := newRigOn(t, centraltest.Store(t))
	_, page := r.as(t, "anna").get(t, "/access")
	holds(t, page, "Hela landet", "Noll: 291 kommuner.", "bibliotekets plats är okänd")
}
