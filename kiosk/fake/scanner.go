package fake

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/samples"
)

// scanDPI keeps the fake's pages small and quick to draw.
const scanDPI = 100

// Scanner scans letters drawn in code.
type Scanner struct {
	Offered kiosk.ScannerOffer
	Pace    time.Duration // for each quarter of a page; zero is at once

	faults  switchboard
	mu      sync.Mutex
	loaded  int // sheets in the feeder
	scanned int
	breakAt int
	breakBy kiosk.Code
}

// NewScanner gives a colour scanner with that many sheets in its feeder.
func NewScanner(sheets int) *Scanner {
	return &Scanner{
		Offered: kiosk.ScannerOffer{Name: "Fake scanner", Colour: true, Feeder: true},
		loaded:  sheets,
	}
}

// Load puts sheets into the feeder.
func (s *Scanner) Load(sheets int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.loaded = sheets
}

// Break makes every scan fail with the fault until Mend.
func (s *Scanner) Break(code kiosk.Code) { s.faults.set(code) }

// BreakAfter makes the next scan fail when that many of its pages are done.
func (s *Scanner) BreakAfter(pages int, code kiosk.Code) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.breakAt, s.breakBy = pages, code
}

// Mend clears the fault.
func (s *Scanner) Mend() { s.faults.set("") }

// Offer gives what the fake was set up with.
func (s *Scanner) Offer(ctx context.Context) (kiosk.ScannerOffer, error) {
	if fault, _ := s.faults.now(); fault == kiosk.ScannerOffline {
		return kiosk.ScannerOffer{}, kiosk.Fail(fault, "ask scanner", nil)
	}
	return s.Offered, ctx.Err()
}

// Scan writes pages into req.Dir; see kiosk.Scanner.
func (s *Scanner) Scan(ctx context.Context, req kiosk.ScanRequest, report func(kiosk.ScanProgress)) error {
	for done := 0; ; done++ {
		if err := s.trouble(done); err != nil {
			return err
		}
		if done > 0 && !req.Feeder {
			return nil
		}
		if req.Feeder && !s.pull() {
			if done == 0 {
				return kiosk.Fail(kiosk.ScannerEmpty, "scan page", nil)
			}
			return nil
		}
		for percent := 0; percent <= 100; percent += 25 {
			if err := sleep(ctx, s.Pace); err != nil {
				return err
			}
			report(kiosk.ScanProgress{Percent: percent})
		}
		page, err := s.write(req)
		if err != nil {
			return err
		}
		report(kiosk.ScanProgress{Percent: 100, Page: &page})
	}
}

func (s *Scanner) trouble(done int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	fault, _ := s.faults.now()
	if s.breakBy != "" && done == s.breakAt {
		fault, s.breakBy = s.breakBy, ""
	}
	if fault != "" {
		return kiosk.Fail(fault, "scan page", nil)
	}
	return nil
}

func (s *Scanner) pull() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.loaded == 0 {
		return false
	}
	s.loaded--
	return true
}

func (s *Scanner) write(req kiosk.ScanRequest) (kiosk.ScannedPage, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.scanned++
	path := filepath.Join(req.Dir, fmt.Sprintf("scan-%04d.jpg", s.scanned))
	if err := os.WriteFile(path, samples.JPEG(s.scanned, scanDPI, req.Colour), 0o600); err != nil {
		return kiosk.ScannedPage{}, kiosk.Fail(kiosk.DiskFull, "scan page", nil)
	}
	return kiosk.ScannedPage{Path: path, DPI: scanDPI}, nil
}
