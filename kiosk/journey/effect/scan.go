package effect

import (
	"context"
	"image"
	"log/slog"
	"path/filepath"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// AskScanner asks what the scanner has; it posts ScannerAnswer.
type AskScanner struct{}

// ScannerAnswer is what the scanner offers, or why it can't be asked.
type ScannerAnswer struct {
	Offer kiosk.ScannerOffer
	Fault kiosk.Code
}

// Key lets a second question take the place of the first.
func (AskScanner) Key() string { return "scanner" }

// Perform asks.
func (AskScanner) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	offer, err := ports.Scanner.Offer(ctx)
	logFault(ctx, "ask scanner", err)
	post(ScannerAnswer{offer, kiosk.CodeOf(err)})
}

// Scan scans a page from the glass, or all from the feeder; it posts
// ScanReported, PageScanned for each page, and ScanEnded.
type Scan struct{ Colour, Feeder bool }

// ScanReported is the percentage of the page under way.
type ScanReported struct{ Percent int }

// PageScanned is a page that is safe, with its picture for the screen.
type PageScanned struct {
	Page  kiosk.ScannedPage
	Image image.Image
}

// ScanEnded ends a scan; Fault is "" when it went well.
type ScanEnded struct{ Fault kiosk.Code }

// ScanKey is what Cancel names to stop the scan.
const ScanKey = "scan"

// Key is ScanKey.
func (Scan) Key() string { return ScanKey }

// Perform scans into a subdirectory of the visit's.
func (s Scan) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	req := kiosk.ScanRequest{Dir: filepath.Join(ports.Dir, "scans"), Colour: s.Colour, Feeder: s.Feeder}
	err := ports.Scanner.Scan(ctx, req, func(progress kiosk.ScanProgress) {
		if progress.Page == nil {
			post(ScanReported{progress.Percent})
			return
		}
		picture, err := ports.Documents.Thumbnail(ctx, *progress.Page, PageWidth, PageHeight)
		logFault(ctx, "draw scanned page", err)
		post(PageScanned{*progress.Page, picture})
	})
	logFault(ctx, "scan", err)
	post(ScanEnded{kiosk.CodeOf(err)})
}

// logFault writes down what the patron is told in plainer words. The causes
// hold nothing of a patron, by the ports' contract.
func logFault(ctx context.Context, op string, err error) {
	if err == nil || ctx.Err() != nil {
		return
	}
	slog.WarnContext(ctx, op, "code", kiosk.CodeOf(err), "error", err)
}
