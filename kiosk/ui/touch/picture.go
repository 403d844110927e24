package touch

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
)

// Picture shows a small square picture on white whatever the palette, each of its
// pixels as many whole ones as there is room for: a QR code must be read by a
// phone's camera. It cannot be pressed.
type Picture struct {
	widget.BaseWidget

	look  *theme.Look
	edge  float32 // the design's pixels
	image *canvas.Image
}

// NewPicture makes an empty picture with an edge of at most so many of the
// design's pixels.
func NewPicture(look *theme.Look, edge float32) *Picture {
	p := &Picture{look: look, edge: edge, image: &canvas.Image{}}
	p.image.FillMode = canvas.ImageFillContain
	p.image.ScaleMode = canvas.ImageScalePixels
	p.ExtendBaseWidget(p)
	return p
}

// Set changes the picture; nil shows nothing.
func (p *Picture) Set(picture image.Image) {
	if p.image.Image != picture {
		p.image.Image = picture
		p.image.Refresh()
	}
}

// MinSize implements fyne.CanvasObject.
func (p *Picture) MinSize() fyne.Size {
	edge := int(p.look.Px(p.edge))
	if p.image.Image != nil {
		pixels := max(1, p.image.Image.Bounds().Dx())
		edge = max(1, edge/pixels) * pixels
	}
	return fyne.NewSquareSize(float32(edge))
}

// CreateRenderer implements fyne.Widget.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	ground := newRect()
	refresh := func() { fill(ground, theme.Normal.Card, p.look.Px(8)) }
	refresh()
	return &plainRenderer{content: theme.Stack(ground, p.image), minSize: p.MinSize, refresh: refresh}
}
