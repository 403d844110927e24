package touch

import (
	"image/color"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/ui/theme"
)

// Pill is a small round button, such as a language or "Larger text". A selected
// pill is filled.
type Pill struct {
	control

	Name string // what a voice says; the words if empty

	text     string
	icon     string
	selected bool
	label    *Label
	symbol   *theme.Icon
}

// NewPill makes a pill; the icon may be empty.
func NewPill(look *theme.Look, icon, text string, tapped func()) *Pill {
	p := &Pill{icon: icon, text: text}
	p.label = NewLabel(look, theme.Label, p.ink, text).Centre()
	p.symbol = theme.NewIcon(look, icon, 40, p.iconColour)
	p.OnTapped = tapped
	content := theme.Inset(look, 28, 12, theme.Centred(look, 0, theme.Row(look, 16, p.symbol, p.label)))
	p.init(p, look, content, p.drawn, p.sync)
	return p
}

// Set changes icon and words.
func (p *Pill) Set(icon, text string) {
	p.icon, p.text = icon, text
	p.changed()
}

// SetSelected fills the pill or empties it.
func (p *Pill) SetSelected(selected bool) {
	if p.selected != selected {
		p.selected = selected
		p.changed()
	}
}

// String is what a voice says.
func (p *Pill) String() string {
	if p.Name != "" {
		return p.Name
	}
	return p.text
}

func (p *Pill) sync() {
	p.symbol.Hidden, p.label.Hidden = p.icon == "", p.text == ""
	p.label.SetText(p.text)
	p.symbol.Set(p.icon, p.iconColour)
}

func (p *Pill) filled() bool { return p.selected != p.pressed }

func (p *Pill) ink(palette *theme.Palette) color.NRGBA {
	if p.filled() {
		return palette.Selected.Ink
	}
	return palette.Ink
}

func (p *Pill) iconColour(palette *theme.Palette) color.NRGBA {
	if !p.filled() && palette == theme.HighContrast {
		return palette.Tone(theme.ToneBrand).Accent
	}
	return p.ink(palette)
}

func (p *Pill) drawn() face {
	palette := p.look.Palette()
	radius := p.Size().Height / 2
	if p.filled() {
		return face{fill: palette.Selected.Ground, radius: radius}
	}
	return face{fill: palette.Card, stroke: palette.Line, width: p.look.Px(2), radius: radius}
}

// CreateRenderer implements fyne.Widget.
func (p *Pill) CreateRenderer() fyne.WidgetRenderer {
	return &pillRenderer{newControlRenderer(&p.control)}
}

// pillRenderer keeps the ends round whatever the height.
type pillRenderer struct{ *controlRenderer }

func (r *pillRenderer) Layout(size fyne.Size) {
	r.controlRenderer.Layout(size)
	r.Refresh()
}
