package pack_test

import (
	"fmt"
	"testing"

	"medborgarkiosk/kiosk/pack"
)

// BenchmarkPack is the way of a whole directory of 20,000 offices into a kiosk, and
// of one change after it.
func BenchmarkPack(b *testing.B) {
	records := make([]pack.Record, 20_000)
	for i := range records {
		records[i] = office(fmt.Sprintf("office-%05d", i), int64(i+1))
	}
	all := pack.NewContent(20_000, append([]pack.Record(nil), records...))
	records[7] = office("office-00007", 20_001)
	next := pack.NewContent(20_001, append([]pack.Record(nil), records...))
	dir := b.TempDir()
	for name, do := range map[string]func() error{
		"whole":  func() error { _, err := pack.Apply(pack.Content{}, to(0, all, all.Records...)); return err },
		"change": func() error { _, err := pack.Apply(all, to(20_000, next, records[7])); return err },
		"keep":   func() error { return pack.Keep(dir, all) },
		"start": func() error {
			if err := pack.Keep(dir, all); err != nil {
				return err
			}
			_, err := pack.Start(dir)
			return err
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := do(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
