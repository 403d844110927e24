package touch

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
)

// Scroll shows part of something taller than itself. A finger pushes it, a wheel
// turns it, and what gets the keyboard's focus comes into view.
type Scroll struct {
	widget.BaseWidget

	look    *theme.Look
	content fyne.CanvasObject
	offset  float32
	pushed  float32       // how far the finger has gone since it went down
	last    fyne.Position // where the finger was, on the canvas
	thumb   *canvas.Rectangle
}

// wobble is how far a finger may slide and still mean a tap, in the design's
// pixels (5 mm).
const wobble = 18

// NewScroll wraps content. It keeps a little room at the end edge for the mark
// that shows how far down it is.
func NewScroll(look *theme.Look, content fyne.CanvasObject) *Scroll {
	s := &Scroll{look: look, content: content, thumb: newRect()}
	s.ExtendBaseWidget(s)
	return s
}

// Offset is how far down the content is, in pixels.
func (s *Scroll) Offset() float32 { return s.offset }

// ScrollTo goes to an offset in pixels, or as near as there is content.
func (s *Scroll) ScrollTo(offset float32) {
	offset = float32(int(max(0, min(offset, s.content.Size().Height-s.Size().Height))))
	if offset != s.offset {
		s.offset = offset
		s.Refresh()
	}
}

// Scrolled implements fyne.Scrollable.
func (s *Scroll) Scrolled(e *fyne.ScrollEvent) { s.ScrollTo(s.offset - e.Scrolled.DY) }

// Dragged pushes the content with the finger.
func (s *Scroll) Dragged(e *fyne.DragEvent) {
	s.pushed += abs(e.Dragged.DX) + abs(e.Dragged.DY)
	s.ScrollTo(s.offset - e.Dragged.DY)
	s.last = e.AbsolutePosition
}

// DragEnd turns a push too short to be meant into the tap that Fyne withheld.
func (s *Scroll) DragEnd() {
	pushed := s.pushed
	s.pushed = 0
	if pushed == 0 || pushed > s.look.Px(wobble) {
		return
	}
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
	if under, at := tappableAt(s.content, s.last.Subtract(origin).AddXY(0, s.offset)); under != nil {
		under.Tapped(&fyne.PointEvent{Position: at, AbsolutePosition: s.last})
	}
}

// Reveal brings an object inside the content into view.
func (s *Scroll) Reveal(o fyne.CanvasObject) {
	path := pathTo(s.content, o)
	if path == nil {
		return
	}
	var top float32
	for _, step := range path[1:] {
		top += step.Position().Y
	}
	margin := s.look.Px(ringBand + 2*ringLine + 4)
	bottom := top + o.Size().Height + margin
	top -= margin
	switch {
	case top < s.offset:
		s.ScrollTo(top)
	case bottom > s.offset+s.Size().Height:
		s.ScrollTo(min(top, bottom-s.Size().Height))
	}
}

// HeightFor implements theme.Measured: as high as its content if there is room.
func (s *Scroll) HeightFor(width float32) float32 { return theme.HeightFor(s.content, s.room(width)) }

// Natural implements theme.Measured.
func (s *Scroll) Natural() fyne.Size { return theme.Natural(s.content) }

// MinSize implements fyne.CanvasObject.
func (s *Scroll) MinSize() fyne.Size {
	return fyne.NewSize(s.content.MinSize().Width, s.look.Touch())
}

// room is the width for the content, less than the whole if there is a mark.
func (s *Scroll) room(width float32) float32 { return width - s.look.Px(24) }

// Children lets another Scroll find what has the focus.
func (s *Scroll) Children() []fyne.CanvasObject { return []fyne.CanvasObject{s.content} }

// Cursor hides the pointer.
func (s *Scroll) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// CreateRenderer implements fyne.Widget.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return &scrollRenderer{s} }

type scrollRenderer struct{ scroll *Scroll }

func (r *scrollRenderer) Layout(size fyne.Size) {
	s := r.scroll
	width := size.Width
	height := theme.HeightFor(s.content, width)
	if height > size.Height {
		width = s.room(width)
		height = theme.HeightFor(s.content, width)
	}
	s.content.Resize(fyne.NewSize(width, max(height, size.Height)))
	s.offset = max(0, min(s.offset, height-size.Height))
	x := float32(0)
	if s.look.RTL() {
		x = size.Width - width
	}
	s.content.Move(fyne.NewPos(x, -s.offset))
	if height <= size.Height {
		s.thumb.Hidden = true
		return
	}
	mark := s.look.Px(10)
	fill(s.thumb, s.look.Palette().Idle, mark/2)
	s.thumb.Hidden = false
	length := max(mark*4, size.Height*size.Height/height)
	x = size.Width - mark
	if s.look.RTL() {
		x = 0
	}
	s.thumb.Resize(fyne.NewSize(mark, float32(int(length))))
	s.thumb.Move(fyne.NewPos(x, float32(int(s.offset/(height-size.Height)*(size.Height-length)))))
}

func (r *scrollRenderer) Refresh()           { r.Layout(r.scroll.Size()); r.scroll.content.Refresh() }
func (r *scrollRenderer) MinSize() fyne.Size { return r.scroll.MinSize() }
func (r *scrollRenderer) Destroy()           {}

func (r *scrollRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.scroll.content, r.scroll.thumb}
}

func abs(v float32) float32 { return max(v, -v) }
