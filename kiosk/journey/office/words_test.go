package office_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/pack"
	"medborgarkiosk/kiosk/ticket"
)

// change gives the made-up service office, changed.
func change(f func(*kiosk.Office)) kiosk.Office {
	o := fake.Offices()[1]
	f(&o)
	return o
}

// TestStanding: hours are said of facts only.
func TestStanding(t *testing.T) {
	t.Parallel()
	hours := func(hours string) kiosk.Office { return change(func(o *kiosk.Office) { o.Hours = hours }) }
	unchecked := func(o *kiosk.Office) { o.CheckedOn, o.ValidUntil = "", "" }
	for name, test := range map[string]struct {
		office kiosk.Office
		want   string
	}{
		"open":                    {hours("Mo 10:00-16:00"), "Öppet till 16.00"},
		"open past midnight":      {hours("Mo 10:00-02:00"), "Öppet till 02.00"},
		"always open":             {hours("24/7"), "Öppet"},
		"opens today":             {hours("Mo 14:00-16:00"), "Stängt · öppnar 14.00"},
		"opens tomorrow":          {hours("Tu 10:00-16:00"), "Stängt · öppnar i morgon 10.00"},
		"opens within a week":     {hours("Sa 10:00-16:00"), "Stängt · öppnar lördag 10.00"},
		"opens in a week":         {hours("Mo 09:00-12:00"), "Stängt · öppnar 30 nov. 09.00"},
		"opens next year":         {hours("2027 Jun 01 10:00-16:00"), "Stängt"},
		"perhaps open":            {hours("Mo 10:00-16:00 unknown"), "Ring först"},
		"no hours":                {hours(""), "Ring först"},
		"hours that nobody reads": {hours("vardagar"), "Ring först"},
		"not checked":             {change(unchecked), "Inte kontrollerat: ring först"},
		"checked long ago":        {change(func(o *kiosk.Office) { o.ValidUntil = "2026-11-22" }), "Ring först"},
		"nobody to call":          {change(func(o *kiosk.Office) { o.ValidUntil, o.Phone = "2026-11-22", "" }), "Fråga personalen först"},
		"nor checked":             {change(func(o *kiosk.Office) { unchecked(o); o.Phone = "" }), "Inte kontrollerat: fråga personalen"},
		"closed for good":         {change(func(o *kiosk.Office) { o.Closed = &kiosk.Closing{Since: "2025-05-30"} }), "Stängt sedan maj 2025"},
		"in a month":              {change(func(o *kiosk.Office) { o.Closed = &kiosk.Closing{Since: "2025-01"} }), "Stängt sedan januari 2025"},
		"in a year":               {change(func(o *kiosk.Office) { o.Closed = &kiosk.Closing{Since: "2024"} }), "Stängt sedan 2024"},
		"about to close":          {change(func(o *kiosk.Office) { o.Closed = &kiosk.Closing{Since: "2027-01-01"} }), "Stänger för gott: januari 2027"},
	} {
		step := view("", story{at(monday, fake.Stand, test.office)})
		if got := swedish(step.Body.(journey.Places).List[0].State.Value); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// TestDistance is said as about, on foot as far as anybody walks.
func TestDistance(t *testing.T) {
	t.Parallel()
	for want, north := range map[string]float64{ // a degree is 111.2 km, and walking 1.3 times as long
		"ca 50 m, 1 minut till fots":      0,
		"ca 600 m, 7 minuter till fots":   0.00415,
		"ca 950 m, 12 minuter till fots":  0.00671,
		"ca 1,0 km, 12 minuter till fots": 0.00679,
		"ca 2,8 km, 34 minuter till fots": 0.0194,
		"ca 3,2 km":                       0.0221,
		"ca 9,9 km":                       0.0686,
		"ca 10 km":                        0.0689,
		"ca 145 km":                       1,
	} {
		o := change(func(o *kiosk.Office) {
			o.Street, o.City, o.Place = "", "", &kiosk.Place{Lat: fake.Stand.Place.Lat + north, Lon: fake.Stand.Place.Lon}
		})
		if got := swedish(view("", story{at(monday, fake.Stand, o)}).Body.(journey.Places).List[0].Detail); got != "C"+want[1:] {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestChecked: how long ago.
func TestChecked(t *testing.T) {
	t.Parallel()
	for on, want := range map[kiosk.Date]string{
		"2026-11-23": "Kontrollerat: den här veckan", "2026-11-17": "Kontrollerat: den här veckan",
		"2026-11-16": "Kontrollerat: för 1 vecka sedan", "2026-11-09": "Kontrollerat: för 2 veckor sedan",
		"2026-09-01": "Kontrollerat: september 2026", "": "",
	} {
		o := change(func(o *kiosk.Office) { o.CheckedOn = on })
		if got := swedish(view("office:service", story{at(monday, fake.Stand, o)}).Body.(journey.Places).List[0].Note); got != want {
			t.Errorf("%s: %q, want %q", on, got, want)
		}
	}
}

// TestHours: a week day by day, holidays by their names, and what is not as usual
// in the weeks that follow.
func TestHours(t *testing.T) {
	t.Parallel()
	o := change(func(o *kiosk.Office) {
		o.Hours = "Mo-Fr 10:00-12:00,13:00-16:00; PH off; Dec 24 off; Jan 04 10:00-11:00"
	})
	lucia := time.Date(2026, 12, 18, 8, 0, 0, 0, time.UTC)
	var got []string
	for _, r := range view("office:service", story{at(lucia, fake.Stand, o)}.tap("hours")).Body.(journey.Confirm).Rows {
		got = append(got, swedish(r.Label)+": "+swedish(r.Value))
	}
	const usual = "10.00–12.00 · 13.00–16.00"
	want := []string{
		"Idag: " + usual, "Lördag 19 dec.: Stängt", "Söndag 20 dec.: Stängt", "Måndag 21 dec.: " + usual, "Tisdag 22 dec.: " + usual,
		"Onsdag 23 dec.: " + usual, "Torsdag 24 dec.: Stängt · Julafton",
		"Fredag 25 december: Stängt · Juldagen", "Fredag 1 januari: Stängt · Nyårsdagen",
		"Måndag 4 januari: 10.00–11.00", "Onsdag 6 januari: Stängt · Trettondedag jul",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestWhatIsTakenAlong: the contact and the slip have hours only when those are a
// fact, in the language of the screen.
func TestWhatIsTakenAlong(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"sv", "ar", "ti"} {
		for id, factual := range map[string]bool{"service": true, "south": false, "digital": false} {
			start := story{opened(), journey.Spoken{Language: language}}.tap("office " + id)
			if show := view("", start.tap(journey.Next)).Body.(journey.Show); show.Picture.Image == nil {
				t.Errorf("%s of %s: no QR code", language, id)
			}
			_, effects := tell("", start.tap("print").then(printer))
			paper := effects[0].(effect.PrintPaper).Paper
			if days := len(paper.Lines) > 7; days != factual || paper.Code == nil || paper.Language != language {
				t.Errorf("%s of %s: %d lines on paper", language, id, len(paper.Lines))
			}
		}
	}
	contact := ticket.Contact(fake.Offices()[1], "")
	if !strings.Contains(contact, "TEL;TYPE=WORK,VOICE:08-555 00 02\r\n") {
		t.Errorf("the contact is %s", contact)
	}
}

// TestRecordsThatLackMuch are shown all the same.
func TestRecordsThatLackMuch(t *testing.T) {
	t.Parallel()
	bare := kiosk.Office{ID: "bare", Kind: kiosk.CitizenOffice, Name: strings.Repeat("Ö", 500), Municipality: "0136", Facts: kiosk.Facts{Source: "a letter"}}
	step := view("office:bare", story{at(monday, fake.Stand, bare)})
	body := step.Body.(journey.Places)
	if len(body.Facts) != 1 || body.List[0].At != nil {
		t.Errorf("the facts are %+v", body.Facts)
	}
	if show := view("office:bare", story{at(monday, fake.Stand, bare)}.tap(journey.Next)).Body.(journey.Show); show.Picture.Image == nil {
		t.Error("no QR code for a very long name")
	}
}

// TestServices: all that the content names have words.
func TestServices(t *testing.T) {
	t.Parallel()
	offices, err := pack.EmbeddedOffices()
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range offices {
		for _, name := range o.Services {
			one := change(func(o *kiosk.Office) { o.Services = []string{name} })
			facts := view("office:service", story{at(monday, fake.Stand, one)}).Body.(journey.Places).Facts
			if !slices.ContainsFunc(facts, func(r journey.Row) bool { return r.Label.ID() == "office.label.services" }) {
				t.Errorf("%s: %q has no words", o.ID, name)
			}
		}
	}
}

// TestServicesByAnotherName: records name the same service in several ways; it is
// said once, and one filter finds them all.
func TestServicesByAnotherName(t *testing.T) {
	t.Parallel()
	lends := change(func(o *kiosk.Office) { o.Services = []string{"borrow computer", "public computers", "knitting"} })
	facts := view("office:service", story{at(monday, fake.Stand, lends)}).Body.(journey.Places).Facts
	if said := swedish(facts[len(facts)-2].Value); said != "Datorer att använda" {
		t.Errorf("says %q", said)
	}
	other := change(func(o *kiosk.Office) { o.ID, o.Services = "other", []string{"print"} })
	start := story{at(monday, fake.Stand, lends, other)}
	if got := listed(view("", start.tap("service self-service computers"))); !slices.Equal(got, []string{"service"}) {
		t.Errorf("found are %v", got)
	}
}

// TestTheMostCommonServices can be asked for, on one page, and the one asked for.
func TestTheMostCommonServices(t *testing.T) {
	t.Parallel()
	names := []string{
		"print", "copy", "guidance", "learning", "funds", "childcare", "digital help", "e-service help", "housing queue", "understand letters",
	}
	var all []kiosk.Office
	for i := range names { // the first is the most common
		all = append(all, change(func(o *kiosk.Office) { o.ID, o.Services = fmt.Sprintf("o-%d", i), names[:i+1] }))
	}
	offered := func(s story) (ids []string) {
		for _, o := range view("", s.tap("more")).Body.(journey.Choose).Options {
			if id, ok := strings.CutPrefix(o.ID, "service "); ok {
				ids = append(ids, id)
			}
		}
		return ids
	}
	start := story{at(monday, fake.Stand, all...)}
	if got := offered(start); !slices.Equal(got, names[:8]) {
		t.Errorf("offered are %q", got)
	}
	if got := offered(start.tap("service understand letters")); len(got) != 9 || got[8] != "understand letters" {
		t.Errorf("offered are %q", got)
	}
}
