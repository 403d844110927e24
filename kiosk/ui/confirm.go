package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
)

// confirmPage lists facts.
type confirmPage struct {
	frame   fyne.CanvasObject
	heading *heading
	facts   *facts
}

func newConfirmPage(w *Window) *confirmPage {
	p := &confirmPage{heading: newHeading(w), facts: newFacts(w)}
	p.frame = framed(w, p.heading, p.facts.object)
	return p
}

func (p *confirmPage) object() fyne.CanvasObject { return p.frame }

func (p *confirmPage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Confirm)
	p.heading.draw(s)
	p.facts.draw(body.Rows, body.Actions)
}
