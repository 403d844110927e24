package transfer_test

import (
	"errors"
	"fmt"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/transfer"
)

// FuzzRead: whatever comes, it is refused with a reason, or it is offices that can
// be so and that travel on in each format.
func FuzzRead(f *testing.F) {
	for format := range writers {
		f.Add(written(f, format, []kiosk.Office{office("ab"), office("cd")}))
	}
	f.Add([]byte(table("lat;lon", "59,1;18,1")))
	f.Add([]byte("sep=;\nid;kind;name;municipality_code\nab;citizen_office;=x;136\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		in, err := transfer.Read("file", raw)
		var fault *transfer.Fault
		if err != nil && (!errors.As(err, &fault) || fault.In("sv") == "") {
			t.Fatalf("an error without a reason: %v", err)
		}
		for _, f := range append(in.Faults, in.Notes...) {
			_ = f.In("sv") + f.In("en")
		}
		for format := range writers {
			again := read2(t, format, in.Offices)
			if c := transfer.Compare(in.Offices, again); len(c.Same) != len(in.Offices) {
				t.Fatalf("%s: %+v", format, c)
			}
		}
	})
}

func read2(t *testing.T, format transfer.Format, offices []kiosk.Office) []kiosk.Office {
	t.Helper()
	in := read(t, written(t, format, offices))
	if in.Refused() {
		t.Fatalf("%s: %s", format, in.Faults[0].In("en"))
	}
	for _, o := range in.Offices {
		if err := o.Check(); err != nil {
			t.Fatal(err)
		}
	}
	return in.Offices
}

// BenchmarkRead reads 20,000 offices, the most there may be. In the other formats
// fewer are 10 MB.
func BenchmarkRead(b *testing.B) {
	for format, most := range map[transfer.Format]int{transfer.CSV: transfer.MostRows, transfer.GeoJSON: 12_000, transfer.HSDS: 4_000} {
		raw := written(b, format, crowd()[:most])
		b.Run(string(format), func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				if in, err := transfer.Read("file", raw); err != nil || in.Refused() {
					b.Fatal(err, in.Faults)
				}
			}
		})
	}
}

// crowd is 20,000 offices with what most offices have.
func crowd() []kiosk.Office {
	all := make([]kiosk.Office, transfer.MostRows)
	for i := range all {
		o := office(fmt.Sprintf("office-%05d", i))
		o.Hours = fmt.Sprintf("Mo-Fr %02d:00-16:00", 7+i%6)
		o.Authorities, o.Services, o.Languages, o.Email, o.Closed = nil, nil, nil, "", nil
		all[i] = o
	}
	return all
}

// BenchmarkCompare compares 20,000 offices with themselves.
func BenchmarkCompare(b *testing.B) {
	all := crowd()
	b.ReportAllocs()
	for b.Loop() {
		if c := transfer.Compare(all, all); len(c.Same) != len(all) {
			b.Fatal(len(c.Same))
		}
	}
}
