package openinghours_test

import (
	"testing"
	"time"

	"medborgarkiosk/kiosk/openinghours"
)

var benched = map[string]string{
	"plain": "Mo-Fr 10:00-18:00",
	"usual": "Mo-Th 10:00-19:00; Fr 10:00-17:00; Sa 11:00-15:00; Jun-Aug Mo-Fr 12:00-16:00; PH off; Dec 24,31 off",
	"heavy": "week 01-53/2 We[1,3] 15:00-18:00; Mar Su[-1]-Oct Su[-1] Mo-Fr 10:00-19:00; easter -3 days 10:00-15:00; PH -1 day 10:00-15:00; PH off; Fr 20:00-02:00 || \"ring\"",
}

func each(b *testing.B, run func(h openinghours.Hours, at time.Time)) {
	at := time.Date(2026, 11, 24, 13, 30, 0, 0, zone)
	for name, hours := range benched {
		h := parse(b, hours)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				run(h, at)
			}
		})
	}
}

func BenchmarkAt(b *testing.B) {
	each(b, func(h openinghours.Hours, at time.Time) { h.At(at) })
}

func BenchmarkDay(b *testing.B) {
	each(b, func(h openinghours.Hours, at time.Time) { h.Day(at) })
}

// The state of 10,000 places, whose day is kept.
func BenchmarkPlaces(b *testing.B) {
	at := time.Date(2026, 11, 24, 13, 30, 0, 0, zone)
	places := make([]openinghours.Day, 10_000)
	for i := range places {
		places[i] = parse(b, benched["usual"]).Day(at)
	}
	for b.Loop() {
		minute, open := openinghours.Minute(at), 0
		for _, day := range places {
			if day.At(minute).Status == openinghours.Open {
				open++
			}
		}
		if open != len(places) {
			b.Fatal(open)
		}
	}
}

func BenchmarkNext(b *testing.B) {
	each(b, func(h openinghours.Hours, at time.Time) { h.Next(at) })
}

func BenchmarkYear(b *testing.B) {
	each(b, func(h openinghours.Hours, at time.Time) { h.Measure(at, 364) })
}

func BenchmarkParse(b *testing.B) {
	for name, hours := range benched {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := openinghours.Parse(hours); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
