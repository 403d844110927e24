package touch

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
)

// ProgressDots shows how far a journey is: a thick bar for each step taken, a
// thin one for each to come, so that colour is not all that tells them apart.
type ProgressDots struct {
	widget.BaseWidget

	look        *theme.Look
	done, total int
	bars        []*canvas.Rectangle
}

// The bars' measures in the design's pixels.
const (
	dotWidth, dotGap    = 52, 14
	dotHeight, idleDot  = 14, 8
	barHeight, barInset = 28, 4
)

// NewProgressDots makes them; Set says how many.
func NewProgressDots(look *theme.Look, done, total int) *ProgressDots {
	d := &ProgressDots{look: look}
	d.ExtendBaseWidget(d)
	d.Set(done, total)
	return d
}

// Set says how many steps there are and how many are taken.
func (d *ProgressDots) Set(done, total int) {
	d.done, d.total = done, total
	for len(d.bars) < total {
		d.bars = append(d.bars, newRect())
	}
	d.Refresh()
}

// MinSize implements fyne.CanvasObject.
func (d *ProgressDots) MinSize() fyne.Size {
	n := float32(d.total)
	return fyne.NewSize(n*d.look.Px(dotWidth)+max(0, n-1)*d.look.Px(dotGap), d.look.Px(dotHeight))
}

// CreateRenderer implements fyne.Widget.
func (d *ProgressDots) CreateRenderer() fyne.WidgetRenderer { return &dotsRenderer{d} }

type dotsRenderer struct{ dots *ProgressDots }

func (r *dotsRenderer) Layout(size fyne.Size) {
	d := r.dots
	palette := d.look.Palette()
	width, step := d.look.Px(dotWidth), d.look.Px(dotWidth)+d.look.Px(dotGap)
	for i, bar := range d.bars {
		height, colour := d.look.Px(idleDot), palette.Idle
		if i < d.done {
			height, colour = d.look.Px(dotHeight), palette.Tone(theme.ToneBrand).Accent
		}
		x := float32(i) * step
		if d.look.RTL() {
			x = size.Width - width - x
		}
		fill(bar, colour, height/2)
		bar.Move(fyne.NewPos(x, float32(int((size.Height-height)/2))))
		bar.Resize(fyne.NewSize(width, height))
		bar.Hidden = i >= d.total
	}
}

func (r *dotsRenderer) Refresh()           { r.Layout(r.dots.Size()) }
func (r *dotsRenderer) MinSize() fyne.Size { return r.dots.MinSize() }
func (r *dotsRenderer) Destroy()           {}

func (r *dotsRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(r.dots.bars))
	for i, bar := range r.dots.bars {
		out[i] = bar
	}
	return out
}

// ProgressBar shows how far a wait is; the words beside it say of what.
type ProgressBar struct {
	widget.BaseWidget

	look    *theme.Look
	share   float32
	outline *frame
	inner   *canvas.Rectangle
}

// NewProgressBar makes an empty bar.
func NewProgressBar(look *theme.Look) *ProgressBar {
	b := &ProgressBar{look: look, outline: newFrame(), inner: newRect()}
	b.ExtendBaseWidget(b)
	return b
}

// Set says how far it is, from 0 to 1.
func (b *ProgressBar) Set(share float32) {
	if share = max(0, min(1, share)); share != b.share {
		b.share = share
		b.Refresh()
	}
}

// MinSize implements fyne.CanvasObject.
func (b *ProgressBar) MinSize() fyne.Size {
	return fyne.NewSize(b.look.Px(320), b.look.Px(barHeight))
}

// CreateRenderer implements fyne.Widget.
func (b *ProgressBar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ bar *ProgressBar }

func (r *barRenderer) Layout(size fyne.Size) {
	b := r.bar
	palette := b.look.Palette()
	b.outline.paint(face{fill: palette.Card, stroke: palette.Idle, width: b.look.Px(2), radius: size.Height / 2})
	b.outline.place(fyne.Position{}, size)
	inset := b.look.Px(barInset)
	height := size.Height - 2*inset
	width := float32(int(max(height, (size.Width-2*inset)*b.share)))
	fill(b.inner, palette.Tone(theme.ToneBrand).Accent, height/2)
	x := inset
	if b.look.RTL() {
		x = size.Width - inset - width
	}
	b.inner.Hidden = b.share == 0
	b.inner.Move(fyne.NewPos(x, inset))
	b.inner.Resize(fyne.NewSize(width, height))
}

func (r *barRenderer) Refresh()           { r.Layout(r.bar.Size()) }
func (r *barRenderer) MinSize() fyne.Size { return r.bar.MinSize() }
func (r *barRenderer) Destroy()           {}

func (r *barRenderer) Objects() []fyne.CanvasObject {
	return append(r.bar.outline.objects(), r.bar.inner)
}
