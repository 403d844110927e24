package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// confirmPage lists facts.
type confirmPage struct {
	w       *Window
	frame   fyne.CanvasObject
	heading *heading
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

func newConfirmPage(w *Window) *confirmPage {
	p := &confirmPage{w: w, heading: newHeading(w), list: theme.Column(w.look, 20), actions: newActions(w)}
	p.card = touch.NewCard(w.look, p.list)
	p.frame = framed(w, p.heading, theme.Pinned(w.look, 28, touch.NewScroll(w.look, p.card), p.actions.object))
	return p
}

func (p *confirmPage) object() fyne.CanvasObject { return p.frame }

func (p *confirmPage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Confirm)
	p.heading.draw(s)
	for i := len(p.rows); i < len(body.Rows); i++ {
		p.rows = append(p.rows, newFactRow(p.w))
		p.list.Add(p.rows[i].object)
	}
	for i, row := range body.Rows {
		p.rows[i].label.SetText(p.w.say(row.Label))
		p.rows[i].value.SetText(p.w.say(row.Value))
		p.rows[i].badge.Set(tone(row.Tone), badges[row.Tone], "")
		show(p.rows[i].badge, badges[row.Tone] != "")
	}
	for i, row := range p.rows {
		show(row.object, i < len(body.Rows))
	}
	show(p.card, len(body.Rows) > 0)
	p.actions.drawSecondary(body.Actions)
}

func newFactRow(w *Window) *factRow {
	r := &factRow{
		label: touch.NewLabel(w.look, theme.Label, theme.Ink, ""),
		value: touch.NewLabel(w.look, theme.Body, theme.Ink, ""),
		badge: touch.NewBadge(w.look, theme.ToneOK, false, "", ""),
	}
	r.object = theme.Row(w.look, 24, r.badge, theme.Wide(w.look, 280, r.label), theme.Grow(r.value))
	return r
}
