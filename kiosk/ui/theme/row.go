package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Row places objects side by side from the start edge, centred on one line.
// Objects take their natural width; with too little room, those that can wrap
// give way. Gap is in the design's pixels.
func Row(look *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{look, gap}, objects...)
}

type row struct {
	look *Look
	gap  float32
}

func (r *row) gaps(n int) float32 { return r.look.Px(r.gap) * float32(max(0, n-1)) }

func (r *row) Layout(all []fyne.CanvasObject, size fyne.Size) {
	objects := visible(all)
	widths := r.widths(objects, size.Width)
	var x float32
	for i, o := range objects {
		height := size.Height
		if !grows(o) {
			height = min(height, HeightFor(o, widths[i]))
		}
		r.look.put(o, size.Width, x, (size.Height-height)/2, widths[i], height)
		x += widths[i] + r.look.Px(r.gap)
	}
}

// widths shares the room: natural widths, then what is left over to those that
// grow, or what is missing taken from those with most to give.
func (r *row) widths(objects []fyne.CanvasObject, width float32) []float32 {
	widths := make([]float32, len(objects))
	left, growing, slack := width-r.gaps(len(objects)), 0, float32(0)
	for i, o := range objects {
		if grows(o) {
			growing++
			widths[i] = o.MinSize().Width
		} else {
			widths[i] = Natural(o).Width
			slack += widths[i] - o.MinSize().Width
		}
		left -= widths[i]
	}
	switch {
	case left > 0 && growing > 0:
		for i, o := range objects {
			if grows(o) {
				widths[i] += floor(left / float32(growing))
			}
		}
	case left < 0 && slack > 0:
		share := min(1, -left/slack)
		for i, o := range objects {
			if !grows(o) {
				widths[i] -= (widths[i] - o.MinSize().Width) * share
			}
		}
	}
	return widths
}

func (r *row) MinSize(all []fyne.CanvasObject) fyne.Size {
	objects := visible(all)
	size := fyne.NewSize(r.gaps(len(objects)), 0)
	for _, o := range objects {
		least := o.MinSize()
		size.Width += least.Width
		size.Height = max(size.Height, least.Height)
	}
	return size
}

func (r *row) heightFor(objects []fyne.CanvasObject, width float32) (height float32) {
	widths := r.widths(objects, width)
	for i, o := range objects {
		height = max(height, HeightFor(o, widths[i]))
	}
	return height
}

func (r *row) natural(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(r.gaps(len(objects)), 0)
	for _, o := range objects {
		natural := Natural(o)
		size.Width += natural.Width
		size.Height = max(size.Height, natural.Height)
	}
	return size
}
