package ui

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// searchPage asks what somebody looks for: what is typed and what suits it at the
// start side, the keys at the end side.
type searchPage struct {
	w       *Window
	frame   fyne.CanvasObject
	heading *heading
	input   *touch.Input
	erase   *touch.Button
	hint    *touch.Label
	hits    *fyne.Container
	tiles   []*touch.Tile
	ids     []string
	keys    *keyboard
	value   string
	step    string
}

func newSearchPage(w *Window) *searchPage {
	p := &searchPage{
		w: w, heading: newHeading(w),
		hint: touch.NewLabel(w.look, theme.Body, theme.SoftInk, ""),
		hits: theme.Column(w.look, 16),
	}
	p.input = touch.NewInput(w.look, "", maxTyped, func(text string) { p.typed(text) })
	p.input.Field.OnSubmitted = func() { // Enter takes the likeliest
		if len(p.ids) > 0 {
			w.post(journey.Tapped{ID: p.ids[0]})
		}
	}
	p.erase = touch.NewButton(w.look, touch.Secondary, "backspace", "", "", p.eraseLast)
	p.keys = newKeyboard(w, func(text string) { p.typed(text) }, func() string { return p.value })
	typed := theme.Row(w.look, 16, theme.Grow(p.input), p.erase)
	found := theme.Column(w.look, 20, theme.Inset(w.look, 10, 10, typed), theme.Grow(scrolled(w, theme.Column(w.look, 16, p.hint, p.hits))))
	p.frame = framed(w, p.heading, theme.Sides(w.look, 0.44, 36, found, scrolled(w, p.keys.object)))
	return p
}

func (p *searchPage) object() fyne.CanvasObject { return p.frame }

func (p *searchPage) eraseLast() {
	_, last := utf8.DecodeLastRuneInString(p.value)
	p.typed(p.value[:len(p.value)-last])
}

func (p *searchPage) typed(text string) {
	if utf8.RuneCountInString(text) > maxTyped {
		return
	}
	p.value = text
	p.w.post(journey.Typed{Text: text})
}

func (p *searchPage) forget() {
	p.value, p.step = "", ""
	p.input.Field.SetText("")
	p.drawHits(nil)
}

func (p *searchPage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Search)
	if s.Step.ID != p.step {
		p.step = s.Step.ID
		p.keys.restart(s.Language)
	}
	p.heading.draw(s)
	p.value = body.Value
	if p.input.Field.Text() != body.Value {
		p.input.Field.SetText(body.Value)
	}
	p.erase.Name = p.w.say(i18n.T(msgErase))
	p.erase.SetEnabled(body.Value != "")
	hint := body.Hint
	if body.Value != "" {
		hint = body.Empty
	}
	p.hint.SetText(p.w.say(hint))
	show(p.hint, len(body.Hits) == 0 && !hint.IsZero())
	p.drawHits(body.Hits)
	p.keys.draw(s.Language, body.Value)
}

func (p *searchPage) drawHits(hits []journey.Option) {
	for i := len(p.tiles); i < len(hits); i++ {
		tile := touch.NewTile(p.w.look, theme.ToneGuide, "", "", "", func() { p.w.post(journey.Tapped{ID: p.ids[i]}) })
		tile.SetBeside(true)
		p.tiles = append(p.tiles, tile)
		p.hits.Add(tile)
	}
	p.ids = p.ids[:0]
	for i, h := range hits {
		p.ids = append(p.ids, h.ID)
		p.tiles[i].Set(tone(h.Tone), h.Icon, p.w.say(h.Title), p.w.say(h.Detail))
	}
	for i, tile := range p.tiles {
		show(tile, i < len(hits))
	}
	show(p.hits, len(hits) > 0)
}
