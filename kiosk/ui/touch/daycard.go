package touch

import (
	"image/color"

	"medborgarkiosk/kiosk/ui/theme"
)

// DayCard is a day to choose: its name, its date and a line below. A chosen day
// is filled; a full one can't be pressed.
type DayCard struct {
	control

	chosen           bool
	name, date, note *Label
}

// NewDayCard makes an empty card.
func NewDayCard(look *theme.Look, tapped func()) *DayCard {
	d := &DayCard{}
	d.OnTapped = tapped
	d.name = NewLabel(look, theme.Subtitle, d.ink, "").Centre()
	d.date = NewLabel(look, theme.Body, d.ink, "").Centre()
	d.note = NewLabel(look, theme.Small, d.ink, "").Centre()
	words := theme.Middle(look, theme.Column(look, 2, d.name, d.date, d.note))
	d.init(d, look, theme.Inset(look, 12, 20, words), d.drawn, func() {})
	return d
}

// Set changes what the card says and how it stands.
func (d *DayCard) Set(name, date, note string, chosen, full bool) {
	d.name.SetText(name)
	d.date.SetText(date)
	d.note.SetText(note)
	d.chosen, d.disabled = chosen, full
	d.changed()
}

// String is what a voice says.
func (d *DayCard) String() string {
	return d.name.String() + ". " + d.date.String() + ". " + d.note.String()
}

func (d *DayCard) filled() bool { return d.chosen != (d.pressed && !d.disabled) }

func (d *DayCard) ink(p *theme.Palette) color.NRGBA {
	switch {
	case d.disabled:
		return p.SoftInk
	case d.filled():
		return p.Selected.Ink
	}
	return p.Ink
}

func (d *DayCard) drawn() face {
	p := d.look.Palette()
	f := face{fill: p.Card, stroke: p.Line, width: d.look.Px(2), radius: d.look.Px(28)}
	switch {
	case d.disabled:
		f.fill = p.Paper
	case d.filled():
		f.fill, f.stroke = p.Selected.Ground, nil
	}
	return f
}
