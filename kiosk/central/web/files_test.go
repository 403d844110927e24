package web_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/directory/publish/publishtest"
	"medborgarkiosk/kiosk/central/directory/register/registertest"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/pack"
)

var importID = regexp.MustCompile(`name="id" value="(i[a-z0-9]+)"`)

// exported is the CSV that the page gives.
func exported(t *testing.T, v visitor) string {
	t.Helper()
	status, csv := v.get(t, "/content/files/offices.csv")
	if status != http.StatusOK {
		t.Fatalf("got %d", status)
	}
	return csv
}

// TestAFileComesIn: it is seen, then done, then undone as a whole, on both
// databases.
func TestAFileComesIn(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRigOn(t, open(t))
			fill(t, r)
			mia := r.as(t, "mia")
			file := strings.Replace(exported(t, mia), "Haninge medborgarkontor", "Medborgarkontoret", 1)
			if strings.Contains(file, "nacka") {
				t.Error("she is given what is not hers")
			}
			_, page := mia.sendFile(t, "/content/files", "kontor.csv", file)
			holds(t, page, "Rader: 2. Nya: 0. Ändrade: 1. Borttagna: 0.", "<td>Haninge medborgarkontor</td><td>Medborgarkontoret</td>")
			if o := r.office(t, "haninge"); o.Name != "Haninge medborgarkontor" {
				t.Fatal("it is done before it was asked for")
			}
			id := importID.FindStringSubmatch(page)[1]
			if status, _ := r.as(t, "rut").send(t, "/content/files/apply", "id", id); status != http.StatusNotFound {
				t.Errorf("another does it: %d", status)
			}
			_, page = mia.send(t, "/content/files/apply", "id", id)
			holds(t, page, "Filen är inläst.", "kontor.csv", "Nya: 0. Ändrade: 1. Borttagna: 0.")
			if o := r.office(t, "haninge"); o.Name != "Medborgarkontoret" {
				t.Errorf("it is %+v", o)
			}
			_, page = mia.send(t, "/content/files/undo", "id", id)
			holds(t, page, "Inläsningen är ångrad.", "Ångrad")
			if o := r.office(t, "haninge"); o.Name != "Haninge medborgarkontor" {
				t.Errorf("it is %+v", o)
			}
		})
	}
}

// TestAStaleFile: what was seen is not what would be done.
func TestAStaleFile(t *testing.T) {
	t.Parallel()
	r := directory(t)
	rut := r.as(t, "rut")
	_, page := rut.sendFile(t, "/content/files", "kontor.csv", strings.Replace(exported(t, rut), "Haninge medborgarkontor", "Medborgarkontoret", 1))
	id := importID.FindStringSubmatch(page)[1]
	rut.send(t, "/content/record", r.form(t, "nacka", "phone", "08-1")...)
	status, page := rut.send(t, "/content/files/apply", "id", id)
	holds(t, page, "Registret har ändrats sedan du såg vad som skulle ändras.")
	if o := r.office(t, "haninge"); status != http.StatusConflict || o.Name != "Haninge medborgarkontor" {
		t.Errorf("%d, and it is %+v", status, o)
	}
}

// TestBadFiles: each is told of row by row, and nothing of it comes in.
func TestBadFiles(t *testing.T) {
	t.Parallel()
	r := directory(t)
	rut := r.as(t, "rut")
	csv := exported(t, rut)
	before, err := r.Register.Store.Newest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(csv, "\n")
	for name, test := range map[string]struct {
		file string
		want []string
	}{
		"a row twice":      {csv + lines[1], []string{"Rad 5, kolumn id", "samma id finns på rad 2.", "Inget läses in förrän filen är rättad."}},
		"hours":            {strings.Replace(csv, "Mo-Fr 10:00-16:00", "Mo-Fr 10-16", 1), []string{"kolumn hours", "skriv klockslag med minuter"}},
		"too much gone":    {lines[0] + lines[1] + lines[2], []string{"Mer än en femtedel av kontoren skulle försvinna.", "Borttagna: 1."}},
		"cut off":          {`{"type": "FeatureCollection", "features": [`, []string{"filen är avbruten, eller trasig efter"}},
		"no file of ours":  {"\x00\x01\x02\x03", []string{"filen är varken CSV, GeoJSON eller HSDS 3."}},
		"nothing":          {"", []string{"filen är tom."}},
		"columns missing":  {"id;name\na;b\n", []string{"kolumnerna saknas: kind, municipality_code."}},
		"twenty thousand":  {many(lines[0], lines[1], transfer.MostRows+1), []string{"filen har fler än 20000 rader."}},
		"larger than 10 M": {csv + strings.Repeat("x", transfer.MostBytes), []string{"filen är större än 10 MB."}},
	} {
		status, page := rut.sendFile(t, "/content/files?lang=sv", "kontor.csv", test.file)
		if status != http.StatusUnprocessableEntity || strings.Contains(page, `id="do-apply"`) {
			t.Errorf("%s: %d", name, status)
		}
		for _, want := range test.want {
			if !strings.Contains(page, want) {
				t.Errorf("%s: %q is not in\n%.3000s", name, want, page[strings.Index(page, "<main"):])
			}
		}
	}
	if status, _ := rut.sendFile(t, "/content/files", "x", strings.Repeat("x", 3*transfer.MostBytes)); status != http.StatusRequestEntityTooLarge {
		t.Errorf("far too large: %d", status)
	}
	if status, _ := rut.send(t, "/content/files"); status != http.StatusUnprocessableEntity {
		t.Errorf("no file: %d", status)
	}
	if after, _ := r.Register.Store.Newest(t.Context()); after != before {
		t.Error("something has changed")
	}
}

// many is a file with n rows that differ by their id.
func many(head, row string, n int) string {
	var file strings.Builder
	file.WriteString(head)
	for i := range n {
		file.WriteString(strings.Replace(row, "haninge", fmt.Sprintf("o%d", i), 1))
	}
	return file.String()
}

// TestFilesAsTheyAre: what spreadsheets and maps make of a file is put right, and
// said.
func TestFilesAsTheyAre(t *testing.T) {
	t.Parallel()
	r := directory(t)
	registertest.Put(t, r.Register, pack.OfficeKind, "haninge-bibliotek", publishtest.Office("haninge-bibliotek", "Digital hjälp på Åva"))
	rut := r.as(t, "rut")
	csv := strings.TrimPrefix(exported(t, rut), "\ufeff")
	latin, err := charmap.ISO8859_1.NewEncoder().String(csv)
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		file string
		want []string
	}{
		"as it was":       {csv, []string{"Filen säger samma sak som registret."}},
		"with a BOM":      {"\xef\xbb\xbf" + csv, []string{"Filen säger samma sak som registret."}},
		"Latin-1":         {latin, []string{"Filen säger samma sak som registret.", "filen lästes som Windows-1252."}},
		"semicolons":      {strings.ReplaceAll(strings.ReplaceAll(csv, ";", "|"), ",", ";"), []string{"Filen säger samma sak som registret."}},
		"swapped":         {strings.Replace(csv, "59.1687,18.1444", "18.1444,59.1687", 1), []string{"latitud och longitud", "Filen säger samma sak som registret."}},
		"SWEREF 99 TM":    {strings.Replace(csv, "59.1687,18.1444", "6563078,679743", 1), []string{"räknades om från SWEREF 99 TM", "Ändrade: 1."}},
		"a lost zero":     {strings.ReplaceAll(csv, ",0136,", ",136,"), []string{"hade tappat sin nolla", "Filen säger samma sak som registret."}},
		"GeoJSON":         {fetched(t, rut, "offices.geojson"), []string{"Filen säger samma sak som registret."}},
		"HSDS 3":          {fetched(t, rut, "hsds.json"), []string{"Filen säger samma sak som registret."}},
		"the whole count": {many(strings.SplitAfter(csv, "\n")[0], strings.SplitAfter(csv, "\n")[1], transfer.MostRows-3) + strings.Join(strings.SplitAfter(csv, "\n")[1:], ""), []string{"Nya: 19997."}},
	} {
		status, page := rut.sendFile(t, "/content/files?lang=sv", "kontor.csv", test.file)
		if status != http.StatusOK {
			t.Errorf("%s: %d", name, status)
		}
		for _, want := range test.want {
			if !strings.Contains(page, want) {
				t.Errorf("%s: %q is not in\n%.3000s", name, want, page[strings.Index(page, "<main"):])
			}
		}
	}
	if o := r.office(t, "haninge"); o.Place == nil || *o.Place != (kiosk.Place{Lat: 59.1687, Lon: 18.1444}) {
		t.Errorf("it is %+v", o.Place)
	}
}

func fetched(t *testing.T, v visitor, name string) string {
	t.Helper()
	status, file := v.get(t, "/content/files/"+name)
	if status != http.StatusOK {
		t.Fatalf("%s: %d", name, status)
	}
	return file
}
