package kiosk_test

import (
	"testing"
	"time"

	"medborgarkiosk/kiosk"
)

func TestStanding(t *testing.T) {
	t.Parallel()
	const today = "2026-11-24"
	for name, test := range map[string]struct {
		facts kiosk.Facts
		want  kiosk.Standing
	}{
		"nothing known":       {kiosk.Facts{}, kiosk.Unsourced},
		"checked, no source":  {kiosk.Facts{CheckedOn: today, ValidUntil: "2027-01-01"}, kiosk.Unsourced},
		"never checked":       {kiosk.Facts{Source: "s", ValidUntil: "2027-01-01"}, kiosk.Unchecked},
		"checked tomorrow":    {kiosk.Facts{Source: "s", CheckedOn: "2026-11-25", ValidUntil: "2027-01-01"}, kiosk.Unchecked},
		"checked":             {kiosk.Facts{Source: "s", CheckedOn: today, ValidUntil: today}, kiosk.Fact},
		"expired yesterday":   {kiosk.Facts{Source: "s", CheckedOn: "2026-05-24", ValidUntil: "2026-11-23"}, kiosk.CallFirst},
		"checked for no time": {kiosk.Facts{Source: "s", CheckedOn: "2026-05-24"}, kiosk.CallFirst},
	} {
		if got := test.facts.Standing(today); got != test.want {
			t.Errorf("%s: got %s, want %s", name, got, test.want)
		}
	}
}

func TestParseDate(t *testing.T) {
	t.Parallel()
	for text, good := range map[string]bool{
		"": true, "2026-11-24": true, "2028-02-29": true,
		"2026-02-29": false, "2026-1-4": false, "24/11 2026": false, "2026-11-24 ": false,
	} {
		if d, err := kiosk.ParseDate(text); (err == nil) != good || good && string(d) != text {
			t.Errorf("%q: got %q, %v", text, d, err)
		}
	}
	if d := kiosk.DateOf(time.Date(2026, 11, 24, 23, 0, 0, 0, time.UTC)); d != "2026-11-24" {
		t.Errorf("got %s", d)
	}
}
