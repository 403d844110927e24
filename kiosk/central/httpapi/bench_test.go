package httpapi_test

import (
	"fmt"
	"math/rand/v2"
	"net/http/httptest"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
)

// The size of the benchmark's library: all kiosks in one branch, which is the
// worst case, since a branch decides one booking after the other.
const (
	benchKiosks = 200
	benchTimes  = 5000 // at least; over four weeks
	benchStale  = 20   // every so many orders ask for a time that has gone
)

// BenchmarkBooking books over HTTP from 200 kiosks, each with its own key and
// connection. In "always" each asks again as soon as it has its answer; in
// "seldom" each asks once a second on average, at random. The kiosks are in the
// same process and take their part of the machine. See BENCHMARKS.txt.
func BenchmarkBooking(b *testing.B) {
	for name, open := range centraltest.Stores() {
		for pace, mean := range map[string]time.Duration{"always": 0, "seldom": time.Second} {
			b.Run(name+"/"+pace, func(b *testing.B) {
				l := centraltest.NewLibrary(b, open(b), now, 0)
				putUp(b, l, max(benchTimes, b.N))
				bookAll(b, benchDesks(b, l), mean)
			})
		}
	}
}

// putUp adds single places, as of many helpers who each have a free day after
// the other.
func putUp(b *testing.B, l centraltest.Library, n int) {
	b.Helper()
	slots := make([]booking.Slot, n)
	for i := range slots {
		s := bookingtest.Slot(0)
		s.ID, s.Helper = fmt.Sprint("b", i), fmt.Sprint("h", i/(26*10))
		s.Start = now().AddDate(0, 0, 1+i%26).Add(time.Duration(i/26%10) * 30 * time.Minute)
		s.End = s.Start.Add(30 * time.Minute)
		slots[i] = s
	}
	if clashes, err := l.Bookings.PutUp(b.Context(), bookingtest.Branch, slots); err != nil || len(clashes) > 0 {
		b.Fatal(len(clashes), err)
	}
}

func benchDesks(b *testing.B, l centraltest.Library) []*api.Client {
	b.Helper()
	server := httptest.NewServer(l.API())
	b.Cleanup(server.Close)
	desks := make([]*api.Client, benchKiosks)
	for i := range desks {
		id, key := centraltest.AddKiosk(b, l.Central, fmt.Sprint("Kiosk ", i), "")
		desk, err := api.NewClient(api.Config{Address: server.URL, Kiosk: id, Key: key})
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(desk.Close)
		if _, err := desk.Find(b.Context(), 1); kiosk.CodeOf(err) != kiosk.BookingUnknown { // the line is there
			b.Fatal(err)
		}
		desks[i] = desk
	}
	return desks
}

// bookAll makes b.N bookings from all desks and reports how long they took.
func bookAll(b *testing.B, desks []*api.Client, mean time.Duration) {
	took := make([]time.Duration, b.N)
	var next atomic.Int64
	var all sync.WaitGroup
	if _, err := desks[0].Book(b.Context(), kiosk.Order{ID: fmt.Sprintf("%032x", 1<<40), Slot: "b0", Topic: "bankid", Language: "ar"}); err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for _, desk := range desks {
		all.Go(func() {
			for {
				if mean > 0 {
					<-time.After(time.Duration(rand.ExpFloat64() * float64(mean)))
				}
				i := int(next.Add(1)) - 1
				if i >= b.N {
					return
				}
				slot, stale := i, i%benchStale == 0
				if stale {
					slot = 0
				}
				order := kiosk.Order{ID: fmt.Sprintf("%032x", i), Slot: fmt.Sprint("b", slot), Topic: "bankid", Language: "ar"}
				began := time.Now()
				_, err := desk.Book(b.Context(), order)
				took[i] = time.Since(began)
				if late := stale && kiosk.CodeOf(err) == kiosk.BookingTaken; err != nil && !late {
					b.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	b.StopTimer()
	slices.Sort(took)
	ms := func(share float64) float64 {
		return float64(took[int(share*float64(len(took)-1))].Microseconds()) / 1000
	}
	b.ReportMetric(ms(0.50), "p50-ms")
	b.ReportMetric(ms(0.99), "p99-ms")
	b.ReportMetric(ms(1), "max-ms")
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "bookings/s")
	b.ReportMetric(0, "ns/op")
}
