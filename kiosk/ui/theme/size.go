package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// AtLeast makes an object no lower than a height in the design's pixels.
func AtLeast(look *Look, height float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&bounds{look: look, height: height}, o)
}

// SetLeast changes the height of an AtLeast.
func SetLeast(c *fyne.Container, height float32) {
	if b, ok := c.Layout.(*bounds); ok {
		b.height = height
	}
}

// Wide gives an object at least a width in the design's pixels.
func Wide(look *Look, width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&bounds{look: look, width: width}, o)
}

// AtMost keeps an object from being wider than a width in the design's pixels:
// long lines are hard to read.
func AtMost(look *Look, width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&bounds{look: look, most: width}, o)
}

type bounds struct {
	fill
	look                *Look
	width, height, most float32
}

func (b *bounds) limit(width float32) float32 {
	if b.most > 0 {
		return min(width, b.look.Px(b.most))
	}
	return width
}

func (b *bounds) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		b.look.put(o, size.Width, 0, 0, b.limit(size.Width), size.Height)
	}
}

func (b *bounds) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return b.fill.MinSize(objects).Max(fyne.NewSize(b.look.Px(b.width), b.look.Px(b.height)))
}

func (b *bounds) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(b.look.Px(b.height), b.fill.heightFor(objects, b.limit(width)))
}

func (b *bounds) natural(objects []fyne.CanvasObject) fyne.Size {
	natural := b.fill.natural(objects)
	if width := b.limit(natural.Width); width < natural.Width {
		natural = fyne.NewSize(width, b.heightFor(objects, width))
	}
	return natural.Max(fyne.NewSize(b.look.Px(b.width), b.look.Px(b.height)))
}

// Middle keeps an object's own height and centres it between top and bottom.
func Middle(look *Look, o fyne.CanvasObject) *fyne.Container {
	return container.New(&middle{look: look}, o)
}

type middle struct {
	fill
	look *Look
}

func (m *middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		height := min(size.Height, HeightFor(o, size.Width))
		m.look.put(o, size.Width, 0, (size.Height-height)/2, size.Width, height)
	}
}
