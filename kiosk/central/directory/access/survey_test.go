package access_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/access"
	"medborgarkiosk/kiosk/municipality"
)

// day is a Tuesday.
var day = time.Date(2026, 11, 24, 10, 42, 0, 0, time.UTC)

// asked are the municipalities of the tests; in Nynäshamn there is nothing.
var asked = []municipality.Municipality{{Code: "0136", Name: "Haninge"}, {Code: "0182", Name: "Nacka"}, {Code: "0192", Name: "Nynäshamn"}}

// haninge is where the library is.
var haninge = kiosk.Place{Lat: 59.168, Lon: 18.138}

// office is in Haninge, some degrees north of the library, and was checked.
func office(id string, north float64, hours string, change func(*kiosk.Office)) kiosk.Office {
	o := kiosk.Office{
		ID: id, Kind: kiosk.CitizenOffice, Name: strings.ToUpper(id), Municipality: "0136", Hours: hours,
		Place: &kiosk.Place{Lat: haninge.Lat + north, Lon: haninge.Lon},
		Facts: kiosk.Facts{Source: "https://example.se", CheckedOn: "2026-10-01", ValidUntil: "2027-04-01"},
	}
	if change != nil {
		change(&o)
	}
	return o
}

func survey(offices ...kiosk.Office) access.Survey {
	return access.Survey{
		Offices: offices, Municipalities: asked, Day: day, Gauge: new(access.Gauge),
		Libraries: []access.Library{{Name: "Haninge bibliotek", Municipality: "0136", Place: &haninge}},
	}
}

func TestWhatCounts(t *testing.T) {
	t.Parallel()
	got := survey(
		office("fact", 0, "", func(o *kiosk.Office) {
			o.Authorities, o.Services, o.Languages = []string{"Skatteverket", "CSN"}, []string{"guidance"}, []string{"sv", "ar"}
		}),
		office("state", 0, "", func(o *kiosk.Office) {
			o.Kind, o.Authorities, o.Languages = kiosk.StateServiceOffice, []string{"Skatteverket"}, []string{"sv"}
		}),
		office("expired", 0, "", func(o *kiosk.Office) { o.ValidUntil = "2026-11-23" }),
		office("unchecked", 0, "", func(o *kiosk.Office) { o.CheckedOn, o.ValidUntil = "", "" }),
		office("closed", 0, "", func(o *kiosk.Office) { o.Closed, o.Languages = &kiosk.Closing{Since: "2025-05"}, []string{"so"} }),
		office("rumour", 0, "", func(o *kiosk.Office) { o.Source, o.Languages = "", []string{"ti"} }),
	).Report().Municipalities[0]
	if got.Name != "Haninge" || got.Offices != 4 || got.Closed != 1 || got.Unsourced != 1 {
		t.Errorf("%s: %d offices, %d closed, %d without a source", got.Name, got.Offices, got.Closed, got.Unsourced)
	}
	if got.Kinds[kiosk.CitizenOffice] != 3 || got.Kinds[kiosk.StateServiceOffice] != 1 {
		t.Errorf("the kinds are %v", got.Kinds)
	}
	if s := got.Standings; s[kiosk.Fact] != 2 || s[kiosk.CallFirst] != 1 || s[kiosk.Unchecked] != 1 || s[kiosk.Unsourced] != 0 {
		t.Errorf("the standings are %v", s)
	}
	if covered := fmt.Sprint(got.Authorities, got.Services, got.Languages); covered != "[CSN Skatteverket] [guidance] [ar sv]" {
		t.Errorf("covered are %s", covered)
	}
}

func TestHours(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		hours                  string
		change                 func(*kiosk.Office)
		known                  int
		open, evening, weekend float64
	}{
		"by day":               {"Mo-Fr 10:00-16:00", nil, 1, 30, 0, 0},
		"in the evening":       {"Mo-Th 12:00-19:00", nil, 1, 28, 8, 0},
		"until five":           {"Mo-Th 09:00-17:00", nil, 1, 32, 0, 0},
		"at weekends":          {"Sa 10:00-18:00; Su 12:00-16:00", nil, 1, 12, 1, 12},
		"not on holidays":      {"Mo-Fr 10:00-16:00; PH off", nil, 1, 29.31, 0, 0}, // six of them are on weekdays
		"shorter in summer":    {"Mo 10:00-18:00; Jul Mo off", nil, 1, 7.38, .92, 0},
		"perhaps":              {"Mo 10:00-12:00 \"ring\"", nil, 1, 0, 0, 0},
		"closed every day":     {"off", nil, 1, 0, 0, 0},
		"nobody has said":      {"", nil, 0, 0, 0, 0},
		"nobody can read them": {"vardagar", nil, 0, 0, 0, 0},
		"of what has expired":  {"24/7", func(o *kiosk.Office) { o.ValidUntil = "2026-11-23" }, 0, 0, 0, 0},
		"of what is unchecked": {"24/7", func(o *kiosk.Office) { o.CheckedOn = "" }, 0, 0, 0, 0},
		"of what has closed":   {"24/7", func(o *kiosk.Office) { o.Closed = &kiosk.Closing{Since: "2025"} }, 0, 0, 0, 0},
		"of what is a rumour":  {"24/7", func(o *kiosk.Office) { o.Source = "" }, 0, 0, 0, 0},
	} {
		got := survey(office("one", 0, test.hours, test.change)).Report().Municipalities[0].Hours
		near := func(got, want float64) bool { return math.Abs(got-want) < 0.005 }
		if got.Known != test.known || !near(got.Open, test.open) || !near(got.Evening, test.evening) || !near(got.Weekend, test.weekend) {
			t.Errorf("%s: got %+v", name, got)
		}
	}
	all := survey(office("a", 0, "Mo 10:00-18:00", nil), office("b", 0, "Tu 10:00-18:00", nil), office("c", 0, "", nil)).Report().Municipalities[0]
	if want := (access.Hours{Known: 2, Open: 16, Evening: 2}); all.Hours != want || all.Offices != 3 {
		t.Errorf("together they are %+v, of %d", all.Hours, all.Offices)
	}
}

func TestWish(t *testing.T) {
	t.Parallel()
	s := survey(
		office("arabic", 0.1, "", func(o *kiosk.Office) { o.Languages = []string{"ar"} }),
		office("tax", 0.2, "", func(o *kiosk.Office) { o.Authorities = []string{"Skatteverket"} }),
		office("digidel", 0.3, "", func(o *kiosk.Office) { o.Kind, o.Languages = kiosk.DigidelCentre, []string{"ar"} }),
	)
	for name, test := range map[string]struct {
		wish access.Wish
		want string // how many, and which is the nearest
	}{
		"all":               {access.Wish{}, "3 arabic"},
		"a kind":            {access.Wish{Kind: kiosk.DigidelCentre}, "1 digidel"},
		"an authority":      {access.Wish{Authority: "Skatteverket"}, "1 tax"},
		"a language":        {access.Wish{Language: "ar"}, "2 arabic"},
		"both":              {access.Wish{Kind: kiosk.DigidelCentre, Language: "ar"}, "1 digidel"},
		"what nobody has":   {access.Wish{Language: "ti"}, "0"},
		"a kind of no such": {access.Wish{Kind: "embassy"}, "0"},
	} {
		s.Wish = test.wish
		r := s.Report()
		got := fmt.Sprint(r.Municipalities[0].Offices)
		if way := r.Libraries[0].Nearest; way != nil {
			got += " " + way.Office
		}
		if got != test.want {
			t.Errorf("%s: got %s, want %s", name, got, test.want)
		}
	}
}

// TestUnknownPlaces: a code that is none of the municipalities', or none at all, has
// a row of its own at the end; what is nowhere is no way to.
func TestUnknownPlaces(t *testing.T) {
	t.Parallel()
	nowhere := func(code string) func(*kiosk.Office) {
		return func(o *kiosk.Office) { o.Municipality, o.Place = code, nil }
	}
	s := survey(office("b", 0, "", nowhere("9999")), office("a", 0, "", nowhere("8888")))
	s.Libraries = append(s.Libraries, access.Library{Name: "Nacka", Municipality: "0182"}, access.Library{Name: "Somewhere", Place: &haninge})
	r := s.Report()
	var rows []string
	for _, m := range r.Municipalities {
		_, known := m.Farthest()
		rows = append(rows, fmt.Sprintf("%s %s %d %d %v", m.Code, m.Name, m.Offices, len(m.Libraries), known))
	}
	want := "0136 Haninge 0 1 false\n0182 Nacka 0 1 false\n0192 Nynäshamn 0 0 false\n  0 1 false\n8888  1 0 false\n9999  1 0 false"
	if got := strings.Join(rows, "\n"); got != want {
		t.Errorf("got\n%s", got)
	}
	for _, l := range r.Libraries {
		if l.Nearest != nil || l.Evening != nil || l.Weekend != nil {
			t.Errorf("%s has a way", l.Name)
		}
	}
}

func TestReach(t *testing.T) {
	t.Parallel()
	s := survey(
		office("closed", 0.001, "24/7", func(o *kiosk.Office) { o.Closed = &kiosk.Closing{Since: "2025"} }),
		office("rumour", 0.002, "24/7", func(o *kiosk.Office) { o.Source = "" }),
		office("unchecked", 0.01, "24/7", func(o *kiosk.Office) { o.CheckedOn = "" }),
		office("by-day", 0.02, "Mo-Fr 10:00-16:00", nil),
		office("evening", 0.03, "Th 10:00-19:00", nil),
		office("elsewhere", 0.04, "Sa 10:00-14:00", func(o *kiosk.Office) { o.Municipality = "0182" }),
	)
	s.Libraries = append(s.Libraries, access.Library{Name: "Brandbergen", Municipality: "0136", Place: &kiosk.Place{Lat: haninge.Lat - 0.01, Lon: haninge.Lon}})
	r := s.Report()
	for i, want := range []string{"unchecked 1.1 1.4, evening 3.3 4.3, elsewhere 4.4 5.8", "unchecked 2.2 2.9, evening 4.4 5.8, elsewhere 5.6 7.2"} {
		l, ways := r.Libraries[i], []string(nil)
		for _, w := range []*access.Way{l.Nearest, l.Evening, l.Weekend} {
			ways = append(ways, fmt.Sprintf("%s %.1f %.1f", w.Office, w.Metres/1000, w.Walking/1000))
		}
		if got := strings.Join(ways, ", "); got != want {
			t.Errorf("%s: got %s, want %s", l.Name, got, want)
		}
	}
	if metres, ok := r.Municipalities[0].Farthest(); !ok || math.Round(metres/100) != 29 {
		t.Errorf("the farthest is %.0f m, %v", metres, ok)
	}
	if _, ok := r.Municipalities[1].Farthest(); ok {
		t.Error("there is a way from no library")
	}
}

// TestTomorrow: what expires is measured anew.
func TestTomorrow(t *testing.T) {
	t.Parallel()
	s := survey(office("one", 0, "Mo 10:00-18:00", func(o *kiosk.Office) { o.ValidUntil = "2026-11-24" }))
	if got := s.Report().Municipalities[0].Hours.Known; got != 1 {
		t.Errorf("%d are known today", got)
	}
	s.Day = day.AddDate(0, 0, 1)
	if got := s.Report().Municipalities[0].Hours.Known; got != 0 {
		t.Errorf("%d are known tomorrow", got)
	}
}
