package ipp

import (
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"github.com/OpenPrinting/goipp"

	"medborgarkiosk/kiosk"
)

const (
	// cancelTime bounds what is done for a job after its patron has gone.
	cancelTime = 10 * time.Second
	// patience is how many polls a printer may be "connecting" before that is a
	// fault: every CUPS job begins so.
	patience = 5
	// maxSends bounds how often a document is sent that a printer, switched
	// off, may not have got whole.
	maxSends = 5
)

// run is one job's way through the printer. A job is created without its
// document (Create-Job), so that asking again after a lost answer can't print
// anything twice; the document then belongs to the one job-id.
type run struct {
	*Printer
	job    kiosk.PrintJob
	report func(kiosk.PrintProgress)
	can    capabilities

	id         int        // job-id, 0 before it is created
	sent       chan error // the answer to Send-Document; nil when none is under way
	sends      int
	unanswered bool // the last Send-Document got no answer
	lost       bool // the printer was out of reach since the last answer
	connecting int  // polls in a row
	last       kiosk.PrintProgress
	told       bool
}

func newRun(p *Printer, job kiosk.PrintJob, report func(kiosk.PrintProgress)) *run {
	return &run{Printer: p, job: job, report: report, last: kiosk.PrintProgress{Total: job.Pages * job.Copies}}
}

// print takes the job to its end. Whatever the end, nothing is left in the
// printer.
func (r *run) print(ctx context.Context) error {
	sending, stop := context.WithCancel(ctx)
	defer stop()
	err := r.create(ctx)
	for err == nil {
		var ended bool
		if ended, err = r.step(ctx, sending); ended {
			break
		}
		if err == nil {
			err = wait(ctx, r.poll)
		}
	}
	if r.id != 0 {
		r.forget(ctx, err != nil)
	}
	return err
}

// create validates and creates the job, as often as it takes to reach the printer.
func (r *run) create(ctx context.Context) error {
	for {
		err := r.tryCreate(ctx)
		if err == nil || ctx.Err() != nil || isFinal(err) {
			return err
		}
		r.tell(r.last.Done, kiosk.PrinterOffline)
		if err := wait(ctx, r.poll); err != nil {
			return err
		}
	}
}

// isFinal tells whether asking again is of no use.
func isFinal(err error) bool {
	var coded *kiosk.Error
	if errors.As(err, &coded) {
		return true
	}
	var status *statusError
	passing := []goipp.Status{goipp.StatusErrorBusy, goipp.StatusErrorTemporary, goipp.StatusErrorServiceUnavailable, goipp.StatusErrorNotAcceptingJobs}
	return errors.As(err, &status) && !slices.Contains(passing, status.status)
}

func (r *run) tryCreate(ctx context.Context) error {
	can, err := r.client.capabilities(ctx)
	if err != nil {
		return err
	}
	r.can = can
	format := r.format()
	if !can.supports(r.job) || format == "" {
		return kiosk.Fail(kiosk.PrinterRefused, "validate job", nil)
	}
	name := attribute("job-name", goipp.TagName, neutral)
	kind := attribute("document-format", goipp.TagMimeType, format)
	template := can.template(r.job)
	if _, err := r.request(ctx, goipp.OpValidateJob, template, user(), name, kind); err != nil {
		return err
	}
	answer, err := r.request(ctx, goipp.OpCreateJob, template, user(), name)
	if err != nil {
		return err
	}
	id, ok := attributes(answer.Job).integer("job-id")
	if !ok {
		return kiosk.Fail(kiosk.PrinterRefused, "create job", nil)
	}
	r.id = id
	return nil
}

func (r *run) request(ctx context.Context, op goipp.Op, template []goipp.Attribute, attrs ...goipp.Attribute) (*goipp.Message, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	return r.client.send(ctx, op, template, nil, attrs...)
}

// sendDocument sends the document in the background: a printer that is out of
// paper may take no more of it until it is mended.
func (r *run) sendDocument(ctx context.Context) {
	r.sends++
	r.unanswered = false
	sent := make(chan error, 1)
	r.sent = sent
	go func() { sent <- r.sendNow(ctx) }()
}

func (r *run) sendNow(ctx context.Context) error {
	document, err := r.document(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = document.Close() }()
	_, err = r.client.send(ctx, goipp.OpSendDocument, nil, io.Reader(document),
		integer("job-id", r.id), user(),
		attribute("document-format", goipp.TagMimeType, r.format()),
		goipp.MakeAttr("last-document", goipp.TagBoolean, goipp.Boolean(true)))
	return err
}

// forget cancels a job that did not end well and purges it, within cancelTime
// even if ctx is over. A printer that can't do either keeps what it kept.
func (r *run) forget(ctx context.Context, cancel bool) {
	ctx, done := context.WithTimeout(context.WithoutCancel(ctx), cancelTime)
	defer done()
	if cancel {
		_, _ = r.client.ask(ctx, goipp.OpCancelJob, integer("job-id", r.id), user())
	}
	if r.can.cups {
		_, _ = r.client.ask(ctx, goipp.OpCancelJob, integer("job-id", r.id), user(),
			goipp.MakeAttr("purge-job", goipp.TagBoolean, goipp.Boolean(true))) // CUPS 1.5
	}
}

// tell reports the progress if it changed; it never goes back.
func (r *run) tell(done int, fault kiosk.Code) {
	now := kiosk.PrintProgress{Done: max(r.last.Done, min(done, r.last.Total)), Total: r.last.Total, Fault: fault}
	if !r.told || now != r.last {
		r.last, r.told = now, true
		r.report(now)
	}
}

func wait(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
