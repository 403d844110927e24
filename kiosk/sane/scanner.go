package sane

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"sync"

	"medborgarkiosk/kiosk"
)

// Config says which device and how it scans. The zero value is the first
// device found, at 300 dpi.
type Config struct {
	Device    string   // "airscan:e0:Scanner", as scanimage -L has it; "" means the first
	DPI       int      // 0 means 300
	ConfigDir string   // SANE_CONFIG_DIR; "" means the system's
	Program   string   // "" means scanimage
	Extra     []string // further options of the device
}

const defaultDPI = 300

// Scanner is the kiosk.Scanner of one SANE device.
type Scanner struct {
	config Config

	mu    sync.Mutex
	known *options // once the device has been asked
}

// New makes a Scanner; nothing is asked of the device yet.
func New(config Config) *Scanner {
	config.DPI = cmp.Or(config.DPI, defaultDPI)
	config.Program = cmp.Or(config.Program, "scanimage")
	return &Scanner{config: config}
}

// Offer implements kiosk.Scanner. The device is asked each time, so that its
// going is noticed.
func (s *Scanner) Offer(ctx context.Context) (kiosk.ScannerOffer, error) {
	o, err := s.ask(ctx)
	if err != nil {
		return kiosk.ScannerOffer{}, err
	}
	return kiosk.ScannerOffer{
		Name:   cmp.Or(s.config.Device, "SANE"),
		Colour: o.colour() != "",
		Feeder: o.feeder() != "",
	}, nil
}

// Scan implements kiosk.Scanner.
func (s *Scanner) Scan(ctx context.Context, req kiosk.ScanRequest, report func(kiosk.ScanProgress)) error {
	o, err := s.options(ctx)
	if err != nil {
		return err
	}
	running, stop := context.WithCancel(ctx)
	defer stop()
	b := newBatch(req.Dir, o.nearest(s.config.DPI), stop, report)
	defer b.clean()
	args := append(o.arguments(req, b.dpi), "--format=jpeg", "--progress", "--batch="+b.pattern(), "--batch-print")
	if !req.Feeder {
		args = append(args, "--batch-count=1")
	}
	err = s.run(running, append(args, s.config.Extra...), b.printed, b.progress)
	b.wait()
	if b.fault != "" {
		err = kiosk.Fail(b.fault, "scan page", errors.New("page ended with a fault"))
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case b.pages > 0 && (err == nil || kiosk.CodeOf(err) == kiosk.ScannerEmpty):
		return nil
	case err == nil:
		return kiosk.Fail(kiosk.ScannerEmpty, "scan page", errors.New("scanimage gave no page"))
	case diskFull(req.Dir):
		return kiosk.Fail(kiosk.DiskFull, "scan page", err)
	}
	return err
}

func (s *Scanner) ask(ctx context.Context) (*options, error) {
	var out lines
	if err := s.run(ctx, []string{"--all-options"}, out.add, func(string) {}); err != nil {
		return nil, err
	}
	o := parseOptions(out)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.known = o
	return o, nil
}

// options gives what is known of the device, asking only the first time: a
// network scanner takes seconds to tell.
func (s *Scanner) options(ctx context.Context) (*options, error) {
	s.mu.Lock()
	known := s.known
	s.mu.Unlock()
	if known != nil {
		return known, nil
	}
	return s.ask(ctx)
}

type lines []string

func (l *lines) add(line string) { *l = append(*l, line) }

// within tells whether path is directly in dir.
func within(dir, path string) bool { return filepath.Dir(path) == filepath.Clean(dir) }
