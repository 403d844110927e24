package escl

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"time"

	"medborgarkiosk/kiosk"
)

const (
	dialTimeout    = 5 * time.Second
	requestTimeout = 10 * time.Second // of all but a page
	pageTimeout    = 2 * time.Minute  // until a page begins to come
	defaultDPI     = 300
)

// Config says which scanner and how it scans.
type Config struct {
	URL string // of the eSCL root, "http://192.0.2.7/eSCL"
	DPI int    // resolution asked for; 0 means 300
}

// Scanner is the kiosk.Scanner of one eSCL scanner.
type Scanner struct {
	root *url.URL
	dpi  int
	http *http.Client
}

// New makes a Scanner; nothing is asked of the device yet.
func New(config Config) (*Scanner, error) {
	root, err := url.Parse(strings.TrimSuffix(config.URL, "/"))
	if err != nil || root.Host == "" {
		return nil, kiosk.Fail(kiosk.Internal, "set up scanner", fmt.Errorf("address %q is not a URL", config.URL))
	}
	return &Scanner{
		root: root,
		dpi:  cmp.Or(config.DPI, defaultDPI),
		http: &http.Client{Transport: &http.Transport{
			Proxy:                 nil, // pages come from the scanner and nowhere else
			DialContext:           (&net.Dialer{Timeout: dialTimeout}).DialContext,
			TLSHandshakeTimeout:   dialTimeout,
			ResponseHeaderTimeout: pageTimeout,
			IdleConnTimeout:       requestTimeout,
		}},
	}, nil
}

// Offer implements kiosk.Scanner.
func (s *Scanner) Offer(ctx context.Context) (kiosk.ScannerOffer, error) {
	caps, err := s.capabilities(ctx)
	if err != nil {
		return kiosk.ScannerOffer{}, fail(ctx, "ask scanner", err)
	}
	return caps.offer(), nil
}

// Scan implements kiosk.Scanner.
func (s *Scanner) Scan(ctx context.Context, req kiosk.ScanRequest, report func(kiosk.ScanProgress)) error {
	caps, err := s.capabilities(ctx)
	if err != nil {
		return fail(ctx, "ask scanner", err)
	}
	settings := caps.settings(req, s.dpi)
	job, err := s.createJob(ctx, settings)
	if err != nil {
		return fail(ctx, "start scan", err)
	}
	defer s.deleteJob(ctx, job)
	for pages := 0; ; pages++ {
		report(kiosk.ScanProgress{})
		page, err := s.nextPage(ctx, job, req.Dir, settings.dpi, report)
		if errors.Is(err, errNoMore) {
			if pages == 0 {
				return fail(ctx, "scan page", s.why(ctx, kiosk.ScannerEmpty))
			}
			// A jam ends the feeding just as an empty feeder does.
			return fail(ctx, "scan page", s.trouble(ctx))
		}
		if err != nil {
			return fail(ctx, "scan page", err)
		}
		report(kiosk.ScanProgress{Percent: 100, Page: &page})
		if !req.Feeder {
			return nil
		}
	}
}

// fail gives ctx's error if that is why, keeps a code already given, and takes
// everything else for a scanner out of reach. nil stays nil.
func fail(ctx context.Context, op string, err error) error {
	var coded *kiosk.Error
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &coded):
		return kiosk.Fail(coded.Code, op, err)
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		return kiosk.Fail(kiosk.DiskFull, op, nil)
	}
	return kiosk.Fail(kiosk.ScannerOffline, op, err)
}
