package transfer_test

import (
	"bytes"
	"io"

	"pgregory.net/rapid"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/transfer"
)

// office is one with all its fields.
func office(id string) kiosk.Office {
	return kiosk.Office{
		ID: id, Kind: kiosk.CitizenOffice, Name: "Medborgarkontoret i Åby", Operator: "Haninge kommun", Municipality: "0136",
		Street: "Rudsjöterrassen 2", Postcode: "136 81", City: "Haninge",
		Place: &kiosk.Place{Lat: 59.168, Lon: 18.138, Approximate: true},
		Phone: "+46 8 606 70 00", Email: "haningekommun@haninge.se", Web: "https://www.haninge.se/",
		Hours: "Mo-Fr 10:00-12:00,13:00-16:00; PH off", Authorities: []string{"Skatteverket", "A|B\\C"}, Services: []string{"=guidance"},
		Languages: []string{"sv", "ar"}, Wheelchair: kiosk.PartlyAccess,
		Closed: &kiosk.Closing{Since: "2027-01", Source: "a letter", GoTo: []string{"other-office"}},
		Facts: kiosk.Facts{
			Source: "https://www.haninge.se/kontakt", SourceDate: "2026-11", Owner: "Kontaktcenter",
			CheckedOn: "2026-11-20", ValidUntil: "2027-02-01",
		},
	}
}

var writers = map[transfer.Format]func(io.Writer, []kiosk.Office) error{
	transfer.CSV: transfer.WriteCSV, transfer.GeoJSON: transfer.WriteGeoJSON, transfer.HSDS: transfer.WriteHSDS,
}

func written(t rapid.TB, format transfer.Format, offices []kiosk.Office) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := writers[format](&file, offices); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func read(t rapid.TB, raw []byte) transfer.Import {
	t.Helper()
	in, err := transfer.Read("offices", raw)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// text draws what a careless hand may write in a cell, as clean as it is kept.
func text() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", "=1+1", "'=1", "''@x", "-", "a|b", `\|`, `"a", b;c`, "'x", "<b>&", "ገበያ", "Fråga ”Anna”"}),
		rapid.StringMatching(`[a-zåäö0-9'"=@+;,|\\-]{1,12}( [a-zåäö.]{1,8})?`),
	)
}

func list(of *rapid.Generator[string]) *rapid.Generator[[]string] {
	return rapid.Custom(func(t *rapid.T) []string {
		items := rapid.SliceOfN(of.Filter(func(s string) bool { return s != "" }), 0, 3).Draw(t, "items")
		if len(items) == 0 {
			return nil
		}
		return items
	})
}

func anyOffice(id string) *rapid.Generator[kiosk.Office] {
	from := func(all ...string) *rapid.Generator[string] { return rapid.SampledFrom(all) }
	return rapid.Custom(func(t *rapid.T) kiosk.Office {
		date := func(name string) kiosk.Date {
			return kiosk.Date(from("", "2026-02-28", "2024-02-29").Draw(t, name))
		}
		o := kiosk.Office{
			ID:           id,
			Kind:         kiosk.OfficeKind(from("citizen_office", "library_help").Draw(t, "kind")),
			Name:         text().Filter(func(s string) bool { return s != "" }).Draw(t, "name"),
			Operator:     text().Draw(t, "operator"),
			Municipality: rapid.StringMatching(`[0-9]{4}`).Draw(t, "municipality"),
			Street:       text().Draw(t, "street"),
			Postcode:     from("", "136 81", "-").Draw(t, "postcode"),
			City:         text().Draw(t, "city"),
			Phone:        from("", "+46 8 12", "08-12").Draw(t, "phone"),
			Email:        from("", "a@b.se").Draw(t, "email"),
			Web:          from("", "https://a.se/?b=c&d=|").Draw(t, "web"),
			Hours:        from("", "24/7", "Mo-Fr 08:00-16:00; Sa 10:00-12:00", "Mo,We 08:00-12:00,13:00-16:00; PH off", "Fr 20:00-26:00; Dec 24 off").Draw(t, "hours"),
			Authorities:  list(text()).Draw(t, "authorities"),
			Services:     list(text()).Draw(t, "services"),
			Languages:    list(from("sv", "ar", "zh-Hant")).Draw(t, "languages"),
			Wheelchair:   kiosk.Access(from("", "yes", "limited", "no").Draw(t, "wheelchair")),
			Facts: kiosk.Facts{
				Source: text().Draw(t, "source"), SourceDate: from("", "2025", "2025-04", "2025-04-10").Draw(t, "dated"),
				Owner: text().Draw(t, "owner"), CheckedOn: date("checked"), ValidUntil: date("valid"),
			},
		}
		if rapid.Bool().Draw(t, "placed") {
			o.Place = &kiosk.Place{
				Lat: rapid.Float64Range(55, 69.5).Draw(t, "lat"), Lon: rapid.Float64Range(10.5, 24.5).Draw(t, "lon"),
				Approximate: rapid.Bool().Draw(t, "approximate"),
			}
		}
		if rapid.Bool().Draw(t, "closed") {
			o.Closed = &kiosk.Closing{
				Since:  from("2025", "2025-01", "2025-01-31").Draw(t, "since"),
				Source: text().Draw(t, "closing"), GoTo: list(from("ab", "c-d")).Draw(t, "go to"),
			}
		}
		return o
	})
}
