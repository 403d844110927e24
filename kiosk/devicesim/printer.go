package devicesim

import (
	"cmp"
	"fmt"
	"net"
	"net/http"
	"slices"
	"sync"
	"time"
)

// PrinterConfig says what kind of printer it is.
type PrinterConfig struct {
	Addr   string        // to listen on; "" means 127.0.0.1 and any port
	Paper  string        // directory in which jobs come out; must exist
	Pace   time.Duration // for each impression; 0 means 10 ms
	NoPDF  bool          // takes PWG raster only
	Plain  bool          // monochrome and one-sided
	Forget bool          // loses its jobs when switched off, as most printers do
}

// Printer is a virtual IPP Everywhere printer (PWG 5100.14): A4, and in colour
// and on both sides unless it is Plain.
type Printer struct {
	config PrinterConfig
	listen net.Listener
	server *http.Server
	done   chan struct{}
	worker sync.WaitGroup

	mu      sync.Mutex
	changed chan struct{} // closed and made anew at every change
	off     bool
	reasons []string
	jobs    []*printJob
	began   time.Time
	after   map[int]func(*Printer) // by impressions of any job
}

// StartPrinter starts a printer that has no faults. Close ends it.
func StartPrinter(config PrinterConfig) (*Printer, error) {
	config.Addr = cmp.Or(config.Addr, "127.0.0.1:0")
	config.Pace = cmp.Or(config.Pace, 10*time.Millisecond)
	listener, err := listen(config.Addr)
	if err != nil {
		return nil, fmt.Errorf("virtual printer: %w", err)
	}
	p := &Printer{
		config: config, listen: listener, began: time.Now(),
		done: make(chan struct{}), changed: make(chan struct{}), after: map[int]func(*Printer){},
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /ipp/print", p.serveIPP)
	p.control(mux)
	p.server = &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = p.server.Serve(listener) }()
	p.worker.Go(p.work)
	return p, nil
}

// Close switches the printer off for good.
func (p *Printer) Close() {
	close(p.done)
	_ = p.server.Close()
	p.worker.Wait()
}

// Addr gives the host and port it listens on.
func (p *Printer) Addr() string { return p.listen.Addr().String() }

// URI gives the printer-uri.
func (p *Printer) URI() string { return "ipp://" + p.Addr() + "/ipp/print" }

// Fault adds a printer-state-reason (RFC 8011 5.4.12), "media-empty-error";
// those that end in -error stop the printer.
func (p *Printer) Fault(reason string) {
	p.change(func() {
		if !slices.Contains(p.reasons, reason) {
			p.reasons = append(p.reasons, reason)
		}
	})
}

// Clear mends everything.
func (p *Printer) Clear() { p.change(func() { p.reasons = nil }) }

// Power switches the printer on or off. Off, it drops every connection.
func (p *Printer) Power(on bool) {
	p.change(func() {
		p.off = !on
		if p.off && p.config.Forget {
			p.jobs = nil
		}
	})
}

// After has do called once, when a job's completed impressions reach n.
func (p *Printer) After(n int, do func(*Printer)) {
	p.change(func() { p.after[n] = do })
}

func (p *Printer) change(do func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	do()
	close(p.changed)
	p.changed = make(chan struct{})
}

// stuck tells, under the lock, whether no paper moves.
func (p *Printer) stuck() bool { return p.off || p.stopped() }

func (p *Printer) stopped() bool {
	return slices.ContainsFunc(p.reasons, func(r string) bool { return len(r) > 6 && r[len(r)-6:] == "-error" })
}
