package ipp

import (
	"cmp"
	"context"
	"errors"
	"image"
	"time"

	"github.com/OpenPrinting/goipp"

	"medborgarkiosk/kiosk"
)

// Rasterizer draws a page (from 1) of the PDF at path, as large as fits width ×
// height pixels: *image.RGBA, or *image.Gray if grey.
type Rasterizer func(ctx context.Context, path string, page, width, height int, grey bool) (image.Image, error)

// Config says which printer and how it is asked.
type Config struct {
	URI       string        // "ipp://localhost:631/printers/kiosk"
	Rasterize Rasterizer    // for printers that take no PDF; nil refuses their jobs
	Poll      time.Duration // how often a job is asked about; 0 means each second
}

// Printer is the kiosk.Printer of one IPP printer or queue.
type Printer struct {
	client    *client
	rasterize Rasterizer
	poll      time.Duration
}

// New makes a Printer; nothing is asked of the device yet.
func New(config Config) (*Printer, error) {
	c, err := newClient(config.URI)
	if err != nil {
		return nil, kiosk.Fail(kiosk.Internal, "set up printer", err)
	}
	return &Printer{client: c, rasterize: config.Rasterize, poll: cmp.Or(config.Poll, time.Second)}, nil
}

// Offer implements kiosk.Printer.
func (p *Printer) Offer(ctx context.Context) (kiosk.PrinterOffer, error) {
	c, err := p.client.capabilities(ctx)
	if err != nil {
		return kiosk.PrinterOffer{}, fail(ctx, "ask printer", err)
	}
	return c.offer, nil
}

// Status implements kiosk.Printer. A printer that does not answer has the
// fault PrinterOffline; that is a status, not an error.
func (p *Printer) Status(ctx context.Context) (kiosk.PrinterStatus, error) {
	s, err := p.client.printerState(ctx)
	if ctx.Err() != nil {
		return kiosk.PrinterStatus{}, ctx.Err()
	}
	if err != nil {
		return kiosk.PrinterStatus{Faults: []kiosk.Code{kiosk.PrinterOffline}}, nil
	}
	faults := faultsOf(s.reasons)
	if len(faults) == 0 && (s.stopped || !s.accepting) {
		faults = []kiosk.Code{kiosk.PrinterStopped}
	}
	return kiosk.PrinterStatus{Ready: len(faults) == 0, Faults: faults, Low: lowOf(s.reasons)}, nil
}

// Print implements kiosk.Printer.
func (p *Printer) Print(ctx context.Context, job kiosk.PrintJob, report func(kiosk.PrintProgress)) error {
	r := newRun(p, job, report)
	err := r.print(ctx)
	if err != nil {
		return fail(ctx, "print document", err)
	}
	return nil
}

// printerState is RFC 8011 5.4.11 and 5.4.12.
type printerState struct {
	stopped   bool
	accepting bool
	reasons   []string
}

const printerStopped = 5 // printer-state

func (c *client) printerState(ctx context.Context) (printerState, error) {
	answer, err := c.ask(ctx, goipp.OpGetPrinterAttributes, user(),
		keyword("requested-attributes", "printer-state", "printer-state-reasons", "printer-is-accepting-jobs"))
	if err != nil {
		return printerState{}, err
	}
	a := attributes(answer.Printer)
	state, _ := a.integer("printer-state")
	accepting, known := a.boolean("printer-is-accepting-jobs")
	return printerState{
		stopped:   state == printerStopped,
		accepting: accepting || !known,
		reasons:   a.strings("printer-state-reasons"),
	}, nil
}

// fail gives ctx's error if that is why, keeps a code that was already given,
// and tells a printer that says no from one that says nothing.
func fail(ctx context.Context, op string, err error) error {
	var coded *kiosk.Error
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &coded):
		return kiosk.Fail(coded.Code, op, err)
	case refused(err):
		return kiosk.Fail(kiosk.PrinterRefused, op, err)
	}
	return kiosk.Fail(kiosk.PrinterOffline, op, err)
}
