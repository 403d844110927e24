package paper

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"

	"codeberg.org/go-pdf/fpdf"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/ticket"
)

// Tickets makes tickets; it implements ticket.Maker.
type Tickets struct{}

// format is a kind of paper, in millimetres.
type format struct {
	page   float64 // width of the page
	height float64 // of the page; 0 is as long as the ticket
	print  float64 // width of what is drawn, in the middle
	margin float64 // at the top
}

var (
	a4   = format{page: 210, height: 297, print: 178, margin: 12}
	roll = format{page: 80, print: 72, margin: 3}
)

// dots to a millimetre: 203 to an inch, what ticket printers have.
const dots = 8.0

// Make draws the paper and writes it.
func (Tickets) Make(ctx context.Context, p ticket.Paper, onRoll bool, path string) error {
	f := a4
	if onRoll {
		f = roll
	}
	picture := drawn(p, int(f.print*dots), onRoll)
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := write(picture, f, path); err != nil {
		return kiosk.Fail(kiosk.Internal, "write ticket", err)
	}
	return nil
}

// write puts a picture into a PDF of one page.
func write(picture image.Image, f format, path string) error {
	height := float64(picture.Bounds().Dy()) / dots
	if f.height == 0 {
		f.height = max(height+2*f.margin, f.page) // a page that is wider than long is turned
	}
	var data bytes.Buffer
	if err := png.Encode(&data, picture); err != nil {
		return fmt.Errorf("encode ticket: %w", err)
	}
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "mm", Size: fpdf.SizeType{Wd: f.page, Ht: f.height}})
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddPage()
	options := fpdf.ImageOptions{ImageType: "PNG"}
	pdf.RegisterImageOptionsReader("ticket", options, &data)
	pdf.ImageOptions("ticket", (f.page-f.print)/2, f.margin, f.print, height, false, options, 0, "")
	return pdf.OutputFileAndClose(path)
}
