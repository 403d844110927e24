package ipp

import (
	"cmp"
	"context"
	"slices"

	"github.com/OpenPrinting/goipp"

	"medborgarkiosk/kiosk"
)

const (
	a4         = "iso_a4_210x297mm" // PWG 5101.1
	formatPDF  = "application/pdf"
	formatPWG  = "image/pwg-raster"
	longEdge   = "two-sided-long-edge"
	oneSided   = "one-sided"
	colour     = "color"
	monochrome = "monochrome"
)

// capabilities is what the printer supports, of what the kiosk asks for.
type capabilities struct {
	offer      kiosk.PrinterOffer
	colours    []string // print-color-mode-supported
	sides      []string
	formats    []string
	scalings   []string // print-scaling-supported, PWG 5100.13
	handlings  []string // multiple-document-handling-supported
	rasters    []string // pwg-raster-document-type-supported, PWG 5102.4
	sheetBack  string   // pwg-raster-document-sheet-back
	resolution int      // dots per inch for rasters
	cups       bool     // a CUPS queue, which can purge jobs
}

func (c *client) capabilities(ctx context.Context) (capabilities, error) {
	answer, err := c.ask(ctx, goipp.OpGetPrinterAttributes,
		user(), keyword("requested-attributes", "all"))
	if err != nil {
		return capabilities{}, err
	}
	a := attributes(answer.Printer)
	sides, colours := a.strings("sides-supported"), a.strings("print-color-mode-supported")
	colourful, _ := a.boolean("color-supported")
	return capabilities{
		offer: kiosk.PrinterOffer{
			Name:      cmp.Or(a.string("printer-info"), a.string("printer-make-and-model"), a.string("printer-name")),
			Colour:    slices.Contains(colours, colour) || len(colours) == 0 && colourful,
			TwoSided:  slices.Contains(sides, longEdge),
			MaxCopies: max(1, a.upper("copies-supported")),
			A4:        slices.Contains(a.strings("media-supported"), a4),
		},
		colours:    colours,
		sides:      sides,
		formats:    a.strings("document-format-supported"),
		scalings:   a.strings("print-scaling-supported"),
		handlings:  a.strings("multiple-document-handling-supported"),
		rasters:    a.strings("pwg-raster-document-type-supported"),
		sheetBack:  a.string("pwg-raster-document-sheet-back"),
		resolution: rasterResolution(a.resolutions("pwg-raster-document-resolution-supported")),
		cups:       slices.ContainsFunc(a.values("operations-supported"), isCUPS),
	}, nil
}

func isCUPS(v struct {
	T goipp.Tag
	V goipp.Value
},
) bool {
	op, ok := v.V.(goipp.Integer)
	return ok && goipp.Op(op) == goipp.OpCupsGetDefault
}

// rasterResolution prefers 300 dots per inch, enough for text, over more.
func rasterResolution(offered []goipp.Resolution) int {
	const enough = 300
	best := 0
	for _, r := range offered {
		if r.Units != goipp.UnitsDpi || r.Xres != r.Yres {
			continue
		}
		if best == 0 || distance(r.Xres, enough) < distance(best, enough) {
			best = r.Xres
		}
	}
	return cmp.Or(best, enough)
}

func distance(a, b int) int { return max(a-b, b-a) }

// template gives the job's template attributes (RFC 8011 5.2), only those that
// the printer supports: CUPS says yes to anything, so nobody else checks.
func (c capabilities) template(job kiosk.PrintJob) []goipp.Attribute {
	var attrs []goipp.Attribute
	if c.offer.MaxCopies > 1 {
		attrs = append(attrs, integer("copies", job.Copies))
	}
	if c.offer.A4 {
		attrs = append(attrs, keyword("media", a4))
	}
	choose := func(name, value string, offered []string) {
		if slices.Contains(offered, value) {
			attrs = append(attrs, keyword(name, value))
		}
	}
	choose("sides", pick(job.TwoSided, longEdge, oneSided), c.sides)
	choose("print-color-mode", pick(job.Colour, colour, monochrome), c.colours)
	choose("print-scaling", "fit", c.scalings)
	choose("multiple-document-handling", "separate-documents-collated-copies", c.handlings)
	return attrs
}

// supports refuses what the patron should not have been offered.
func (c capabilities) supports(job kiosk.PrintJob) bool {
	return job.Copies >= 1 && job.Copies <= c.offer.MaxCopies &&
		(!job.TwoSided || c.offer.TwoSided) &&
		(!job.Colour || c.offer.Colour)
}

func pick(condition bool, yes, no string) string {
	if condition {
		return yes
	}
	return no
}
