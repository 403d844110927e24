package touch

import (
	"image/color"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/ui/theme"
)

// Key is a key of a keyboard on the screen: a letter, or a symbol with a Name that
// a voice can say. It is as small as a finger can surely hit.
type Key struct {
	control

	Name string

	text, icon string
	label      *Label
	symbol     *theme.Icon
}

// NewKey makes a key without anything on it.
func NewKey(look *theme.Look, tapped func()) *Key {
	k := &Key{}
	k.label = NewLabel(look, theme.Button, k.ink, "").Centre()
	k.symbol = theme.NewIcon(look, "", 44, k.ink)
	k.OnTapped = tapped
	content := theme.Inset(look, 6, 8, theme.Centred(look, 0, theme.Row(look, 0, k.symbol, k.label)))
	k.init(k, look, content, k.drawn, k.sync)
	return k
}

// Set changes what is on the key: an icon, or words.
func (k *Key) Set(icon, text string) {
	k.icon, k.text = icon, text
	k.changed()
}

// String is what a voice says.
func (k *Key) String() string {
	if k.Name != "" {
		return k.Name
	}
	return k.text
}

func (k *Key) sync() {
	k.label.Hidden, k.symbol.Hidden = k.text == "", k.icon == ""
	k.label.SetText(k.text)
	k.symbol.Set(k.icon, k.ink)
}

func (k *Key) ink(p *theme.Palette) color.NRGBA {
	switch {
	case k.disabled:
		return p.SoftInk
	case k.pressed:
		return p.Primary.Ink
	}
	return p.Ink
}

func (k *Key) drawn() face {
	p := k.look.Palette()
	f := face{fill: p.Card, stroke: p.Edge, width: k.look.Px(2), radius: k.look.Px(16)}
	if k.pressed {
		f.fill = p.Primary.Ground
	}
	return f
}

// HeightFor implements theme.Measured.
func (k *Key) HeightFor(width float32) float32 { return k.MinSize().Height }

// Natural implements theme.Measured.
func (k *Key) Natural() fyne.Size { return k.MinSize() }
