package fake

import (
	"context"
	"os"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
)

// Printer prints into memory. Set the exported fields before use.
type Printer struct {
	Offered kiosk.PrinterOffer
	Pace    time.Duration // for each impression; zero is at once

	faults   switchboard
	mu       sync.Mutex
	breakAt  int // impressions of the next job after which breakBy strikes
	breakBy  kiosk.Code
	refusing bool
	printed  []kiosk.PrintJob
}

// NewPrinter gives a colour, two-sided A4 printer without faults.
func NewPrinter() *Printer {
	return &Printer{Offered: kiosk.PrinterOffer{
		Name: "Fake printer", Colour: true, TwoSided: true, MaxCopies: 99, A4: true,
	}}
}

// Break makes the printer stand still with the fault until Mend.
func (p *Printer) Break(code kiosk.Code) { p.faults.set(code) }

// BreakAfter makes the next job meet the fault when that many impressions are done.
func (p *Printer) BreakAfter(impressions int, code kiosk.Code) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.breakAt, p.breakBy = impressions, code
}

// Mend clears the fault; a waiting job goes on by itself.
func (p *Printer) Mend() { p.faults.set("") }

// Refuse makes the printer turn every job away, or stop doing so.
func (p *Printer) Refuse(on bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refusing = on
}

// Printed gives the jobs that came out whole, oldest first.
func (p *Printer) Printed() []kiosk.PrintJob {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]kiosk.PrintJob(nil), p.printed...)
}

// Offer gives what the fake was set up with.
func (p *Printer) Offer(ctx context.Context) (kiosk.PrinterOffer, error) {
	if fault, _ := p.faults.now(); fault == kiosk.PrinterOffline {
		return kiosk.PrinterOffer{}, kiosk.Fail(fault, "ask printer", nil)
	}
	return p.Offered, ctx.Err()
}

// Status gives the fault, if any.
func (p *Printer) Status(ctx context.Context) (kiosk.PrinterStatus, error) {
	if fault, _ := p.faults.now(); fault != "" {
		return kiosk.PrinterStatus{Faults: []kiosk.Code{fault}}, ctx.Err()
	}
	return kiosk.PrinterStatus{Ready: true}, ctx.Err()
}

// Print keeps the job once every impression is out; see kiosk.Printer.
func (p *Printer) Print(ctx context.Context, job kiosk.PrintJob, report func(kiosk.PrintProgress)) error {
	if p.refuses() || job.Copies < 1 || job.Copies > p.Offered.MaxCopies {
		return kiosk.Fail(kiosk.PrinterRefused, "print document", nil)
	}
	if _, err := os.Stat(job.Path); err != nil {
		return kiosk.Fail(kiosk.Internal, "print document", nil)
	}
	total := job.Pages * job.Copies
	for done := 0; ; done++ {
		p.strike(done)
		progress := kiosk.PrintProgress{Done: done, Total: total}
		if err := p.standStill(ctx, progress, report); err != nil {
			return err
		}
		report(progress)
		if done == total {
			break
		}
		if err := sleep(ctx, p.Pace); err != nil {
			return err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.printed = append(p.printed, job)
	return nil
}

// standStill reports the fault and waits until there is none.
func (p *Printer) standStill(ctx context.Context, progress kiosk.PrintProgress, report func(kiosk.PrintProgress)) error {
	for {
		fault, changed := p.faults.now()
		if fault == "" {
			return ctx.Err()
		}
		progress.Fault = fault
		report(progress)
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-changed:
		}
	}
}

func (p *Printer) refuses() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.refusing
}

func (p *Printer) strike(done int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.breakBy != "" && done == p.breakAt {
		p.faults.set(p.breakBy)
		p.breakBy = ""
	}
}
