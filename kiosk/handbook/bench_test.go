package handbook_test

import (
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/pack"
)

// BenchmarkNew makes a handbook of the content that the program carries: what a kiosk
// does in the background at each start and when content changes.
func BenchmarkNew(b *testing.B) {
	content, err := pack.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := handbook.New(content, handbook.Stand{Place: &kiosk.Place{Lat: 59.168, Lon: 18.138}}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFind looks for what is typed, a letter at a time, in that content.
func BenchmarkFind(b *testing.B) {
	content, err := pack.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	book, _, err := handbook.New(content, handbook.Stand{})
	if err != nil {
		b.Fatal(err)
	}
	typed := []rune("uppehållstillstånd")
	for b.Loop() {
		for n := range typed {
			if _, err := book.Find(b.Context(), string(typed[:n+1]), "sv", 5); err != nil {
				b.Fatal(err)
			}
		}
	}
}
