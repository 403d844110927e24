package transfer_test

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/pack"
)

// TestRoundTrip: what is written is read back as it was, in each format.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	for format := range writers {
		t.Run(string(format), func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) {
				var offices []kiosk.Office
				for i := range rapid.IntRange(1, 3).Draw(t, "offices") {
					offices = append(offices, anyOffice(fmt.Sprintf("office-%d", i)).Draw(t, "office"))
				}
				in := read(t, written(t, format, offices))
				if in.Refused() || in.Format != format || in.Rows != len(offices) {
					t.Fatalf("%s, %d rows: %v", in.Format, in.Rows, in.Faults)
				}
				if !reflect.DeepEqual(in.Offices, offices) {
					t.Fatalf("got  %+v\nwant %+v", in.Offices, offices)
				}
			})
		})
	}
}

// TestEmbedded offices travel in each format, too.
func TestEmbedded(t *testing.T) {
	t.Parallel()
	offices, err := pack.EmbeddedOffices()
	if err != nil {
		t.Fatal(err)
	}
	for format := range writers {
		in := read(t, written(t, format, offices))
		if in.Refused() {
			t.Errorf("%s: %s", format, in.Faults[0].In("en"))
		}
		if c := transfer.Compare(offices, in.Offices); len(c.Same) != len(offices) {
			t.Errorf("%s: %+v", format, c.Changed)
		}
	}
}

const headings = "id,kind,name,municipality_code"

// table is a CSV file of one office, with more columns.
func table(columns, values string) string {
	return headings + "," + columns + "\nab,citizen_office,Åby,0136," + values + "\n"
}

// TestEncodings: the same file, however it was saved.
func TestEncodings(t *testing.T) {
	t.Parallel()
	plain := table("street,hours", "\"Storgatan\n1\",Mo 10:00-12:00")
	encode := func(e interface {
		Bytes([]byte) ([]byte, error)
	},
	) string {
		raw, err := e.Bytes([]byte(plain))
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	for name, raw := range map[string]string{
		"UTF-8":            plain,
		"with a mark":      "\ufeff" + plain,
		"Windows-1252":     encode(charmap.Windows1252.NewEncoder()),
		"UTF-16 with mark": encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()),
		"UTF-16, big":      encode(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder()),
		"semicolons":       strings.ReplaceAll(plain, ",", ";"),
		"tabs":             strings.ReplaceAll(plain, ",", "\t"),
		"sep":              "sep=;\r\n" + strings.ReplaceAll(plain, ",", ";"),
		"line ends":        strings.ReplaceAll(plain, "\n", "\r\n"),
		"decomposed":       strings.ReplaceAll(plain, "Å", "A\u030a"),
		"capitals":         strings.Replace(plain, "kind,name", " Kind ,NAME", 1),
		"empty rows":       plain + ",,,,,\n\n",
	} {
		in := read(t, []byte(raw))
		if in.Refused() || len(in.Offices) != 1 || in.Offices[0].Name != "Åby" || in.Offices[0].Street != "Storgatan 1" {
			t.Errorf("%s: %+v, %v", name, in.Offices, in.Faults)
		}
	}
}

// TestFaults are told by row and column, in both languages, and refuse the file.
func TestFaults(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ raw, sv, en string }{
		"no hours":      {table("hours", "vardagar"), "Rad 2, kolumn hours (vardagar): Tecken 1 (vardagar): ordet är okänt", "Row 2, column hours (vardagar): Character 1"},
		"abroad":        {table("lat,lon", "52.5,13.4"), "Rad 2, kolumn lat (52.5, 13.4): platsen ligger inte i Sverige", "the place is not in Sweden"},
		"nowhere":       {table("lat,lon", "0,0"), "inte i Sverige", "not in Sweden"},
		"RT 90":         {table("lat,lon", "6581000,1628000"), "RT 90", "RT 90"},
		"half a place":  {table("lat", "59.3"), "båda eller inte alls", "both or not at all"},
		"no number":     {table("lat,lon", "NaN,18"), "kolumn lat (NaN): det här är inget tal", "this is no number"},
		"hexadecimal":   {table("lat,lon", "59.3,0x12"), "kolumn lon", "column lon"},
		"bad date":      {table("checked", "2026-02-30"), "kolumn checked (2026-02-30): skriv ett datum", "write a date"},
		"bad month":     {table("source_date", "2026-13"), "skriv år, månad eller datum", "a month or a date"},
		"closed when":   {table("status", "closed"), "skriv sedan när", "write since when"},
		"go to, open":   {table("go_to", "cd"), "kolumn status", "column status"},
		"script":        {table("web", "javascript:alert(1)"), "https://", "https://"},
		"e-mail":        {table("email", "Anna <a@b.se>"), "ingen e-postadress", "no e-mail address"},
		"language":      {table("languages", "sv|arabiska!"), "\"arabiska!\" är ingen språkkod", "is no language code"},
		"wheelchair":    {table("wheelchair", "ja"), "yes, limited eller no", "yes, limited or no"},
		"formula":       {table("street", "\"=HYPERLINK(\"\"x\"\")\""), "cellen är en formel", "a formula"},
		"formula, plus": {table("street", "+cmd|x"), "cellen är en formel", "a formula"},
		"formula, wide": {table("street", "＝1"), "cellen är en formel", "a formula"},
		"long":          {table("street", strings.Repeat("å", 201)), "längre än 200 tecken", "longer than 200"},
		"long list":     {table("services", strings.Repeat("a|", 60)), "fler än 50", "more than 50"},
		"control":       {table("street", "Stor\x01gatan"), "styrtecken", "control characters"},
		"turned":        {table("street", "Stor\u202egatan"), "styrtecken", "control characters"},
		"too few cells": {table("street,city", "Storgatan"), "raden har 5 celler, men rubrikraden 6", "has 5 cells"},
		"kind":          {headings + "\nab,kontor,Å,0136\n", "Skriv en av: state_service_office", "no such kind"},
		"id":            {headings + "\nÅby,citizen_office,Å,0136\n", "ett id är", "an id is"},
		"no name":       {headings + "\nab,citizen_office,,0136\n", "kolumn name: här saknas ett värde", "a value is missing"},
		"twice":         {headings + "\nab,citizen_office,Å,0136\ncd,citizen_office,Å,0136\nab,citizen_office,Å,0136\n", "Rad 4, kolumn id (ab): samma id finns på rad 2", "the same id is on row 2"},
		"municipality":  {headings + "\nab,citizen_office,Å,Haninge\n", "fyra siffror", "four digits"},
		"a line":        {`{"type":"Feature","geometry":{"type":"LineString","coordinates":[]},"properties":{}}`, "ingen punkt", "no point"},
		"an object":     {`{"type":"Feature","properties":{"name":{}}}`, "varken text", "no text"},
	} {
		in := read(t, []byte(test.raw))
		if !in.Refused() || in.Offices != nil {
			t.Errorf("%s: not refused", name)
			continue
		}
		all := map[string]string{}
		for _, f := range in.Faults {
			all["sv"] += f.In("sv") + "\n"
			all["en"] += f.In("en") + "\n"
		}
		if !strings.Contains(all["sv"], test.sv) || !strings.Contains(all["en"], test.en) {
			t.Errorf("%s: got %s", name, all)
		}
	}
}

// TestWholeFile: files that are not read at all say why.
func TestWholeFile(t *testing.T) {
	t.Parallel()
	many := strings.Repeat("ab,citizen_office,Å,0136\n", transfer.MostRows+1)
	for name, test := range map[string]struct{ raw, sv string }{
		"nothing":           {"", "filen är tom"},
		"spaces":            {" \n\n", "filen är tom"},
		"a picture":         {"\x89PNG\r\n\x1a\n\x00\x00\x00", "varken CSV"},
		"a letter":          {"Hej!\nVi ses.\n", "varken CSV"},
		"another JSON":      {`{"a":1}`, "varken CSV"},
		"a list of numbers": {`[1]`, "trasig efter 2 byte"},
		"cut off":           {`{"type":"FeatureCollection","features":[{"ty`, "filen är avbruten"},
		"no id":             {"kind,name\na,b\n", "kolumnerna saknas: id, municipality_code."},
		"heading twice":     {headings + ",name\n", "kolumn name: rubriken finns två gånger"},
		"open quote":        {headings + "\nab,\"x", "Rad 2: raden går inte att dela"},
		"too many":          {headings + "\n" + many, "fler än 20000 rader"},
		"too large":         {strings.Repeat("x", transfer.MostBytes+1), "större än 10 MB"},
	} {
		in, err := transfer.Read("file", []byte(test.raw))
		var fault *transfer.Fault
		if !errors.As(err, &fault) || !strings.Contains(fault.In("sv"), test.sv) || in.Offices != nil {
			t.Errorf("%s: got %v, %v", name, in, err)
		}
	}
}

// TestPutRight: what can only mean one thing is put right, and noted.
func TestPutRight(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		raw, note string
		holds     func(kiosk.Office) bool
	}{
		"swapped":        {table("lat,lon", "18.138,59.168"), "bytt plats", at(59.168, 18.138)},
		"decimal commas": {table("lat;lon", "59,168;18,138"), "", at(59.168, 18.138)},
		"SWEREF 99 TM":   {table("lat,lon", "6669189.376,486557.055"), "räknades om från SWEREF 99 TM till 60.159412, 14.757824", at(60.159412, 14.757824)},
		"SWEREF swapped": {table("lat,lon", "486557.055,6 669 189.376"), "bytt plats", at(60.159412, 14.757824)},
		"lost zero":      {headings + "\nab,citizen_office,Å,136\n", "tappat sin nolla: 0136", func(o kiosk.Office) bool { return o.Municipality == "0136" }},
		"unknown column": {table("Färg", "blå"), "kolumn färg: kolumnen är okänd", func(o kiosk.Office) bool { return o.ID == "ab" }},
		"from memory":    {table("phone,fields_from_memory", "08-12,name|phone"), "ur minnet", func(o kiosk.Office) bool { return o.Phone == "" }},
		"planned":        {table("status", "planned"), "bara closed", func(o kiosk.Office) bool { return o.Closed == nil }},
		"a phone":        {table("phone", "+46 8-12 34"), "kolumnerna saknas i filen", func(o kiosk.Office) bool { return o.Phone == "+46 8-12 34" }},
		"a feature":      {`{"type":"Feature","id":"ab","geometry":{"type":"Point","coordinates":[59.168,18.138]},"properties":{"kind":"citizen_office","name":"Å","municipality_code":136,"colour":1}}`, "kolumn colour", at(59.168, 18.138)},
	} {
		raw := test.raw
		if strings.Contains(raw, ";") {
			raw = strings.ReplaceAll(raw, ",", ";")
			raw = strings.Replace(strings.Replace(raw, "59;168", "59,168", 1), "18;138", "18,138", 1)
		}
		in := read(t, []byte(raw))
		if in.Refused() {
			t.Errorf("%s: %s", name, in.Faults[0].In("en"))
			continue
		}
		notes := ""
		for _, n := range in.Notes {
			notes += n.In("sv") + "\n"
		}
		if !test.holds(in.Offices[0]) || !strings.Contains(notes, test.note) {
			t.Errorf("%s: got %+v, %s", name, in.Offices[0], notes)
		}
	}
}

func at(lat, lon float64) func(kiosk.Office) bool {
	return func(o kiosk.Office) bool { return o.Place != nil && *o.Place == kiosk.Place{Lat: lat, Lon: lon} }
}

// TestOver: columns that a file does not have leave what stands.
func TestOver(t *testing.T) {
	t.Parallel()
	now := []kiosk.Office{office("ab")}
	in := read(t, []byte(table("phone", "08-99")+"new,citizen_office,Ny,0136,\n"))
	over := in.Over(now)
	want := office("ab")
	want.Name, want.Phone = "Åby", "08-99"
	if !reflect.DeepEqual(over[0], want) || over[1].Place != nil {
		t.Errorf("got %+v", over)
	}
}

// TestNothingRuns: no cell of a table begins as a formula does.
func TestNothingRuns(t *testing.T) {
	t.Parallel()
	o := office("ab")
	o.Name, o.Street, o.Authorities = "=1+1", "@sum", []string{"-2", "x"}
	for _, cell := range strings.FieldsFunc(string(written(t, transfer.CSV, []kiosk.Office{o})), func(r rune) bool { return strings.ContainsRune(",\n\"\ufeff", r) }) {
		if strings.ContainsAny(cell[:1], "=+-@") {
			t.Errorf("a cell begins %q", cell)
		}
	}
}

// TestCollected reads a table as those who collect offices keep it.
func TestCollected(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("testdata/collected.csv")
	if err != nil {
		t.Fatal(err)
	}
	in := read(t, raw)
	if in.Refused() || in.Rows != 5 {
		t.Fatalf("%d rows, %v", in.Rows, in.Faults)
	}
	closed, station := in.Offices[3], in.Offices[0]
	if closed.Closed == nil || closed.Closed.Since != "2025-05-30" || !station.Place.Approximate || len(station.Authorities) != 4 {
		t.Errorf("got %+v, %+v", closed, station)
	}
}
