package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Fold puts what is said beside its label, or below it where a word of either would
// not fit. Gap is in the design's pixels, for both.
func Fold(look *Look, beside, below float32, label, said fyne.CanvasObject) *fyne.Container {
	return container.New(&fold{look, beside, below}, label, said)
}

type fold struct {
	look          *Look
	beside, below float32
}

// taken is the width that the label and the gap take, and whether what is said fits
// beside them. The label's lines are not wrapped while there is room.
func (f *fold) taken(objects []fyne.CanvasObject, width float32) (float32, bool) {
	gap := f.look.Px(f.beside)
	least, room := objects[0].MinSize().Width, width-gap-objects[1].MinSize().Width
	return max(least, min(Natural(objects[0]).Width, room)) + gap, least <= room
}

func (f *fold) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	label, said := objects[0], objects[1]
	taken, fits := f.taken(objects, size.Width)
	if !fits {
		height := HeightFor(label, size.Width)
		f.look.put(label, size.Width, 0, 0, size.Width, height)
		below := height + f.look.Px(f.below)
		f.look.put(said, size.Width, 0, below, size.Width, size.Height-below)
		return
	}
	width := taken - f.look.Px(f.beside)
	high := HeightFor(label, width)
	f.look.put(label, size.Width, 0, (size.Height-high)/2, width, high)
	high = HeightFor(said, size.Width-taken)
	f.look.put(said, size.Width, taken, (size.Height-high)/2, size.Width-taken, high)
}

func (f *fold) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(objects[0].MinSize().Width, objects[1].MinSize().Width), 0)
}

func (f *fold) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	taken, fits := f.taken(objects, width)
	if !fits {
		return HeightFor(objects[0], width) + f.look.Px(f.below) + HeightFor(objects[1], width)
	}
	return max(HeightFor(objects[0], taken-f.look.Px(f.beside)), HeightFor(objects[1], width-taken))
}

func (f *fold) natural(objects []fyne.CanvasObject) fyne.Size {
	return (&row{f.look, f.beside}).natural(objects)
}
