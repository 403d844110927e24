package touch

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
)

// Tile is a choice on a whole card: a tinted icon, a title and a line that
// explains it.
type Tile struct {
	control

	title, detail *Label
	symbol        *Symbol
	hasDetail     bool
	inside        *fyne.Container
}

// NewTile makes a tile; the detail may be empty.
func NewTile(look *theme.Look, tone theme.Tone, icon, title, detail string, tapped func()) *Tile {
	t := &Tile{
		title:  NewLabel(look, theme.TileTitle, theme.Ink, title),
		detail: NewLabel(look, theme.Small, theme.SoftInk, detail),
		symbol: NewSymbol(look, tone, icon, 100), hasDetail: detail != "",
	}
	t.OnTapped = tapped
	words := theme.Column(look, 2, t.title, t.detail)
	t.inside = theme.Lead(look, 18, t.symbol, words)
	t.init(t, look, theme.Inset(look, 28, 16, t.inside), t.drawn, t.sync)
	return t
}

// Set changes everything a tile shows.
func (t *Tile) Set(tone theme.Tone, icon, title, detail string) {
	t.symbol.Set(tone, icon)
	t.title.SetText(title)
	t.detail.SetText(detail)
	t.hasDetail = detail != ""
	t.changed()
}

// SetBeside puts the symbol beside the words, which takes less height.
func (t *Tile) SetBeside(beside bool) {
	theme.SetBeside(t.inside, beside)
	t.symbol.edge = 100
	if beside {
		t.symbol.edge = 80
	}
}

// SetTitleLines ends the title in an ellipsis after so many lines, and lets long
// words be parted; 0 is no limit.
func (t *Tile) SetTitleLines(lines int) { t.title.SetMaxLines(lines) }

// String is what a voice says.
func (t *Tile) String() string {
	if !t.hasDetail {
		return t.title.String()
	}
	return t.title.String() + ". " + t.detail.String()
}

func (t *Tile) sync() { t.detail.Hidden = !t.hasDetail }

func (t *Tile) drawn() face {
	p := t.look.Palette()
	f := face{fill: p.Card, stroke: p.Line, width: t.look.Px(2), radius: t.look.Px(28)}
	if t.pressed {
		f.stroke, f.width = p.Edge, t.look.Px(6)
	}
	return f
}

// Symbol is an icon on a square of its tone's tint. It cannot be pressed.
type Symbol struct {
	widget.BaseWidget

	look   *theme.Look
	tone   theme.Tone
	icon   *theme.Icon
	square *canvas.Rectangle
	edge   float32 // the design's pixels
}

// NewSymbol makes a symbol with an edge in the design's pixels: 100 in tiles, 200
// where it is what the screen is about.
func NewSymbol(look *theme.Look, tone theme.Tone, icon string, edge float32) *Symbol {
	s := &Symbol{look: look, tone: tone, edge: edge, square: newRect()}
	s.icon = theme.NewIcon(look, icon, edge*0.56, s.ink).Fixed()
	s.ExtendBaseWidget(s)
	return s
}

// Set changes tone and icon.
func (s *Symbol) Set(tone theme.Tone, icon string) {
	s.tone = tone
	s.icon.Set(icon, s.ink)
	s.Refresh()
}

func (s *Symbol) ink(p *theme.Palette) color.NRGBA { return p.Tone(s.tone).Ink }

// MinSize implements fyne.CanvasObject.
func (s *Symbol) MinSize() fyne.Size {
	size := s.size()
	s.icon.SetSize(size * 0.56)
	return fyne.NewSquareSize(s.look.Px(size))
}

// size gives way to larger text, which needs the room more.
func (s *Symbol) size() float32 { return max(min(s.edge, 80), s.edge/s.look.Options().TextSize) }

// CreateRenderer implements fyne.Widget.
func (s *Symbol) CreateRenderer() fyne.WidgetRenderer {
	content := theme.Stack(s.square, theme.Centred(s.look, 0, s.icon))
	refresh := func() {
		radius := s.look.Px(24)
		if s.edge < 100 {
			radius = s.look.Px(s.edge * 0.24)
		}
		fill(s.square, s.look.Palette().Tone(s.tone).Ground, radius)
	}
	refresh()
	return &plainRenderer{content: content, minSize: s.MinSize, refresh: refresh}
}
