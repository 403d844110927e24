package touch

import (
	"image/color"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/ui/theme"
)

// Kind is how much a button asks for attention.
type Kind uint8

// The kinds: one Primary on a screen at most.
const (
	Primary   Kind = iota // filled: the way on
	Secondary             // outlined
	Plain                 // words alone, in the bars
)

// Button is a verb, with an icon before or after it. Without words it is a
// square with an icon; give it a Name then, which a voice can say.
type Button struct {
	control

	Name string // what a voice says; the words if empty

	kind        Kind
	text        string
	before      string
	after       string
	tone        theme.Tone // colours the icon; empty is the text's colour
	label       *Label
	first, last *theme.Icon
	inside      *fyne.Container
}

// NewButton makes a button; either icon may be empty.
func NewButton(look *theme.Look, kind Kind, iconBefore, text, iconAfter string, tapped func()) *Button {
	b := &Button{kind: kind, text: text, before: iconBefore, after: iconAfter}
	b.label = NewLabel(look, theme.Button, b.ink, text).Centre()
	b.first = theme.NewIcon(look, iconBefore, 48, b.iconColour)
	b.last = theme.NewIcon(look, iconAfter, 48, b.iconColour)
	b.OnTapped = tapped
	b.inside = theme.Inset(look, 44, 20, theme.Centred(look, 0, theme.Row(look, 20, b.first, b.label, b.last)))
	b.init(b, look, b.inside, b.drawn, b.sync)
	return b
}

// Set changes words and icons.
func (b *Button) Set(iconBefore, text, iconAfter string) {
	b.before, b.text, b.after = iconBefore, text, iconAfter
	b.changed()
}

// SetTone colours the icon, such as red for a bin.
func (b *Button) SetTone(tone theme.Tone) {
	b.tone = tone
	b.changed()
}

// SetKind changes how much the button asks for attention.
func (b *Button) SetKind(kind Kind) {
	b.kind = kind
	b.changed()
}

// String is what a voice says.
func (b *Button) String() string {
	if b.Name != "" {
		return b.Name
	}
	return b.text
}

func (b *Button) sync() {
	b.label.Hidden = b.text == ""
	side := float32(44)
	if b.text == "" {
		side = 24
	}
	theme.SetInset(b.inside, side, 20)
	b.first.Hidden, b.last.Hidden = b.before == "", b.after == ""
	b.label.SetText(b.text)
	b.first.Set(b.before, b.iconColour)
	b.last.Set(b.after, b.iconColour)
}

func (b *Button) ink(p *theme.Palette) color.NRGBA {
	switch {
	case b.disabled:
		return p.SoftInk
	case b.kind == Primary || b.pressed:
		return p.Primary.Ink
	}
	return p.Ink
}

func (b *Button) iconColour(p *theme.Palette) color.NRGBA {
	if b.tone != "" && !b.disabled && !b.pressed && b.kind != Primary {
		return p.Tone(b.tone).Accent
	}
	if b.kind == Plain && !b.pressed && p == theme.HighContrast {
		return p.Tone(theme.ToneBrand).Accent
	}
	return b.ink(p)
}

func (b *Button) drawn() face {
	p := b.look.Palette()
	f := face{radius: b.look.Px(20)}
	switch {
	case b.disabled && b.kind != Plain:
		f.fill, f.stroke, f.width = p.Paper, p.Idle, b.look.Px(3)
	case b.pressed:
		f.fill = p.Primary.Ground
		if b.kind == Primary {
			f.fill = p.Selected.Ground
		}
	case b.kind == Primary:
		f.fill = p.Primary.Ground
	case b.kind == Secondary:
		f.fill, f.stroke, f.width = p.Card, p.Edge, b.look.Px(3)
	}
	return f
}

// HeightFor makes a button a little higher than what is merely touchable: 96.
func (b *Button) HeightFor(width float32) float32 {
	return max(b.look.Px(96), b.control.HeightFor(width))
}

// Natural implements theme.Measured.
func (b *Button) Natural() fyne.Size {
	return b.control.Natural().Max(fyne.NewSquareSize(b.look.Px(96)))
}

// MinSize implements fyne.CanvasObject.
func (b *Button) MinSize() fyne.Size {
	return b.control.MinSize().Max(fyne.NewSquareSize(b.look.Px(96)))
}
