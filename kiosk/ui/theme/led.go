package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Led puts words after a mark at their upper start corner, such as a number. Gap is
// in the design's pixels.
func Led(look *Look, gap float32, mark, words fyne.CanvasObject) *fyne.Container {
	return container.New(&led{look: look, gap: gap}, mark, words)
}

type led struct {
	look *Look
	gap  float32
}

// taken is the width that the mark takes from the words.
func (l *led) taken(objects []fyne.CanvasObject) float32 {
	return objects[0].MinSize().Width + l.look.Px(l.gap)
}

func (l *led) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	mark, words := objects[0], objects[1]
	edge, taken := mark.MinSize(), l.taken(objects)
	height := min(size.Height, HeightFor(words, size.Width-taken))
	y := (size.Height - height) / 2
	l.look.put(mark, size.Width, 0, min(y, (size.Height-edge.Height)/2), edge.Width, edge.Height)
	l.look.put(words, size.Width, taken, y, size.Width-taken, height)
}

func (l *led) MinSize(objects []fyne.CanvasObject) fyne.Size {
	mark, words := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(l.taken(objects)+words.Width, max(mark.Height, words.Height))
}

func (l *led) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(objects[0].MinSize().Height, HeightFor(objects[1], width-l.taken(objects)))
}

func (l *led) natural(objects []fyne.CanvasObject) fyne.Size {
	words := Natural(objects[1])
	return fyne.NewSize(l.taken(objects)+words.Width, max(objects[0].MinSize().Height, words.Height))
}
