package typeset

import "slices"

// Buffer is a line of text being edited, in the order it is typed and read
// aloud. It knows its layout, since arrows follow the eye and deletion follows
// letters; it knows nothing of screens.
type Buffer struct {
	style  Style
	limit  int // runes; 0 is no limit
	text   []rune
	caret  Caret
	anchor int // the selection's other end; the same as the caret's when nothing is selected
}

// NewBuffer starts empty. Limit is the most runes it takes; 0 is no limit.
func NewBuffer(style Style, limit int) *Buffer { return &Buffer{style: style, limit: limit} }

// Text is what has been typed.
func (b *Buffer) Text() string { return string(b.text) }

// SetText replaces all and puts the caret at the end.
func (b *Buffer) SetText(text string) {
	b.text = nil
	b.place(Caret{}, false)
	b.Insert(text)
}

// SetStyle changes size, weight or base direction.
func (b *Buffer) SetStyle(style Style) { b.style = style }

// Lines lays the text out on one line without end.
func (b *Buffer) Lines() *Lines { return Layout(Plain(string(b.text)), b.style, 0) }

// Caret is where typing goes.
func (b *Buffer) Caret() Caret { return b.caret }

// Selection is the selected range of runes; both ends are equal if there is none.
func (b *Buffer) Selection() (start, end int) {
	return min(b.anchor, b.caret.Index), max(b.anchor, b.caret.Index)
}

// Insert types text over the selection. Line ends become spaces; what goes
// beyond the limit is left out.
func (b *Buffer) Insert(text string) {
	b.deleteSelection()
	typed := []rune(text)
	for i, r := range typed {
		if r < ' ' {
			typed[i] = ' '
		}
	}
	if b.limit > 0 {
		typed = typed[:min(len(typed), max(0, b.limit-len(b.text)))]
	}
	b.text = slices.Insert(b.text, b.caret.Index, typed...)
	b.place(Caret{Index: b.caret.Index + len(typed)}, false)
}

// Backspace deletes the selection or the letter before the caret, in reading
// order, with its marks.
func (b *Buffer) Backspace() {
	if !b.deleteSelection() {
		b.delete(b.Lines().graphemeBefore(b.caret.Index), b.caret.Index)
	}
}

// Delete deletes the selection or the letter after the caret, in reading order.
func (b *Buffer) Delete() {
	if !b.deleteSelection() {
		b.delete(b.caret.Index, b.Lines().graphemeAfter(b.caret.Index))
	}
}

func (b *Buffer) deleteSelection() bool {
	start, end := b.Selection()
	b.delete(start, end)
	return start < end
}

func (b *Buffer) delete(start, end int) {
	b.text = slices.Delete(b.text, start, end)
	b.place(Caret{Index: start}, false)
}

// Move steps a letter to the right or left as seen. With extend the selection
// grows; without it, a selection collapses to its edge on that side.
func (b *Buffer) Move(right, extend bool) {
	lines := b.Lines()
	if start, end := b.Selection(); start < end && !extend {
		a, z := Caret{Index: start, Next: true}, Caret{Index: end}
		if (lines.CaretRect(a).X < lines.CaretRect(z).X) == right {
			a = z
		}
		b.place(a, false)
		return
	}
	step := -1
	if right {
		step = 1
	}
	b.place(lines.Move(b.caret, step), extend)
}

// Home goes to the start of the text in reading order.
func (b *Buffer) Home(extend bool) { b.place(Caret{Index: 0, Next: true}, extend) }

// End goes to the end of the text in reading order.
func (b *Buffer) End(extend bool) { b.place(Caret{Index: len(b.text)}, extend) }

// MoveTo goes to the letter nearest to x, in pixels from the layout's left edge.
func (b *Buffer) MoveTo(x float32, extend bool) { b.place(b.Lines().CaretAt(x, 0), extend) }

// SelectAll selects the whole text.
func (b *Buffer) SelectAll() {
	b.Home(false)
	b.End(true)
}

func (b *Buffer) place(at Caret, extend bool) {
	b.caret = at
	if !extend {
		b.anchor = at.Index
	}
}
