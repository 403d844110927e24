package effect

import (
	"context"
	"fmt"
	"image"
	"path/filepath"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// The size that pages are drawn at for the screen, in pixels: the large sheet
// on a 1920×1080 screen. Smaller sheets are scaled from it.
const (
	PageWidth  = 630
	PageHeight = 890
)

// AskPrinter asks what the printer has; it posts PrinterAnswer.
type AskPrinter struct{}

// PrinterAnswer is what the printer offers, or why it can't be asked.
type PrinterAnswer struct {
	Offer kiosk.PrinterOffer
	Fault kiosk.Code
}

// Key lets a second question take the place of the first.
func (AskPrinter) Key() string { return "printer" }

// Perform asks.
func (AskPrinter) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	offer, err := ports.Printer.Offer(ctx)
	logFault(ctx, "ask printer", err)
	post(PrinterAnswer{offer, kiosk.CodeOf(err)})
}

// DrawPage draws a page of a document for the screen; it posts PageDrawn.
type DrawPage struct {
	Document kiosk.Document
	Page     int // from 1
}

// PageDrawn is a page's picture, nil when it could not be drawn.
type PageDrawn struct {
	Page  int
	Image image.Image
	Fault kiosk.Code
}

// Key lets each page be drawn once at a time.
func (d DrawPage) Key() string { return fmt.Sprintf("draw %d", d.Page) }

// Perform draws.
func (d DrawPage) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	picture, err := ports.Documents.Preview(ctx, d.Document, d.Page, PageWidth, PageHeight)
	logFault(ctx, "draw page", err)
	post(PageDrawn{d.Page, picture, kiosk.CodeOf(err)})
}

// Print prepares the chosen pages and prints them; it posts PrintReported and,
// at the end, PrintEnded. Stop it with Cancel{"print"}.
type Print struct {
	Document kiosk.Document
	Scans    []kiosk.ScannedPage // instead of Document, when copying
	Pages    string              // a page range as typed, "" for all
	Copies   int
	Colour   bool
	TwoSided bool
}

// PrintReported is how far the printing is.
type PrintReported struct{ kiosk.PrintProgress }

// PrintEnded ends a printing; Fault is "" when all is on paper.
type PrintEnded struct{ Fault kiosk.Code }

// PrintKey is what Cancel names to stop the printing.
const PrintKey = "print"

// Key is PrintKey.
func (Print) Key() string { return PrintKey }

// Perform writes a PDF of just what is to be printed, and prints it.
func (p Print) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	err := p.print(ctx, ports, post)
	logFault(ctx, "print", err)
	post(PrintEnded{kiosk.CodeOf(err)})
}

func (p Print) print(ctx context.Context, ports journey.Ports, post func(journey.Event)) error {
	out := filepath.Join(ports.Dir, "print.pdf")
	pages, err := p.prepare(ctx, ports, out)
	if err != nil {
		return err
	}
	job := kiosk.PrintJob{Path: out, Pages: pages, Copies: p.Copies, Colour: p.Colour, TwoSided: p.TwoSided}
	return ports.Printer.Print(ctx, job, func(progress kiosk.PrintProgress) {
		post(PrintReported{progress})
	})
}

func (p Print) prepare(ctx context.Context, ports journey.Ports, out string) (int, error) {
	if p.Scans != nil {
		return len(p.Scans), ports.Documents.Assemble(ctx, p.Scans, out)
	}
	var pages kiosk.PageRange
	if p.Pages != "" {
		var err error
		if pages, err = kiosk.ParsePageRange(p.Pages, p.Document.Pages); err != nil {
			return 0, kiosk.Fail(kiosk.Internal, "prepare pages", err)
		}
	}
	return pages.Count(p.Document.Pages), ports.Documents.Prepare(ctx, p.Document, pages, out)
}
