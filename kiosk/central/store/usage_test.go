package store_test

import (
	"reflect"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/storetest"
)

// TestLooks are counted once, by record and day, and are no journeys.
func TestLooks(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := open(t)
			c := central.New(s, func() time.Time { return storetest.Hour })
			id, _ := centraltest.AddKiosk(t, c, "Kiosk 1", "")
			day := storetest.Hour
			folded := kiosk.LookAt("topic/housing", day)
			folded.Count = 5
			var events []kiosk.NumberedEvent
			for i, e := range []kiosk.UsageEvent{
				kiosk.LookAt("office/ab", day), storetest.Event("sv"), kiosk.LookAt("office/ab", day),
				kiosk.WrongAbout("office/ab", kiosk.WrongHours, day), kiosk.WrongAbout("office/ab", kiosk.HasClosed, day),
				kiosk.WrongAbout("office/ab", kiosk.WrongHours, day.AddDate(0, 0, 1)), folded,
			} {
				events = append(events, kiosk.NumberedEvent{Seq: int64(i + 1), UsageEvent: e})
			}
			for range 2 { // the answer was lost
				if cursor, err := c.AcceptUsage(t.Context(), id, "e", events); err != nil || cursor != int64(len(events)) {
					t.Fatalf("cursor %d, %v", cursor, err)
				}
			}
			first, next := kiosk.DateOf(day), kiosk.DateOf(day.AddDate(0, 0, 1))
			after := kiosk.DateOf(day.AddDate(0, 0, 2))
			housing := central.LookCount{Record: "topic/housing", Looks: 5, Wrong: map[kiosk.Remark]int{}}
			for _, test := range []struct {
				from, to kiosk.Date
				want     []central.LookCount
			}{
				{first, next, []central.LookCount{
					{Record: "office/ab", Looks: 2, Wrong: map[kiosk.Remark]int{kiosk.WrongHours: 1, kiosk.HasClosed: 1}}, housing,
				}},
				{first, after, []central.LookCount{
					{Record: "office/ab", Looks: 2, Wrong: map[kiosk.Remark]int{kiosk.WrongHours: 2, kiosk.HasClosed: 1}}, housing,
				}},
				{next, after, []central.LookCount{{Record: "office/ab", Wrong: map[kiosk.Remark]int{kiosk.WrongHours: 1}}}},
				{after, after, nil},
			} {
				if got, err := c.Looks(t.Context(), test.from, test.to); err != nil || !reflect.DeepEqual(got, test.want) {
					t.Errorf("%s to %s: got %+v, %v", test.from, test.to, got, err)
				}
			}
			if _, err := c.Looks(t.Context(), "yesterday", next); err == nil {
				t.Error("yesterday is a date")
			}
			counts, err := s.CountUsage(t.Context(), day.AddDate(0, 0, -1), day.AddDate(0, 0, 3))
			if err != nil || len(counts) != 1 || counts[0].Events != 1 {
				t.Errorf("journeys are %+v, %v", counts, err)
			}
		})
	}
}

// TestHealth keeps every field.
func TestHealth(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := central.New(open(t), func() time.Time { return storetest.Hour })
			id, _ := centraltest.AddKiosk(t, c, "Kiosk 1", "")
			want := central.Health{
				Version: "v1", Printer: []kiosk.Code{kiosk.PrinterJam, kiosk.PrinterToner}, Scanner: []kiosk.Code{kiosk.ScannerBusy},
				Content: []kiosk.Code{kiosk.ContentKey}, Waiting: 7, Told: toldOfItself,
			}
			if err := c.Hear(t.Context(), id, want); err != nil {
				t.Fatal(err)
			}
			if all, err := c.Kiosks(t.Context()); err != nil || len(all) != 1 || !reflect.DeepEqual(all[0].Health, want) {
				t.Errorf("got %+v, %v", all, err)
			}
		})
	}
}
