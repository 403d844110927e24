package touch

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/typeset"
)

// Notice says something on a tinted card: an icon, a title and an explanation,
// such as the price before printing.
type Notice struct {
	Panel

	tone        theme.Tone
	icon        *theme.Icon
	title, text *Label
}

// NewNotice makes a notice; title or text may be empty.
func NewNotice(look *theme.Look, tone theme.Tone, icon, title, text string) *Notice {
	n := &Notice{tone: tone}
	ink := func(p *theme.Palette) color.NRGBA { return p.Tone(n.tone).Ink }
	words := func(p *theme.Palette) color.NRGBA { return theme.TextOn(n.tone)(p) }
	n.icon = theme.NewIcon(look, icon, 56, ink)
	n.title = NewLabel(look, theme.Subtitle, words, title)
	n.text = NewLabel(look, theme.Body, words, text)
	column := theme.Column(look, 0, n.title, n.text)
	n.init(n, look, theme.Inset(look, 40, 28, theme.Row(look, 28, n.icon, theme.Grow(column))), noEdge, func() face {
		return face{fill: look.Palette().Tone(n.tone).Ground, radius: look.Px(28)}
	})
	n.show()
	return n
}

// Set changes all that a notice says.
func (n *Notice) Set(tone theme.Tone, icon, title, text string) {
	n.SetSpans(tone, icon, title, typeset.Plain(text))
}

// SetSpans is Set with parts of the explanation in bold.
func (n *Notice) SetSpans(tone theme.Tone, icon, title string, text []typeset.Span) {
	n.tone = tone
	n.icon.Set(icon, func(p *theme.Palette) color.NRGBA { return p.Tone(n.tone).Ink })
	n.title.SetText(title)
	n.text.SetSpans(text)
	n.show()
	n.Refresh()
}

func (n *Notice) show() {
	n.title.Hidden, n.text.Hidden = n.title.String() == "", n.text.String() == ""
}

// String is what a voice says.
func (n *Notice) String() string { return n.title.String() + ". " + n.text.String() }

// Badge is a short remark on a round tinted ground: "Sida 1 av 3". It cannot be
// pressed.
type Badge struct {
	widget.BaseWidget

	look   *theme.Look
	tone   theme.Tone
	strong bool
	icon   *theme.Icon
	label  *Label
	inside *fyne.Container
}

// NewBadge makes a badge; the icon may be empty. A strong one is drawn like a
// selected pill, to stand on pictures.
func NewBadge(look *theme.Look, tone theme.Tone, strong bool, icon, text string) *Badge {
	b := &Badge{look: look, tone: tone, strong: strong}
	b.icon = theme.NewIcon(look, icon, 34, b.ink)
	b.icon.Hidden = icon == ""
	b.label = NewLabel(look, theme.Badge, b.ink, text)
	b.inside = theme.Inset(look, 22, 7, theme.Row(look, 12, b.icon, b.label))
	b.ExtendBaseWidget(b)
	return b
}

// Set changes tone, icon and words.
func (b *Badge) Set(tone theme.Tone, icon, text string) {
	b.tone = tone
	b.icon.Hidden = icon == ""
	b.icon.Set(icon, b.ink)
	b.label.SetText(text)
	b.Refresh()
}

func (b *Badge) pair(p *theme.Palette) theme.Pair {
	if b.strong {
		return p.Selected
	}
	return p.Tone(b.tone)
}

func (b *Badge) ink(p *theme.Palette) color.NRGBA { return b.pair(p).Ink }

// HeightFor implements theme.Measured.
func (b *Badge) HeightFor(width float32) float32 { return theme.HeightFor(b.inside, width) }

// Natural implements theme.Measured.
func (b *Badge) Natural() fyne.Size { return theme.Natural(b.inside) }

// MinSize implements fyne.CanvasObject.
func (b *Badge) MinSize() fyne.Size { return b.inside.MinSize() }

// CreateRenderer implements fyne.Widget.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	ground := newRect()
	refresh := func() {
		radius := min(b.Size().Height/2, b.look.Px(28))
		fill(ground, b.pair(b.look.Palette()).Ground, radius)
	}
	return &plainRenderer{content: theme.Stack(ground, b.inside), minSize: b.MinSize, refresh: refresh}
}
