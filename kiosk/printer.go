package kiosk

import "context"

// PrinterOffer is what the printer really has (Get-Printer-Attributes,
// RFC 8011 4.2.5); the patron is offered nothing else.
type PrinterOffer struct {
	Name      string // printer-info or printer-make-and-model, for staff
	Colour    bool   // print-color-mode-supported holds color
	TwoSided  bool   // sides-supported holds two-sided-long-edge
	MaxCopies int    // upper bound of copies-supported, at least 1
	A4        bool   // media-supported holds iso_a4_210x297mm
}

// PrintJob is one document to print, whole: pages are chosen before.
type PrintJob struct {
	Path     string // a PDF in the visit's directory
	Pages    int    // in the PDF, for progress where the printer does not count
	Copies   int    // at least 1
	Colour   bool
	TwoSided bool
}

// Sheets gives how many sheets of paper the job takes.
func (j PrintJob) Sheets() int {
	perCopy := j.Pages
	if j.TwoSided {
		perCopy = (j.Pages + 1) / 2
	}
	return perCopy * j.Copies
}

// PrintProgress is how far a job is.
type PrintProgress struct {
	Done  int  // impressions (page sides) completed
	Total int  // impressions in all
	Fault Code // "" while it goes on by itself; else what someone must mend
}

// PrinterStatus is the printer right now.
type PrinterStatus struct {
	Ready  bool
	Faults []Code // what stops it, worst first
	Low    []Code // what soon will (toner-low, media-low)
}

// Printer is the port to the printer.
type Printer interface {
	Offer(ctx context.Context) (PrinterOffer, error)
	Status(ctx context.Context) (PrinterStatus, error)
	// Print sends the job and returns when the printer has ended it. report is
	// called with every change, from one goroutine; a fault is reported, not
	// returned, as long as the job can go on once mended. Cancelling ctx
	// cancels the job on the device, and Print returns ctx's error.
	Print(ctx context.Context, job PrintJob, report func(PrintProgress)) error
}
