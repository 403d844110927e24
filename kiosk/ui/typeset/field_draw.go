package typeset

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// caretWidth is thick enough to be seen without glasses, in ems.
const caretWidth = 0.09

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	r := &fieldRenderer{field: f}
	r.raster = canvas.NewRaster(r.draw)
	r.raster.ScaleMode = canvas.ImageScalePixels
	return r
}

// fieldRenderer draws into one raster as large as the field, which also clips
// text that is longer than it.
type fieldRenderer struct {
	field  *Field
	raster *canvas.Raster
}

func (r *fieldRenderer) Layout(size fyne.Size) {
	r.field.scroll(size.Width)
	r.raster.Resize(size)
}

func (r *fieldRenderer) Refresh() {
	r.field.scroll(r.field.Size().Width)
	r.raster.Refresh()
}

func (r *fieldRenderer) MinSize() fyne.Size           { return r.field.MinSize() }
func (r *fieldRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }
func (r *fieldRenderer) Destroy()                     {}

// scroll keeps short text at its edge and the caret of long text in view.
func (f *Field) scroll(width float32) {
	lines := f.buffer.Lines()
	text, _ := lines.Size()
	caret := f.style.Size * caretWidth
	room := width - caret
	caretX := lines.CaretRect(f.buffer.Caret()).X
	low, high := min(0, room-text), max(0, room-text)
	switch {
	case text > room:
		f.origin = min(max(f.origin, low, -caretX), room-caretX, 0)
	case f.right:
		f.origin = high
	default:
		f.origin = 0
	}
}

func (r *fieldRenderer) draw(width, height int) image.Image {
	f := r.field
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	if f.Size().Width <= 0 {
		return picture
	}
	scale := float32(width) / f.Size().Width
	lines, colour := f.buffer.Lines(), f.colours.Text
	x := f.origin
	if f.buffer.Text() == "" && f.placeholder != "" {
		lines, colour = Layout(Plain(f.placeholder), f.style, f.Size().Width), f.colours.Placeholder
		x = 0
	}
	y := floor((f.Size().Height - lines.Pitch()) / 2)
	fill := func(box Rect, c color.Color) {
		area := image.Rect(int((f.origin+box.X)*scale), int((y+box.Y)*scale),
			int((f.origin+box.X+box.W)*scale+0.5), int((y+box.Y+box.H)*scale))
		draw.Draw(picture, area, image.NewUniform(c), image.Point{}, draw.Over)
	}
	if start, end := f.buffer.Selection(); start < end {
		for _, box := range f.buffer.Lines().SelectionRects(start, end) {
			fill(box, f.colours.Selection)
		}
	}
	lines.Paint(picture, x*scale, y*scale, scale, colour)
	if f.focused {
		caret := f.buffer.Lines().CaretRect(f.buffer.Caret())
		caret.W = max(2, f.style.Size*caretWidth)
		fill(caret, f.colours.Caret)
	}
	return picture
}
