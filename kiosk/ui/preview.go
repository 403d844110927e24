package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// previewPage shows pages with controls beside them: one page large with the
// next ones beside it, or all pages alike with their actions.
type previewPage struct {
	w        *Window
	frame    fyne.CanvasObject
	heading  *heading
	sides    *fyne.Container
	sheets   *sheets
	strip    *strip
	controls *controls
	summary  *touch.Notice
	note     *touch.Label
}

func newPreviewPage(w *Window) *previewPage {
	p := &previewPage{
		w: w, heading: newHeading(w), sheets: newSheets(w), strip: newStrip(w), controls: newControls(w),
		summary: touch.NewNotice(w.look, theme.ToneBrand, "layers", "", ""),
		note:    touch.NewLabel(w.look, theme.Body, theme.SoftInk, ""),
	}
	options := scrolled(w, theme.Column(w.look, 24, p.controls.object, p.summary, p.note))
	p.sides = theme.Sides(w.look, 0.36, 30, theme.Grow(theme.Stack(p.sheets.object, p.strip.object)), options)
	p.frame = framed(w, p.heading, p.sides)
	return p
}

func (p *previewPage) object() fyne.CanvasObject { return p.frame }

func (p *previewPage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Preview)
	p.heading.draw(s)
	large := body.Current >= 0
	show(p.sheets.object, large)
	show(p.strip.object, !large)
	if large {
		theme.SetShare(p.sides, 0.36)
		p.sheets.draw(body)
		p.controls.draw(body.Controls, 2)
	} else {
		theme.SetShare(p.sides, 0.62)
		p.strip.draw(body)
		p.controls.draw(body.Controls, 1)
	}
	show(p.summary, body.Summary != nil)
	if s := body.Summary; s != nil {
		p.summary.Set(theme.ToneBrand, s.Icon, p.w.say(s.Title), p.w.say(s.Text))
	}
	p.note.SetText(p.w.say(body.Note))
	show(p.note, !body.Note.IsZero())
}

// scrolled gives content that can be pushed by a finger, with room around it
// for the ring of what has the focus.
func scrolled(w *Window, content fyne.CanvasObject) *touch.Scroll {
	return touch.NewScroll(w.look, theme.Inset(w.look, 10, 10, content))
}

// beside is the look of what stands beside a page: it grows less, so that the
// page keeps a useful size. 26 px at 1.2 is a capital of 6.1 mm.
func beside(w *Window) *theme.Look { return w.look.Capped(1.2) }
