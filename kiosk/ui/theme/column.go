package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Column places objects below each other at full width. Those marked with Grow
// share the height left over. Gap is in the design's pixels.
func Column(look *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{look: look, gap: gap}, objects...)
}

// Centred is a column whose objects keep their natural width, in the middle.
func Centred(look *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{look: look, gap: gap, centred: true}, objects...)
}

type column struct {
	look    *Look
	gap     float32
	centred bool
}

func (c *column) gaps(n int) float32 { return c.look.Px(c.gap) * float32(max(0, n-1)) }

func (c *column) width(o fyne.CanvasObject, width float32) float32 {
	if c.centred {
		return min(width, Natural(o).Width)
	}
	return width
}

func (c *column) Layout(all []fyne.CanvasObject, size fyne.Size) {
	objects := visible(all)
	heights := make([]float32, len(objects))
	left, growing := size.Height-c.gaps(len(objects)), 0
	for i, o := range objects {
		heights[i] = HeightFor(o, c.width(o, size.Width))
		left -= heights[i]
		if grows(o) {
			growing++
		}
	}
	var y float32
	if growing == 0 && c.centred {
		y = max(0, left/2)
	}
	for i, o := range objects {
		if grows(o) { // or gives way
			heights[i] = max(0, heights[i]+left/float32(growing))
		}
		width := c.width(o, size.Width)
		c.look.put(o, size.Width, (size.Width-width)/2, y, width, heights[i])
		y += heights[i] + c.look.Px(c.gap)
	}
}

func (c *column) MinSize(all []fyne.CanvasObject) fyne.Size {
	objects := visible(all)
	size := fyne.NewSize(0, c.gaps(len(objects)))
	for _, o := range objects {
		least := o.MinSize()
		size.Width = max(size.Width, least.Width)
		size.Height += least.Height
	}
	return size
}

func (c *column) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := c.gaps(len(objects))
	for _, o := range objects {
		height += HeightFor(o, c.width(o, width))
	}
	return height
}

func (c *column) natural(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, c.gaps(len(objects)))
	for _, o := range objects {
		natural := Natural(o)
		size.Width = max(size.Width, natural.Width)
		size.Height += natural.Height
	}
	return size
}
