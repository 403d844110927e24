package samples

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"
	"math"
	"strconv"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"medborgarkiosk/assets"
)

var letterLines = []string{
	"Hej!",
	"Vi har fått din ansökan om förskoleplats.",
	"Barnet har fått en plats från och med den 15 januari.",
	"Svara senast den 1 december om du vill ha platsen.",
	"Har du frågor? Kom till medborgarkontoret, vi hjälper dig.",
	"Ta med detta brev och en giltig legitimation.",
	"Med vänlig hälsning",
}

var letterFont = sync.OnceValues(func() (*opentype.Font, error) {
	data, err := assets.Fonts.ReadFile("fonts/NotoSans-Regular.ttf")
	if err != nil {
		return nil, err
	}
	return opentype.Parse(data)
})

// Letter draws an A4 page at dpi as a scanner sees it: off-white paper, a
// crest, the lines of a letter and the page's number.
func Letter(page, dpi int, colour bool) image.Image {
	w, h := int(math.Round(8.27*float64(dpi))), int(math.Round(11.69*float64(dpi)))
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.RGBA{250, 249, 245, 255}), image.Point{}, draw.Src)
	crest := image.Rect(dpi, dpi/2, dpi+dpi/2, dpi+dpi/5)
	draw.Draw(img, crest, image.NewUniform(color.RGBA{0, 82, 147, 255}), image.Point{}, draw.Src)
	draw.Draw(img, image.Rect(dpi+dpi/6, crest.Min.Y, dpi+dpi/4, crest.Max.Y), image.NewUniform(color.RGBA{254, 203, 0, 255}), image.Point{}, draw.Src)
	writeLines(img, page, dpi)
	if colour {
		return img
	}
	grey := image.NewGray(img.Bounds())
	draw.Draw(grey, grey.Bounds(), img, image.Point{}, draw.Src)
	return grey
}

func writeLines(img draw.Image, page, dpi int) {
	parsed, err := letterFont()
	if err != nil {
		panic("samples: embedded font: " + err.Error()) // fixed at build time
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: 12, DPI: float64(dpi)})
	if err != nil {
		panic("samples: embedded font: " + err.Error())
	}
	d := font.Drawer{Dst: img, Src: image.NewUniform(color.RGBA{30, 30, 35, 255}), Face: face}
	y := 2 * dpi
	for _, line := range append(letterLines[:len(letterLines):len(letterLines)], "", strconv.Itoa(page)) {
		d.Dot = fixed.P(dpi, y)
		d.DrawString(line)
		y += dpi / 3
	}
}

// JPEG gives the letter as a JPEG.
func JPEG(page, dpi int, colour bool) []byte {
	var b bytes.Buffer
	_ = jpeg.Encode(&b, Letter(page, dpi, colour), &jpeg.Options{Quality: 75})
	return b.Bytes()
}

// PNG gives the letter as a PNG.
func PNG(page, dpi int, colour bool) []byte {
	var b bytes.Buffer
	_ = png.Encode(&b, Letter(page, dpi, colour))
	return b.Bytes()
}

// BombPNG gives a valid black-and-white PNG of side × side pixels that is a
// thousand times smaller as a file.
func BombPNG(side int) []byte {
	b := bytes.NewBufferString("\x89PNG\r\n\x1a\n")
	header := binary.BigEndian.AppendUint32(nil, uint32(side))
	header = binary.BigEndian.AppendUint32(header, uint32(side))
	chunk(b, "IHDR", append(header, 1, 0, 0, 0, 0))
	var data bytes.Buffer
	w := zlib.NewWriter(&data)
	_, _ = io.CopyN(w, zeros{}, int64(side)*int64(1+(side+7)/8))
	_ = w.Close()
	chunk(b, "IDAT", data.Bytes())
	chunk(b, "IEND", nil)
	return b.Bytes()
}

// WithOrientation puts an EXIF orientation (1…8) into a JPEG, as a telephone does.
func WithOrientation(jpeg []byte, orientation byte) []byte {
	exif := []byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00")
	exif = append(exif, orientation, 0, 0, 0, 0, 0, 0)
	segment := binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(exif)+2))
	return append(append(append([]byte{}, jpeg[:2]...), append(segment, exif...)...), jpeg[2:]...)
}

// Program gives the start of a Linux program, for files that lie about their name.
func Program() []byte {
	return append([]byte("\x7fELF\x02\x01\x01"), make([]byte, 4096)...)
}

func chunk(b *bytes.Buffer, kind string, data []byte) {
	_ = binary.Write(b, binary.BigEndian, uint32(len(data)))
	body := append([]byte(kind), data...)
	b.Write(body)
	_ = binary.Write(b, binary.BigEndian, crc32.ChecksumIEEE(body))
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }
