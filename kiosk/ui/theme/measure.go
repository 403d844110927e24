package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Measured is an object whose height depends on its width, as text's does.
type Measured interface {
	HeightFor(width float32) float32 // pixels
	Natural() fyne.Size              // pixels, with no line wrapped
}

// measuredLayout is the same for a container's layout.
type measuredLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
	natural(objects []fyne.CanvasObject) fyne.Size
}

// HeightFor is the height an object wants at a width, in pixels.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if m, ok := o.(Measured); ok {
		return m.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(measuredLayout); ok {
			return l.heightFor(visible(c.Objects), width)
		}
	}
	return o.MinSize().Height
}

// Natural is the size an object wants when there is room enough, in pixels.
func Natural(o fyne.CanvasObject) fyne.Size {
	if m, ok := o.(Measured); ok {
		return m.Natural()
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(measuredLayout); ok {
			return l.natural(visible(c.Objects))
		}
	}
	return o.MinSize()
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			out = append(out, o)
		}
	}
	return out
}

// put places an object whose start edge is x from the start edge of a parent of
// the given width.
func (l *Look) put(o fyne.CanvasObject, parentWidth, x, y, width, height float32) {
	if l.RTL() {
		x = parentWidth - x - width
	}
	o.Move(fyne.NewPos(floor(x), floor(y)))
	o.Resize(fyne.NewSize(floor(width), floor(height)))
}

func floor(v float32) float32 { return float32(int(v)) }

// Grow marks an object in a Row or Column that takes the room left over.
func Grow(o fyne.CanvasObject) *fyne.Container { return container.New(growLayout{}, o) }

// Spacer is room left over with nothing in it.
func Spacer() *fyne.Container { return container.New(growLayout{}) }

type growLayout struct{ fill }

func grows(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(growLayout)
	return ok
}

// fill lays all objects over each other at full size.
type fill struct{}

func (fill) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (fill) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range visible(objects) {
		size = size.Max(o.MinSize())
	}
	return size
}

func (fill) heightFor(objects []fyne.CanvasObject, width float32) (height float32) {
	for _, o := range objects {
		height = max(height, HeightFor(o, width))
	}
	return height
}

func (fill) natural(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		size = size.Max(Natural(o))
	}
	return size
}

// Stack lays objects over each other, the last on top.
func Stack(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(fill{}, objects...)
}
