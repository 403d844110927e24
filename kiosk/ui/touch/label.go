package touch

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/typeset"
)

// Label shows words in a role and a colour of the look.
type Label struct {
	widget.BaseWidget

	look   *theme.Look
	role   theme.Role
	colour theme.Colour
	align  typeset.Align
	lines  int
	text   *typeset.Text
}

// NewLabel makes a label, aligned to the start edge and wrapping as it must.
func NewLabel(look *theme.Look, role theme.Role, colour theme.Colour, text string) *Label {
	l := &Label{look: look, role: role, colour: colour}
	l.text = typeset.NewText(text, look.Style(role), colour(look.Palette()))
	l.ExtendBaseWidget(l)
	return l
}

// Centre aligns the lines in the middle.
func (l *Label) Centre() *Label {
	l.align = typeset.Center
	return l
}

// SetText changes the words.
func (l *Label) SetText(text string) { l.text.SetText(text) }

// SetSpans changes the words, some of them bold.
func (l *Label) SetSpans(spans []typeset.Span) { l.text.SetSpans(spans) }

// SetColour changes the colour.
func (l *Label) SetColour(colour theme.Colour) {
	l.colour = colour
	l.sync()
}

// SetMaxLines ends the text in an ellipsis after so many lines; 0 is no limit.
// Only for what is shown whole elsewhere, such as the name of a file.
func (l *Label) SetMaxLines(lines int) {
	l.lines = lines
	l.sync()
}

// String is the text as a voice reads it.
func (l *Label) String() string { return l.text.String() }

// sync takes over what has changed in the look.
func (l *Label) sync() {
	style := l.look.Style(l.role)
	style.Align, style.MaxLines = l.align, l.lines
	l.text.SetStyle(style, l.colour(l.look.Palette()))
}

// HeightFor implements theme.Measured.
func (l *Label) HeightFor(width float32) float32 {
	l.sync()
	return l.text.HeightFor(width)
}

// Natural implements theme.Measured.
func (l *Label) Natural() fyne.Size {
	l.sync()
	return l.text.Natural()
}

// longWord is the widest that a word of a cut label keeps whole, in ems.
const longWord = 9

// MinSize implements fyne.CanvasObject. What may be cut may also be parted
// between letters, as the name of a file must be.
func (l *Label) MinSize() fyne.Size {
	l.sync()
	least := l.text.MinSize()
	if most := longWord * l.look.Style(l.role).Size; l.lines > 0 && least.Width > most {
		least.Width = float32(int(most))
	}
	return least
}

// Cursor hides the pointer.
func (l *Label) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// CreateRenderer implements fyne.Widget.
func (l *Label) CreateRenderer() fyne.WidgetRenderer {
	return &plainRenderer{content: l.text, minSize: l.MinSize, refresh: l.sync}
}

// plainRenderer shows one object at full size.
type plainRenderer struct {
	content fyne.CanvasObject
	minSize func() fyne.Size
	refresh func()
}

func (r *plainRenderer) Layout(size fyne.Size) {
	r.refresh()
	r.content.Resize(size)
}

func (r *plainRenderer) Refresh() {
	r.refresh()
	r.content.Refresh()
}

func (r *plainRenderer) MinSize() fyne.Size           { return r.minSize() }
func (r *plainRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.content} }
func (r *plainRenderer) Destroy()                     {}
