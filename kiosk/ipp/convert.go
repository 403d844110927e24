package ipp

import (
	"context"
	"errors"
	"image"
	"io"
	"os"
	"slices"

	"medborgarkiosk/kiosk"
)

// format gives the best document-format that both sides know, "" for none.
// Every driverless printer takes PWG raster (PWG 5100.14, 6.1).
func (r *run) format() string {
	switch {
	case slices.Contains(r.can.formats, formatPDF):
		return formatPDF
	case slices.Contains(r.can.formats, formatPWG) && r.rasterize != nil:
		return formatPWG
	}
	return ""
}

// document opens the job's document in the printer's format.
func (r *run) document(ctx context.Context) (io.ReadCloser, error) {
	if r.format() == formatPDF {
		f, err := os.Open(r.job.Path)
		if err != nil {
			return nil, kiosk.Fail(kiosk.Internal, "open document", errors.New("cannot be opened")) // the cause holds its name
		}
		return f, nil
	}
	reader, writer := io.Pipe()
	go func() { _ = writer.CloseWithError(r.writeRaster(ctx, writer)) }()
	return reader, nil
}

// writeRaster draws the pages, each as the printer takes them in.
func (r *run) writeRaster(ctx context.Context, w io.Writer) error {
	format := rasterFormat{
		dpi:      r.can.resolution,
		grey:     !r.job.Colour && slices.Contains(r.can.rasters, "sgray_8"),
		twoSided: r.job.TwoSided,
		back:     r.can.sheetBack,
		pages:    r.job.Pages,
	}
	encoder, err := newRasterEncoder(w, format)
	if err != nil {
		return err
	}
	width, height := format.size()
	for page := 1; page <= r.job.Pages; page++ {
		img, err := r.rasterize(ctx, r.job.Path, page, width, height, format.grey)
		if err != nil {
			return err
		}
		if img.Bounds().Dx() > img.Bounds().Dy() {
			if img, err = r.upright(ctx, page, width, height, format.grey); err != nil {
				return err
			}
		}
		if err := encoder.page(img, page%2 == 0); err != nil {
			return err
		}
	}
	return nil
}

// upright draws a page that lies down as large as the paper allows, and turns
// it a quarter.
func (r *run) upright(ctx context.Context, page, width, height int, grey bool) (image.Image, error) {
	lying, err := r.rasterize(ctx, r.job.Path, page, height, width, grey)
	if err != nil {
		return nil, err
	}
	return turned{lying}, nil
}
