package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// actions is a line of buttons, the first of them the one most want.
type actions struct {
	w       *Window
	object  *fyne.Container
	buttons []*touch.Button
	ids     []string
}

func newActions(w *Window) *actions {
	return &actions{w: w, object: theme.FlowCentred(w.look, 28)}
}

func (a *actions) draw(list []journey.Action) { a.fill(list, touch.Primary) }

// drawSecondary is for what nobody should be led to.
func (a *actions) drawSecondary(list []journey.Action) { a.fill(list, touch.Secondary) }

func (a *actions) fill(list []journey.Action, first touch.Kind) {
	for i := len(a.buttons); i < len(list); i++ {
		a.buttons = append(a.buttons, touch.NewButton(a.w.look, touch.Secondary, "", "", "", func() { a.press(i) }))
		a.object.Add(a.buttons[i])
	}
	a.ids = a.ids[:0]
	for i, action := range list {
		a.ids = append(a.ids, action.ID)
		kind := touch.Secondary
		if i == 0 {
			kind = first
		}
		a.buttons[i].SetKind(kind)
		a.buttons[i].SetTone(theme.Tone(action.Tone))
		a.buttons[i].Set(action.Icon, a.w.say(action.Label), "")
		a.buttons[i].SetEnabled(!action.Disabled)
	}
	for i, b := range a.buttons {
		show(b, i < len(list))
	}
	show(a.object, len(list) > 0)
}

func (a *actions) press(i int) {
	if i < len(a.ids) {
		a.w.post(journey.Tapped{ID: a.ids[i]})
	}
}
