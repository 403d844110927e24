package touch

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/ui/theme"
)

// Bar is a panel along the edge of the screen.
type Bar struct {
	Panel

	inside           *fyne.Container
	frame            *fyne.Container
	vertical, height float32
}

// slimEdge is what a slim bar keeps free above and below what is in it.
const slimEdge = 8

func newBar(look *theme.Look, content fyne.CanvasObject, edge panelEdge, vertical, height float32) *Bar {
	b := &Bar{vertical: vertical, height: height}
	b.inside = theme.Inset(look, 48, vertical, theme.Middle(look, content))
	b.frame = theme.AtLeast(look, height, b.inside)
	b.init(b, look, b.frame, edge, func() face { return face{fill: look.Palette().Card} })
	return b
}

// SetSlim makes the bar as low as what is in it allows.
func (b *Bar) SetSlim(slim bool) {
	vertical, height := b.vertical, b.height
	if slim {
		vertical, height = slimEdge, 0
	}
	theme.SetInset(b.inside, 48, vertical)
	theme.SetLeast(b.frame, height)
}
