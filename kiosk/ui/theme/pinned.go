package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Pinned puts what may scroll above what must always be in view. Gap is in the
// design's pixels.
func Pinned(look *Look, gap float32, scrolls, stays fyne.CanvasObject) *fyne.Container {
	return container.New(&pinned{column: column{look: look, gap: gap}}, scrolls, stays)
}

// PinnedCentred is Pinned with both together in the middle.
func PinnedCentred(look *Look, gap float32, scrolls, stays fyne.CanvasObject) *fyne.Container {
	return container.New(&pinned{column{look: look, gap: gap}, true}, scrolls, stays)
}

type pinned struct {
	column
	centred bool
}

func (p *pinned) Layout(all []fyne.CanvasObject, size fyne.Size) {
	scrolls, stays := all[0], all[1]
	var below float32
	if stays.Visible() {
		below = HeightFor(stays, size.Width)
	}
	gap := float32(0)
	if below > 0 {
		gap = p.look.Px(p.gap)
	}
	height := max(0, min(HeightFor(scrolls, size.Width), size.Height-gap-below))
	y := float32(0)
	if p.centred {
		y = (size.Height - height - gap - below) / 2
	}
	p.look.put(scrolls, size.Width, 0, y, size.Width, height)
	p.look.put(stays, size.Width, 0, y+height+gap, size.Width, below)
}

// MinSize leaves the height to the screen.
func (p *pinned) MinSize(all []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(p.column.MinSize(all).Width, 0)
}
