package openinghours_test

import (
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk/openinghours"
)

func parse(t testing.TB, text string) openinghours.Hours {
	t.Helper()
	h, err := openinghours.Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return h
}

func at(t testing.TB, text string) time.Time {
	t.Helper()
	moment, err := time.Parse("2006-01-02 15:04 -07", text)
	if err != nil {
		t.Fatal(err)
	}
	return moment
}

func TestAt(t *testing.T) {
	t.Parallel()
	open, closed := openinghours.State{Status: openinghours.Open}, openinghours.State{}
	for _, test := range []struct {
		hours, at string
		want      openinghours.State
	}{
		{"Mo-Fr 10:00-18:00", "2026-11-24 09:59 +01", closed},
		{"Mo-Fr 10:00-18:00", "2026-11-24 10:00 +01", open},
		{"Mo-Fr 10:00-18:00", "2026-11-24 09:00 +00", open},
		{"Mo-Fr 10:00-18:00", "2026-11-24 17:59 +01", open},
		{"Mo-Fr 10:00-18:00", "2026-11-24 18:00 +01", closed},
		{"Mo-Fr 10:00-18:00; PH off", "2026-05-14 12:00 +02", closed},
		{"Mo-Fr 10:00-18:00; PH -1 day 10:00-15:00", "2026-05-13 16:00 +02", closed},
		{"Sa-Su 10:00-18:00; Jun 19-25 Fr 09:00-12:00", "2026-06-19 11:00 +02", open},
		{"22:00-02:00", "2026-11-24 01:30 +01", open},
		{"10:00+", "2026-11-24 12:00 +01", openinghours.State{Status: openinghours.Unknown, OpenEnd: true}},
		{`Mo-Fr 10:00-18:00 || "ring"`, "2026-11-24 09:00 +01", openinghours.State{Status: openinghours.Unknown, Comment: "ring"}},
		{`Mo-Fr 10:00-18:00; Tu off "lov"`, "2026-11-24 12:00 +01", openinghours.State{Comment: "lov"}},
		{`"off"`, "2026-11-24 12:00 +01", openinghours.State{Status: openinghours.Unknown, Comment: "off"}},
		{"SH off", "2026-11-24 12:00 +01", closed},
		{"Apr Su[1] -1 day 10:00-12:00", "2026-04-04 11:00 +02", open},
	} {
		if got := parse(t, test.hours).At(at(t, test.at)); got != test.want {
			t.Errorf("%s at %s is %+v, want %+v", test.hours, test.at, got, test.want)
		}
	}
	if got := (openinghours.Hours{}).At(at(t, "2026-11-24 12:00 +01")); got != closed {
		t.Errorf("no hours are %+v", got)
	}
}

// The changes of a state, as the clock on the wall has them also in the nights
// when it is changed.
func TestNext(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ hours, from, want string }{
		{"Mo-Fr 10:00-18:00", "2026-11-24 09:00 +01", "2026-11-24 10:00 +01"},
		{"Mo-Fr 10:00-18:00", "2026-11-24 10:00 +01", "2026-11-24 18:00 +01"},
		{"Mo-Fr 10:00-18:00", "2026-11-27 18:00 +01", "2026-11-30 10:00 +01"},
		{"Mo-Fr 10:00-18:00; PH off; Dec 24,31 off", "2026-12-23 18:00 +01", "2026-12-28 10:00 +01"},
		{"22:00-02:00", "2026-11-24 23:00 +01", "2026-11-25 02:00 +01"},
		{"24/7", "2026-11-24 23:00 +01", ""},
		{"off", "2026-11-24 23:00 +01", ""},
		{"2026 Dec 24 10:00-12:00", "2026-01-01 00:00 +01", "2026-12-24 10:00 +01"},
		{"2028 10:00-12:00", "2026-01-01 00:00 +01", ""},
		{"Su 02:30-12:00", "2026-03-29 01:00 +01", "2026-03-29 03:00 +02"},
		{"Su 02:15-02:45", "2026-03-28 12:00 +01", "2026-04-05 02:15 +02"},
		{"Su 00:00-03:00", "2026-03-29 00:00 +01", "2026-03-29 03:00 +02"},
		{"Su 00:00-04:00", "2026-03-29 00:00 +01", "2026-03-29 04:00 +02"},
		{"Su 01:00-02:30", "2026-10-25 01:00 +02", "2026-10-25 02:30 +02"},
		{"Su 01:00-02:30", "2026-10-25 02:30 +02", "2026-10-25 02:00 +01"},
		{"Su 01:00-02:30", "2026-10-25 02:00 +01", "2026-10-25 02:30 +01"},
		{"Su 02:30-12:00", "2026-10-25 02:30 +02", "2026-10-25 02:00 +01"},
		{"Su 00:00-03:00", "2026-10-25 00:00 +02", "2026-10-25 03:00 +01"},
	} {
		h := parse(t, test.hours)
		from := at(t, test.from)
		got, state, ok := h.Next(from)
		if !ok != (test.want == "") || ok && !got.Equal(at(t, test.want)) {
			t.Errorf("%s after %s changes at %v, %v, want %q", test.hours, test.from, got, ok, test.want)
		}
		if ok && (state != h.At(got) || state == h.At(from) || h.At(got.Add(-time.Second)) != h.At(from)) {
			t.Errorf("%s after %s: no change to %+v at %v", test.hours, test.from, state, got)
		}
	}
}

func TestDay(t *testing.T) {
	t.Parallel()
	h := parse(t, `Mo-Fr 10:00-12:00,13:00-18:00; Tu 20:00-02:00; Th 11:00-12:00 off "möte"`)
	var got []string
	for _, date := range []string{"2026-11-24", "2026-11-25", "2026-11-26", "2026-11-28"} {
		day, _ := time.Parse(time.DateOnly, date)
		var spans []string
		for _, s := range h.Day(day) {
			if s.State != (openinghours.State{}) {
				hours := func(minute int) string { return day.Add(time.Duration(minute) * time.Minute).Format("15:04") }
				spans = append(spans, hours(s.From)+"-"+hours(s.To)+s.State.Comment)
			}
		}
		got = append(got, strings.Join(spans, " "))
	}
	want := "20:00-00:00|00:00-02:00 10:00-12:00 13:00-18:00|10:00-11:00 11:00-12:00möte 13:00-18:00|"
	// The rule for Tuesday comes after that for Wednesday, so its night stays.
	if joined := strings.Join(got, "|"); joined != want {
		t.Errorf("got  %s\nwant %s", joined, want)
	}
}

func TestMeasure(t *testing.T) {
	t.Parallel()
	first := time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	for hours, want := range map[string]openinghours.Measure{
		"Mo-Fr 10:00-18:00":                 {Days: 28, Open: 20 * 480, Evening: 20 * 60},
		"Mo-Th 10:00-20:00; Sa 11:00-15:00": {Days: 28, Open: 16*600 + 4*240, Evening: 16 * 180, Weekend: 4 * 240},
		"Sa 20:00-02:00":                    {Days: 28, Open: 4 * 360, Evening: 4 * 240, Weekend: 4 * 360},
		"Mo 12:00-16:00+":                   {Days: 28, Open: 4 * 240, Unknown: 4 * 480},
		"24/7":                              {Days: 28, Open: 28 * 1440, Evening: 28 * 420, Weekend: 8 * 1440},
		"off":                               {Days: 28},
	} {
		if got := parse(t, hours).Measure(first, 28); got != want {
			t.Errorf("%s: %+v, want %+v", hours, got, want)
		}
	}
	christmas := parse(t, "Mo-Su 12:00-16:00").Measure(time.Date(2026, 12, 21, 0, 0, 0, 0, time.UTC), 7)
	if christmas.Holiday != 2*240 || christmas.Weekly(christmas.Open) != 7*240 {
		t.Errorf("in the week of Christmas: %+v", christmas)
	}
	if none := (openinghours.Measure{}); none.Weekly(1) != 0 {
		t.Error("an average of no days")
	}
}

func TestSchool(t *testing.T) {
	t.Parallel()
	for hours, want := range map[string]bool{"Mo 10:00-12:00": false, "Mo 10:00-12:00; SH off": true, "PH Mo 10:00-12:00": false, "PH,SH off": true} {
		if got := parse(t, hours).School(); got != want {
			t.Errorf("%s: %v", hours, got)
		}
	}
}

// TestFirst: the state must suit, and the time must be near enough.
func TestFirst(t *testing.T) {
	t.Parallel()
	const week = 7 * 24 * time.Hour
	open := func(s openinghours.State) bool { return s.Status == openinghours.Open }
	perhaps := func(s openinghours.State) bool { return s.Status != openinghours.Closed }
	for _, test := range []struct {
		hours, after string
		within       time.Duration
		suits        func(openinghours.State) bool
		want         string // "" for never
	}{
		{"Mo-Fr 10:00-18:00", "2026-11-24 18:00 +01", week, open, "2026-11-25 10:00 +01"},
		{"Mo-Fr 10:00-18:00", "2026-11-24 10:00 +01", week, open, "2026-11-25 10:00 +01"},
		{"Mo-Fr 10:00-18:00; PH off", "2026-12-24 18:00 +01", week, open, "2026-12-28 10:00 +01"},
		{"Mo-Fr 10:00+; Fr 12:00-13:00", "2026-11-24 09:00 +01", week, open, "2026-11-27 12:00 +01"},
		{"Mo-Fr 10:00+; Fr 12:00-13:00", "2026-11-24 09:00 +01", week, perhaps, "2026-11-24 10:00 +01"},
		{"Mo 10:00-12:00", "2026-11-24 09:00 +01", 5 * 24 * time.Hour, open, ""},
		{"Mo-Su 10:00+", "2026-11-24 09:00 +01", week, open, ""},
		{"off", "2026-11-24 09:00 +01", week, open, ""},
	} {
		got, ok := parse(t, test.hours).First(at(t, test.after), test.within, test.suits)
		if ok != (test.want != "") || ok && !got.Equal(at(t, test.want)) {
			t.Errorf("%s after %s: %v %v, want %s", test.hours, test.after, got, ok, test.want)
		}
	}
}
