package touch

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/typeset"
)

// Input is a framed field for one line of text.
type Input struct {
	widget.BaseWidget

	// Field is where the text is; its callbacks are free to use, except OnFocus.
	Field *typeset.Field
	// LeftToRight is for what reads so in every language, as a range of pages
	// does: a hyphen typed last would otherwise stand before its number.
	LeftToRight bool

	look    *theme.Look
	focused bool
	inside  *fyne.Container
}

// NewInput makes an empty field. Limit is the most runes it takes; 0 is no limit.
func NewInput(look *theme.Look, placeholder string, limit int, changed func(string)) *Input {
	i := &Input{look: look}
	i.Field = typeset.NewField(look.Style(theme.Button), inputColours(look), limit)
	i.Field.SetPlaceholder(placeholder)
	i.Field.OnChanged = changed
	i.inside = theme.Inset(look, 28, 20, theme.Middle(look, i.Field))
	i.ExtendBaseWidget(i)
	i.Field.OnFocus = func(focused bool) {
		i.focused = focused
		i.Refresh()
		if focused {
			reveal(i.Field)
		}
	}
	return i
}

func inputColours(look *theme.Look) typeset.FieldColours {
	p := look.Palette()
	selection := p.Tone(theme.ToneBrand).Ground
	if p == theme.HighContrast {
		selection = p.Idle // white text on yellow would be lost; see the caret instead
		selection.A = 0x60
	}
	return typeset.FieldColours{Text: p.Ink, Placeholder: p.SoftInk, Caret: p.Tone(theme.ToneBrand).Accent, Selection: selection}
}

// HeightFor implements theme.Measured.
func (i *Input) HeightFor(width float32) float32 { return i.MinSize().Height }

// Natural implements theme.Measured.
func (i *Input) Natural() fyne.Size { return i.MinSize() }

// MinSize implements fyne.CanvasObject.
func (i *Input) MinSize() fyne.Size {
	i.sync()
	return i.inside.MinSize().Max(fyne.NewSize(0, i.look.Px(96)))
}

// Children lets a Scroll find what has the focus.
func (i *Input) Children() []fyne.CanvasObject { return []fyne.CanvasObject{i.inside} }

// Tapped focuses the field from anywhere in its frame.
func (i *Input) Tapped(e *fyne.PointEvent) {
	moved := *e
	moved.Position = e.Position.Subtract(i.inside.Objects[0].Position())
	i.Field.Tapped(&moved)
}

func (i *Input) sync() {
	style := i.look.Style(theme.Button)
	if i.LeftToRight && style.Direction == typeset.RTL {
		style.Direction, style.Align = typeset.LTR, typeset.End
	}
	i.Field.SetStyle(style, inputColours(i.look))
}

// CreateRenderer implements fyne.Widget.
func (i *Input) CreateRenderer() fyne.WidgetRenderer {
	r := &inputRenderer{input: i, ring: newRing(), frame: newFrame()}
	r.Refresh()
	return r
}

type inputRenderer struct {
	input *Input
	ring  *ring
	frame *frame
}

func (r *inputRenderer) Layout(size fyne.Size) {
	r.frame.place(fyne.Position{}, size)
	r.ring.place(r.input.look, size)
	r.input.inside.Resize(size)
}

func (r *inputRenderer) Refresh() {
	i := r.input
	i.sync()
	p := i.look.Palette()
	radius := i.look.Px(20)
	r.frame.paint(face{fill: p.Card, stroke: p.Edge, width: i.look.Px(3), radius: radius})
	// Where one types, the ring shows also after a tap: the keys on the screen
	// write here.
	r.ring.show(i.look, i.focused, radius)
	i.inside.Refresh()
}

func (r *inputRenderer) MinSize() fyne.Size { return r.input.MinSize() }
func (r *inputRenderer) Destroy()           {}

func (r *inputRenderer) Objects() []fyne.CanvasObject {
	return append(append(r.ring.objects(), r.frame.objects()...), r.input.inside)
}
