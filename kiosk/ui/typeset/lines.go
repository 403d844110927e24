package typeset

import (
	"github.com/benoitkugler/textprocessing/fribidi"
)

// Noto Sans' own vertical measures, in ems above and below the baseline.
const (
	fontAscent  = 1.069
	fontDescent = 0.293
)

// Rect is an upright rectangle in pixels, from the paragraph's top left corner.
type Rect struct{ X, Y, W, H float32 }

// Lines is a paragraph laid out to a width. It is never changed once made, so
// it may be shared and kept.
type Lines struct {
	shaped *shaped
	style  Style
	rows   []placedRow
	width  float32 // between the edges that alignment refers to
	widest float32
	ascent float32 // from the top to the first baseline
	pitch  float32 // from baseline to baseline
	rise   float32 // most ink above a baseline
	fall   float32 // most ink below a baseline
	ink    Rect
}

type placedRow struct {
	clusters   []placed // from left to right
	start, end int      // runes
	x, width   float32  // without the white space at its end
	baseline   float32
}

type placed struct {
	*cluster
	level fribidi.Level // after trailing white space fell back to the base level
	x     float32
}

// arrange turns rows of clusters into places. Without a finite width the lines
// are aligned to the widest of them.
func (s *shaped) arrange(rows []row, style Style, width float32, finite bool) *Lines {
	l := &Lines{shaped: s, style: style, width: width, rows: make([]placedRow, len(rows))}
	share := float32(1)
	if style.LineHeight > 0 {
		share = style.LineHeight / (fontAscent + fontDescent)
	}
	l.ascent, l.pitch = style.Size*fontAscent*share, style.Size*(fontAscent+fontDescent)*share
	start := 0
	for i, row := range rows {
		l.rows[i] = s.place(row, start, style.Direction)
		start = row.end
		l.widest = max(l.widest, l.rows[i].width)
		for _, c := range row.clusters {
			l.rise, l.fall = max(l.rise, c.ascent), max(l.fall, c.descent)
		}
	}
	// Tall marks (Arabic vowels, stacked accents) open the lines, so that ink
	// never meets ink. The first baseline stays, for texts beside each other.
	if len(rows) > 1 {
		l.pitch = max(l.pitch, l.rise+l.fall)
	}
	if !finite {
		l.width = l.widest
	}
	for i := range l.rows {
		l.align(i)
	}
	return l
}

func (s *shaped) place(r row, start int, base Direction) placedRow {
	out := placedRow{clusters: make([]placed, 0, len(r.clusters)), start: start, end: r.end}
	levels := make([]fribidi.Level, len(r.clusters))
	visible := len(r.clusters)
	for visible > 0 && r.clusters[visible-1].end > r.clusters[visible-1].start && hangs(s.text[r.clusters[visible-1].start]) {
		visible--
	}
	var hanging float32
	for i := range r.clusters {
		levels[i] = r.clusters[i].level
		if i >= visible {
			levels[i] = fribidi.Level(base)
			hanging += r.clusters[i].advance
		}
	}
	var x float32
	if base == RTL {
		x = -hanging
	}
	for _, i := range visualOrder(levels) {
		out.clusters = append(out.clusters, placed{&r.clusters[i], levels[i], x})
		x += r.clusters[i].advance
	}
	out.width = x
	if base == LTR {
		out.width -= hanging
	}
	return out
}

func (l *Lines) align(i int) {
	row := &l.rows[i]
	spare := l.width - row.width
	switch {
	case l.style.Align == Center:
		row.x = spare / 2
	case (l.style.Align == Start) == (l.style.Direction == RTL):
		row.x = spare
	}
	row.baseline = l.ascent + float32(i)*l.pitch
	left, right := row.x, row.x+row.width
	for _, c := range row.clusters {
		if len(c.glyphs) > 0 && !hangs(l.shaped.text[min(c.start, len(l.shaped.text)-1)]) {
			left = min(left, row.x+c.x-c.left)
			right = max(right, row.x+c.x+c.advance+c.right)
		}
	}
	top := min(0, l.ascent-l.rise)
	bottom := max(l.pitch*float32(i+1), row.baseline+l.fall)
	if i > 0 {
		left, right = min(left, l.ink.X), max(right, l.ink.X+l.ink.W)
	}
	l.ink = Rect{left, top, right - left, bottom - top}
}

// Size is what the lines take up: the widest of them and the height of all.
func (l *Lines) Size() (width, height float32) {
	return l.widest, l.pitch * float32(len(l.rows))
}

// Width is the width the lines were laid out to and are aligned within.
func (l *Lines) Width() float32 { return l.width }

// MinWidth is the width of the widest word; narrower, words are parted.
func (l *Lines) MinWidth() float32 { return l.shaped.minWidth() }

// Count is the number of lines.
func (l *Lines) Count() int { return len(l.rows) }

// Pitch is the distance from one baseline to the next.
func (l *Lines) Pitch() float32 { return l.pitch }

// Baseline is the first line's, from the top.
func (l *Lines) Baseline() float32 { return l.ascent }

// Ink is the rectangle that painting may touch; a letter's overhang or a tall
// mark can reach beyond the lines' own size.
func (l *Lines) Ink() Rect { return l.ink }

// Missing counts the glyphs that no embedded font has (shown as empty boxes).
func (l *Lines) Missing() int {
	missing := 0
	for _, c := range l.shaped.clusters {
		for _, g := range c.glyphs {
			if g.id == 0 {
				missing++
			}
		}
	}
	return missing
}
