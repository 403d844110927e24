package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// facts are rows on a card that a finger can push, with buttons below that stay.
type facts struct {
	w       *Window
	object  *fyne.Container
	scroll  *touch.Scroll
	card    *touch.Panel
	list    *fyne.Container
	rows    []*factRow
	actions *actions
}

type factRow struct {
	object *fyne.Container
	label  *touch.Label
	value  *touch.Label
	badge  *touch.Badge
}

// badges are how a tone is told without colour.
var badges = map[journey.Tone]string{
	journey.OKTone: "check_circle", journey.WarnTone: "warning", journey.BadTone: "error",
}

func newFacts(w *Window) *facts {
	f := &facts{w: w, list: theme.Column(w.look, 20), actions: newActions(w)}
	f.card = touch.NewCard(w.look, f.list)
	f.scroll = touch.NewScroll(w.look, f.card)
	f.object = theme.Pinned(w.look, 28, f.scroll, f.actions.object)
	return f
}

func (f *facts) draw(rows []journey.Row, actions []journey.Action) {
	for i := len(f.rows); i < len(rows); i++ {
		f.rows = append(f.rows, newFactRow(f.w))
		f.list.Add(f.rows[i].object)
	}
	for i, row := range rows {
		f.rows[i].label.SetText(f.w.say(row.Label))
		f.rows[i].value.SetText(f.w.say(row.Value))
		f.rows[i].badge.Set(tone(row.Tone), badges[row.Tone], "")
		show(f.rows[i].badge, badges[row.Tone] != "")
	}
	for i, row := range f.rows {
		show(row.object, i < len(rows))
	}
	show(f.card, len(rows) > 0)
	f.actions.drawSecondary(actions)
}

func newFactRow(w *Window) *factRow {
	r := &factRow{
		label: touch.NewLabel(w.look, theme.Label, theme.Ink, ""),
		value: touch.NewLabel(w.look, theme.Body, theme.Ink, ""),
		badge: touch.NewBadge(w.look, theme.ToneOK, false, "", ""),
	}
	r.object = theme.Row(w.look, 24, r.badge, theme.Grow(theme.Fold(w.look, 24, 4, theme.Wide(w.look, 280, r.label), r.value)))
	return r
}
