package devicetest

import (
	"context"
	"errors"
	"image"
	_ "image/jpeg" // pages are JPEG or
	_ "image/png"  // PNG
	"os"
	"path/filepath"
	"slices"
	"testing"

	"medborgarkiosk/kiosk"
)

// ScannerRig is a scanner at rest and its switches.
type ScannerRig struct {
	Scanner kiosk.Scanner
	Sheets  int // in the feeder
	// Faults can be given to Break; the scans that follow then fail with it.
	Faults []kiosk.Code
	Break  func(kiosk.Code)
	// BreakAfterOne makes the next scan from the feeder fail when its first page
	// is done, and gives the code; nil where that can't be imitated.
	BreakAfterOne func() kiosk.Code
	// Slow makes a page take so long that it can be cancelled.
	Slow func()
}

// Scanner runs the suite; rig makes a new rig for each test.
func Scanner(t *testing.T, rig func(t *testing.T) ScannerRig) {
	for name, test := range map[string]func(*testing.T, ScannerRig){
		"offers what it has":                 scannerOffers,
		"scans a page from the glass":        scannerGlass,
		"scans all from the feeder":          scannerFeeder,
		"tells what is wrong":                scannerFaults,
		"keeps pages done before a fault":    scannerKeepsPages,
		"stops with the context":             scannerCancels,
		"scans a page after one was stopped": scannerScansAgain,
	} {
		t.Run(name, func(t *testing.T) { test(t, rig(t)) })
	}
}

func scannerOffers(t *testing.T, rig ScannerRig) {
	offer, err := rig.Scanner.Offer(t.Context())
	if err != nil || offer.Name == "" || !offer.Colour || !offer.Feeder {
		t.Errorf("offers %+v, %v", offer, err)
	}
}

func scannerGlass(t *testing.T, rig ScannerRig) {
	for _, colour := range []bool{true, false} {
		pages := scan(t, rig, kiosk.ScanRequest{Dir: t.TempDir(), Colour: colour})
		if len(pages) != 1 {
			t.Fatalf("%d pages", len(pages))
		}
		isPicture(t, pages[0])
	}
}

func scannerFeeder(t *testing.T, rig ScannerRig) {
	dir := t.TempDir()
	pages := scan(t, rig, kiosk.ScanRequest{Dir: dir, Feeder: true})
	if len(pages) != rig.Sheets {
		t.Fatalf("%d pages of %d", len(pages), rig.Sheets)
	}
	for i, page := range pages {
		isPicture(t, page)
		if filepath.Dir(page.Path) != dir {
			t.Errorf("page %d is not in its directory", i+1)
		}
		if slices.Contains(pages[:i], page) {
			t.Errorf("page %d came twice", i+1)
		}
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != len(pages) {
		t.Errorf("%d files for %d pages, %v", len(files), len(pages), err)
	}
}

func scannerFaults(t *testing.T, rig ScannerRig) {
	for _, code := range rig.Faults {
		rig.Break(code)
		_, err := tryScan(t.Context(), rig, kiosk.ScanRequest{Dir: t.TempDir(), Feeder: true})
		if kiosk.CodeOf(err) != code {
			t.Errorf("%s: got %v", code, err)
		}
	}
}

func scannerKeepsPages(t *testing.T, rig ScannerRig) {
	if rig.BreakAfterOne == nil {
		t.Skip("this device can't break between pages")
	}
	want := rig.BreakAfterOne()
	pages, err := tryScan(t.Context(), rig, kiosk.ScanRequest{Dir: t.TempDir(), Feeder: true})
	if kiosk.CodeOf(err) != want || len(pages) != 1 {
		t.Fatalf("%d pages, %v, want %s", len(pages), err, want)
	}
	isPicture(t, pages[0])
}

func scannerCancels(t *testing.T, rig ScannerRig) {
	cancelScan(t, rig)
}

func scannerScansAgain(t *testing.T, rig ScannerRig) {
	cancelScan(t, rig)
	if pages := scan(t, rig, kiosk.ScanRequest{Dir: t.TempDir()}); len(pages) != 1 {
		t.Errorf("%d pages", len(pages))
	}
}

// cancelScan stops a scan as soon as it reports anything.
func cancelScan(t *testing.T, rig ScannerRig) {
	t.Helper()
	rig.Slow()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	dir := t.TempDir()
	var pages int
	err := rig.Scanner.Scan(ctx, kiosk.ScanRequest{Dir: dir}, func(p kiosk.ScanProgress) {
		cancel()
		if p.Page != nil {
			pages++
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) != pages {
		t.Errorf("%d files for %d pages, %v", len(files), pages, err)
	}
}

func scan(t *testing.T, rig ScannerRig, req kiosk.ScanRequest) []kiosk.ScannedPage {
	t.Helper()
	pages, err := tryScan(t.Context(), rig, req)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func tryScan(ctx context.Context, rig ScannerRig, req kiosk.ScanRequest) ([]kiosk.ScannedPage, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	var pages []kiosk.ScannedPage
	err := rig.Scanner.Scan(ctx, req, func(p kiosk.ScanProgress) {
		if p.Page != nil {
			pages = append(pages, *p.Page)
		}
	})
	return pages, err
}

// isPicture decodes the page whole and looks at its size on paper.
func isPicture(t *testing.T, page kiosk.ScannedPage) {
	t.Helper()
	f, err := os.Open(page.Path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	img, _, err := image.Decode(f)
	if err != nil {
		t.Errorf("page is no picture: %v", err)
		return
	}
	const thumb = 2 // inches
	if page.DPI <= 0 || img.Bounds().Dx() < thumb*page.DPI {
		t.Errorf("%v at %d dpi", img.Bounds(), page.DPI)
	}
}
