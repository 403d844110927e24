package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// strip shows all pages alike, with what can be done to each below it, and the
// card that adds one.
type strip struct {
	w      *Window
	object *touch.Scroll
	grid   *fyne.Container
	cards  []*pageCard
	add    *touch.AddCard
	look   *theme.Look
	turned turner
}

type pageCard struct {
	look    *theme.Look
	object  *fyne.Container
	thumb   *touch.PageThumb
	buttons *fyne.Container
	list    []*touch.Button
	ids     []string
}

func newStrip(w *Window) *strip {
	s := &strip{w: w, look: beside(w), grid: theme.Grid(w.look, 3, 28)}
	s.add = touch.NewAddCard(s.look, theme.ToneScan, "add", "", w.tap(journey.Add))
	s.grid.Add(s.add)
	s.object = scrolled(w, theme.Column(w.look, 0, s.grid))
	return s
}

func (s *strip) draw(body journey.Preview) {
	columns := 3
	if s.w.look.Options().TextSize > 1 { // smaller pages, so that what is below them is in view
		columns = 4
	}
	theme.SetColumns(s.grid, columns)
	for i := len(s.cards); i < len(body.Pages); i++ {
		card := s.newCard()
		s.cards = append(s.cards, card)
		s.grid.Remove(s.add) // so that it stays the last
		s.grid.Add(card.object)
		s.grid.Add(s.add)
	}
	for i, page := range body.Pages {
		s.cards[i].draw(s.w, page, &s.turned)
	}
	for i, card := range s.cards {
		show(card.object, i < len(body.Pages))
		if i >= len(body.Pages) {
			card.thumb.SetPicture(nil)
		}
	}
	show(s.add, body.Add != nil)
	if a := body.Add; a != nil {
		s.add.Set(tone(a.Tone), a.Icon, s.w.say(a.Label))
	}
	s.turned.keep(body.Pages)
}

func (s *strip) newCard() *pageCard {
	c := &pageCard{look: s.look, thumb: touch.NewPageThumb(s.look, 300, " ", nil), buttons: theme.Row(s.look, 16)}
	c.object = theme.Column(s.look, 20, c.thumb, c.buttons)
	return c
}

func (c *pageCard) draw(w *Window, page journey.Page, turned *turner) {
	c.thumb.SetLabel(w.say(page.Label))
	c.thumb.SetPicture(turned.of(page))
	for i := len(c.list); i < len(page.Actions); i++ {
		c.list = append(c.list, touch.NewButton(c.look, touch.Secondary, "", "", "", func() { w.post(journey.Tapped{ID: c.ids[i]}) }))
		c.buttons.Add(c.list[i])
	}
	c.ids = c.ids[:0]
	for i, a := range page.Actions {
		c.ids = append(c.ids, a.ID)
		c.list[i].Name = w.say(a.Label)
		c.list[i].SetTone(theme.Tone(a.Tone))
		c.list[i].Set(a.Icon, "", "")
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
