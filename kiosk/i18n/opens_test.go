package i18n_test

import (
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk/i18n"
)

// TestOpens: nights are counted by the clock on the wall, over the change of the clock too.
func TestOpens(t *testing.T) {
	t.Parallel()
	at := func(month time.Month, day, hour int) time.Time {
		return time.Date(2026, month, day, hour, 0, 0, 0, i18n.Stockholm)
	}
	for _, test := range []struct {
		now, at time.Time
		want    string
	}{
		{at(11, 24, 0), at(11, 24, 10), "öppnar 10.00"},
		{at(11, 24, 23), at(11, 25, 0), "öppnar i morgon 00.00"},
		{at(11, 24, 19), at(11, 25, 10), "öppnar i morgon 10.00"},
		{at(11, 27, 19), at(11, 30, 10), "öppnar måndag 10.00"},
		{at(11, 24, 19), at(12, 1, 10), "öppnar 1 dec. 10.00"},
		{at(10, 24, 23), at(10, 25, 9), "öppnar i morgon 09.00"},
		{at(3, 28, 23), at(3, 29, 23), "öppnar i morgon 23.00"},
	} {
		words := i18n.For("sv").Text(i18n.Opens(test.now, test.at))
		if got := strings.NewReplacer("\u2068", "", "\u2069", "").Replace(words); got != test.want {
			t.Errorf("from %v: %q, want %q", test.now, got, test.want)
		}
	}
}
