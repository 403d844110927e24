package typeset

import (
	"image"
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Text shows a paragraph, wrapped to the width it is given. It owns one raster
// for all its life, the size of the ink, and draws anew only when text, style,
// colour, width or the canvas's scale has changed.
type Text struct {
	widget.BaseWidget

	spans  []Span
	style  Style
	colour color.Color
}

// NewText makes a text of one weight; see SetSpans for parts in bold.
func NewText(text string, style Style, colour color.Color) *Text {
	t := &Text{spans: Plain(text), style: style, colour: colour}
	t.ExtendBaseWidget(t)
	return t
}

// SetText changes the words.
func (t *Text) SetText(text string) { t.SetSpans(Plain(text)) }

// SetSpans changes the words, some of them bold.
func (t *Text) SetSpans(spans []Span) {
	if !slices.Equal(t.spans, spans) {
		t.spans = spans
		t.Refresh()
	}
}

// SetStyle changes size, weight, alignment or direction, and the colour.
func (t *Text) SetStyle(style Style, colour color.Color) {
	if t.style != style || t.colour != colour {
		t.style, t.colour = style, colour
		t.Refresh()
	}
}

// String is the text without its weights, as a voice reads it.
func (t *Text) String() string {
	var out string
	for _, span := range t.spans {
		out += span.Text
	}
	return out
}

// HeightFor is the height in pixels at a width: what a layout asks before it
// decides where the next object goes.
func (t *Text) HeightFor(width float32) float32 {
	_, height := Layout(t.spans, t.style, width).Size()
	return ceil(height)
}

// Natural is the size in pixels on as few lines as there are line feeds.
func (t *Text) Natural() fyne.Size {
	width, height := Layout(t.spans, t.style, 0).Size()
	return fyne.NewSize(ceil(width), ceil(height))
}

// MinSize is the widest word by the height at the present width.
func (t *Text) MinSize() fyne.Size {
	width := ceil(Layout(t.spans, t.style, 0).MinWidth())
	return fyne.NewSize(width, t.HeightFor(max(width, t.Size().Width)))
}

// Cursor hides the pointer: the kiosk is touched.
func (t *Text) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t}
	r.raster = canvas.NewRaster(r.draw)
	r.raster.ScaleMode = canvas.ImageScalePixels
	return r
}

type textRenderer struct {
	text   *Text
	raster *canvas.Raster

	lines  *Lines // as drawn
	colour color.Color
}

func (r *textRenderer) Layout(size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	lines := Layout(r.text.spans, r.text.style, size.Width)
	ink := lines.Ink()
	left, right := floor(ink.X)-1, ceil(ink.X+ink.W)+1
	changed := lines != r.lines || r.text.colour != r.colour
	r.lines, r.colour = lines, r.text.colour
	top, bottom := floor(ink.Y), ceil(ink.Y+ink.H)
	r.raster.Move(fyne.NewPos(left, top))
	inkSize := fyne.NewSize(right-left, bottom-top)
	if inkSize != r.raster.Size() {
		r.raster.Resize(inkSize) // draws anew by itself
	} else if changed {
		r.raster.Refresh()
	}
}

// draw is asked for a picture of so many device pixels.
func (r *textRenderer) draw(width, height int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	if r.lines != nil && r.raster.Size().Width > 0 {
		scale := float32(width) / r.raster.Size().Width
		at := r.raster.Position()
		r.lines.Paint(picture, -at.X*scale, -at.Y*scale, scale, r.colour)
	}
	return picture
}

func (r *textRenderer) Refresh()                     { r.Layout(r.text.Size()) }
func (r *textRenderer) MinSize() fyne.Size           { return r.text.MinSize() }
func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }
func (r *textRenderer) Destroy()                     {}

func ceil(v float32) float32  { return float32(math.Ceil(float64(v))) }
func floor(v float32) float32 { return float32(math.Floor(float64(v))) }
