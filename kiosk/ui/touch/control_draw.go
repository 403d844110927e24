package touch

import "fyne.io/fyne/v2"

// CreateRenderer implements fyne.Widget.
func (c *control) CreateRenderer() fyne.WidgetRenderer { return newControlRenderer(c) }

type controlRenderer struct {
	control *control
	ring    *ring
	frame   *frame
}

func newControlRenderer(c *control) *controlRenderer {
	r := &controlRenderer{control: c, ring: newRing(), frame: newFrame()}
	r.Refresh()
	return r
}

func (r *controlRenderer) Layout(size fyne.Size) {
	r.frame.place(fyne.Position{}, size)
	r.ring.place(r.control.look, size)
	r.control.content.Resize(size)
}

func (r *controlRenderer) Refresh() {
	c := r.control
	c.update()
	f := c.face()
	if c.focused && f.fill == nil {
		f.fill = c.look.Palette().Card // the ring lies under the control
	}
	r.frame.paint(f)
	r.ring.show(c.look, c.focused, f.radius)
	c.content.Refresh()
}

func (r *controlRenderer) MinSize() fyne.Size { return r.control.MinSize() }

func (r *controlRenderer) Objects() []fyne.CanvasObject {
	return append(append(r.ring.objects(), r.frame.objects()...), r.control.content)
}

func (r *controlRenderer) Destroy() {}
