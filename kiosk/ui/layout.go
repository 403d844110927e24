package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
)

// A page's margins and the gap below its heading, in the design's pixels.
const pageSide, pageMargin, pageGap = 48, 24, 20

// screenLayout puts the bars at the edges and the content between them; the
// warning and the corners lie over all. With low reach all of that is in the
// lower half of the screen, under the crown.
type screenLayout struct{ w *Window }

// Layout places the window's objects: ground, top, body, bottom, warning, corners. The
// screen may be of another size than was thought: then all is drawn for that first,
// which comes here again.
// Layout implements fyne.Layout.
func (l *screenLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	w := l.w
	if !size.IsZero() && size != w.look.Options().Screen {
		w.Resize(size)
		if w.drawn {
			return
		}
	}
	place := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	place(w.paper, 0, 0, size.Width, size.Height)
	start := float32(0)
	if w.screen.LowReach {
		start = float32(int(size.Height / 2))
	}
	place(w.crown.object, 0, 0, size.Width, start)
	top := theme.HeightFor(w.top.object, size.Width)
	bottom := w.bottom.height(size.Width)
	place(w.top.object, 0, start, size.Width, top)
	place(w.body, 0, start+top, size.Width, max(0, size.Height-start-top-bottom))
	place(w.bottom.object, 0, size.Height-bottom, size.Width, bottom)
	place(w.warning.object, 0, 0, size.Width, size.Height)
	edge := w.bars.Px(cornerEdge)
	for n, at := range [...]fyne.Position{
		{}, {X: size.Width - edge}, {X: size.Width - edge, Y: size.Height - edge}, {Y: size.Height - edge},
	} {
		place(w.corners[n], at.X, at.Y, edge, edge)
	}
}

// MinSize is nothing: the screen is as large as it is.
func (l *screenLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// cornerEdge is the side of a corner in the design's pixels: less than the
// margin, so that no corner lies over anything else to touch.
const cornerEdge = 40

// corner is a place without looks that staff touch to reach the service menu.
type corner struct {
	widget.BaseWidget
	n    int
	post func(journey.Event)
}

func newCorner(n int, post func(journey.Event)) *corner {
	c := &corner{n: n, post: post}
	c.ExtendBaseWidget(c)
	return c
}

// Tapped tells which corner it was.
func (c *corner) Tapped(*fyne.PointEvent) { c.post(session.Corner{N: c.n}) }

// Cursor hides the pointer.
func (c *corner) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// CreateRenderer implements fyne.Widget.
func (c *corner) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
