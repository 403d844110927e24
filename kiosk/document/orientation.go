package document

import (
	"bytes"
	"encoding/binary"
	"image"

	"medborgarkiosk/kiosk"
)

// orientation says how a picture is brought upright: mirrored left to right,
// then turned clockwise.
type orientation struct {
	mirror bool
	turn   kiosk.Rotation
}

// exifOrientations are the values 1…8 of the Orientation tag (Exif 2.32, 4.6.4).
var exifOrientations = [...]orientation{
	1: {}, 2: {mirror: true}, 3: {turn: 180}, 4: {mirror: true, turn: 180},
	5: {mirror: true, turn: 270}, 6: {turn: 90}, 7: {mirror: true, turn: 90}, 8: {turn: 270},
}

// exifOrientation reads how the camera was held; whatever is unclear means upright.
func exifOrientation(data []byte) orientation {
	tiff := exifSegment(data)
	if len(tiff) < 8 {
		return orientation{}
	}
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(tiff, []byte("II")) {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return orientation{}
	}
	entries := int64(order.Uint16(tiff[at:]))
	for i := range entries {
		entry := at + 2 + 12*i
		if entry+12 > int64(len(tiff)) {
			break
		}
		const orientationTag = 0x0112
		if order.Uint16(tiff[entry:]) == orientationTag {
			if v := int(order.Uint16(tiff[entry+8:])); v >= 1 && v < len(exifOrientations) {
				return exifOrientations[v]
			}
		}
	}
	return orientation{}
}

// exifSegment finds the TIFF data of a JPEG's APP1 segment.
func exifSegment(data []byte) []byte {
	if !bytes.HasPrefix(data, []byte("\xff\xd8")) {
		return nil
	}
	for rest := data[2:]; len(rest) >= 4 && rest[0] == 0xff; {
		const app1, startOfScan = 0xe1, 0xda
		size := int(binary.BigEndian.Uint16(rest[2:])) + 2
		if size > len(rest) || size < 4 || rest[1] == startOfScan {
			return nil
		}
		if tiff, ok := bytes.CutPrefix(rest[4:size], []byte("Exif\x00\x00")); ok && rest[1] == app1 {
			return tiff
		}
		rest = rest[size:]
	}
	return nil
}

// size gives the upright width and height of a picture of w × h.
func (o orientation) size(w, h int) (int, int) {
	if o.turn%180 != 0 {
		return h, w
	}
	return w, h
}

// matrix places the unit square upright into the rectangle at (x, y) of size
// w × h, y upwards (ISO 32000-1, 8.3.3).
func (o orientation) matrix(x, y, w, h float64) [6]float64 {
	var m [6]float64
	switch o.turn {
	case 90:
		m = [6]float64{0, -h, w, 0, x, y + h}
	case 180:
		m = [6]float64{-w, 0, 0, -h, x + w, y + h}
	case 270:
		m = [6]float64{0, h, -w, 0, x + w, y}
	default:
		m = [6]float64{w, 0, 0, h, x, y}
	}
	if o.mirror {
		m = [6]float64{-m[0], -m[1], m[2], m[3], m[4] + m[0], m[5] + m[1]}
	}
	return m
}

// apply gives the picture upright.
func (o orientation) apply(img *image.RGBA) *image.RGBA {
	if o == (orientation{}) {
		return img
	}
	w, h := img.Bounds().Dx(), img.Bounds().Dy()
	uw, uh := o.size(w, h)
	up := image.NewRGBA(image.Rect(0, 0, uw, uh))
	for y := range h {
		for x := range w {
			from := img.RGBAAt(x, y)
			ux, uy := x, y
			if o.mirror {
				ux = w - 1 - x
			}
			switch o.turn {
			case 90:
				ux, uy = h-1-uy, ux
			case 180:
				ux, uy = w-1-ux, h-1-uy
			case 270:
				ux, uy = uy, w-1-ux
			}
			up.SetRGBA(ux, uy, from)
		}
	}
	return up
}
