package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
	"medborgarkiosk/kiosk/ui/typeset"
)

// messagePage is what a message and a wait have in common: a large symbol, a
// title and a line in the middle of the screen, and what to do below.
type messagePage struct {
	w       *Window
	frame   fyne.CanvasObject
	symbol  *touch.Symbol
	title   *touch.Label
	lead    *touch.Label
	notice  *touch.Badge
	actions *actions
	words   *fyne.Container // title and lead
}

func newMessagePage(w *Window, below ...fyne.CanvasObject) *messagePage {
	p := &messagePage{
		w:       w,
		symbol:  touch.NewSymbol(w.look, theme.ToneBrand, "", 200),
		title:   touch.NewLabel(w.look, theme.Heading, theme.Ink, "").Centre(),
		lead:    touch.NewLabel(w.look, theme.Body, theme.SoftInk, "").Centre(),
		notice:  touch.NewBadge(w.look, theme.ToneOK, false, "", ""),
		actions: newActions(w),
	}
	p.words = theme.AtMost(w.look, 1400, theme.Column(w.look, 6, p.title, p.lead))
	objects := append([]fyne.CanvasObject{p.symbol, p.words}, below...)
	said := touch.NewScroll(w.look, theme.Centred(w.look, 28, objects...))
	do := theme.Centred(w.look, 20, p.actions.object, p.notice)
	p.frame = theme.Inset(w.look, pageSide, pageMargin, theme.PinnedCentred(w.look, 32, said, do))
	return p
}

func (p *messagePage) draw(s session.Screen, icon string, t journey.Tone) {
	p.symbol.Set(tone(t), icon)
	p.title.SetText(p.w.say(s.Step.Title))
	lead := p.w.say(s.Step.Lead)
	p.lead.SetSpans(typeset.Marked(lead))
	show(p.lead, lead != "")
	show(p.symbol, !s.LowReach) // the crown has them then
	show(p.words, !s.LowReach)
	drawNotice(p.w, p.notice, s.Notice)
}

// showPage shows a message with what to do now.
type showPage struct {
	*messagePage
	figure  *touch.Label
	card    *touch.Panel // around the figure
	picture *touch.Picture
	taken   *fyne.Container // figure and picture, what the patron takes along
	note    *touch.Label
	under   fyne.CanvasObject // the note, no wider than can be read
}

func newShowPage(w *Window) *showPage {
	p := &showPage{
		figure:  touch.NewLabel(w.look, theme.Figure, theme.InkOn(theme.ToneBook), "").Centre(),
		picture: touch.NewPicture(w.look, 340),
		note:    touch.NewLabel(w.look, theme.Body, theme.SoftInk, "").Centre(),
	}
	p.under = theme.AtMost(w.look, 1400, p.note)
	p.card = touch.NewTinted(w.look, theme.ToneBook, p.figure)
	p.taken = theme.FlowCentred(w.look, 40, theme.Middle(w.look, p.card), p.picture)
	p.messagePage = newMessagePage(w, p.taken, p.under)
	return p
}

func (p *showPage) object() fyne.CanvasObject { return p.frame }

func (p *showPage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Show)
	p.messagePage.draw(s, body.Icon, body.Tone)
	p.figure.SetText(p.w.say(body.Figure))
	show(p.card, !body.Figure.IsZero())
	p.picture.Set(body.Picture.Image)
	show(p.picture, body.Picture.Image != nil)
	show(p.taken, p.card.Visible() || p.picture.Visible())
	show(p.symbol, body.Picture.Image == nil && !s.LowReach)
	p.note.SetText(p.w.say(body.Note))
	show(p.under, !body.Note.IsZero())
	p.actions.draw(body.Actions)
}

// workPage shows a wait.
type workPage struct {
	*messagePage
	status *touch.Label
	bar    *touch.ProgressBar
	barBox fyne.CanvasObject
}

func newWorkPage(w *Window) *workPage {
	p := &workPage{
		status: touch.NewLabel(w.look, theme.Subtitle, theme.Ink, "").Centre(),
		bar:    touch.NewProgressBar(w.look),
	}
	p.barBox = theme.Wide(w.look, 720, p.bar)
	p.messagePage = newMessagePage(w, p.status, p.barBox)
	return p
}

func (p *workPage) object() fyne.CanvasObject { return p.frame }

func (p *workPage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Work)
	p.messagePage.draw(s, body.Icon, body.Tone)
	p.status.SetText(p.w.say(body.Status))
	show(p.status, !body.Status.IsZero())
	show(p.barBox, body.Total > 0)
	if body.Total > 0 {
		p.bar.Set(float32(body.Done) / float32(body.Total))
	}
	p.actions.draw(nil)
	if body.Stop != nil {
		p.actions.drawSecondary([]journey.Action{*body.Stop})
	}
}
