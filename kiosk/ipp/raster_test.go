package ipp

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"testing"
)

// TestRasterReadsBack decodes what was encoded by the rules of PWG 5102.4, 4.4.
func TestRasterReadsBack(t *testing.T) {
	t.Parallel()
	for name, format := range map[string]rasterFormat{
		"grey":                       {dpi: 20, grey: true, pages: 2},
		"colour":                     {dpi: 20, pages: 2},
		"rotated backs of the sheet": {dpi: 20, grey: true, pages: 2, twoSided: true, back: "rotated"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			width, height := format.size()
			img := image.NewRGBA(image.Rect(0, 0, width, height))
			for y := range height {
				for x := range width {
					img.Set(x, y, color.RGBA{uint8(x / 3), uint8(y / 2 * 2), uint8(x * y), 255})
				}
			}
			var out bytes.Buffer
			encoder, err := newRasterEncoder(&out, format)
			if err != nil {
				t.Fatal(err)
			}
			for page := range 2 {
				if err := encoder.page(img, page == 1); err != nil {
					t.Fatal(err)
				}
			}
			if magic := string(out.Next(4)); magic != "RaS2" {
				t.Fatalf("begins with %q", magic)
			}
			for page := range 2 {
				header, pixels := readPage(t, &out)
				if header.Width != uint32(width) || header.TotalPageCount != 2 {
					t.Errorf("header %+v", header)
				}
				n := format.bytesPerPixel()
				want := make([]byte, n)
				x, y := 7, 5
				set(want, img.At(x, y))
				if page == 1 && format.twoSided {
					x, y = width-1-x, height-1-y
				}
				if got := pixels[(y*width+x)*n:][:n]; !bytes.Equal(got, want) {
					t.Errorf("page %d: pixel %v, want %v", page, got, want)
				}
			}
			if out.Len() > 0 {
				t.Errorf("%d bytes too many", out.Len())
			}
		})
	}
}

func readPage(t *testing.T, in *bytes.Buffer) (rasterHeader, []byte) {
	t.Helper()
	var h rasterHeader
	if size := binary.Size(h); size != 1796 {
		t.Fatalf("header is %d bytes", size)
	}
	if err := binary.Read(in, binary.BigEndian, &h); err != nil {
		t.Fatal(err)
	}
	var pixels []byte
	n := int(h.BitsPerPixel / 8)
	for lines := 0; lines < int(h.Height); {
		repeats, _ := in.ReadByte()
		var line []byte
		for len(line) < int(h.BytesPerLine) {
			code, _ := in.ReadByte()
			if code < 128 {
				line = append(line, bytes.Repeat(in.Next(n), int(code)+1)...)
			} else {
				line = append(line, in.Next(n*(257-int(code)))...)
			}
		}
		if len(line) != int(h.BytesPerLine) {
			t.Fatalf("line of %d bytes", len(line))
		}
		for range int(repeats) + 1 {
			pixels = append(pixels, line...)
			lines++
		}
	}
	return h, pixels
}
