package touch

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
)

// Rule is a thin line that parts what stands below each other on a card.
type Rule struct {
	widget.BaseWidget
	look *theme.Look
}

// NewRule makes a line.
func NewRule(look *theme.Look) *Rule {
	r := &Rule{look: look}
	r.ExtendBaseWidget(r)
	return r
}

// MinSize implements fyne.CanvasObject.
func (r *Rule) MinSize() fyne.Size { return fyne.NewSize(0, r.look.Px(2)) }

// CreateRenderer implements fyne.Widget.
func (r *Rule) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(nil)
	refresh := func() { fill(line, r.look.Palette().Line, 0) }
	refresh()
	return &plainRenderer{content: line, minSize: r.MinSize, refresh: refresh}
}
