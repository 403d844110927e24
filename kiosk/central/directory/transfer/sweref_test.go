package transfer

import (
	"testing"

	"medborgarkiosk/kiosk"
)

// TestFromSweref holds the conversion to the control points A to D that
// Lantmäteriet has published (kontrollpunkter.pdf, 2006-05-03): SWEREF 99 TM in
// metres, and SWEREF 99 in degrees, minutes and seconds.
func TestFromSweref(t *testing.T) {
	t.Parallel()
	dms := func(d, m, s float64) float64 { return d + m/60 + s/3600 }
	for name, test := range map[string]struct {
		north, east float64
		want        kiosk.Place
	}{
		"A": {7454204.638, 761811.242, kiosk.Place{Lat: dms(67, 5, 26.452769), Lon: dms(21, 2, 5.101575)}},
		"B": {7046077.605, 562140.337, kiosk.Place{Lat: dms(63, 32, 14.761735), Lon: dms(16, 14, 59.594626)}},
		"C": {6669189.376, 486557.055, kiosk.Place{Lat: dms(60, 9, 33.882413), Lon: dms(14, 45, 28.167152)}},
		"D": {6246136.458, 430374.835, kiosk.Place{Lat: dms(56, 21, 17.199245), Lon: dms(13, 52, 23.754022)}},
	} {
		got := fromSweref(test.north, test.east)
		if metres := got.Metres(test.want); metres > 0.01 {
			t.Errorf("%s: %v is %.3f m from %v", name, got, metres, test.want)
		}
	}
}
