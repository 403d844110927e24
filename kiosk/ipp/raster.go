package ipp

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"io"
)

// rasterEncoder writes pages as PWG raster (PWG 5102.4, 4).
type rasterEncoder struct {
	w      io.Writer
	format rasterFormat
	line   []byte
	packed bytes.Buffer
}

func newRasterEncoder(w io.Writer, format rasterFormat) (*rasterEncoder, error) {
	if _, err := io.WriteString(w, "RaS2"); err != nil {
		return nil, fmt.Errorf("write raster: %w", err)
	}
	width, _ := format.size()
	return &rasterEncoder{w: w, format: format, line: make([]byte, width*format.bytesPerPixel())}, nil
}

// page writes the picture in the middle of a white sheet. back is the second
// side of a two-sided sheet.
func (e *rasterEncoder) page(img image.Image, back bool) error {
	header := e.format.header(back && e.format.twoSided)
	if err := binary.Write(e.w, binary.BigEndian, header); err != nil {
		return fmt.Errorf("write raster: %w", err)
	}
	width, height := int(header.Width), int(header.Height)
	b := img.Bounds()
	offset := image.Pt((width-b.Dx())/2, (height-b.Dy())/2)
	repeats := -1
	var previous []byte
	for y := range height {
		from := y
		if header.Feed < 0 {
			from = height - 1 - y
		}
		e.fill(img, from-offset.Y, offset.X, header.CrossFeed < 0)
		if repeats >= 0 && repeats < 255 && bytes.Equal(previous, e.line) {
			repeats++
			continue
		}
		e.flush(previous, repeats)
		previous, repeats = append(previous[:0], e.line...), 0
	}
	e.flush(previous, repeats)
	_, err := e.packed.WriteTo(e.w)
	if err != nil {
		return fmt.Errorf("write raster: %w", err)
	}
	return nil
}

// fill sets the line to row y of the picture, white where it has none.
func (e *rasterEncoder) fill(img image.Image, y, left int, mirrored bool) {
	for i := range e.line {
		e.line[i] = 0xff
	}
	b := img.Bounds()
	if y < 0 || y >= b.Dy() {
		return
	}
	n := e.format.bytesPerPixel()
	width := len(e.line) / n
	for x := range b.Dx() {
		at := x + left
		if mirrored {
			at = width - 1 - at
		}
		if at < 0 || at >= width {
			continue
		}
		set(e.line[at*n:at*n+n], img.At(b.Min.X+x, b.Min.Y+y))
	}
}

func set(pixel []byte, c color.Color) {
	if len(pixel) == 1 {
		pixel[0] = color.GrayModel.Convert(c).(color.Gray).Y
		return
	}
	rgba := color.RGBAModel.Convert(c).(color.RGBA)
	pixel[0], pixel[1], pixel[2] = rgba.R, rgba.G, rgba.B
}

// flush packs a line that stands repeats+1 times (PWG 5102.4, 4.4): runs of 2…128
// equal pixels, or of different ones.
func (e *rasterEncoder) flush(line []byte, repeats int) {
	if repeats < 0 {
		return
	}
	e.packed.WriteByte(byte(repeats))
	n := e.format.bytesPerPixel()
	for rest := line; len(rest) > 0; {
		equal := runLength(rest, n)
		if equal > 1 {
			e.packed.WriteByte(byte(equal - 1))
			e.packed.Write(rest[:n])
			rest = rest[equal*n:]
			continue
		}
		different := 1
		for different < 128 && different*n < len(rest) && runLength(rest[different*n:], n) == 1 {
			different++
		}
		if different == 1 { // a run of one is written as a run of equals
			e.packed.WriteByte(0)
		} else {
			e.packed.WriteByte(byte(257 - different))
		}
		e.packed.Write(rest[:different*n])
		rest = rest[different*n:]
	}
}

// runLength counts equal pixels at the start, at most 128.
func runLength(pixels []byte, n int) int {
	count := 1
	for count < 128 && (count+1)*n <= len(pixels) && bytes.Equal(pixels[:n], pixels[count*n:(count+1)*n]) {
		count++
	}
	return count
}

// turned is a picture a quarter further clockwise.
type turned struct{ image.Image }

func (t turned) Bounds() image.Rectangle {
	b := t.Image.Bounds()
	return image.Rect(0, 0, b.Dy(), b.Dx())
}

func (t turned) At(x, y int) color.Color {
	b := t.Image.Bounds()
	return t.Image.At(b.Min.X+y, b.Max.Y-1-x)
}
