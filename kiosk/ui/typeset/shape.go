package typeset

import (
	"github.com/benoitkugler/textprocessing/fribidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// glyph is one outline, moved from the pen by (x, y); y grows downwards.
type glyph struct {
	face          *font.Face
	id            font.GID
	x, y, advance float32
}

// cluster is the smallest piece that shaping leaves whole: a letter with its
// marks, or a ligature. Its glyphs stand in visual order.
type cluster struct {
	start, end      int // runes
	level           fribidi.Level
	glyphs          []glyph
	advance         float32
	ascent, descent float32 // ink above and below the baseline
	left, right     float32 // ink beyond the advance box, both outward
}

// breakKind says whether a line may or must end before a rune.
type breakKind uint8

const (
	noBreak breakKind = iota
	mayBreak
	mustBreak
)

// shaped is a text after everything that does not depend on the line's width.
type shaped struct {
	text      []rune
	clusters  []cluster   // in logical order
	breaks    []breakKind // per rune, and one for the end
	graphemes []bool      // per rune, and one for the end: a caret may stand before it
	hyphen    cluster     // shown where a line ends at a soft hyphen
	ellipsis  cluster     // shown where MaxLines cuts
}

// item is a stretch of text with one level, script, face and weight.
type item struct {
	start, end int
	level      fribidi.Level
	script     language.Script
	face       *font.Face
}

func (e *engine) shape(spans []Span, style Style) *shaped {
	var text []rune
	var bold []bool
	for _, span := range spans {
		for _, r := range span.Text {
			if r == '\t' || r == '\r' {
				r = ' '
			}
			text, bold = append(text, r), append(bold, span.Bold || style.Bold)
		}
	}
	s := &shaped{text: text}
	for _, it := range e.itemise(text, bold, levels(text, style.Direction)) {
		s.clusters = append(s.clusters, e.shapeItem(text, it, style.Size)...)
	}
	s.segment()
	s.hyphen = e.sign('-', style)
	s.ellipsis = e.sign('…', style)
	return s
}

func (e *engine) itemise(text []rune, bold []bool, levels []fribidi.Level) []item {
	var items []item
	script := scripts(text)
	for i, r := range text {
		var last *item
		var previous *font.Face
		if len(items) > 0 && text[i-1] != '\n' && bold[i] == bold[i-1] {
			last = &items[len(items)-1]
			previous = last.face
		}
		next := item{i, i + 1, levels[i], script[i], e.faces.forRune(r, script[i], bold[i], previous)}
		if last != nil && r != '\n' && next.level == last.level && next.script == last.script && next.face == last.face {
			last.end = i + 1
			continue
		}
		items = append(items, next)
	}
	return items
}

func (e *engine) shapeItem(text []rune, it item, size float32) []cluster {
	if text[it.start] == '\n' {
		return []cluster{{start: it.start, end: it.end, level: it.level}}
	}
	direction := di.DirectionLTR
	if it.level%2 == 1 {
		direction = di.DirectionRTL
	}
	out := e.shaper.Shape(shaping.Input{
		Text: text, RunStart: it.start, RunEnd: it.end, Direction: direction,
		Face: it.face, Size: fixed.Int26_6(size * 64), Script: it.script, Language: "und",
	})
	clusters := make([]cluster, 0, it.end-it.start)
	for i := range out.Glyphs {
		g := &out.Glyphs[i]
		if i == 0 || g.TextIndex() != out.Glyphs[i-1].TextIndex() {
			start := g.TextIndex()
			clusters = append(clusters, cluster{start: start, end: start + g.RunesCount(), level: it.level})
		}
		clusters[len(clusters)-1].add(it.face, g)
	}
	if direction == di.DirectionRTL {
		for i, j := 0, len(clusters)-1; i < j; i, j = i+1, j-1 {
			clusters[i], clusters[j] = clusters[j], clusters[i]
		}
	}
	return clusters
}

func (c *cluster) add(face *font.Face, g *shaping.Glyph) {
	one := glyph{face, g.GlyphID, pixels(g.XOffset), -pixels(g.YOffset), pixels(g.Advance)}
	top := pixels(g.YBearing) - one.y
	inkLeft := c.advance + one.x + pixels(g.XBearing)
	c.ascent = max(c.ascent, top)
	c.descent = max(c.descent, -pixels(g.Height)-top)
	c.left = max(c.left, -inkLeft)
	c.advance += one.advance
	c.right = max(0, c.right-one.advance, inkLeft+pixels(g.Width)-c.advance)
	c.glyphs = append(c.glyphs, one)
}

func pixels(v fixed.Int26_6) float32 { return float32(v) / 64 }

// sign shapes a rune that is not part of the text; its range is empty.
func (e *engine) sign(r rune, style Style) cluster {
	face := e.faces.load(fontChain[0], style.Bold)
	c := e.shapeItem([]rune{r}, item{0, 1, 0, language.Latin, face}, style.Size)[0]
	c.start, c.end = 0, 0
	return c
}

// segment finds where lines may end (UAX #14) and carets may stand (UAX #29).
func (s *shaped) segment() {
	s.breaks = make([]breakKind, len(s.text)+1)
	s.graphemes = make([]bool, len(s.text)+1)
	s.graphemes[len(s.text)] = true
	var seg segmenter.Segmenter
	seg.Init(s.text)
	for it := seg.LineIterator(); it.Next(); {
		line := it.Line()
		end := line.Offset + len(line.Text)
		s.breaks[end] = mayBreak
		if line.IsMandatoryBreak && s.text[end-1] == '\n' {
			s.breaks[end] = mustBreak
		}
	}
	for it := seg.GraphemeIterator(); it.Next(); {
		s.graphemes[it.Grapheme().Offset] = true
	}
}
