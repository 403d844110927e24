package typeset

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"
)

// Paint draws the lines in one colour, their top left corner at (x, y) of dst in
// pixels, scale pixels to a unit. Baselines fall on whole pixels, so that the
// feet of letters are sharp.
func (l *Lines) Paint(dst draw.Image, x, y, scale float32, ink color.Color) {
	shared.mu.Lock()
	defer shared.mu.Unlock()
	var pen vector.Rasterizer
	source := image.NewUniform(ink)
	for _, row := range l.rows {
		baseline := float32(math.Round(float64(y + row.baseline*scale)))
		top := int(baseline-l.rise*scale) - 2
		area := image.Rect(
			int(x+l.ink.X*scale)-2, top,
			int(x+(l.ink.X+l.ink.W)*scale)+3, top+int((l.rise+l.fall)*scale)+5)
		visible := area.Intersect(dst.Bounds())
		if visible.Empty() {
			continue
		}
		// The mask is as wide as the ink even where dst is narrower: the
		// rasteriser folds what lies outside onto its edges.
		pen.Reset(area.Dx(), area.Dy())
		pen.DrawOp = draw.Src
		l.trace(&pen, row, x-float32(area.Min.X), baseline-float32(area.Min.Y), scale)
		mask := image.NewAlpha(image.Rect(0, 0, area.Dx(), area.Dy()))
		pen.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
		draw.DrawMask(dst, visible, source, image.Point{}, mask, visible.Min.Sub(area.Min), draw.Over)
	}
}

// trace adds a row's outlines to the pen, the row's origin at (x, baseline).
func (l *Lines) trace(pen *vector.Rasterizer, row placedRow, x, baseline, scale float32) {
	for _, c := range row.clusters {
		at := c.x + row.x
		for _, g := range c.glyphs {
			outline, ok := g.face.GlyphDataOutline(g.id)
			if ok {
				unit := l.style.Size * scale / float32(g.face.Upem())
				traceGlyph(pen, outline, x+(at+g.x)*scale, baseline+g.y*scale, unit)
			}
			at += g.advance
		}
	}
}

func traceGlyph(pen *vector.Rasterizer, outline font.GlyphOutline, x, y, unit float32) {
	for i, s := range outline.Segments {
		var p [3]struct{ x, y float32 }
		for j := range p {
			p[j].x, p[j].y = x+s.Args[j].X*unit, y-s.Args[j].Y*unit
		}
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				pen.ClosePath()
			}
			pen.MoveTo(p[0].x, p[0].y)
		case opentype.SegmentOpLineTo:
			pen.LineTo(p[0].x, p[0].y)
		case opentype.SegmentOpQuadTo:
			pen.QuadTo(p[0].x, p[0].y, p[1].x, p[1].y)
		case opentype.SegmentOpCubeTo:
			pen.CubeTo(p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y)
		}
	}
	pen.ClosePath()
}
