package ipp

import (
	"context"
	"slices"

	"github.com/OpenPrinting/goipp"

	"medborgarkiosk/kiosk"
)

// job-state, RFC 8011 5.3.7.
const (
	jobStopped   = 6
	jobCanceled  = 7
	jobAborted   = 8
	jobCompleted = 9
)

// jobState is what the printer says of the job.
type jobState struct {
	state     int
	reasons   []string // job-state-reasons
	printer   []string // job-printer-state-reasons, a CUPS extension
	done      int      // impressions
	documents int      // number-of-documents, -1 when not counted
}

// waitsForDocument tells whether the job has none, so that sending it can't
// print it twice.
func (s jobState) waitsForDocument() bool {
	if s.state >= jobCanceled {
		return false
	}
	return s.documents == 0 || s.documents < 0 && (slices.Contains(s.reasons, "job-incoming") ||
		slices.Contains(s.reasons, "job-data-insufficient"))
}

// step asks once about job and printer, and tells what there is to tell.
func (r *run) step(ctx, sending context.Context) (ended bool, err error) {
	if r.sends == 0 {
		r.sendDocument(sending)
	}
	if err := r.collect(); err != nil {
		return false, err
	}
	job, err := r.client.jobState(ctx, r.id, r.job.TwoSided)
	switch {
	case ctx.Err() != nil:
		return false, ctx.Err()
	case hasStatus(err, goipp.StatusErrorNotFound), hasStatus(err, goipp.StatusErrorGone):
		return r.vanished()
	case refused(err):
		return false, err
	case err != nil:
		r.lost = true
		r.tell(r.last.Done, kiosk.PrinterOffline)
		return false, nil
	}
	switch job.state {
	case jobCompleted:
		r.tell(r.last.Total, "")
		return true, nil
	case jobCanceled, jobAborted:
		return false, kiosk.Fail(kiosk.PrinterRefused, "watch job", nil)
	}
	r.lost = false
	if r.unanswered && r.sent == nil {
		if err := r.sendAgain(sending, job); err != nil {
			return false, err
		}
	}
	r.tell(job.done, r.fault(ctx, job))
	return false, nil
}

// collect takes the answer to Send-Document if it has come.
func (r *run) collect() error {
	select {
	case err := <-r.sent:
		r.sent = nil
		if err != nil && isFinal(err) {
			return err
		}
		r.unanswered = err != nil
	default: // also when none is under way
	}
	return nil
}

// sendAgain sends the document anew if the printer has nothing of it.
func (r *run) sendAgain(sending context.Context, job jobState) error {
	switch {
	case !job.waitsForDocument():
		r.unanswered = false // it came through, only the answer did not
	case r.sends >= maxSends:
		return kiosk.Fail(kiosk.PrinterRefused, "send document", nil)
	default:
		r.sendDocument(sending)
	}
	return nil
}

// vanished judges a job that the printer no longer knows: one whose last page
// was out has ended; any other was lost, and is not sent again.
func (r *run) vanished() (bool, error) {
	if !r.lost && r.last.Total > 0 && r.last.Done == r.last.Total {
		return true, nil
	}
	return false, kiosk.Fail(kiosk.PrinterRefused, "watch job", nil)
}

// fault gives what someone must mend now, "" for nothing.
func (r *run) fault(ctx context.Context, job jobState) kiosk.Code {
	printer, err := r.client.printerState(ctx)
	if err != nil {
		return kiosk.PrinterOffline
	}
	reasons := slices.Concat(printer.reasons, job.printer)
	if !anyBegins(reasons, connecting) {
		r.connecting = 0
	} else if r.connecting++; r.connecting <= patience {
		reasons = without(reasons, connecting)
	}
	faults := faultsOf(reasons)
	switch {
	case len(faults) > 0:
		return faults[0]
	case printer.stopped || job.state == jobStopped:
		return kiosk.PrinterStopped
	}
	return ""
}

func (c *client) jobState(ctx context.Context, id int, twoSided bool) (jobState, error) {
	answer, err := c.ask(ctx, goipp.OpGetJobAttributes, integer("job-id", id), user(),
		keyword("requested-attributes", "job-state", "job-state-reasons", "job-printer-state-reasons",
			"job-impressions-completed", "job-media-sheets-completed", "number-of-documents"))
	if err != nil {
		return jobState{}, err
	}
	a := attributes(answer.Job)
	s := jobState{
		reasons:   a.strings("job-state-reasons"),
		printer:   a.strings("job-printer-state-reasons"),
		documents: -1,
	}
	s.state, _ = a.integer("job-state")
	if n, ok := a.integer("number-of-documents"); ok {
		s.documents = n
	}
	s.done, _ = a.integer("job-impressions-completed")
	if sheets, _ := a.integer("job-media-sheets-completed"); s.done == 0 {
		s.done = sheets
		if twoSided {
			s.done = 2 * sheets
		}
	}
	return s, nil
}
