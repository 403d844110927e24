package document_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/document"
)

// config is kept between runs, so that PDFium is compiled once.
var config document.Config

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == probeArg {
		probe()
		return
	}
	if err := prepare(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// prepare builds the worker as a program of its own: the race detector, which
// has nothing to find in it, would make each start ten times slower. It then
// fills the cache before tests that run side by side all try to.
func prepare(ctx context.Context) error {
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	config.CacheDir = filepath.Join(base, "medborgarkiosk-test", "pdfium")
	config.Program = filepath.Join(base, "medborgarkiosk-test", "worker")
	if err := os.MkdirAll(config.CacheDir, 0o700); err != nil {
		return err
	}
	build := exec.CommandContext(ctx, "go", "build", "-o", config.Program, "./testdata/worker")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("build worker: %w: %s", err, out)
	}
	d, err := document.New(config)
	if err != nil {
		return err
	}
	defer d.Close()
	if _, err := d.Inspect(ctx, build.Path); kiosk.CodeOf(err) != kiosk.DocumentUnknown {
		return fmt.Errorf("warm up: %w", err)
	}
	return nil
}

func newDocuments(t testing.TB) *document.Documents {
	t.Helper()
	d, err := document.New(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}
