package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Lead puts a symbol above words, or beside them where SetBeside says so: that
// takes less height. Gap is in the design's pixels.
func Lead(look *Look, gap float32, symbol, words fyne.CanvasObject) *fyne.Container {
	return container.New(&lead{look: look, gap: gap}, symbol, words)
}

// SetBeside puts the symbol of a Lead beside its words, or above them.
func SetBeside(c *fyne.Container, beside bool) {
	if l, ok := c.Layout.(*lead); ok {
		l.beside = beside
	}
}

type lead struct {
	look   *Look
	gap    float32
	beside bool
}

func (l *lead) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	symbol, words := objects[0], objects[1]
	edge, gap := symbol.MinSize(), l.look.Px(l.gap)
	if !l.beside {
		l.look.put(symbol, size.Width, 0, 0, edge.Width, edge.Height)
		l.look.put(words, size.Width, 0, edge.Height+gap, size.Width, size.Height-edge.Height-gap)
		return
	}
	width := size.Width - edge.Width - gap
	height := min(size.Height, HeightFor(words, width))
	l.look.put(symbol, size.Width, 0, (size.Height-edge.Height)/2, edge.Width, edge.Height)
	l.look.put(words, size.Width, edge.Width+gap, (size.Height-height)/2, width, height)
}

func (l *lead) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return l.join(objects[0].MinSize(), objects[1].MinSize())
}

func (l *lead) natural(objects []fyne.CanvasObject) fyne.Size {
	return l.join(objects[0].MinSize(), Natural(objects[1]))
}

func (l *lead) join(symbol, words fyne.Size) fyne.Size {
	gap := l.look.Px(l.gap)
	if l.beside {
		return fyne.NewSize(symbol.Width+gap+words.Width, max(symbol.Height, words.Height))
	}
	return fyne.NewSize(max(symbol.Width, words.Width), symbol.Height+gap+words.Height)
}

func (l *lead) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	edge, gap := objects[0].MinSize(), l.look.Px(l.gap)
	if l.beside {
		return max(edge.Height, HeightFor(objects[1], width-edge.Width-gap))
	}
	return edge.Height + gap + HeightFor(objects[1], width)
}
