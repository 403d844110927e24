package document_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/document"
)

// cacheDir is kept between runs, so that PDFium is compiled once.
var cacheDir string

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == document.WorkerArg {
		document.WorkerMain(os.Args[2:])
	}
	if len(os.Args) > 1 && os.Args[1] == probeArg {
		probe()
		return
	}
	if err := compile(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// compile fills the cache before tests that run side by side all try to.
func compile() error {
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	cacheDir = filepath.Join(base, "medborgarkiosk-test", "pdfium")
	if err := os.MkdirAll(cacheDir, 0o700); err != nil {
		return err
	}
	d, err := document.New(document.Config{CacheDir: cacheDir})
	if err != nil {
		return err
	}
	defer d.Close()
	if _, err := d.Inspect(context.Background(), os.Args[0]); kiosk.CodeOf(err) != kiosk.DocumentUnknown {
		return fmt.Errorf("warm up: %w", err)
	}
	return nil
}

func newDocuments(t testing.TB) *document.Documents {
	t.Helper()
	d, err := document.New(document.Config{CacheDir: cacheDir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}
