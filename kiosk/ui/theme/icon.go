package theme

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"

	"medborgarkiosk/assets"
)

// mirrored are the icons that point along the line of reading. Objects such as
// printers and clocks stay as they are.
var mirrored = map[string]bool{
	"arrow_back": true, "arrow_forward": true, "chevron_left": true, "chevron_right": true, "backspace": true,
}

// Icon shows one of the embedded symbols in one colour.
type Icon struct {
	widget.BaseWidget

	look   *Look
	name   string
	size   float32 // the design's pixels
	colour Colour
	fixed  bool
}

// NewIcon makes an icon of a size in the design's pixels; it grows with the text.
func NewIcon(look *Look, name string, size float32, colour Colour) *Icon {
	i := &Icon{look: look, name: name, size: size, colour: colour}
	i.ExtendBaseWidget(i)
	return i
}

// Fixed keeps the icon's size when the text grows, where it stands for itself.
func (i *Icon) Fixed() *Icon {
	i.fixed = true
	return i
}

// SetSize changes the size, in the design's pixels.
func (i *Icon) SetSize(size float32) { i.size = size }

// Set changes the symbol and its colour. An empty name shows nothing.
func (i *Icon) Set(name string, colour Colour) {
	i.name, i.colour = name, colour
	i.Refresh()
}

// MinSize implements fyne.CanvasObject.
func (i *Icon) MinSize() fyne.Size {
	if i.name == "" {
		return fyne.Size{}
	}
	if i.fixed {
		return fyne.NewSquareSize(i.look.Px(i.size))
	}
	return fyne.NewSquareSize(i.look.Px(i.size * i.look.Options().TextSize))
}

// CreateRenderer implements fyne.Widget.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	r := &iconRenderer{icon: i}
	r.raster = canvas.NewRaster(r.draw)
	r.raster.ScaleMode = canvas.ImageScalePixels
	return r
}

type iconState struct {
	name   string
	colour color.NRGBA
	flip   bool
}

type iconRenderer struct {
	icon   *Icon
	raster *canvas.Raster
	drawn  iconState
}

func (r *iconRenderer) Layout(size fyne.Size) {
	edge := min(size.Width, size.Height)
	r.raster.Move(fyne.NewPos(floor((size.Width-edge)/2), floor((size.Height-edge)/2)))
	r.raster.Resize(fyne.NewSquareSize(edge))
	r.Refresh()
}

func (r *iconRenderer) Refresh() {
	i := r.icon
	now := iconState{i.name, i.colour(i.look.Palette()), i.look.RTL() && mirrored[i.name]}
	if now != r.drawn {
		r.drawn = now
		r.raster.Refresh()
	}
}

func (r *iconRenderer) draw(width, height int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	if mask := iconMask(r.drawn.name, width, height, r.drawn.flip); mask != nil {
		draw.DrawMask(picture, picture.Rect, image.NewUniform(r.drawn.colour), image.Point{}, mask, image.Point{}, draw.Src)
	}
	return picture
}

func (r *iconRenderer) MinSize() fyne.Size           { return r.icon.MinSize() }
func (r *iconRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }
func (r *iconRenderer) Destroy()                     {}

// iconMask draws the symbol's shape. Drawing takes well under a millisecond and
// happens only when an icon changes; the canvas keeps the result.
func iconMask(name string, width, height int, flip bool) *image.Alpha {
	data, err := assets.Icons.ReadFile("icons/" + name + ".svg")
	if err != nil || width <= 0 || height <= 0 {
		return nil
	}
	symbol, err := oksvg.ReadIconStream(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	// SetTarget moves after scaling, which loses symbols whose box does not start
	// at zero.
	view := symbol.ViewBox
	symbol.Transform = rasterx.Identity.Scale(float64(width)/view.W, float64(height)/view.H).Translate(-view.X, -view.Y)
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	scanner := rasterx.NewScannerGV(width, height, picture, picture.Rect)
	symbol.Draw(rasterx.NewDasher(width, height, scanner), 1)
	mask := image.NewAlpha(picture.Rect)
	for y := range height {
		for x := range width {
			from := x
			if flip {
				from = width - 1 - x
			}
			mask.Pix[y*mask.Stride+x] = picture.Pix[y*picture.Stride+from*4+3]
		}
	}
	return mask
}

// HasIcon tells whether a symbol of that name is embedded.
func HasIcon(name string) bool {
	_, err := assets.Icons.ReadFile("icons/" + name + ".svg")
	return err == nil
}
