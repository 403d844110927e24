package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// pagePills lead to the pages of a list. They are lower than a pager, which leaves
// more room for the list.
type pagePills struct {
	w              *Window
	object         *fyne.Container
	previous, next *touch.Pill
	page           *touch.Label
	before, after  int // the indices that the pages beside this one begin with
}

// newPagePills makes the way to other pages; with wide, its ends are the row's.
func newPagePills(w *Window, wide bool, turn func(to int)) *pagePills {
	p := &pagePills{w: w, page: touch.NewLabel(w.bars, theme.Label, theme.Ink, "")}
	p.previous = touch.NewPill(w.bars, "chevron_left", "", func() { turn(p.before) })
	p.next = touch.NewPill(w.bars, "chevron_right", "", func() { turn(p.after) })
	var middle fyne.CanvasObject = p.page
	if wide {
		middle = theme.Grow(theme.Centred(w.bars, 0, p.page))
	}
	p.object = theme.Row(w.bars, 24, p.previous, middle, p.next)
	return p
}

// draw shows the page of an index among the starts of all pages.
func (p *pagePills) draw(at int, starts []int) {
	show(p.object, len(starts) > 1)
	p.before, p.after = starts[max(0, at-1)], starts[min(at+1, len(starts)-1)]
	p.previous.Name, p.next.Name = p.w.say(i18n.T(msgPreviousPage)), p.w.say(i18n.T(msgNextPage))
	p.previous.SetEnabled(at > 0)
	p.next.SetEnabled(at+1 < len(starts))
	p.page.SetText(p.w.say(i18n.T(msgPageOf).With(i18n.Args{"Page": at + 1, "Pages": len(starts)})))
}
