package session_test

import (
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
)

// place is a journey of one screen, that leads on when its button is touched. It
// shows what it was begun about, and the language it last heard of.
type place struct{ id, leads string }

func (p place) ID() string         { return p.id }
func (p place) Tile() journey.Tile { return journey.Tile{Title: i18n.Verbatim(p.id)} }
func (p place) Start(terms journey.Terms) (journey.State, []journey.Effect) {
	return terms.Language + " " + terms.About, nil
}

func (p place) Update(s journey.State, e journey.Event) (journey.State, []journey.Effect) {
	switch e := e.(type) {
	case journey.Spoken:
		return e.Language + " again", nil
	case journey.Tapped:
		return s, []journey.Effect{journey.Turn{Flow: p.leads, About: "a letter"}}
	}
	return s, nil
}

func (p place) View(s journey.State) journey.Step {
	return journey.Step{ID: p.id, Title: i18n.Verbatim(s.(string)), Body: journey.Show{}}
}

func (p place) Back(journey.State) (journey.State, []journey.Effect, bool) { return nil, nil, false }

// TestTurn leads on to another journey and back again, counts each journey once,
// and wipes all of it at the end.
func TestTurn(t *testing.T) {
	t.Parallel()
	set := settings()
	set.Flows = []journey.Flow{place{"guide", "office"}, place{"office", "guide"}, place{"lost", "nowhere"}}
	var counted []kiosk.UsageEvent
	s := session.Rest(set)
	do := func(wantStep, wantTitle string, events ...journey.Event) {
		t.Helper()
		for _, e := range events {
			var effects []journey.Effect
			s, effects = session.Update(set, s, e, noon)
			for _, effect := range effects {
				if r, ok := effect.(session.Record); ok {
					counted = append(counted, r.Event)
				}
			}
		}
		step := session.View(set, s).Step
		if got := i18n.For("sv").Text(step.Title); step.ID != wantStep || wantTitle != "" && got != wantTitle {
			t.Errorf("at %s with %q, not at %s with %q", step.ID, got, wantStep, wantTitle)
		}
	}
	on := journey.Tapped{ID: journey.Next}
	do("guide", "sv ", session.Choose{Flow: "guide"})
	do("office", "sv a letter", on)
	do("guide", "ar again", session.Speak{Language: "ar"}, session.Back{})
	do("office", "ar a letter", on)
	do("guide", "ar a letter", on)
	do("office", "", session.Back{})
	do("guide", "", session.Back{})
	do("home", "", session.Back{})
	do("lost", "", session.Choose{Flow: "lost"}, on) // where it leads there is nothing
	do("home", "", session.StartOver{})
	var got []string
	for _, e := range counted {
		got = append(got, e.Journey+" "+string(e.Outcome))
	}
	want := []string{"guide done", "office abandoned", "office done", "guide abandoned", "lost abandoned"}
	if len(got) != len(want) {
		t.Fatalf("counted %v, not %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("counted %v, not %v", got, want)
		}
	}
	if len(s.Former) > 0 {
		t.Error("a journey outlives the visit")
	}
}
