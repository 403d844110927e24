package typeset

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// FieldColours are what a Field is drawn with.
type FieldColours struct{ Text, Placeholder, Caret, Selection color.Color }

// Field takes one line of text in any direction. It draws only the text, the
// selection and a steady caret; whoever uses it draws the frame. There is no
// clipboard: it would carry words from one patron to the next.
type Field struct {
	widget.BaseWidget

	OnChanged   func(text string)  // after each change by the patron
	OnSubmitted func()             // Enter
	OnFocus     func(focused bool) // so that the frame can show it

	buffer      *Buffer
	style       Style
	colours     FieldColours
	placeholder string
	focused     bool
	shift       bool
	right       bool    // short text stands at the right edge
	origin      float32 // where the text's left edge is, from the field's
}

// NewField makes an empty field. Limit is the most runes it takes; 0 is no limit.
func NewField(style Style, colours FieldColours, limit int) *Field {
	style.Align, style.MaxLines = Start, 0
	f := &Field{buffer: NewBuffer(style, limit), style: style, colours: colours, right: style.Direction == RTL}
	f.ExtendBaseWidget(f)
	return f
}

// Text is what has been typed.
func (f *Field) Text() string { return f.buffer.Text() }

// SetText replaces it without calling OnChanged.
func (f *Field) SetText(text string) {
	if text != f.buffer.Text() {
		f.buffer.SetText(text)
		f.Refresh()
	}
}

// SetPlaceholder sets the hint that an empty field shows.
func (f *Field) SetPlaceholder(text string) {
	f.placeholder = text
	f.Refresh()
}

// SetStyle changes size, weight and direction, the colours, and whether short
// text stands at the start or at the end.
func (f *Field) SetStyle(style Style, colours FieldColours) {
	f.right = (style.Align == End) != (style.Direction == RTL)
	style.Align, style.MaxLines = Start, 0
	if style != f.style || colours != f.colours {
		f.style, f.colours = style, colours
		f.buffer.SetStyle(style)
		f.Refresh()
	}
}

// Insert types text at the caret: the way in for keys drawn on the screen.
func (f *Field) Insert(text string) { f.edit(func() { f.buffer.Insert(text) }) }

// Backspace deletes the letter before the caret.
func (f *Field) Backspace() { f.edit(f.buffer.Backspace) }

// Clear deletes everything.
func (f *Field) Clear() { f.edit(func() { f.buffer.SetText("") }) }

func (f *Field) edit(change func()) {
	before := f.buffer.Text()
	change()
	f.Refresh()
	if after := f.buffer.Text(); after != before && f.OnChanged != nil {
		f.OnChanged(after)
	}
}

// MinSize is one line high and wide enough for a few letters.
func (f *Field) MinSize() fyne.Size {
	return fyne.NewSize(ceil(4*f.style.Size), ceil(f.style.Size*(fontAscent+fontDescent)))
}

// Cursor hides the pointer: the kiosk is touched.
func (f *Field) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// Tapped focuses the field and sets the caret.
func (f *Field) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		c.Focus(f)
	}
	f.buffer.MoveTo(e.Position.X-f.origin, false)
	f.Refresh()
}

// Dragged selects from where the finger went down.
func (f *Field) Dragged(e *fyne.DragEvent) {
	f.buffer.MoveTo(e.Position.X-f.origin, true)
	f.Refresh()
}

// DragEnd implements fyne.Draggable.
func (f *Field) DragEnd() {}

// FocusGained implements fyne.Focusable.
func (f *Field) FocusGained() { f.setFocused(true) }

// FocusLost implements fyne.Focusable.
func (f *Field) FocusLost() { f.setFocused(false) }

func (f *Field) setFocused(focused bool) {
	f.focused, f.shift = focused, false
	f.Refresh()
	if f.OnFocus != nil {
		f.OnFocus(focused)
	}
}

// TypedRune implements fyne.Focusable.
func (f *Field) TypedRune(r rune) { f.Insert(string(r)) }

// TypedKey implements fyne.Focusable: arrows follow the eye, deletion follows
// the reading order.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		f.buffer.Move(false, f.shift)
	case fyne.KeyRight:
		f.buffer.Move(true, f.shift)
	case fyne.KeyHome:
		f.buffer.Home(f.shift)
	case fyne.KeyEnd:
		f.buffer.End(f.shift)
	case fyne.KeyBackspace:
		f.Backspace()
	case fyne.KeyDelete:
		f.edit(f.buffer.Delete)
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.OnSubmitted != nil {
			f.OnSubmitted()
		}
	}
	f.Refresh()
}

// KeyDown implements desktop.Keyable, to know of Shift.
func (f *Field) KeyDown(e *fyne.KeyEvent) { f.shift = f.shift || isShift(e) }

// KeyUp implements desktop.Keyable.
func (f *Field) KeyUp(e *fyne.KeyEvent) { f.shift = f.shift && !isShift(e) }

func isShift(e *fyne.KeyEvent) bool {
	return e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight
}

// TypedShortcut implements fyne.Shortcutable: select all, and nothing else.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutSelectAll); ok {
		f.buffer.SelectAll()
		f.Refresh()
	}
}
