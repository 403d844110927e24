package touch

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"medborgarkiosk/kiosk/ui/theme"
)

// AddCard is a dashed place for one more page: a symbol over words, centred.
type AddCard struct {
	control

	symbol *Symbol
	label  *Label
}

// NewAddCard makes one.
func NewAddCard(look *theme.Look, tone theme.Tone, icon, text string, tapped func()) *AddCard {
	c := &AddCard{symbol: NewSymbol(look, tone, icon, 100), label: NewLabel(look, theme.Subtitle, theme.Ink, text).Centre()}
	c.OnTapped = tapped
	content := theme.Inset(look, 20, 24, theme.Centred(look, 20, c.symbol, c.label))
	c.init(c, look, content, c.drawn, func() {})
	return c
}

// Set changes everything the card shows.
func (c *AddCard) Set(tone theme.Tone, icon, text string) {
	c.symbol.Set(tone, icon)
	c.label.SetText(text)
	c.changed()
}

// String is what a voice says.
func (c *AddCard) String() string { return c.label.String() }

func (c *AddCard) drawn() face {
	f := face{radius: c.look.Px(6)}
	if c.pressed {
		f.fill = c.look.Palette().Card
	}
	return f
}

// CreateRenderer implements fyne.Widget.
func (c *AddCard) CreateRenderer() fyne.WidgetRenderer {
	return &addCardRenderer{newControlRenderer(&c.control), nil}
}

// The dashes' measures in the design's pixels.
const dashLong, dashGap, dashThick = 14, 10, 3

// addCardRenderer draws the edge in dashes.
type addCardRenderer struct {
	*controlRenderer
	dashes []*canvas.Rectangle
}

// Layout spaces the dashes evenly, so that they meet at the corners.
func (r *addCardRenderer) Layout(size fyne.Size) {
	r.controlRenderer.Layout(size)
	look := r.control.look
	long, thick := look.Px(dashLong), look.Px(dashThick)
	used := 0
	put := func(x, y, w, h float32) {
		if used == len(r.dashes) {
			r.dashes = append(r.dashes, newRect())
		}
		r.dashes[used].Move(fyne.NewPos(float32(int(x)), float32(int(y))))
		r.dashes[used].Resize(fyne.NewSize(w, h))
		used++
	}
	steps := func(length float32, at func(float32)) {
		n := max(1, int(length/look.Px(dashLong+dashGap)))
		for i := range n + 1 {
			at((length - long) * float32(i) / float32(n))
		}
	}
	steps(size.Width, func(x float32) {
		put(x, 0, long, thick)
		put(x, size.Height-thick, long, thick)
	})
	steps(size.Height, func(y float32) {
		put(0, y, thick, long)
		put(size.Width-thick, y, thick, long)
	})
	r.dashes = r.dashes[:used]
	r.colour()
}

func (r *addCardRenderer) colour() {
	var c color.Color = r.control.look.Palette().Idle
	for _, dash := range r.dashes {
		fill(dash, c, 0)
	}
}

// Refresh implements fyne.WidgetRenderer.
func (r *addCardRenderer) Refresh() {
	r.controlRenderer.Refresh()
	r.colour()
}

// Objects implements fyne.WidgetRenderer.
func (r *addCardRenderer) Objects() []fyne.CanvasObject {
	objects := r.controlRenderer.Objects()
	for _, dash := range r.dashes {
		objects = append(objects, dash)
	}
	return objects
}
