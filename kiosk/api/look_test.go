package api_test

import (
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
)

// TestCheckEventOfARecord: it says which record and day, and nothing else.
func TestCheckEventOfARecord(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 11, 24, 0, 42, 0, 0, time.FixedZone("Sweden", 3600))
	for name, test := range map[string]struct {
		change func(*kiosk.UsageEvent)
		ok     bool
	}{
		"a look":           {func(*kiosk.UsageEvent) {}, true},
		"wrong":            {func(e *kiosk.UsageEvent) { *e = kiosk.WrongAbout("topic/housing", kiosk.WrongOther, at) }, true},
		"a language":       {func(e *kiosk.UsageEvent) { e.Language = "ar" }, false},
		"a duration":       {func(e *kiosk.UsageEvent) { e.Duration = kiosk.UnderOneMinute }, false},
		"a journey":        {func(e *kiosk.UsageEvent) { e.Journey = "office" }, false},
		"an hour":          {func(e *kiosk.UsageEvent) { e.Hour = e.Hour.Add(time.Hour) }, false},
		"a journey's end":  {func(e *kiosk.UsageEvent) { e.Outcome = kiosk.Done }, false},
		"no record":        {func(e *kiosk.UsageEvent) { e.Record = "" }, false},
		"no kind":          {func(e *kiosk.UsageEvent) { e.Record = "ab" }, false},
		"words":            {func(e *kiosk.UsageEvent) { e.Record = "office/what I think" }, false},
		"a look's remark":  {func(e *kiosk.UsageEvent) { e.Remark = kiosk.WrongHours }, false},
		"wrong, no remark": {func(e *kiosk.UsageEvent) { e.Outcome = kiosk.Wrong }, false},
		"their own words":  {func(e *kiosk.UsageEvent) { e.Outcome, e.Remark = kiosk.Wrong, "rude" }, false},
		"counted no times": {func(e *kiosk.UsageEvent) { e.Count = 0 }, false},
	} {
		e := kiosk.LookAt("office/ssc-odenplan", at)
		test.change(&e)
		if err := api.CheckEvent(e); (err == nil) != test.ok {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if got := kiosk.LookAt("office/ab", at).Hour; !got.Equal(time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("looked at on %v", got)
	}
	journey := event()
	journey.Remark = kiosk.WrongHours
	if api.CheckEvent(journey) == nil {
		t.Error("a journey has a remark")
	}
}
