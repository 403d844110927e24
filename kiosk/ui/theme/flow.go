package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Flow places objects side by side at their natural size and goes on below when
// a line is full: for buttons and pills that must never be cut. A Spacer pushes
// what follows to the end edge of its line. Gap is in the design's pixels.
func Flow(look *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{look: look, gap: gap}, objects...)
}

// FlowCentred is a Flow with its lines in the middle.
func FlowCentred(look *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{look: look, gap: gap, centred: true}, objects...)
}

type flow struct {
	look    *Look
	gap     float32
	centred bool
}

type flowLine struct {
	objects       []fyne.CanvasObject
	widths        []float32
	width, height float32
	spacers       int
}

func (l *flowLine) add(o fyne.CanvasObject, width, gap float32) {
	if len(l.objects) > 0 {
		l.width += gap
	}
	l.objects, l.widths = append(l.objects, o), append(l.widths, width)
	l.width += width
	l.height = max(l.height, HeightFor(o, width))
	if grows(o) {
		l.spacers++
	}
}

func (f *flow) lines(objects []fyne.CanvasObject, width float32) []flowLine {
	var lines []flowLine
	line := flowLine{}
	gap := f.look.Px(f.gap)
	for _, o := range objects {
		w := min(width, Natural(o).Width)
		if len(line.objects) > 0 && line.width+gap+w > width {
			// A spacer goes with what it pushes to the end edge.
			last := len(line.objects) - 1
			pushed := grows(line.objects[last]) && last > 0
			if pushed {
				line.objects, line.widths = line.objects[:last:last], line.widths[:last:last]
				line.width -= gap
				line.spacers--
			}
			lines = append(lines, line)
			line = flowLine{}
			if pushed {
				line.add(Spacer(), 0, gap)
			}
		}
		line.add(o, w, gap)
	}
	return append(lines, line)
}

func (f *flow) Layout(all []fyne.CanvasObject, size fyne.Size) {
	var y float32
	for _, line := range f.lines(visible(all), size.Width) {
		var x, spare float32
		if line.spacers > 0 {
			spare = (size.Width - line.width) / float32(line.spacers)
		} else if f.centred {
			x = (size.Width - line.width) / 2
		}
		for i, o := range line.objects {
			w := line.widths[i]
			if grows(o) {
				w += spare
			}
			h := HeightFor(o, w)
			f.look.put(o, size.Width, x, y+(line.height-h)/2, w, h)
			x += w + f.look.Px(f.gap)
		}
		y += line.height + f.look.Px(f.gap)
	}
}

func (f *flow) MinSize(all []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range visible(all) {
		size = size.Max(o.MinSize())
	}
	return size
}

func (f *flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	lines := f.lines(objects, width)
	height := f.look.Px(f.gap) * float32(len(lines)-1)
	for _, line := range lines {
		height += line.height
	}
	return height
}

func (f *flow) natural(objects []fyne.CanvasObject) fyne.Size {
	r := row{f.look, f.gap}
	return r.natural(objects)
}
