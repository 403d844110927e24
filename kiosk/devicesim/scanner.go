package devicesim

import (
	"cmp"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"medborgarkiosk/kiosk/samples"
)

// ScannerConfig says what kind of scanner it is.
type ScannerConfig struct {
	Addr     string        // to listen on; "" means 127.0.0.1 and any port
	Sheets   int           // in the feeder at the start
	NoFeeder bool          // glass only
	Grey     bool          // no colour
	Pace     time.Duration // between the quarters of a page; 0 is at once
}

// Scanner is a virtual eSCL scanner (Mopria eSCL specification 2.0). Its pages
// are letters, drawn in code.
type Scanner struct {
	config ScannerConfig
	listen net.Listener
	server *http.Server

	mu      sync.Mutex
	off     bool
	fault   string
	breakAt int // pages of a job after which breakBy strikes
	breakBy string
	loaded  int
	jobs    map[string]*scanJob
	nextJob int
	scanned int
}

// The faults of a virtual scanner. "dead" breaks the connection in the middle
// of a page, as a device does whose cable is pulled.
const (
	FaultJam   = "jam"
	FaultCover = "cover"
	FaultBusy  = "busy"
	FaultDead  = "dead"
)

// StartScanner starts a scanner without faults. Close ends it.
func StartScanner(config ScannerConfig) (*Scanner, error) {
	listener, err := listen(cmp.Or(config.Addr, "127.0.0.1:0"))
	if err != nil {
		return nil, fmt.Errorf("virtual scanner: %w", err)
	}
	s := &Scanner{config: config, listen: listener, loaded: config.Sheets, jobs: map[string]*scanJob{}}
	mux := http.NewServeMux()
	s.serveESCL(mux)
	control(mux, s)
	s.server = &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = s.server.Serve(listener) }()
	return s, nil
}

// Close ends the scanner.
func (s *Scanner) Close() { _ = s.server.Close() }

// Addr gives the host and port it listens on.
func (s *Scanner) Addr() string { return s.listen.Addr().String() }

// URL gives the eSCL root.
func (s *Scanner) URL() string { return "http://" + s.Addr() + "/eSCL" }

// Fault switches a fault on; "empty" takes the sheets out of the feeder.
func (s *Scanner) Fault(reason string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if reason == "empty" {
		s.loaded = 0
		return
	}
	s.fault = reason
}

// FaultAfter lets the next job meet the fault when that many pages are done.
func (s *Scanner) FaultAfter(pages int, reason string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.breakAt, s.breakBy = pages, reason
}

// Clear mends everything and puts as many sheets in the feeder as at the start.
func (s *Scanner) Clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fault, s.breakBy, s.loaded = "", "", s.config.Sheets
}

// Load puts sheets into the feeder.
func (s *Scanner) Load(sheets int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.loaded = sheets
}

// Power switches it on or off; jobs are lost.
func (s *Scanner) Power(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.off = !on
	s.jobs = map[string]*scanJob{}
}

// letters keeps pages once drawn: at 300 dpi that takes a while.
var letters sync.Map

func letter(page, dpi int, colour bool) []byte {
	key := fmt.Sprint(page, dpi, colour)
	if data, ok := letters.Load(key); ok {
		return data.([]byte)
	}
	data := samples.JPEG(page, dpi, colour)
	letters.Store(key, data)
	return data
}
