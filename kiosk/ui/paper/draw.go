package paper

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

	scale "golang.org/x/image/draw"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticket"
	"medborgarkiosk/kiosk/ui/typeset"
)

// Sizes of the letters and of the QR code, in dots.
const (
	plainSize = 32 // a capital of 2.9 mm
	largeSize = 64
	qrEdge    = 36 * dots
	gap       = 20
)

// drawn gives the paper in black on white. On a roll the QR code stands below the
// words, else beside them, on the side where reading ends.
func drawn(t ticket.Paper, width int, narrow bool) image.Image {
	code := t.Code
	column := width
	if code != nil && !narrow {
		column = width - qrEdge - 2*gap
	}
	words := t.Lines
	if code != nil && narrow {
		words = append(slices.Clone(words), t.Caption)
	}
	var laid []*typeset.Lines
	height := 0
	for _, line := range words {
		lines := lay(line, t.Language, column)
		laid = append(laid, lines)
		height += tall(lines) + gap
	}
	total := height
	if code != nil && narrow {
		total += qrEdge
	}
	caption := lay(t.Caption, t.Language, qrEdge)
	if code != nil && !narrow {
		total = max(total, qrEdge+gap+tall(caption))
	}
	sheet := image.NewGray(image.Rect(0, 0, width, total))
	paint(sheet, laid, start(t, width-column))
	switch {
	case code == nil:
	case narrow:
		place(sheet, code, (width-qrEdge)/2, height)
	default:
		x := width - qrEdge
		if rightToLeft(t.Language) {
			x = 0
		}
		place(sheet, code, x, 0)
		caption.Paint(sheet, float32(x), qrEdge+gap, 1, color.Black)
	}
	return sheet
}

// start is where the words begin: after the code in right-to-left.
func start(t ticket.Paper, beside int) int {
	if rightToLeft(t.Language) {
		return beside
	}
	return 0
}

func paint(sheet *image.Gray, laid []*typeset.Lines, x int) {
	draw.Draw(sheet, sheet.Rect, image.White, image.Point{}, draw.Src)
	y := 0
	for _, lines := range laid {
		lines.Paint(sheet, float32(x), float32(y), 1, color.Black)
		y += tall(lines) + gap
	}
}

// lay sets a line. All lines begin at the edge where the patron's
// language does, also those in Swedish.
func lay(line ticket.Line, language string, width int) *typeset.Lines {
	style := typeset.Style{Size: plainSize, Bold: line.Bold}
	if line.Large {
		style.Size = largeSize
	}
	if rightToLeft(line.Language) {
		style.Direction = typeset.RTL
	}
	if rightToLeft(line.Language) != rightToLeft(language) {
		style.Align = typeset.End
	}
	return typeset.Layout(typeset.Plain(line.Text), style, float32(width))
}

func tall(lines *typeset.Lines) int {
	_, height := lines.Size()
	return int(math.Ceil(float64(height)))
}

func rightToLeft(language string) bool {
	found, _ := i18n.Find(language)
	return found.Direction == i18n.RightToLeft
}

// place scales the code with hard edges.
func place(sheet draw.Image, code image.Image, x, y int) {
	edge := code.Bounds().Dx()
	edge *= max(1, qrEdge/edge) // whole dots to a module
	x += (qrEdge - edge) / 2
	area := image.Rect(x, y, x+edge, y+edge)
	scale.NearestNeighbor.Scale(sheet, area, code, code.Bounds(), draw.Src, nil)
}
