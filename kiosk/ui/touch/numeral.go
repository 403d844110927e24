package touch

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
)

// Numeral is a number on a square of its tone's tint, such as that of a place on
// the map. It cannot be pressed.
type Numeral struct {
	widget.BaseWidget

	look   *theme.Look
	tone   theme.Tone
	square *canvas.Rectangle
	label  *Label
}

// NewNumeral makes an empty numeral.
func NewNumeral(look *theme.Look, tone theme.Tone) *Numeral {
	n := &Numeral{look: look, tone: tone, square: newRect()}
	ink := func(p *theme.Palette) color.NRGBA { return p.Tone(n.tone).Ink }
	n.label = NewLabel(look, theme.TileTitle, ink, "").Centre()
	n.ExtendBaseWidget(n)
	return n
}

// SetText changes the number.
func (n *Numeral) SetText(text string) { n.label.SetText(text) }

// MinSize implements fyne.CanvasObject: a square that grows with the number.
func (n *Numeral) MinSize() fyne.Size {
	least := n.label.MinSize()
	edge := max(n.look.Px(84), least.Height+n.look.Px(16), least.Width+n.look.Px(24))
	return fyne.NewSquareSize(edge)
}

// CreateRenderer implements fyne.Widget.
func (n *Numeral) CreateRenderer() fyne.WidgetRenderer {
	content := theme.Stack(n.square, theme.Middle(n.look, n.label))
	refresh := func() { fill(n.square, n.look.Palette().Tone(n.tone).Ground, n.look.Px(24)) }
	refresh()
	return &plainRenderer{content: content, minSize: n.MinSize, refresh: refresh}
}
