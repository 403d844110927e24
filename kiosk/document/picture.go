package document

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"

	"github.com/gabriel-vasile/mimetype"
	"golang.org/x/image/draw"

	"medborgarkiosk/kiosk"
)

// maxPixels bounds pictures before they are decoded: the largest telephones
// make 200 megapixel pictures only on request, and 50 otherwise.
const maxPixels = 100_000_000

// kindOf tells the kind by content, "" when it is none that can be printed.
func kindOf(data []byte) kiosk.DocumentKind {
	found := mimetype.Detect(data)
	for _, kind := range []kiosk.DocumentKind{kiosk.PDF, kiosk.JPEG, kiosk.PNG} {
		if found.Is(string(kind)) {
			return kind
		}
	}
	return ""
}

// measure reads a picture's header only, and refuses what is too large.
func measure(data []byte) (image.Config, error) {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil:
		return config, kiosk.Fail(kiosk.DocumentBroken, "measure picture", nil)
	case config.Width < 1 || config.Height < 1:
		return config, kiosk.Fail(kiosk.DocumentBroken, "measure picture", nil)
	case int64(config.Width)*int64(config.Height) > maxPixels:
		return config, kiosk.Fail(kiosk.DocumentTooLarge, "measure picture", nil)
	}
	return config, nil
}

// decode decodes a picture whole, which is the only proof that it is.
func decode(data []byte) (image.Image, error) {
	if _, err := measure(data); err != nil {
		return nil, err
	}
	read := png.Decode
	if kindOf(data) == kiosk.JPEG {
		read = jpeg.Decode
	}
	img, err := read(bytes.NewReader(data))
	if err != nil {
		return nil, kiosk.Fail(kiosk.DocumentBroken, "decode picture", nil)
	}
	return img, nil
}

// previewImage draws the A4 page that a picture becomes.
func previewImage(data []byte, j job) (image.Image, error) {
	img, err := decode(data)
	if err != nil {
		return nil, err
	}
	way := exifOrientation(data)
	place := fitPicture(way.size(img.Bounds().Dx(), img.Bounds().Dy()))
	scale := math.Min(float64(j.Width)/place.pageWidth, float64(j.Height)/place.pageHeight)
	page := blank(place.pageWidth*scale, place.pageHeight*scale)
	small := shrink(img, way, place.width*scale, place.height*scale)
	at := image.Pt(int(place.x*scale), int(place.y*scale))
	draw.Draw(page, small.Bounds().Add(at), small, image.Point{}, draw.Over)
	return page, nil
}

// thumbnail draws a scan, turned, within the job's width and height.
func thumbnail(data []byte, j job) (image.Image, error) {
	img, err := decode(data)
	if err != nil {
		return nil, err
	}
	way := orientation{turn: j.Files[0].Rotation}
	w, h := way.size(img.Bounds().Dx(), img.Bounds().Dy())
	scale := math.Min(float64(j.Width)/float64(w), float64(j.Height)/float64(h))
	return shrink(img, way, float64(w)*scale, float64(h)*scale), nil
}

// shrink scales the picture so that, the right way up, it is width × height.
func shrink(img image.Image, way orientation, width, height float64) *image.RGBA {
	if way.turn%180 != 0 {
		width, height = height, width
	}
	small := blank(width, height)
	img = reduce(img, small.Bounds().Dx(), small.Bounds().Dy())
	draw.BiLinear.Scale(small, small.Bounds(), img, img.Bounds(), draw.Over, nil)
	return way.apply(small)
}

// blank gives white paper of at least one pixel.
func blank(width, height float64) *image.RGBA {
	w, h := max(1, int(math.Round(width))), max(1, int(math.Round(height)))
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	return img
}
