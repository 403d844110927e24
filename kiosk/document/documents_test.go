package document_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/devicetest"
	"medborgarkiosk/kiosk/document"
	"medborgarkiosk/kiosk/samples"
)

var _ kiosk.Documents = (*document.Documents)(nil)

func put(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func inspect(t testing.TB, d *document.Documents, data []byte) kiosk.Document {
	t.Helper()
	doc, err := d.Inspect(t.Context(), put(t, "whatever.bin", data))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestInspectGoesByContent(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	for name, tt := range map[string]struct {
		data  []byte
		kind  kiosk.DocumentKind
		pages int
	}{
		"letter":  {samples.PDF(3), kiosk.PDF, 3},
		"picture": {samples.JPEG(1, 50, true), kiosk.JPEG, 1},
		"drawing": {samples.PNG(1, 50, false), kiosk.PNG, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc := inspect(t, d, tt.data)
			if doc.Kind != tt.kind || doc.Pages != tt.pages {
				t.Errorf("got %s with %d pages", doc.Kind, doc.Pages)
			}
		})
	}
}

func TestPrepareKeepsJustTheChosenPages(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	doc := inspect(t, d, samples.PDFSized(3, 300, 400))
	out := filepath.Join(t.TempDir(), "out.pdf")
	if err := d.Prepare(t.Context(), doc, kiosk.PageRange{{First: 1, Last: 1}, {First: 3, Last: 3}}, out); err != nil {
		t.Fatal(err)
	}
	prepared, err := d.Inspect(t.Context(), out)
	if err != nil || prepared.Pages != 2 {
		t.Fatalf("%d pages, %v", prepared.Pages, err)
	}
	third, err := d.Preview(t.Context(), doc, 3, 300, 400)
	if err != nil {
		t.Fatal(err)
	}
	second, err := d.Preview(t.Context(), prepared, 2, 300, 400)
	if err != nil {
		t.Fatal(err)
	}
	if !same(third, second) {
		t.Error("the second page prepared is not the third of the document")
	}
}

func TestPrepareLeavesScriptsAndAttachmentsBehind(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	out := filepath.Join(t.TempDir(), "out.pdf")
	if err := d.Prepare(t.Context(), inspect(t, d, samples.ActivePDF()), nil, out); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"JavaScript", "EmbeddedFile", "OpenAction", "alert"} {
		if bytes.Contains(data, []byte(word)) {
			t.Errorf("%s is still there", word)
		}
	}
}

// A telephone held on its side stores the picture lying, and says so.
func TestPicturesStandUpright(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	lying := samples.WithOrientation(samples.JPEG(1, 50, true), 6)
	doc := inspect(t, d, lying)
	page, err := d.Preview(t.Context(), doc, 1, 400, 400)
	if err != nil {
		t.Fatal(err)
	}
	if b := page.Bounds(); b.Dx() != 400 || b.Dy() > 290 {
		t.Errorf("the page is %v, want A4 lying down", b)
	}
	out := filepath.Join(t.TempDir(), "out.pdf")
	if err := d.Prepare(t.Context(), doc, nil, out); err != nil {
		t.Fatal(err)
	}
	prepared, err := d.Inspect(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	printed, err := d.Preview(t.Context(), prepared, 1, 400, 400)
	if err != nil {
		t.Fatal(err)
	}
	if !similar(page, printed) {
		t.Error("what is printed is not what was shown")
	}
}

func TestEveryOrientationIsPrintedAsShown(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	for value := byte(1); value <= 8; value++ {
		doc := inspect(t, d, samples.WithOrientation(samples.JPEG(1, 30, true), value))
		out := filepath.Join(t.TempDir(), "out.pdf")
		if err := d.Prepare(t.Context(), doc, nil, out); err != nil {
			t.Fatal(err)
		}
		shown, err1 := d.Preview(t.Context(), doc, 1, 200, 200)
		printed, err2 := d.Preview(t.Context(), kiosk.Document{Path: out, Kind: kiosk.PDF, Pages: 1}, 1, 200, 200)
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		if !similar(shown, printed) {
			t.Errorf("orientation %d: what is printed is not what was shown: %v, %v, %.1f", value, shown.Bounds(), printed.Bounds(), difference(shown, printed))
		}
	}
}

func TestAssembleKeepsScansAsTheyAre(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	colour := samples.JPEG(1, 100, true)
	bilevel := bilevelPNG(t)
	pages := []kiosk.ScannedPage{
		{Path: put(t, "1.jpg", colour), DPI: 100},
		{Path: put(t, "2.png", bilevel), DPI: 300, Rotation: 90},
		{Path: put(t, "3.png", samples.PNG(3, 50, true))},
	}
	out := filepath.Join(t.TempDir(), "scans.pdf")
	if err := d.Assemble(t.Context(), pages, out); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(data, colour) {
		t.Error("the JPEG was encoded anew")
	}
	if !bytes.Contains(data, []byte("/BitsPerComponent 1")) {
		t.Error("the black-and-white page grew")
	}
	doc, err := d.Inspect(t.Context(), out)
	if err != nil || doc.Pages != 3 {
		t.Fatalf("%d pages, %v", doc.Pages, err)
	}
	for page, want := range map[int]image.Point{1: {200, 283}, 2: {283, 200}} {
		img, err := d.Preview(t.Context(), doc, page, want.X, want.Y)
		if err != nil {
			t.Fatal(err)
		}
		if got := img.Bounds().Size(); got != want {
			t.Errorf("page %d is %v, want %v", page, got, want)
		}
	}
}

func TestThumbnailIsTurned(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	page := kiosk.ScannedPage{Path: put(t, "1.jpg", samples.JPEG(1, 50, true)), Rotation: 90}
	img, err := d.Thumbnail(t.Context(), page, 120, 120)
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 120 || b.Dy() >= 120 {
		t.Errorf("thumbnail is %v", b)
	}
}

func TestRasterizeGivesGrey(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	img, err := d.Rasterize(t.Context(), put(t, "a.pdf", samples.PDF(1)), 1, 827, 1169, true)
	if err != nil {
		t.Fatal(err)
	}
	if _, grey := img.(*image.Gray); !grey || img.Bounds().Dy() != 1169 {
		t.Errorf("got %T %v", img, img.Bounds())
	}
}

func TestCancelledWorkEndsWithTheContext(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := d.Inspect(ctx, put(t, "a.pdf", samples.PDF(1))); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkPreview(b *testing.B) {
	d := newDocuments(b)
	doc := inspect(b, d, samples.PDF(3))
	for b.Loop() {
		if _, err := d.Preview(b.Context(), doc, 2, 800, 1100); err != nil {
			b.Fatal(err)
		}
	}
}

func bilevelPNG(t *testing.T) []byte {
	t.Helper()
	img := image.NewPaletted(image.Rect(0, 0, 2480, 3508), color.Palette{color.White, color.Black})
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func same(a, b image.Image) bool { return difference(a, b) == 0 }

// similar allows for two ways of scaling.
func similar(a, b image.Image) bool { return difference(a, b) < 4 }

// difference is the mean difference of the grey of pixels, 0…255.
func difference(a, b image.Image) float64 {
	off := a.Bounds().Size().Sub(b.Bounds().Size())
	if off.X < -1 || off.X > 1 || off.Y < -1 || off.Y > 1 {
		return 255 // more than two ways of rounding
	}
	sum := 0.0
	common := a.Bounds().Intersect(b.Bounds())
	for y := range common.Dy() {
		for x := range common.Dx() {
			p, q := color.GrayModel.Convert(a.At(x, y)).(color.Gray), color.GrayModel.Convert(b.At(x, y)).(color.Gray)
			sum += max(float64(p.Y)-float64(q.Y), float64(q.Y)-float64(p.Y))
		}
	}
	return sum / float64(common.Dx()*common.Dy())
}

func TestDocumentsConform(t *testing.T) {
	t.Parallel()
	devicetest.Documents(t, func(t *testing.T) kiosk.Documents { return newDocuments(t) })
}
