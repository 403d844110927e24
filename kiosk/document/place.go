package document

import "math"

// Points, 1/72 inch.
const (
	a4Short = 595.276
	a4Long  = 841.89
	margin  = 5 / 25.4 * 72 // most printers can't print the outermost 4 mm
)

// place is where a picture goes on its A4 page: points, from the top left.
type place struct {
	pageWidth, pageHeight float64
	x, y, width, height   float64
}

// fitPicture makes a picture of w × h pixels as large as the page allows; the
// page lies down for a picture that does.
func fitPicture(w, h int) place {
	p := paper(w, h)
	scale := math.Min((p.pageWidth-2*margin)/float64(w), (p.pageHeight-2*margin)/float64(h))
	return p.centre(float64(w)*scale, float64(h)*scale)
}

// fitScan gives a scan the size the original had, or less if that is larger
// than A4. Without a resolution it fills the page.
func fitScan(w, h, dpi int) place {
	p := paper(w, h)
	scale := math.Min(p.pageWidth/float64(w), p.pageHeight/float64(h))
	if dpi > 0 {
		scale = math.Min(scale, 72/float64(dpi))
	}
	return p.centre(float64(w)*scale, float64(h)*scale)
}

func paper(w, h int) place {
	if w > h {
		return place{pageWidth: a4Long, pageHeight: a4Short}
	}
	return place{pageWidth: a4Short, pageHeight: a4Long}
}

func (p place) centre(w, h float64) place {
	p.width, p.height = w, h
	p.x, p.y = (p.pageWidth-w)/2, (p.pageHeight-h)/2
	return p
}
