package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// pager leads to the choices that do not fit. It grows no more than the bars.
type pager struct {
	w              *Window
	object         *fyne.Container
	previous, next *touch.Button
	label          *touch.Label
	count          int
}

func newPager(w *Window, turn func(by int)) *pager {
	p := &pager{w: w, label: touch.NewLabel(w.bars, theme.Label, theme.Ink, "")}
	p.previous = touch.NewButton(w.bars, touch.Secondary, "chevron_left", "", "", func() { turn(-p.count) })
	p.next = touch.NewButton(w.bars, touch.Secondary, "", "", "chevron_right", func() { turn(p.count) })
	p.object = theme.Row(w.bars, 24, p.previous, theme.Grow(theme.Centred(w.bars, 0, p.label)), p.next)
	return p
}

func (p *pager) height() float32 { return theme.HeightFor(p.next, p.w.look.Px(600)) }

func (p *pager) draw(page, pages, count int) {
	p.count = count
	show(p.object, pages > 1)
	p.previous.Set("chevron_left", p.w.say(i18n.T(msgPreviousPage)), "")
	p.next.Set("", p.w.say(i18n.T(msgNextPage)), "chevron_right")
	p.previous.SetEnabled(page > 1)
	p.next.SetEnabled(page < pages)
	p.label.SetText(p.w.say(i18n.T(msgPageOf).With(i18n.Args{"Page": page, "Pages": pages})))
}
