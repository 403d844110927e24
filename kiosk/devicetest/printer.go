package devicetest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/samples"
)

// PrinterRig is a printer at rest, ready and without jobs, and its switches.
// It takes long enough for a page that a test can switch between two.
type PrinterRig struct {
	Printer kiosk.Printer
	PaperOut,
	Mend func()
	// Power switches the device; nil where that can't be imitated.
	Power func(on bool)
	// Sheets counts impressions of jobs that came out whole, for each job.
	Printed func() []int
	// Unfinished counts jobs still in the device.
	Unfinished func() int
	// FaultsInStatus tells whether Status shows a fault without a job.
	FaultsInStatus bool
}

// patience bounds how long any step of a suite may take on a busy machine.
const patience = time.Minute

// Printer runs the suite; rig makes a new rig for each test.
func Printer(t *testing.T, rig func(t *testing.T) PrinterRig) {
	for name, test := range map[string]func(*testing.T, PrinterRig){
		"offers what it has":          printerOffers,
		"prints a job whole and once": printerPrints,
		"refuses what it can't do":    printerRefuses,
		"waits for paper and goes on": printerWaitsForPaper,
		"cancels with the context":    printerCancels,
		"survives being switched off": printerSwitchedOff,
		"shows faults in its status":  printerStatus,
	} {
		t.Run(name, func(t *testing.T) { test(t, rig(t)) })
	}
}

func printerOffers(t *testing.T, rig PrinterRig) {
	offer, err := rig.Printer.Offer(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !offer.A4 || offer.MaxCopies < 2 || offer.Name == "" {
		t.Errorf("offers %+v", offer)
	}
	status, err := rig.Printer.Status(t.Context())
	if err != nil || !status.Ready || len(status.Faults) > 0 {
		t.Errorf("status %+v, %v", status, err)
	}
}

func printerPrints(t *testing.T, rig PrinterRig) {
	p := startPrint(t, rig, letterJob(t, 2, 2))
	if err := p.wait(t); err != nil {
		t.Fatal(err)
	}
	last := kiosk.PrintProgress{Total: 4}
	for _, step := range p.steps() {
		if step.Done < last.Done || step.Total != 4 || step.Fault != "" {
			t.Errorf("%+v after %+v", step, last)
		}
		last = step
	}
	if last.Done != 4 {
		t.Errorf("ended at %+v", last)
	}
	onlyOnce(t, rig, 4)
}

func printerRefuses(t *testing.T, rig PrinterRig) {
	offer, err := rig.Printer.Offer(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p := startPrint(t, rig, letterJob(t, 1, offer.MaxCopies+1))
	if err := p.wait(t); kiosk.CodeOf(err) != kiosk.PrinterRefused {
		t.Errorf("got %v", err)
	}
}

func printerWaitsForPaper(t *testing.T, rig PrinterRig) {
	rig.PaperOut()
	p := startPrint(t, rig, letterJob(t, 3, 1))
	p.until(t, func(step kiosk.PrintProgress) bool { return step.Fault == kiosk.PrinterPaperOut })
	rig.Mend()
	if err := p.wait(t); err != nil {
		t.Fatal(err)
	}
	onlyOnce(t, rig, 3)
}

func printerCancels(t *testing.T, rig PrinterRig) {
	rig.PaperOut()
	p := startPrint(t, rig, letterJob(t, 3, 1))
	p.until(t, func(step kiosk.PrintProgress) bool { return step.Fault != "" })
	p.cancel()
	if err := p.wait(t); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	rig.Mend()
	if left := rig.Unfinished(); left > 0 {
		t.Errorf("%d jobs are left in the printer", left)
	}
	if printed := rig.Printed(); len(printed) > 0 {
		t.Errorf("printed %v", printed)
	}
}

func printerSwitchedOff(t *testing.T, rig PrinterRig) {
	if rig.Power == nil {
		t.Skip("this device can't be switched off")
	}
	rig.PaperOut()
	p := startPrint(t, rig, letterJob(t, 3, 1))
	p.until(t, func(step kiosk.PrintProgress) bool { return step.Fault == kiosk.PrinterPaperOut })
	rig.Power(false)
	p.until(t, func(step kiosk.PrintProgress) bool { return step.Fault == kiosk.PrinterOffline })
	rig.Mend()
	rig.Power(true)
	if err := p.wait(t); err != nil {
		t.Fatal(err)
	}
	onlyOnce(t, rig, 3)
}

func printerStatus(t *testing.T, rig PrinterRig) {
	if !rig.FaultsInStatus {
		t.Skip("this device tells of faults only while it prints")
	}
	rig.PaperOut()
	status, err := rig.Printer.Status(t.Context())
	if err != nil || status.Ready || len(status.Faults) != 1 || status.Faults[0] != kiosk.PrinterPaperOut {
		t.Errorf("status %+v, %v", status, err)
	}
	rig.Mend()
	if status, err = rig.Printer.Status(t.Context()); err != nil || !status.Ready {
		t.Errorf("status %+v, %v", status, err)
	}
}

func onlyOnce(t *testing.T, rig PrinterRig, impressions int) {
	t.Helper()
	if printed := rig.Printed(); len(printed) != 1 || printed[0] != impressions {
		t.Errorf("printed %v, want one job of %d", printed, impressions)
	}
}

func letterJob(t *testing.T, pages, copies int) kiosk.PrintJob {
	t.Helper()
	path := filepath.Join(t.TempDir(), "job.pdf")
	if err := os.WriteFile(path, samples.PDF(pages), 0o600); err != nil {
		t.Fatal(err)
	}
	return kiosk.PrintJob{Path: path, Pages: pages, Copies: copies}
}

// printing is a Print under way.
type printing struct {
	cancel context.CancelFunc
	ended  chan error

	mu      sync.Mutex
	all     []kiosk.PrintProgress
	changed chan struct{}
}

func startPrint(t *testing.T, rig PrinterRig, job kiosk.PrintJob) *printing {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	p := &printing{cancel: cancel, ended: make(chan error, 1), changed: make(chan struct{})}
	go func() { p.ended <- rig.Printer.Print(ctx, job, p.note) }()
	return p
}

func (p *printing) note(step kiosk.PrintProgress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.all = append(p.all, step)
	close(p.changed)
	p.changed = make(chan struct{})
}

func (p *printing) steps() []kiosk.PrintProgress {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]kiosk.PrintProgress(nil), p.all...)
}

func (p *printing) wait(t *testing.T) error {
	t.Helper()
	select {
	case err := <-p.ended:
		return err
	case <-time.After(patience):
		t.Fatalf("no end after %v", p.steps())
		return nil
	}
}

// until waits for a report that is as wanted.
func (p *printing) until(t *testing.T, wanted func(kiosk.PrintProgress) bool) {
	t.Helper()
	deadline := time.After(patience)
	for seen := 0; ; {
		p.mu.Lock()
		fresh, changed := p.all[seen:], p.changed
		seen = len(p.all)
		p.mu.Unlock()
		for _, step := range fresh {
			if wanted(step) {
				return
			}
		}
		select {
		case <-changed:
		case err := <-p.ended:
			t.Fatalf("ended with %v after %v", err, p.steps())
		case <-deadline:
			t.Fatalf("not reported: %v", p.steps())
		}
	}
}
