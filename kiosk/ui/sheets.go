package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// sheets shows one page large and the next two small; a touch brings a page to
// the front.
type sheets struct {
	w      *Window
	object *fyne.Container
	large  *touch.PageThumb
	small  [2]*touch.PageThumb
	badge  *touch.Badge
	back   *touch.Button
	next   *touch.Button
	nav    *fyne.Container
	at     int
	pages  int
	turned turner
}

func newSheets(w *Window) *sheets {
	look := beside(w)
	s := &sheets{w: w, large: touch.NewPageThumb(w.look, 420, "", nil), badge: touch.NewBadge(look, theme.ToneBrand, false, "", "")}
	for i := range s.small {
		s.small[i] = touch.NewPageThumb(w.look, 150, "", func() { s.bring(s.at + 1 + i) })
	}
	s.back = touch.NewButton(look, touch.Secondary, "chevron_left", "", "", func() { s.bring(s.at - 1) })
	s.next = touch.NewButton(look, touch.Secondary, "chevron_right", "", "", func() { s.bring(s.at + 1) })
	s.nav = theme.Row(look, 12, s.back, s.next)
	s.object = container.New(&sheetsLayout{s}, s.large, s.small[0], s.small[1], s.badge, s.nav)
	return s
}

func (s *sheets) bring(i int) {
	s.w.post(journey.Changed{Control: "page", Value: itoa(i)})
}

func (s *sheets) draw(body journey.Preview) {
	s.at, s.pages = body.Current, len(body.Pages)
	s.large.SetPicture(s.turned.of(body.Pages[s.at]))
	s.badge.Set(theme.ToneBrand, "", s.w.say(body.Pages[s.at].Label))
	for i, thumb := range s.small {
		n := s.at + 1 + i
		show(thumb, n < len(body.Pages))
		if n < len(body.Pages) {
			thumb.SetPicture(s.turned.of(body.Pages[n]))
		}
	}
	show(s.badge, len(body.Pages) > 1)
	show(s.back, len(body.Pages) > 1)
	show(s.next, len(body.Pages) > 1)
	show(s.nav, len(body.Pages) > 1)
	s.back.SetEnabled(s.at > 0)
	s.next.SetEnabled(s.at < len(body.Pages)-1)
	s.turned.keep(body.Pages)
}

// sheetsLayout makes the large page as large as there is room, and shows of the
// small ones as many as find room beside it.
type sheetsLayout struct{ s *sheets }

// Layout places the large page at the start and the rest beside it.
func (l *sheetsLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s, look := l.s, l.s.w.look
	gap := look.Px(20)
	side := float32(0)
	if s.nav.Visible() {
		side = max(s.nav.MinSize().Width, theme.Natural(s.badge).Width) + gap
	}
	width := size.Width - side
	if height := theme.HeightFor(s.large, width); height > size.Height {
		width = float32(int(width * size.Height / height))
	}
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		if look.RTL() {
			x = size.Width - x - w
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	place(s.large, 0, 0, width, min(size.Height, theme.HeightFor(s.large, width)))
	if side == 0 {
		return
	}
	badge, nav := theme.Natural(s.badge), s.nav.MinSize()
	left := size.Height - badge.Height - nav.Height - 2*gap
	y := float32(0)
	for i, thumb := range s.small {
		if s.at+1+i >= s.pages {
			continue
		}
		w := look.Px(150)
		h := theme.HeightFor(thumb, w)
		thumb.SetTucked(y+h > left)
		if y+h > left {
			continue
		}
		place(thumb, width+gap, y, w, h)
		y += h + gap
	}
	place(s.badge, width+gap, y, badge.Width, badge.Height)
	place(s.nav, width+gap, y+badge.Height+gap, nav.Width, nav.Height)
}

// MinSize is small: the pages shrink to the room that there is.
func (l *sheetsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.s.w.look.Px(300), l.s.w.look.Px(200))
}
