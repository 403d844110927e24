package ui

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// maxTyped is how much can be typed.
const maxTyped = 60

// enterPage asks for something typed, on the screen's keys or a keyboard.
type enterPage struct {
	w       *Window
	frame   fyne.CanvasObject
	heading *heading
	label   *touch.Label
	input   *touch.Input
	secret  *touch.Label // in place of the input, for a PIN
	hint    *touch.Label
	wrong   *touch.Notice
	keys    *fyne.Container
	erase   *touch.Button
	pads    map[journey.Keys][]fyne.CanvasObject
	value   string
	step    string
}

// keyRows are the keys of each keyboard, three in a row; "" leaves a gap and
// "⌫" erases.
var keyRows = map[journey.Keys][]string{
	journey.Pages: {"1", "2", "3", "4", "5", "6", "7", "8", "9", "-", "0", ","},
	journey.PIN:   {"1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", ""},
	journey.Phone: {"1", "2", "3", "4", "5", "6", "7", "8", "9", "+", "0", ""},
}

func newEnterPage(w *Window) *enterPage {
	p := &enterPage{
		w: w, heading: newHeading(w),
		label:  touch.NewLabel(w.look, theme.Label, theme.Ink, ""),
		secret: touch.NewLabel(w.look, theme.Figure, theme.Ink, ""),
		hint:   touch.NewLabel(w.look, theme.Body, theme.SoftInk, ""),
		wrong:  touch.NewNotice(w.look, theme.ToneBad, "error", "", ""),
		keys:   theme.Grid(w.look, 3, 16),
		pads:   map[journey.Keys][]fyne.CanvasObject{},
	}
	theme.KeepLeftToRight(p.keys, true)
	p.input = touch.NewInput(w.look, "", maxTyped, func(text string) { p.typed(text) })
	p.input.LeftToRight = true
	p.input.Field.OnSubmitted = w.tap(journey.Next)
	for _, kind := range []journey.Keys{journey.Pages, journey.PIN, journey.Phone} {
		for _, key := range keyRows[kind] {
			p.pads[kind] = append(p.pads[kind], p.newKey(key))
		}
	}
	p.erase = touch.NewButton(w.look, touch.Secondary, "backspace", "", "", p.eraseLast)
	typed := theme.Row(w.look, 16, theme.Grow(theme.Stack(p.input, p.secret)), p.erase)
	field := theme.Column(w.look, 16, p.label, typed, p.hint, p.wrong)
	p.frame = framed(w, p.heading, theme.Sides(w.look, 0.5, 44, scrolled(w, field), scrolled(w, theme.Column(w.look, 0, p.keys))))
	return p
}

// newKey makes a key; the empty one is a gap.
func (p *enterPage) newKey(key string) fyne.CanvasObject {
	var o fyne.CanvasObject = theme.Spacer()
	if key != "" {
		o = touch.NewButton(p.w.look, touch.Secondary, "", key, "", func() { p.press(key) })
	}
	p.keys.Add(o)
	return o
}

func (p *enterPage) press(key string) {
	if text := p.value + key; utf8.RuneCountInString(text) <= maxTyped {
		p.typed(text)
	}
}

func (p *enterPage) eraseLast() {
	_, last := utf8.DecodeLastRuneInString(p.value)
	p.typed(p.value[:len(p.value)-last])
}

func (p *enterPage) typed(text string) {
	p.value = text
	p.w.post(journey.Typed{Text: text})
}

func (p *enterPage) object() fyne.CanvasObject { return p.frame }

func (p *enterPage) forget() {
	p.value, p.step = "", ""
	p.input.Field.SetText("")
	p.secret.SetText("")
}

func (p *enterPage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Enter)
	if s.Step.ID != p.step {
		p.step = s.Step.ID
		p.value = body.Value
	}
	p.heading.draw(s)
	columns := 3
	if s.LowReach {
		columns = 6
	}
	theme.SetColumns(p.keys, columns)
	p.label.SetText(p.w.say(body.Label))
	p.hint.SetText(p.w.say(body.Hint))
	show(p.hint, !body.Hint.IsZero() && body.Error.IsZero()) // the error says what to do
	show(p.wrong, !body.Error.IsZero())
	p.wrong.Set(theme.ToneBad, "error", p.w.say(body.Error), "")
	secret := body.Keys == journey.PIN
	show(p.input, !secret)
	show(p.secret, secret)
	if body.Value != p.value {
		p.value = body.Value
	}
	p.secret.SetText(strings.Repeat("●", utf8.RuneCountInString(body.Value)) + "\u00a0")
	if p.input.Field.Text() != body.Value {
		p.input.Field.SetText(body.Value)
	}
	p.erase.Name = p.w.say(i18n.T(msgErase))
	p.erase.SetEnabled(body.Value != "")
	for kind, pad := range p.pads {
		for _, key := range pad {
			show(key, kind == body.Keys)
		}
	}
}
