package document

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/draw"

	"medborgarkiosk/kiosk"
)

// embedded is a picture as a PDF image (ISO 32000-1, 8.9.5).
type embedded struct {
	width, height int
	entries       string // of the image dictionary
	data          []byte
}

// embed keeps the picture's bytes as they are wherever PDF can say what they
// are: JPEG always, PNG unless it is see-through or interlaced. A
// black-and-white PNG thus stays at one bit a pixel.
func embed(data []byte) (embedded, error) {
	config, err := measure(data)
	if err != nil {
		return embedded{}, err
	}
	switch kindOf(data) {
	case kiosk.JPEG:
		return embedJPEG(data, config), nil
	case kiosk.PNG:
		if e, ok := embedPNG(data, config); ok {
			return e, nil
		}
		return embedDecoded(data)
	}
	return embedded{}, kiosk.Fail(kiosk.DocumentUnknown, "embed picture", nil)
}

func embedJPEG(data []byte, config image.Config) embedded {
	space := "/DeviceRGB"
	switch config.ColorModel {
	case color.GrayModel:
		space = "/DeviceGray"
	case color.CMYKModel: // Adobe's programs store it inverted
		space = "/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]"
	}
	return embedded{config.Width, config.Height, imageEntries(config.Width, config.Height, 8, space) + "/Filter/DCTDecode", data}
}

// embedPNG takes over the deflated rows, whose filters PDF knows as predictor
// 15 (ISO 32000-1, 7.4.4.4; PNG, 9.2).
func embedPNG(data []byte, config image.Config) (embedded, bool) {
	var (
		header, palette []byte
		rows            bytes.Buffer
	)
	for rest := data[8:]; len(rest) >= 12; {
		size := int64(binary.BigEndian.Uint32(rest))
		if size+12 > int64(len(rest)) {
			return embedded{}, false
		}
		body := rest[8 : 8+size]
		switch string(rest[4:8]) {
		case "IHDR":
			header = body
		case "PLTE":
			palette = body
		case "tRNS":
			return embedded{}, false
		case "IDAT":
			rows.Write(body)
		}
		rest = rest[12+size:]
	}
	const depthAt, colourAt, interlaceAt = 8, 9, 12
	if len(header) != 13 || header[interlaceAt] != 0 || rows.Len() == 0 {
		return embedded{}, false
	}
	depth, colours, space := int(header[depthAt]), 1, "/DeviceGray"
	switch header[colourAt] {
	case 0:
	case 2:
		colours, space = 3, "/DeviceRGB"
	case 3:
		if len(palette) < 3 {
			return embedded{}, false
		}
		space = fmt.Sprintf("[/Indexed/DeviceRGB %d<%x>]", len(palette)/3-1, palette)
	default:
		return embedded{}, false
	}
	entries := imageEntries(config.Width, config.Height, depth, space) + fmt.Sprintf(
		"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d>>", colours, depth, config.Width)
	return embedded{config.Width, config.Height, entries, rows.Bytes()}, true
}

// embedDecoded lays the picture on white and deflates its colours.
func embedDecoded(data []byte) (embedded, error) {
	img, err := decode(data)
	if err != nil {
		return embedded{}, err
	}
	b := img.Bounds()
	var rows bytes.Buffer
	deflater := zlib.NewWriter(&rows)
	line := image.NewRGBA(image.Rect(0, 0, b.Dx(), 1))
	rgb := make([]byte, 3*b.Dx())
	for y := range b.Dy() {
		draw.Draw(line, line.Bounds(), image.White, image.Point{}, draw.Src)
		draw.Draw(line, line.Bounds(), img, image.Pt(b.Min.X, b.Min.Y+y), draw.Over)
		for x := range b.Dx() {
			copy(rgb[3*x:3*x+3], line.Pix[4*x:])
		}
		_, _ = deflater.Write(rgb) // into memory
	}
	_ = deflater.Close()
	return embedded{b.Dx(), b.Dy(), imageEntries(b.Dx(), b.Dy(), 8, "/DeviceRGB") + "/Filter/FlateDecode", rows.Bytes()}, nil
}

func imageEntries(w, h, depth int, space string) string {
	return fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d/ColorSpace%s", w, h, depth, space)
}
