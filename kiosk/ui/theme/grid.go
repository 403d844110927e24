package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Grid places objects in cells of one width, at most so many in a row and fewer
// where a word would not fit. Rows share the height of the container, unless
// their content needs more. Gap is in the design's pixels.
func Grid(look *Look, columns int, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&grid{look: look, columns: columns, gap: gap}, objects...)
}

// SetColumns changes the most columns of a Grid.
func SetColumns(c *fyne.Container, columns int) {
	if g, ok := c.Layout.(*grid); ok {
		g.columns = columns
	}
}

// KeepLeftToRight keeps a Grid from mirroring, or lets it: digits and Latin letters
// on keys stand alike in every language.
func KeepLeftToRight(c *fyne.Container, keep bool) {
	if g, ok := c.Layout.(*grid); ok {
		g.leftToRight = keep
	}
}

type grid struct {
	look        *Look
	columns     int
	gap         float32
	leftToRight bool
}

// fit returns the number of columns and the width of a cell.
func (g *grid) fit(objects []fyne.CanvasObject, width float32) (columns int, cell float32) {
	var least float32
	for _, o := range objects {
		least = max(least, o.MinSize().Width)
	}
	gap := g.look.Px(g.gap)
	columns = max(1, min(g.columns, len(objects), int((width+gap)/(least+gap))))
	return columns, floor((width - gap*float32(columns-1)) / float32(columns))
}

func (g *grid) rowHeights(objects []fyne.CanvasObject, columns int, cell float32) (heights []float32, total float32) {
	for start := 0; start < len(objects); start += columns {
		var height float32
		for _, o := range objects[start:min(start+columns, len(objects))] {
			height = max(height, HeightFor(o, cell))
		}
		heights = append(heights, height)
		total += height
	}
	return heights, total + g.look.Px(g.gap)*float32(max(0, len(heights)-1))
}

func (g *grid) Layout(all []fyne.CanvasObject, size fyne.Size) {
	objects := visible(all)
	columns, cell := g.fit(objects, size.Width)
	heights, total := g.rowHeights(objects, columns, cell)
	gap := g.look.Px(g.gap)
	even := (size.Height - gap*float32(len(heights)-1)) / float32(max(1, len(heights)))
	// Rows of one height look calm; only where one needs more are they uneven.
	for _, h := range heights {
		if h > even {
			even = 0
		}
	}
	spare := max(0, size.Height-total) / float32(max(1, len(heights)))
	var y float32
	for i, o := range objects {
		r, c := i/columns, i%columns
		height := even
		if even == 0 {
			height = heights[r] + spare
		}
		// Edges are rounded, not widths, so that the last cell ends at the edge.
		step := (size.Width + gap) / float32(columns)
		from := floor(float32(c) * step)
		width := floor(float32(c+1)*step) - gap - from
		if g.leftToRight && g.look.RTL() { // put mirrors it back
			from = size.Width - from - width
		}
		g.look.put(o, size.Width, from, y, width, height)
		if c == columns-1 {
			y += floor(height) + gap
		}
	}
}

func (g *grid) MinSize(all []fyne.CanvasObject) fyne.Size {
	objects := visible(all)
	var width float32
	for _, o := range objects {
		width = max(width, o.MinSize().Width)
	}
	return fyne.NewSize(width, 0)
}

func (g *grid) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	columns, cell := g.fit(objects, width)
	_, total := g.rowHeights(objects, columns, cell)
	return total
}

func (g *grid) natural(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(Natural(o))
	}
	columns := min(g.columns, max(1, len(objects)))
	width := size.Width*float32(columns) + g.look.Px(g.gap)*float32(columns-1)
	return fyne.NewSize(width, g.heightFor(objects, width))
}
