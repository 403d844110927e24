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

// lettersPage asks for something that few letters can begin: what is typed
// stands above, and below it just the keys that lead on.
type lettersPage struct {
	w       *Window
	frame   fyne.CanvasObject
	heading *heading
	label   *touch.Label
	typed   *touch.Label
	erase   *touch.Button
	hint    *touch.Label
	wrong   *touch.Notice
	keys    *fyne.Container
	buttons []*touch.Button
	letters []string
	value   string
}

// mailKeys are the keys for an e-mail address, ten in a row, as on the keyboards
// that most know.
var mailKeys = strings.Split("1234567890qwertyuiopasdfghjkl@zxcvbnm.-_", "")

// hostKeys are those for the address of a server.
var hostKeys = strings.Split("1234567890qwertyuiopasdfghjkl-zxcvbnm.:/", "")

// mailShown reads from the left in every language, and may go on in the next line
// after any letter.
func mailShown(address string) string {
	return "\u2066" + strings.Join(strings.Split(address, ""), "\u200b") + "\u2069"
}

func newLettersPage(w *Window) *lettersPage {
	p := &lettersPage{
		w: w, heading: newHeading(w),
		label: touch.NewLabel(w.look, theme.Label, theme.Ink, ""),
		typed: touch.NewLabel(w.look, theme.Figure, theme.Ink, ""),
		hint:  touch.NewLabel(w.look, theme.Body, theme.SoftInk, ""),
		wrong: touch.NewNotice(w.look, theme.ToneBad, "error", "", ""),
		keys:  theme.Grid(w.look, 10, 16),
	}
	p.erase = touch.NewButton(w.look, touch.Secondary, "backspace", "", "", func() {
		_, last := utf8.DecodeLastRuneInString(p.value)
		p.post(p.value[:len(p.value)-last])
	})
	card := touch.NewCard(w.look, theme.Row(w.look, 24, theme.Grow(theme.Column(w.look, 0, p.label, p.typed)), p.erase))
	p.frame = framed(w, p.heading, scrolled(w, theme.Column(w.look, 20, card, p.hint, p.wrong, p.keys)))
	return p
}

func (p *lettersPage) object() fyne.CanvasObject { return p.frame }

func (p *lettersPage) post(text string) {
	p.value = text
	p.w.post(journey.Typed{Text: text})
}

func (p *lettersPage) forget() {
	p.value = ""
	p.typed.SetText("")
}

func (p *lettersPage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Enter)
	p.heading.draw(s)
	p.value = body.Value
	p.label.SetText(p.w.say(body.Label))
	letters, value := body.Letters, body.Value
	switch body.Keys {
	case journey.Mail:
		letters, value = mailKeys, mailShown(value)
	case journey.Host:
		letters, value = hostKeys, mailShown(value)
	case journey.Code:
		value = mailShown(value)
	}
	theme.KeepLeftToRight(p.keys, body.Keys != journey.Letters)
	p.typed.SetText(value + "\u00a0")
	p.hint.SetText(p.w.say(body.Hint))
	show(p.label, !s.LowReach) // the keys need the room
	show(p.hint, !body.Hint.IsZero() && body.Error.IsZero() && !s.LowReach)
	show(p.wrong, !body.Error.IsZero())
	p.wrong.Set(theme.ToneBad, "error", p.w.say(body.Error), "")
	p.erase.Name = p.w.say(i18n.T(msgErase))
	p.erase.SetEnabled(body.Value != "")
	p.drawKeys(letters)
}

func (p *lettersPage) drawKeys(letters []string) {
	for i := len(p.buttons); i < len(letters); i++ {
		key := touch.NewButton(p.w.look, touch.Secondary, "", "", "", func() { p.post(p.value + p.letters[i]) })
		p.buttons = append(p.buttons, key)
		p.keys.Add(key)
	}
	p.letters = letters
	for i, letter := range letters {
		p.buttons[i].Set("", letter, "")
	}
	for i, key := range p.buttons {
		show(key, i < len(letters))
	}
	show(p.keys, len(letters) > 0)
}
