package fake

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/draw"
	"os"
	"sync"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/samples"
)

// Documents understands just enough of PDF to count pages; what it makes are
// letters with the right number of pages.
type Documents struct {
	mu    sync.Mutex
	fault kiosk.Code
}

// NewDocuments gives documents without faults.
func NewDocuments() *Documents { return &Documents{} }

// Break makes every call fail with the fault until it is called with "".
func (d *Documents) Break(code kiosk.Code) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.fault = code
}

// Inspect tells the kind by content and counts the page objects.
func (d *Documents) Inspect(ctx context.Context, path string) (kiosk.Document, error) {
	if err := d.usable(ctx, "inspect document"); err != nil {
		return kiosk.Document{}, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return kiosk.Document{}, kiosk.Fail(kiosk.Internal, "inspect document", nil)
	}
	doc := kiosk.Document{Path: path, Kind: kindOf(data), Pages: 1}
	switch {
	case doc.Kind == "":
		return kiosk.Document{}, kiosk.Fail(kiosk.DocumentUnknown, "inspect document", nil)
	case bytes.Contains(data, []byte("/Encrypt")):
		return kiosk.Document{}, kiosk.Fail(kiosk.DocumentEncrypted, "inspect document", nil)
	case doc.Kind == kiosk.PDF:
		doc.Pages = bytes.Count(data, []byte("/Type/Page/"))
	}
	switch {
	case doc.Pages == 0:
		return kiosk.Document{}, kiosk.Fail(kiosk.DocumentBroken, "inspect document", nil)
	case doc.Pages > kiosk.MaxPages:
		return kiosk.Document{}, kiosk.Fail(kiosk.DocumentTooLong, "inspect document", nil)
	}
	return doc, nil
}

// Preview gives a white sheet.
func (d *Documents) Preview(ctx context.Context, doc kiosk.Document, page, width, height int) (image.Image, error) {
	if page < 1 || page > doc.Pages {
		return nil, kiosk.Fail(kiosk.Internal, "preview page", nil)
	}
	return sheet(0, width, height), d.usable(ctx, "preview page")
}

// Prepare writes a letter of as many pages as the range holds.
func (d *Documents) Prepare(ctx context.Context, doc kiosk.Document, pages kiosk.PageRange, out string) error {
	return d.write(ctx, "prepare document", pages.Count(doc.Pages), out)
}

// Assemble writes a letter of one page for each scan.
func (d *Documents) Assemble(ctx context.Context, pages []kiosk.ScannedPage, out string) error {
	return d.write(ctx, "assemble scans", len(pages), out)
}

// Thumbnail gives a white sheet, turned.
func (d *Documents) Thumbnail(ctx context.Context, page kiosk.ScannedPage, width, height int) (image.Image, error) {
	return sheet(page.Rotation, width, height), d.usable(ctx, "draw thumbnail")
}

func (d *Documents) write(ctx context.Context, op string, pages int, out string) error {
	if err := d.usable(ctx, op); err != nil {
		return err
	}
	if pages == 0 {
		return kiosk.Fail(kiosk.Internal, op, nil)
	}
	if err := os.WriteFile(out, samples.PDF(pages), 0o600); err != nil {
		return kiosk.Fail(kiosk.DiskFull, op, nil)
	}
	return nil
}

func (d *Documents) usable(ctx context.Context, op string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.fault != "" {
		return kiosk.Fail(d.fault, op, nil)
	}
	return ctx.Err()
}

// sheet draws white A4 paper with a grey edge, as large as fits.
func sheet(turned kiosk.Rotation, width, height int) image.Image {
	w, h := 210, 297
	if turned%180 != 0 {
		w, h = h, w
	}
	if width*h > height*w {
		w, h = height*w/h, height
	} else {
		w, h = width, width*h/w
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.Gray{0xc0}), image.Point{}, draw.Src)
	draw.Draw(img, img.Bounds().Inset(1), image.White, image.Point{}, draw.Src)
	return img
}
