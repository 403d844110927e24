package touch

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
)

// Panel is a ground with something on it: a card, a bar, the page itself. It
// cannot be pressed.
type Panel struct {
	widget.BaseWidget

	look    *theme.Look
	content fyne.CanvasObject
	face    func() face
	edge    panelEdge
}

// panelEdge is the side on which a bar is parted from the page by a line.
type panelEdge uint8

const (
	noEdge panelEdge = iota
	topEdge
	bottomEdge
)

func newPanel(look *theme.Look, content fyne.CanvasObject, edge panelEdge, face func() face) *Panel {
	p := &Panel{}
	p.init(p, look, content, edge, face)
	return p
}

// init names the widget that Fyne sees: what embeds the panel must be given, or
// its renderer is another than the one that is laid out.
func (p *Panel) init(self fyne.Widget, look *theme.Look, content fyne.CanvasObject, edge panelEdge, face func() face) {
	p.look, p.content, p.face, p.edge = look, content, face, edge
	p.ExtendBaseWidget(self)
}

// NewCard puts content on a white card with round corners.
func NewCard(look *theme.Look, content fyne.CanvasObject) *Panel {
	return newPanel(look, theme.Inset(look, 32, 28, content), noEdge, func() face {
		p := look.Palette()
		return face{fill: p.Card, stroke: p.Line, width: look.Px(2), radius: look.Px(28)}
	})
}

// NewTinted puts content on a tone's ground.
func NewTinted(look *theme.Look, tone theme.Tone, content fyne.CanvasObject) *Panel {
	return newPanel(look, theme.Inset(look, 40, 32, content), noEdge, func() face {
		return face{fill: look.Palette().Tone(tone).Ground, radius: look.Px(28)}
	})
}

// Card is a card whose ground can take a tone.
type Card struct {
	Panel
	tone theme.Tone // "" is white
}

// NewTonedCard puts content on a card that is white until SetTone.
func NewTonedCard(look *theme.Look, content fyne.CanvasObject) *Card {
	c := &Card{}
	c.init(c, look, theme.Inset(look, 36, 30, content), noEdge, func() face {
		p := look.Palette()
		if c.tone != "" {
			return face{fill: p.Tone(c.tone).Ground, radius: look.Px(28)}
		}
		return face{fill: p.Card, stroke: p.Line, width: look.Px(2), radius: look.Px(28)}
	})
	return c
}

// SetTone changes the ground; "" is white.
func (c *Card) SetTone(tone theme.Tone) {
	if c.tone != tone {
		c.tone = tone
		c.Refresh()
	}
}

// Page is the paper of the whole screen; it also hides the pointer wherever nothing
// else does.
type Page struct {
	Panel
	tapped func()
}

// NewPage puts content on paper. tapped is told of the touches on nothing else.
func NewPage(look *theme.Look, content fyne.CanvasObject, tapped func()) *Page {
	p := &Page{tapped: tapped}
	p.init(p, look, content, noEdge, func() face { return face{fill: look.Palette().Paper} })
	return p
}

// Tapped implements fyne.Tappable.
func (p *Page) Tapped(*fyne.PointEvent) { p.tapped() }

// NewTopBar is the bar over the page, at least 112 high.
func NewTopBar(look *theme.Look, content fyne.CanvasObject) *Bar {
	return newBar(look, content, bottomEdge, 18, 112)
}

// NewBottomBar is the bar under the page, at least 140 high.
func NewBottomBar(look *theme.Look, content fyne.CanvasObject) *Bar {
	return newBar(look, content, topEdge, 22, 140)
}

// HeightFor implements theme.Measured.
func (p *Panel) HeightFor(width float32) float32 { return theme.HeightFor(p.content, width) }

// Natural implements theme.Measured.
func (p *Panel) Natural() fyne.Size { return theme.Natural(p.content) }

// MinSize implements fyne.CanvasObject.
func (p *Panel) MinSize() fyne.Size { return p.content.MinSize() }

// Children lets a Scroll find what has the focus.
func (p *Panel) Children() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// Cursor hides the pointer.
func (p *Panel) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// CreateRenderer implements fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	r := &panelRenderer{panel: p, frame: newFrame(), line: newRect()}
	r.paint()
	return r
}

type panelRenderer struct {
	panel *Panel
	frame *frame
	line  *canvas.Rectangle // at the edge of a bar
}

func (r *panelRenderer) Layout(size fyne.Size) {
	r.frame.place(fyne.Position{}, size)
	r.panel.content.Resize(size)
	thick := r.panel.look.Px(2)
	r.line.Resize(fyne.NewSize(size.Width, thick))
	if r.panel.edge == bottomEdge {
		r.line.Move(fyne.NewPos(0, size.Height-thick))
	}
}

func (r *panelRenderer) paint() {
	r.frame.paint(r.panel.face())
	fill(r.line, r.panel.look.Palette().Line, 0)
	r.line.Hidden = r.panel.edge == noEdge
}

func (r *panelRenderer) Refresh() {
	r.paint()
	r.Layout(r.panel.Size())
	r.panel.content.Refresh()
}

func (r *panelRenderer) MinSize() fyne.Size { return r.panel.MinSize() }

func (r *panelRenderer) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.line, r.panel.content)
}

func (r *panelRenderer) Destroy() {}
