package store_test

import (
	"fmt"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/storetest"
)

// BenchmarkAcceptUsage tells how many events a second come in, 1, 100 or 1,000
// in a batch, from one kiosk (each batch a transaction) and from 64 at once.
func BenchmarkAcceptUsage(b *testing.B) {
	for _, kiosks := range []int{1, 64} {
		for _, rows := range []int{1, 100, 1000} {
			b.Run(fmt.Sprintf("kiosks=%d/rows=%d", kiosks, rows), func(b *testing.B) { accept(b, kiosks, rows) })
		}
	}
}

func accept(b *testing.B, kiosks, rows int) {
	s := centraltest.Store(b)
	id, _ := centraltest.AddKiosk(b, central.New(s, time.Now), "Kiosk 1", "")
	batches := make(chan int)
	done := make(chan struct{})
	for k := range kiosks {
		go func() {
			defer func() { done <- struct{}{} }()
			next := int64(1)
			for range batches {
				events := make([]kiosk.NumberedEvent, rows)
				for i := range events {
					events[i] = kiosk.NumberedEvent{Seq: next, UsageEvent: storetest.Event("sv")}
					next++
				}
				if _, err := s.AcceptUsage(b.Context(), id, fmt.Sprint("e", k), events); err != nil {
					b.Error(err)
				}
			}
		}()
	}
	for b.Loop() {
		batches <- 0
	}
	close(batches)
	for range kiosks {
		<-done
	}
	b.ReportMetric(float64(b.N*rows)/b.Elapsed().Seconds(), "events/s")
}
