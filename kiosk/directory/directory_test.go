package directory_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/openinghours"
)

// The library is in Haninge, on a Tuesday at 10.42.
var (
	library = kiosk.Place{Lat: 59.168, Lon: 18.138}
	now     = time.Date(2026, 11, 24, 9, 42, 0, 0, time.UTC)
)

func office(id string, north float64, hours string, change func(*kiosk.Office)) kiosk.Office {
	o := kiosk.Office{
		ID: id, Kind: kiosk.CitizenOffice, Name: strings.ToUpper(id), Municipality: "0136", Hours: hours,
		Place: &kiosk.Place{Lat: library.Lat + north, Lon: library.Lon},
		Facts: kiosk.Facts{Source: "https://example.se", CheckedOn: "2026-10-01", ValidUntil: "2027-04-01"},
	}
	if change != nil {
		change(&o)
	}
	return o
}

func offices() []kiosk.Office {
	return []kiosk.Office{
		office("far", 0.1, "Mo-Fr 10:00-16:00", func(o *kiosk.Office) { o.Languages, o.Wheelchair = []string{"ar", "sv"}, kiosk.Accessible }),
		office("near", 0.01, "Mo-Fr 09:00-12:00,13:00-16:00; PH off", func(o *kiosk.Office) { o.Authorities = []string{"Skatteverket"} }),
		office("shut", 0.02, "We-Fr 10:00-16:00", nil),
		office("expired", 0.03, "24/7", func(o *kiosk.Office) { o.ValidUntil = "2026-11-23" }),
		office("unchecked", 0.04, "24/7", func(o *kiosk.Office) { o.CheckedOn = "" }),
		office("rumour", 0.001, "24/7", func(o *kiosk.Office) { o.Source = "" }),
		office("ended", 0.002, "24/7", func(o *kiosk.Office) { o.Closed = &kiosk.Closing{Since: "2025-05-30", GoTo: []string{"near"}} }),
		office("nowhere", 0, "", func(o *kiosk.Office) { o.Place = nil }),
	}
}

func open(t *testing.T, offices []kiosk.Office) *directory.Directory {
	t.Helper()
	d, faults := directory.New(offices)
	for _, fault := range faults {
		t.Error(fault)
	}
	return d
}

// TestFind gives one office as a patron may be told of it.
func TestFind(t *testing.T) {
	t.Parallel()
	d := open(t, offices())
	q := directory.Query{From: library, At: now}
	for id, want := range map[string]struct {
		standing kiosk.Standing
		status   openinghours.Status
		hours    bool
	}{
		"near": {kiosk.Fact, openinghours.Open, true}, "shut": {kiosk.Fact, openinghours.Closed, true},
		"expired": {kiosk.CallFirst, openinghours.Closed, false}, "unchecked": {kiosk.Unchecked, openinghours.Closed, false},
		"ended": {kiosk.Fact, openinghours.Closed, false},
	} {
		f, ok := d.Find(id, q)
		if !ok || f.Standing != want.standing || f.State.Status != want.status || (f.Office.Hours != "") != want.hours {
			t.Errorf("%s: %+v, %v", id, f, ok)
		}
	}
	for _, id := range []string{"rumour", "none"} {
		if f, ok := d.Find(id, q); ok {
			t.Errorf("%s: %+v", id, f)
		}
	}
}

func ids(found []directory.Found) string {
	var all []string
	for _, f := range found {
		all = append(all, f.ID)
	}
	return strings.Join(all, " ")
}

func TestNear(t *testing.T) {
	t.Parallel()
	d := open(t, offices())
	for name, test := range map[string]struct {
		query directory.Query
		want  string
	}{
		"all":          {directory.Query{}, "near shut expired unchecked far nowhere"},
		"the nearest":  {directory.Query{Most: 2}, "near shut"},
		"closed too":   {directory.Query{Closed: true, Most: 1}, "ended"},
		"open":         {directory.Query{Open: true}, "near far"},
		"an authority": {directory.Query{Authority: "Skatteverket"}, "near"},
		"a language":   {directory.Query{Language: "ar"}, "far"},
		"a wheelchair": {directory.Query{Wheelchair: true}, "far"},
		"elsewhere":    {directory.Query{Municipality: "0180"}, ""},
		"open, Arabic": {directory.Query{Open: true, Language: "ar", Most: 5}, "far"},
	} {
		test.query.From, test.query.At = library, now
		if got := ids(d.Near(test.query)); got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

// TestHoursNeedAFact: what has expired, was never checked or has closed for good
// says no hours.
func TestHoursNeedAFact(t *testing.T) {
	t.Parallel()
	d := open(t, offices())
	for _, f := range d.Near(directory.Query{From: library, At: now, Closed: true}) {
		fact := slices.Contains([]string{"near", "far", "shut"}, f.ID)
		_, opens := f.Opens(now)
		if (f.Office.Hours != "") != fact || opens != fact {
			t.Errorf("%s (%s): hours %q, opens %v", f.ID, f.Standing, f.Office.Hours, opens)
		}
		if !fact && f.State != (openinghours.State{}) {
			t.Errorf("%s: state %v", f.ID, f.State)
		}
	}
	if _, ok := d.Office("rumour"); ok {
		t.Error("what has no source is there")
	}
	if o, ok := d.Office("ended"); !ok || o.Closed.GoTo[0] != "near" {
		t.Errorf("got %v, %v", o, ok)
	}
}

func TestOpensAndCloses(t *testing.T) {
	t.Parallel()
	d := open(t, offices())
	sweden, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		t.Fatal(err)
	}
	near := func(at time.Time) directory.Found { return d.Near(directory.Query{From: library, At: at, Most: 1})[0] }
	for name, test := range map[string]struct{ at, opens, closes string }{
		"in the morning":   {"2026-11-24 10:42", "2026-11-24 13:00", "2026-11-24 12:00"},
		"at lunch":         {"2026-11-24 12:00", "2026-11-24 13:00", ""},
		"in the evening":   {"2026-11-24 20:00", "2026-11-25 09:00", ""},
		"before Christmas": {"2026-12-24 20:00", "2026-12-28 09:00", ""},
	} {
		at, err := time.ParseInLocation("2006-01-02 15:04", test.at, sweden)
		if err != nil {
			t.Fatal(err)
		}
		f := near(at)
		for kind, of := range map[string]func(time.Time) (time.Time, bool){test.opens + " opens": f.Opens, test.closes + " closes": f.Closes} {
			want, got := strings.Fields(kind), ""
			if when, ok := of(at); ok {
				got = when.In(sweden).Format("2006-01-02 15:04")
			}
			if got != strings.Join(want[:len(want)-1], " ") {
				t.Errorf("%s: %s, got %s", name, kind, got)
			}
		}
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	d, faults := directory.New([]kiosk.Office{
		office("good", 0, "", nil), office("good", 0, "", nil), office("Bad Id", 0, "", nil), office("hours", 0, "vardagar", nil),
	})
	var told []string
	for _, f := range faults {
		told = append(told, f.ID)
	}
	if got := strings.Join(told, ","); got != "good,Bad Id,hours" || d.Len() != 2 {
		t.Errorf("told of %s, kept %d", got, d.Len())
	}
	if o, ok := d.Office("hours"); !ok || o.Hours != "" {
		t.Errorf("got %v, %v", o, ok)
	}
}

// BenchmarkNear finds the nearest ten that are open among 10,000.
func BenchmarkNear(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same each time
	hours := []string{"Mo-Fr 10:00-16:00", "Mo-Th 09:00-17:00; Fr 09:00-15:00; PH off", "Tu,Th 12:00-16:00", "Sep-May Mo-Fr 08:00-20:00; Jun-Aug Mo-Fr 10:00-15:00"}
	all := make([]kiosk.Office, 10_000)
	for i := range all {
		all[i] = office(fmt.Sprintf("o%05d", i), random.Float64()*8-3, hours[i%len(hours)], nil)
	}
	d, _ := directory.New(all)
	b.ReportAllocs()
	for b.Loop() {
		if got := d.Near(directory.Query{From: library, At: now, Most: 10, Open: true}); len(got) != 10 {
			b.Fatal(len(got))
		}
	}
}
