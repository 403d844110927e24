package access_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/access"
	"medborgarkiosk/kiosk/municipality"
)

// BenchmarkReport is over 10,000 offices of 500 different hours and 100 libraries:
// the first of a day, and each after it.
func BenchmarkReport(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same each time
	s := survey()
	s.Municipalities, s.Libraries = municipality.All(), nil
	place := func() *kiosk.Place { return &kiosk.Place{Lat: 56 + 12*random.Float64(), Lon: 12 + 8*random.Float64()} }
	for i := range 10_000 {
		hours := fmt.Sprintf("Mo-Th 10:%02d-19:00; Fr 10:00-17:%02d; Jun-Aug Mo-Fr 12:00-16:00; PH off", i%10, i%50)
		s.Offices = append(s.Offices, office(fmt.Sprintf("o%05d", i), 0, hours, func(o *kiosk.Office) {
			o.Municipality, o.Place, o.Languages = s.Municipalities[i%290].Code, place(), []string{"sv", "en"}
		}))
	}
	for i := range 100 {
		s.Libraries = append(s.Libraries, access.Library{Municipality: s.Municipalities[i].Code, Place: place()})
	}
	report := func(b *testing.B) {
		if got := s.Report().Municipalities[0]; got.Offices < 34 || got.Hours.Known != got.Offices {
			b.Fatal(got)
		}
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			s.Gauge = new(access.Gauge)
			report(b)
		}
	})
	b.Run("again", func(b *testing.B) {
		for b.Loop() {
			report(b)
		}
	})
}
