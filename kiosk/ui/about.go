package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// about is what is known of one place: how it stands, the facts, and what can be
// done below them.
type about struct {
	w      *Window
	object *fyne.Container
	state  *touch.Badge
	note   *touch.Label
	facts  *facts
	doable *fyne.Container
	pills  []*touch.Pill
	ids    []string
}

func newAbout(w *Window) *about {
	a := &about{
		w: w, facts: newFacts(w), doable: theme.Flow(w.bars, 16),
		state: touch.NewBadge(w.look, theme.ToneOK, false, "schedule", ""),
		note:  touch.NewLabel(w.look, theme.Small, theme.SoftInk, ""),
	}
	standing := theme.Flow(w.look, 16, a.state, a.note)
	a.object = theme.Column(w.look, listGap, standing, theme.Grow(theme.Pinned(w.look, listGap, a.facts.scroll, a.doable)))
	return a
}

// draw shows the facts in a room of which so much is used already, and tells
// whether the most of them are in sight.
func (a *about) draw(body journey.Places, toMap bool, room fyne.Size, used float32) bool {
	place := body.List[0]
	a.state.Set(tone(place.State.Tone), "schedule", a.w.say(place.State.Value))
	a.note.SetText(a.w.say(place.Note))
	show(a.note, !place.Note.IsZero())
	a.facts.draw(body.Facts, nil)
	actions := body.Actions
	if toMap {
		actions = append([]journey.Action{{ID: journey.ShowMap, Label: i18n.T(msgShowMap), Icon: "map"}}, actions...)
	}
	a.do(actions)
	facts := theme.HeightFor(a.facts.scroll, room.Width)
	others := theme.HeightFor(a.object, room.Width) - facts
	return facts <= 2*(room.Height-used-others)
}

// do shows what can be done.
func (a *about) do(actions []journey.Action) {
	for i := len(a.pills); i < len(actions); i++ {
		a.pills = append(a.pills, touch.NewPill(a.w.bars, "", "", func() { a.w.post(journey.Tapped{ID: a.ids[i]}) }))
		a.doable.Add(a.pills[i])
	}
	a.ids = a.ids[:0]
	for i, action := range actions {
		a.ids = append(a.ids, action.ID)
		a.pills[i].Set(action.Icon, a.w.say(action.Label))
	}
	for i, pill := range a.pills {
		show(pill, i < len(actions))
	}
}
