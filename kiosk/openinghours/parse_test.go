package openinghours_test

import (
	"errors"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/openinghours"
)

func TestFault(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		hours  string
		column int
		says   string
	}{
		{"", 1, "saknas öppettider"},
		{"   ", 4, "saknas öppettider"},
		{"Mo-Fr 10:00-18:00; foo", 20, "okänt"},
		{"Må-Fr 10:00-18:00", 1, "okänt"},
		{"öppet", 1, "okänt"},
		{`"ö" Mö`, 5, "okänt"},
		{"Mo-Fr 10:00-25:61", 13, "finns inte"},
		{"Mo-Fr 10:00-49:00", 13, "finns inte"},
		{"Mo-Fr 24:00-26:00", 7, "finns inte"},
		{"Mo-Fr 8-16", 7, "med minuter"},
		{"Mo-Fr 08:00-16", 13, "med minuter"},
		{"Mo-Fr 10:00", 12, "sluttid saknas"},
		{"Mo-Fr 10:00-18:00/30", 18, "jämna mellanrum"},
		{"Mo-Fr sunrise-18:00", 7, "solnedgång"},
		{"Mo-Fr 10:00-(sunset-01:00)", 13, "solnedgång"},
		{"Mo 24/7", 4, "ensamt"},
		{"24/7 Mo", 6, "ensamt"},
		{"Feb 30 off", 5, "ingen sådan dag"},
		{"Jan 10-05 off", 8, "ingen sådan dag"},
		{"Jan-Feb 5 off", 5, "månad och en dag"},
		{"Jan 5-Feb off", 7, "månad och en dag"},
		{"2027-2026 Mo", 6, "år med fyra"},
		{"Dec 24-2027 Jan 06 off", 8, "år med fyra"},
		{"week 54 Mo", 6, "veckor är"},
		{"week 20-10 Mo", 9, "veckor är"},
		{"week 01-53/0 Mo", 12, "steget"},
		{"Mo[6] 10:00-12:00", 4, "vilken i månaden"},
		{"Mo[3-1] 10:00-12:00", 6, "vilken i månaden"},
		{"Mo[1 10:00-12:00", 6, "vilken i månaden"},
		{"Mo-Fr[1] 10:00-12:00", 6, "enda veckodag"},
		{"PH -300 days off", 5, "antal dagar"},
		{"Mo,10:00-12:00", 4, "efter kommat"},
		{"Jan 05,Mo 10:00-12:00", 8, "efter kommat"},
		{"Mo-Fr 10:00-12:00;; Sa", 19, "saknas en regel"},
		{"Mo-Fr 10:00-12:00 ||", 21, "saknas en regel"},
		{"Mo-Fr 10:00-12:00 13:00-15:00", 19, "går inte att läsa"},
		{"Mo-Fr off 10:00-12:00", 11, "går inte att läsa"},
		{`Mo-Fr "ring`, 7, "avslutas aldrig"},
		{"Mo-Fr 10:00-18:00 ☺", 19, "betyder inget"},
		{strings.Repeat("Mo 10:00-12:00; ", 200), 1, "för lång"},
	} {
		_, err := openinghours.Parse(test.hours)
		var fault *openinghours.Fault
		if !errors.As(err, &fault) {
			t.Errorf("%q: %v", test.hours, err)
			continue
		}
		if fault.Column != test.column || !strings.Contains(fault.In("sv"), test.says) {
			t.Errorf("%q: column %d: %s; want column %d, %q", test.hours, fault.Column, fault.In("sv"), test.column, test.says)
		}
		if fault.Error() == fault.In("sv") || fault.Error() != fault.In("en") {
			t.Errorf("%q: in English %q", test.hours, fault.Error())
		}
	}
}

func TestString(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"mo-fr  8.00 – 16.00 ;ph OFF;":    "Mo-Fr 08:00-16:00; PH off",
		"24/7":                            "24/7",
		"open":                            "24/7",
		"Sa":                              "Sa open",
		"Sa:,10:00-12:00":                 "",
		"Sa open,10:00-12:00":             "Sa open, 10:00-12:00",
		`open "alltid"`:                   `open "alltid"`,
		`"ring"`:                          `unknown "ring"`,
		"Mo 22:00-02:00,26:00-30:00":      "",
		"Mo 22:00-26:00":                  "Mo 22:00-02:00",
		"Mo 10:00-36:00":                  "Mo 10:00-36:00",
		"Jan 1,5,7-9/2: Mo closed":        "Jan 01,Jan 05,Jan 07-09/2 Mo off",
		"Dec 24-Dec 26 off":               "Dec 24-26 off",
		"2026 Dec 24-Jan 6 off":           "2026 Dec 24-2027 Jan 06 off",
		"2026 Jan 5,7 off":                "2026 Jan 05,2026 Jan 07 off",
		"week 2-9/2 ph +2 days Mo off":    "week 02-09/2 PH +2 days Mo off",
		"We[1,3-4,-1] -1 day 10:00+":      "We[1,3-4,-1] -1 day 10:00+",
		"mar su[-1]-oct su[-1] off":       "Mar Su[-1]-Oct Su[-1] off",
		"2026+ easter -2 days-easter off": "2026+ easter -2 days-easter off",
		`Mo 10:00-12:00||Tu,We "x",Fr 09:00-10:00`: `Mo 10:00-12:00 || Tu,We unknown "x", Fr 09:00-10:00`,
	} {
		h, err := openinghours.Parse(text)
		if got := h.String(); got != want || (err != nil) != (want == "") {
			t.Errorf("%s: %q, %v, want %q", text, got, err, want)
		}
	}
}
