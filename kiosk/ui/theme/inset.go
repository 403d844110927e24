package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Inset keeps an object away from its container's edges, by lengths in the
// design's pixels.
func Inset(look *Look, horizontal, vertical float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{look, horizontal, vertical}, o)
}

// SetInset changes how far an Inset keeps away from the edges.
func SetInset(c *fyne.Container, horizontal, vertical float32) {
	if i, ok := c.Layout.(*inset); ok {
		i.horizontal, i.vertical = horizontal, vertical
	}
}

type inset struct {
	look                 *Look
	horizontal, vertical float32
}

func (i *inset) room() fyne.Size {
	return fyne.NewSize(2*i.look.Px(i.horizontal), 2*i.look.Px(i.vertical))
}

func (i *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(i.look.Px(i.horizontal), i.look.Px(i.vertical)))
		o.Resize(size.Subtract(i.room()))
	}
}

func (i *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fill{}.MinSize(objects).Add(i.room())
}

func (i *inset) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	room := i.room()
	return fill{}.heightFor(objects, width-room.Width) + room.Height
}

func (i *inset) natural(objects []fyne.CanvasObject) fyne.Size {
	return fill{}.natural(objects).Add(i.room())
}

// Border puts a bar at the top and the bottom, and the content between them.
// Any may be nil.
func Border(top, bottom, content fyne.CanvasObject) *fyne.Container {
	c := container.New(&border{top, bottom, content})
	for _, o := range []fyne.CanvasObject{top, content, bottom} { // reading order
		if o != nil {
			c.Add(o)
		}
	}
	return c
}

type border struct{ top, bottom, content fyne.CanvasObject }

func (b *border) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y, end := float32(0), size.Height
	if shown(b.top) {
		y = HeightFor(b.top, size.Width)
		b.top.Move(fyne.Position{})
		b.top.Resize(fyne.NewSize(size.Width, y))
	}
	if shown(b.bottom) {
		height := HeightFor(b.bottom, size.Width)
		end -= height
		b.bottom.Move(fyne.NewPos(0, end))
		b.bottom.Resize(fyne.NewSize(size.Width, height))
	}
	if shown(b.content) {
		b.content.Move(fyne.NewPos(0, y))
		b.content.Resize(fyne.NewSize(size.Width, max(0, end-y)))
	}
}

// MinSize is nothing: a screen's frame takes what the panel has.
func (b *border) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func shown(o fyne.CanvasObject) bool { return o != nil && o.Visible() }

// Sides puts one object at the start edge and one at the end edge, each with its
// share of the width. Where the screen is taller than wide, or either would be
// cut, the second goes below the first. Gap is in the design's pixels.
func Sides(look *Look, startShare, gap float32, start, end fyne.CanvasObject) *fyne.Container {
	return container.New(&sides{look, startShare, gap}, start, end)
}

// SetShare changes the start side's share of the width.
func SetShare(c *fyne.Container, startShare float32) {
	if s, ok := c.Layout.(*sides); ok {
		s.startShare = startShare
	}
}

type sides struct {
	look       *Look
	startShare float32
	gap        float32
}

func (s *sides) widths(objects []fyne.CanvasObject, width float32) (start, end float32, beside bool) {
	gap := s.look.Px(s.gap)
	start = floor((width - gap) * s.startShare)
	end = width - gap - start
	screen := s.look.Options().Screen
	beside = len(objects) == 2 && screen.Height <= screen.Width &&
		objects[0].MinSize().Width <= start && objects[1].MinSize().Width <= end
	return start, end, beside
}

func (s *sides) Layout(all []fyne.CanvasObject, size fyne.Size) {
	objects := visible(all)
	start, end, beside := s.widths(objects, size.Width)
	if !beside {
		s.below(objects, size)
		return
	}
	s.look.put(objects[0], size.Width, 0, 0, start, size.Height)
	s.look.put(objects[1], size.Width, start+s.look.Px(s.gap), 0, end, size.Height)
}

// below gives the second what it wants, up to the greater part of the height, and
// the first the rest: either can be something that scrolls.
func (s *sides) below(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) < 2 {
		fill{}.Layout(objects, size)
		return
	}
	gap := s.look.Px(s.gap)
	first, second := HeightFor(objects[0], size.Width), HeightFor(objects[1], size.Width)
	if grows(objects[0]) || first+gap+second > size.Height {
		second = min(second, max(size.Height*0.62, size.Height-gap-first))
		first = size.Height - gap - second
	}
	s.look.put(objects[0], size.Width, 0, 0, size.Width, first)
	s.look.put(objects[1], size.Width, 0, first+gap, size.Width, second)
}

func (s *sides) MinSize(all []fyne.CanvasObject) fyne.Size { return fill{}.MinSize(all) }

func (s *sides) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	start, end, beside := s.widths(objects, width)
	if !beside {
		return (&column{look: s.look, gap: s.gap}).heightFor(objects, width)
	}
	return max(HeightFor(objects[0], start), HeightFor(objects[1], end))
}

func (s *sides) natural(objects []fyne.CanvasObject) fyne.Size {
	return (&row{s.look, s.gap}).natural(objects)
}
