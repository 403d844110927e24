package touch

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"medborgarkiosk/kiosk/ui/theme"
)

// Segments is a choice of one among a few, all in sight. Arrows change the
// choice; where the words need it, the segments go below each other.
type Segments struct {
	control

	// OnChanged is called with the choice that the patron made.
	OnChanged func(chosen int)

	options []string
	chosen  int
	cells   []*segment
	grid    *fyne.Container
}

type segment struct {
	ground *canvas.Rectangle
	label  *Label
	box    *fyne.Container
}

// NewSegments makes a choice among words, the chosen one by its index.
func NewSegments(look *theme.Look, options []string, chosen int, changed func(int)) *Segments {
	s := &Segments{OnChanged: changed, grid: theme.Grid(look, len(options), 0)}
	s.look = look
	s.setOptions(options, chosen)
	s.init(s, look, theme.Inset(look, 3, 3, s.grid), s.drawn, s.sync)
	return s
}

// Set changes the words and the choice, without calling OnChanged.
func (s *Segments) Set(options []string, chosen int) {
	s.setOptions(options, chosen)
	s.changed()
}

func (s *Segments) setOptions(options []string, chosen int) {
	s.options, s.chosen = slices.Clone(options), chosen
	for len(s.cells) < len(options) {
		index := len(s.cells)
		cell := &segment{ground: &canvas.Rectangle{FillColor: color.Transparent}}
		cell.label = NewLabel(s.look, theme.Choice, func(p *theme.Palette) color.NRGBA { return s.ink(p, index) }, "").Centre()
		cell.box = theme.Stack(cell.ground, theme.Inset(s.look, 14, 14, theme.Middle(s.look, cell.label)))
		s.cells = append(s.cells, cell)
		s.grid.Objects = append(s.grid.Objects, cell.box)
	}
	theme.SetColumns(s.grid, len(options))
	for i, cell := range s.cells {
		cell.box.Hidden = i >= len(options)
		if i < len(options) {
			cell.label.SetText(options[i])
		}
	}
}

// Chosen is the index of the choice.
func (s *Segments) Chosen() int { return s.chosen }

// String is what a voice says.
func (s *Segments) String() string {
	if s.chosen < 0 || s.chosen >= len(s.options) {
		return ""
	}
	return s.options[s.chosen]
}

func (s *Segments) choose(index int) {
	if s.disabled || index < 0 || index >= len(s.options) || index == s.chosen {
		return
	}
	s.chosen = index
	s.changed()
	if s.OnChanged != nil {
		s.OnChanged(index)
	}
}

// Tapped implements fyne.Tappable.
func (s *Segments) Tapped(e *fyne.PointEvent) {
	at := e.Position.Subtract(s.grid.Position())
	for i, cell := range s.cells {
		from, to := cell.box.Position(), cell.box.Position().Add(cell.box.Size())
		if cell.box.Visible() && at.X >= from.X && at.X < to.X && at.Y >= from.Y && at.Y < to.Y {
			s.choose(i)
		}
	}
}

// TypedKey chooses with the arrows and, at the ends, goes on to the next control.
func (s *Segments) TypedKey(e *fyne.KeyEvent) {
	step := s.step(e.Name)
	next := s.chosen + step
	if step != 0 && next >= 0 && next < len(s.options) {
		s.choose(next)
		return
	}
	s.control.TypedKey(e)
}

func (s *Segments) sync() {}

func (s *Segments) ink(p *theme.Palette, index int) color.NRGBA {
	if index == s.chosen {
		return p.Primary.Ink
	}
	return p.Ink
}

func (s *Segments) drawn() face {
	p := s.look.Palette()
	return face{fill: p.Card, stroke: p.Edge, width: s.look.Px(3), radius: s.look.Px(20)}
}

// CreateRenderer implements fyne.Widget.
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentsRenderer{newControlRenderer(&s.control), s}
	r.fill()
	return r
}

type segmentsRenderer struct {
	*controlRenderer
	segments *Segments
}

func (r *segmentsRenderer) Layout(size fyne.Size) {
	r.controlRenderer.Layout(size)
	r.fill()
}

func (r *segmentsRenderer) Refresh() {
	r.controlRenderer.Refresh()
	r.Layout(r.segments.Size())
}

// fill draws the chosen cell, with round corners where it meets the outline's.
func (r *segmentsRenderer) fill() {
	s := r.segments
	size := s.grid.Size()
	radius := s.look.Px(17)
	for i, cell := range s.cells {
		var fill color.Color = color.Transparent
		if i == s.chosen {
			fill = s.look.Palette().Primary.Ground
		}
		at, end := cell.box.Position(), cell.box.Position().Add(cell.box.Size())
		corner := func(x, y bool) float32 {
			if x && y {
				return radius
			}
			return 0
		}
		g := cell.ground
		left, top, right, bottom := at.X < 1, at.Y < 1, end.X > size.Width-2, end.Y > size.Height-2
		g.TopLeftCornerRadius, g.TopRightCornerRadius = corner(left, top), corner(right, top)
		g.BottomLeftCornerRadius, g.BottomRightCornerRadius = corner(left, bottom), corner(right, bottom)
		g.FillColor = fill
		g.Refresh()
	}
}
