package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
	"medborgarkiosk/kiosk/ui/typeset"
)

// crown is the upper half of the screen in low reach: what the step is about,
// large, and nothing to touch.
type crown struct {
	w      *Window
	object fyne.CanvasObject
	symbol *touch.Symbol
	title  *touch.Label
	lead   *touch.Label
}

func newCrown(w *Window) *crown {
	c := &crown{
		w:      w,
		symbol: touch.NewSymbol(w.look, theme.ToneBrand, "", 160),
		title:  touch.NewLabel(w.look, theme.Figure, theme.Ink, "").Centre(),
		lead:   touch.NewLabel(w.look, theme.Subtitle, theme.SoftInk, "").Centre(),
	}
	c.object = theme.Inset(w.look, pageSide, pageMargin, theme.Centred(w.look, 24, c.symbol, c.title, c.lead))
	return c
}

func (c *crown) draw(s session.Screen) {
	show(c.object, s.LowReach)
	if !s.LowReach {
		return
	}
	icon, t := symbolOf(s.Step.Body)
	show(c.symbol, icon != "")
	c.symbol.Set(tone(t), icon)
	c.title.SetText(c.w.say(s.Step.Title))
	lead := c.w.say(s.Step.Lead)
	c.lead.SetSpans(typeset.Marked(lead))
	show(c.lead, lead != "")
}

// symbolOf is what a step shows large, if anything.
func symbolOf(b journey.Body) (icon string, t journey.Tone) {
	switch b := b.(type) {
	case journey.Show:
		return b.Icon, b.Tone
	case journey.Work:
		return b.Icon, b.Tone
	}
	return "", ""
}
