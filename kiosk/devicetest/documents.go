package devicetest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/samples"
)

// Documents runs the suite on files made in code; documents makes the port anew
// for each test.
func Documents(t *testing.T, documents func(t *testing.T) kiosk.Documents) {
	for name, test := range map[string]func(*testing.T, kiosk.Documents){
		"tells kind and pages":        documentsInspect,
		"refuses what can't be used":  documentsRefuse,
		"draws within bounds":         documentsPreview,
		"prepares the chosen pages":   documentsPrepare,
		"assembles a page for a scan": documentsAssemble,
		"stops with the context":      documentsCancel,
	} {
		t.Run(name, func(t *testing.T) { test(t, documents(t)) })
	}
}

func documentsInspect(t *testing.T, d kiosk.Documents) {
	for _, tt := range []struct {
		data []byte
		want kiosk.Document
	}{
		{samples.PDF(3), kiosk.Document{Kind: kiosk.PDF, Pages: 3}},
		{samples.PDF(kiosk.MaxPages), kiosk.Document{Kind: kiosk.PDF, Pages: kiosk.MaxPages}},
		{samples.JPEG(1, 30, true), kiosk.Document{Kind: kiosk.JPEG, Pages: 1}},
		{samples.PNG(1, 30, false), kiosk.Document{Kind: kiosk.PNG, Pages: 1}},
	} {
		tt.want.Path = file(t, tt.data)
		if got, err := d.Inspect(t.Context(), tt.want.Path); err != nil || got != tt.want {
			t.Errorf("got %v %d, want %v %d, %v", got.Kind, got.Pages, tt.want.Kind, tt.want.Pages, err)
		}
	}
}

func documentsRefuse(t *testing.T, d kiosk.Documents) {
	for _, tt := range []struct {
		data []byte
		want kiosk.Code
	}{
		{nil, kiosk.DocumentUnknown},
		{samples.Program(), kiosk.DocumentUnknown},
		{samples.EncryptedPDF(), kiosk.DocumentEncrypted},
		{samples.PDF(0), kiosk.DocumentBroken},
		{samples.PDF(kiosk.MaxPages + 1), kiosk.DocumentTooLong},
	} {
		if _, err := d.Inspect(t.Context(), file(t, tt.data)); kiosk.CodeOf(err) != tt.want {
			t.Errorf("got %v, want %s", err, tt.want)
		}
	}
}

func documentsPreview(t *testing.T, d kiosk.Documents) {
	doc := inspected(t, d, samples.PDF(2))
	img, err := d.Preview(t.Context(), doc, 2, 300, 300)
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds().Size(); size.Y != 300 || size.X < 205 || size.X > 215 {
		t.Errorf("A4 within 300 by 300 is %v", size)
	}
	if _, err := d.Preview(t.Context(), doc, 3, 300, 300); err == nil {
		t.Error("there is no page 3")
	}
	scan := kiosk.ScannedPage{Path: file(t, samples.JPEG(1, 30, true)), Rotation: 90}
	if img, err = d.Thumbnail(t.Context(), scan, 100, 100); err != nil || img.Bounds().Dx() != 100 || img.Bounds().Dy() >= 100 {
		t.Errorf("turned thumbnail, %v", err)
	}
}

func documentsPrepare(t *testing.T, d kiosk.Documents) {
	for _, tt := range []struct {
		data  []byte
		pages kiosk.PageRange
		want  int
	}{
		{samples.PDF(5), kiosk.PageRange{{First: 2, Last: 3}, {First: 5, Last: 5}}, 3},
		{samples.PDF(5), nil, 5},
		{samples.PNG(1, 30, true), nil, 1},
	} {
		out := filepath.Join(t.TempDir(), "out.pdf")
		if err := d.Prepare(t.Context(), inspected(t, d, tt.data), tt.pages, out); err != nil {
			t.Fatal(err)
		}
		isPDF(t, d, out, tt.want)
	}
}

func documentsAssemble(t *testing.T, d kiosk.Documents) {
	scans := []kiosk.ScannedPage{
		{Path: file(t, samples.JPEG(1, 50, true)), DPI: 50},
		{Path: file(t, samples.PNG(2, 50, false)), DPI: 50, Rotation: 180},
	}
	out := filepath.Join(t.TempDir(), "out.pdf")
	if err := d.Assemble(t.Context(), scans, out); err != nil {
		t.Fatal(err)
	}
	isPDF(t, d, out, 2)
	if err := d.Assemble(t.Context(), nil, out); err == nil {
		t.Error("a document of no pages was made")
	}
}

func documentsCancel(t *testing.T, d kiosk.Documents) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := d.Inspect(ctx, file(t, samples.PDF(1))); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func isPDF(t *testing.T, d kiosk.Documents, path string, pages int) {
	t.Helper()
	doc, err := d.Inspect(t.Context(), path)
	if err != nil || doc.Kind != kiosk.PDF || doc.Pages != pages {
		t.Errorf("%s of %d pages, want %d, %v", doc.Kind, doc.Pages, pages, err)
	}
}

func inspected(t *testing.T, d kiosk.Documents, data []byte) kiosk.Document {
	t.Helper()
	doc, err := d.Inspect(t.Context(), file(t, data))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func file(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "document")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
