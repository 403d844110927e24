package session_test

import (
	"slices"
	"testing"
	"time"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/journey/enrol"
	"medborgarkiosk/kiosk/session"
)

// TestOpening: the kiosk rests at the opening flow, comes back to it when left alone,
// and no usage event is written of it.
func TestOpening(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	set := session.Settings{
		Language: "sv", Idle: time.Minute, Warning: 20 * time.Second,
		Opening: enrol.ID, Flows: []journey.Flow{enrol.Flow{Central: "https://c.se"}},
	}
	state := session.Rest(set)
	screen := func() session.Screen { return session.View(set, state) }
	if s := screen(); s.Step.ID != "enrol.choose" || s.Home || !s.Bare || s.Active {
		t.Errorf("at rest: %+v", s)
	}
	for _, step := range []struct {
		event journey.Event
		after time.Duration
		want  string
	}{
		{journey.Tapped{ID: "central"}, 0, "enrol.code"},
		{session.Speak{Language: "ti"}, 0, "enrol.code"},
		{session.Back{}, 0, "enrol.choose"},
		{session.Back{}, 0, "enrol.choose"},
		{journey.Tapped{ID: "central"}, 0, "enrol.code"},
		{session.Tick{}, 81 * time.Second, "enrol.choose"},
		{journey.Tapped{ID: "central"}, 90 * time.Second, "enrol.code"},
		{session.StartOver{}, 90 * time.Second, "enrol.choose"},
	} {
		var effects []journey.Effect
		state, effects = session.Update(set, state, step.event, at.Add(step.after))
		if got := screen().Step.ID; got != step.want {
			t.Errorf("after %T: %s", step.event, got)
		}
		for _, e := range effects {
			if record, ok := e.(session.Record); ok {
				t.Errorf("after %T: %+v is recorded", step.event, record)
			}
		}
	}
}

// TestTheHomeScreenIsTheLibrarys: its tiles and languages, in its order.
func TestTheHomeScreenIsTheLibrarys(t *testing.T) {
	t.Parallel()
	set := session.Settings{
		Language: "sv", Flows: all.Flows, Tiles: []string{"guide", "printing"}, Languages: i18n.Chosen([]string{"ti", "sv"}),
	}
	state := session.Rest(set)
	screen := session.View(set, state)
	var tiles, tags []string
	for _, o := range screen.Step.Body.(journey.Choose).Options {
		tiles = append(tiles, o.ID)
	}
	state, _ = session.Update(set, state, session.Open{Aside: session.Languages}, time.Time{})
	for _, o := range session.View(set, state).Step.Body.(journey.Choose).Options {
		tags = append(tags, o.ID)
	}
	if !slices.Equal(tiles, []string{"guide", "printing", "staff"}) || !slices.Equal(tags, []string{"ti", "sv"}) || len(screen.Languages) != 2 {
		t.Errorf("tiles %v, languages %v", tiles, tags)
	}
}
