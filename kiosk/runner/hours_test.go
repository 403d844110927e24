package runner_test

import (
	"context"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/openinghours"
	"medborgarkiosk/kiosk/runner"
	"medborgarkiosk/kiosk/session"
)

// TestTheClockOpensAndCloses a kiosk that nobody touches, on the minute; a visit goes on.
func TestTheClockOpensAndCloses(t *testing.T) {
	t.Parallel()
	hours, err := openinghours.Parse("Mo-Fr 10:00-18:00")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		monday := time.Date(2026, 11, 23, 9, 58, 30, 0, i18n.Stockholm)
		now := func() time.Time { return monday.Add(time.Since(began)) }
		var drawn atomic.Pointer[session.Screen]
		r := runner.New(
			session.Settings{Language: "sv", Idle: time.Minute, Warning: 20 * time.Second, DarkAfter: time.Hour, Hours: &hours, Flows: []journey.Flow{slow{}}},
			journey.Ports{Speaker: fake.NewSpeaker(), Usage: fake.NewUsageLog(), Desk: fake.NewDesk(), Dir: dir},
			runner.Hooks{Draw: func(s session.Screen) { drawn.Store(&s) }, Now: now})
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- r.Run(ctx) }()

		for _, m := range []struct {
			at     string
			event  journey.Event // nil for none
			step   string
			active bool
			dark   bool
		}{
			{"09:58:30", nil, "closed", false, false},
			{"09:58:40", session.Choose{Flow: "slow"}, "closed", false, false},
			{"09:59:59", nil, "closed", false, false},
			{"10:00:00", nil, "home", false, false},
			{"11:00:00", nil, "home", false, true},
			{"11:30:30", session.Touch{}, "home", false, false},
			{"17:59:30", session.Touch{}, "home", false, false},
			{"17:59:40", session.Choose{Flow: "slow"}, "begun", true, false},
			{"18:00:50", nil, "begun", true, false},
			{"18:00:55", session.Stay{}, "begun", true, false},
			{"18:02:20", nil, "closed", false, false},
			{"18:08:00", nil, "closed", false, true},
			{"18:08:10", session.Touch{}, "closed", false, false},
			{"18:14:00", nil, "closed", false, true},
		} {
			at, err := time.ParseInLocation("2006-01-02 15:04:05", "2026-11-23 "+m.at, i18n.Stockholm)
			if err != nil {
				t.Fatal(err)
			}
			<-time.After(at.Sub(now())) // of synctest's time
			if m.event != nil {
				r.Post(m.event)
			}
			synctest.Wait()
			screen := drawn.Load()
			if screen.Step.ID != m.step || screen.Active != m.active || screen.Dark != m.dark {
				t.Errorf("at %s after %T: %s, somebody there: %v, dark: %v", m.at, m.event, screen.Step.ID, screen.Active, screen.Dark)
			}
		}
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}
