package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
	"medborgarkiosk/kiosk/ui/typeset"
)

// heading is a step's title and the line below it, with the pill that says
// what became of a call for staff.
type heading struct {
	w      *Window
	object *fyne.Container
	title  *touch.Label
	lead   *touch.Label
	notice *touch.Badge
	beside *fyne.Container // what else stands there
}

func newHeading(w *Window) *heading {
	h := &heading{
		w:      w,
		title:  touch.NewLabel(w.look, theme.Heading, theme.Ink, ""),
		lead:   touch.NewLabel(w.look, theme.Body, theme.SoftInk, ""),
		notice: touch.NewBadge(w.look, theme.ToneOK, false, "", ""),
	}
	h.beside = theme.Stack()
	words := theme.Column(w.look, 6, h.title, h.lead, theme.Row(w.look, 0, h.notice))
	h.object = theme.Row(w.look, 24, theme.Grow(words), h.beside)
	h.put()
	return h
}

// put has objects stand beside the words; none leaves these the whole width.
func (h *heading) put(objects ...fyne.CanvasObject) {
	h.beside.Objects = objects
	show(h.beside, len(objects) > 0 && objects[0].Visible())
}

func (h *heading) draw(s session.Screen) {
	show(h.title, !s.LowReach) // the crown has them then
	h.title.SetText(h.w.say(s.Step.Title))
	lead := h.w.say(s.Step.Lead)
	h.lead.SetSpans(typeset.Marked(lead))
	show(h.lead, lead != "" && !s.LowReach)
	drawNotice(h.w, h.notice, s.Notice)
	show(h.object, !s.LowReach || s.Notice != nil)
}

func drawNotice(w *Window, badge *touch.Badge, n *session.Notice) {
	show(badge, n != nil)
	if n != nil {
		badge.Set(tone(n.Tone), n.Icon, w.say(n.Text))
	}
}

// framed puts a heading over a body, within the page's margins.
func framed(w *Window, h *heading, body fyne.CanvasObject) *fyne.Container {
	return theme.Inset(w.look, pageSide, pageMargin, theme.Column(w.look, pageGap, h.object, theme.Grow(body)))
}
