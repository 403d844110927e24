package typeset

// Caret is a place between two letters. Where directions meet, one place in the
// text has two places on the screen; Next picks the one beside the rune after
// it, otherwise it stands beside the rune before.
type Caret struct {
	Index int // runes before it
	Next  bool
}

// cell is one grapheme cluster on the screen.
type cell struct {
	start, end int // runes
	x0, x1     float32
	rtl        bool
}

// left and right are the carets at a cell's edges.
func (c cell) left() Caret {
	if c.rtl {
		return Caret{c.end, false}
	}
	return Caret{c.start, true}
}

func (c cell) right() Caret {
	if c.rtl {
		return Caret{c.start, true}
	}
	return Caret{c.end, false}
}

// cells parts a row into graphemes from left to right; a ligature is parted
// evenly, as there is no better knowledge of where its letters lie.
func (l *Lines) cells(row placedRow) []cell {
	var out []cell
	for _, c := range row.clusters {
		var starts []int
		for i := c.start; i < c.end; i++ {
			if i == c.start || l.shaped.graphemes[i] {
				starts = append(starts, i)
			}
		}
		n := len(starts)
		width := c.advance / float32(max(n, 1))
		for k := range n {
			i := k
			if c.level%2 == 1 {
				i = n - 1 - k
			}
			end := c.end
			if i+1 < n {
				end = starts[i+1]
			}
			x := row.x + c.x + float32(k)*width
			out = append(out, cell{starts[i], end, x, x + width, c.level%2 == 1})
		}
	}
	return out
}

// find returns the row and the cell that holds a rune.
func (l *Lines) find(index int) (row int, found cell, ok bool) {
	for i, r := range l.rows {
		if index < r.start || index >= r.end {
			continue
		}
		for _, c := range l.cells(r) {
			if c.start <= index && index < c.end {
				return i, c, true
			}
		}
	}
	return 0, cell{}, false
}

// CaretRect is where a caret is drawn: no width, as high as a line.
func (l *Lines) CaretRect(at Caret) Rect {
	row, x := l.caretPlace(at)
	return Rect{x, float32(row) * l.pitch, 0, l.pitch}
}

func (l *Lines) caretPlace(at Caret) (row int, x float32) {
	if !at.Next || at.Index >= len(l.shaped.text) {
		if row, c, ok := l.find(at.Index - 1); ok {
			if c.rtl {
				return row, c.x0
			}
			return row, c.x1
		}
	}
	if row, c, ok := l.find(at.Index); ok {
		if c.rtl {
			return row, c.x1
		}
		return row, c.x0
	}
	// No text on this row: the edge where it would start.
	last := len(l.rows) - 1
	return last, l.rows[last].x
}

// CaretAt is the caret nearest to a point.
func (l *Lines) CaretAt(x, y float32) Caret {
	row := l.rows[max(0, min(len(l.rows)-1, int(y/l.pitch)))]
	cells := l.cells(row)
	if len(cells) == 0 {
		return Caret{Index: row.start}
	}
	for _, c := range cells {
		if x < (c.x0+c.x1)/2 {
			return c.left()
		}
	}
	return cells[len(cells)-1].right()
}

// Move goes one grapheme to the right (steps > 0) or left as the eye sees it,
// whatever the direction of the text there. At the end of a row it stays.
func (l *Lines) Move(at Caret, steps int) Caret {
	row, x := l.caretPlace(at)
	cells := l.cells(l.rows[row])
	const near = 0.01 // rounding of sums of advances
	if steps > 0 {
		for _, c := range cells {
			if c.x1 > x+near {
				return c.right()
			}
		}
		return at
	}
	for i := len(cells) - 1; i >= 0; i-- {
		if cells[i].x0 < x-near {
			return cells[i].left()
		}
	}
	return at
}

// SelectionRects covers the runes from start up to end: one rectangle for each
// unbroken stretch on each line.
func (l *Lines) SelectionRects(start, end int) []Rect {
	var out []Rect
	for i, row := range l.rows {
		open := false
		for _, c := range l.cells(row) {
			if c.start < start || c.end > end {
				open = false
				continue
			}
			if open {
				last := &out[len(out)-1]
				last.W = c.x1 - last.X
			} else {
				out = append(out, Rect{c.x0, float32(i) * l.pitch, c.x1 - c.x0, l.pitch})
			}
			open = true
		}
	}
	return out
}

// graphemeBefore and graphemeAfter step over one letter with all its marks.
func (l *Lines) graphemeBefore(index int) int {
	for index--; index > 0 && !l.shaped.graphemes[index]; index-- {
	}
	return max(index, 0)
}

func (l *Lines) graphemeAfter(index int) int {
	last := len(l.shaped.text)
	for index++; index < last && !l.shaped.graphemes[index]; index++ {
	}
	return min(index, last)
}
