package central_test

import (
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/storetest"
)

func TestDay(t *testing.T) {
	t.Parallel()
	for at, want := range map[string]struct {
		from  string
		hours float64
	}{
		"2026-11-23T22:59:00Z": {"2026-11-22T23:00:00Z", 24},
		"2026-11-23T23:00:00Z": {"2026-11-23T23:00:00Z", 24},
		"2026-07-01T22:30:00Z": {"2026-07-01T22:00:00Z", 24},
		"2026-03-29T12:00:00Z": {"2026-03-28T23:00:00Z", 23},
		"2026-10-25T12:00:00Z": {"2026-10-24T22:00:00Z", 25},
	} {
		from, to := central.Day(parse(t, at))
		if !from.Equal(parse(t, want.from)) || to.Sub(from).Hours() != want.hours {
			t.Errorf("the day of %s is %s to %s", at, from.UTC(), to.UTC())
		}
	}
}

func parse(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestTodayEndsAtMidnight(t *testing.T) {
	t.Parallel()
	now := parse(t, "2026-11-23T22:10:00Z") // 23.10 in Sweden
	c := centraltest.New(t, func() time.Time { return now })
	id, _ := centraltest.AddKiosk(t, c, "Kiosk 1", "")
	event := storetest.Event("sv")
	event.Hour = now.Truncate(time.Hour)
	if _, err := c.AcceptUsage(t.Context(), id, "e", []kiosk.NumberedEvent{{Seq: 1, UsageEvent: event}}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []int{1, 0} {
		today, err := c.Today(t.Context())
		if err != nil || len(today.Counts) != want {
			t.Errorf("at %s: %v, %v", now, today.Counts, err)
		}
		now = now.Add(time.Hour)
	}
}

func TestCallsAreForgotten(t *testing.T) {
	t.Parallel()
	now := storetest.Hour
	c := centraltest.New(t, func() time.Time { return now })
	id, _ := centraltest.AddKiosk(t, c, "Kiosk 1", "")
	call := kiosk.Call{Reason: kiosk.PatronAsks, Language: "sv"}
	old, err := c.Raise(t.Context(), id, call)
	if err != nil || c.Finish(t.Context(), old) != nil {
		t.Fatal(err)
	}
	now = now.AddDate(0, 0, 8)
	if _, err := c.Raise(t.Context(), id, call); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Watch(t.Context(), id, old, "", 0); err == nil {
		t.Error("a closed call is still there after eight days")
	}
}

func TestAddKioskRefuses(t *testing.T) {
	t.Parallel()
	c := centraltest.New(t, time.Now)
	centraltest.AddKiosk(t, c, "Kiosk 1", "")
	for _, name := range []string{"", "  ", "Kiosk 1"} {
		if _, err := c.AddKiosk(t.Context(), name, ""); err == nil {
			t.Errorf("%q was added", name)
		}
	}
}
