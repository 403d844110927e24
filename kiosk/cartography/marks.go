package cartography

import (
	"image"
	"math"
	"slices"
)

// Pin is a numbered place.
type Pin struct {
	Text        string // the number as the language writes it
	At          Place
	Approximate bool // the place is only about there: drawn with a broken edge
	Chosen      bool // drawn larger, with a second ring
}

// Here is where the patron stands.
type Here struct {
	At   Place
	Text string // such as "Du är här"
}

// Marks are what stands on the map besides the scene.
type Marks struct {
	Pins []Pin
	Here *Here
}

// Measures of marks in the design's pixels.
const (
	pinRadius  = 30
	pinRim     = 5
	chosenRing = 6 // and its rim
	hereRadius = 18
	hereRim    = 7
	hereText   = 28
	pinText    = 34
)

// pinScale is how many pixels a mark's design pixel has: marks grow half as much
// as words.
func (s Style) pinScale() float64 { return (s.Scale + s.Text) / 2 }

// radius of a pin with its rims, in pixels.
func (s Style) radius(p Pin) float64 {
	r := float64(pinRadius + pinRim)
	if p.Chosen {
		r += 2 * chosenRing
	}
	return r * s.pinScale()
}

// pinRoom is the radius kept free around each pin. Choosing one moves none.
func (s Style) pinRoom() float64 { return (pinRadius + pinRim + chosenRing) * s.pinScale() }

// spots are the middles of the pins in the picture. Those that would cover each
// other or the patron's own place are pushed apart; a line then leads to where
// they belong. Dragging moves all alike, since the world's pixels decide.
func (m Marks) spots(view View, style Style) []image.Point {
	n := len(m.Pins)
	at, radii := make([]Point, 0, n+1), make([]float64, 0, n+1)
	add := func(p Place, radius float64) {
		spot := pixels(Project(p), view.Level)
		at, radii = append(at, Point{float64(spot.X), float64(spot.Y)}), append(radii, radius)
	}
	for _, p := range m.Pins {
		add(p.At, style.pinRoom())
	}
	if m.Here != nil {
		add(m.Here.At, (hereRadius+hereRim)*style.pinScale())
	}
	for range 40 {
		if !pushed(at, radii, n) {
			break
		}
	}
	corner := view.corner()
	out := make([]image.Point, n)
	for i := range out {
		out[i] = image.Pt(int(math.Round(at[i].X)), int(math.Round(at[i].Y))).Sub(corner)
	}
	return out
}

// pushed moves all pairs that overlap apart, except what is not a pin, and tells
// whether there were any.
func pushed(at []Point, radii []float64, pins int) (moved bool) {
	for i := range at {
		for j := range min(i, pins) {
			dx, dy := at[i].X-at[j].X, at[i].Y-at[j].Y
			far, least := math.Hypot(dx, dy), radii[i]+radii[j]-1
			if far >= least {
				continue
			}
			moved = true
			if far < 0.5 { // the same place: each pair parts in a direction of its own
				dy, dx = math.Sincos(float64(i+3*j) * 1.1)
				far = 1
			}
			push := (least - far) / far * 0.51
			if i < pins {
				at[i].X, at[i].Y = at[i].X+dx*push, at[i].Y+dy*push
			} else {
				push *= 2
			}
			at[j].X, at[j].Y = at[j].X-dx*push, at[j].Y-dy*push
		}
	}
	return moved
}

// order is how pins are drawn: the chosen one over all, then the lower numbers.
func (m Marks) order() []int {
	order := make([]int, len(m.Pins))
	for i := range order {
		order[i] = len(order) - 1 - i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case m.Pins[a].Chosen == m.Pins[b].Chosen:
			return 0
		case m.Pins[b].Chosen:
			return -1
		}
		return 1
	})
	return order
}

// Hit tells which pin a finger meant: the topmost under it, or the nearest within
// reach pixels of one's edge; -1 if none.
func (m Marks) Hit(view View, style Style, finger image.Point, reach float64) int {
	best, least := -1, reach
	spots := m.spots(view, style)
	for _, i := range m.order() {
		d := finger.Sub(spots[i])
		if beyond := max(0, math.Hypot(float64(d.X), float64(d.Y))-style.radius(m.Pins[i])); beyond <= least {
			best, least = i, beyond
		}
	}
	return best
}

// square is the rectangle around a circle.
func square(middle image.Point, radius float64) image.Rectangle {
	r := int(math.Ceil(radius))
	return image.Rect(-r, -r, r, r).Add(middle)
}
