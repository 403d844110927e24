package ticket_test

import (
	"image"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
	"golang.org/x/image/draw"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticket"
)

// TestAPhoneReadsTheCode: another implementation reads what is shown, at four
// pixels to a module as on the screen.
func TestAPhoneReadsTheCode(t *testing.T) {
	t.Parallel()
	for _, l := range i18n.Languages {
		event := ticket.Calendar(booking, l.Tag)
		code := ticket.QR(event)
		large := image.NewGray(image.Rect(0, 0, 4*code.Bounds().Dx(), 4*code.Bounds().Dy()))
		draw.NearestNeighbor.Scale(large, large.Rect, code, code.Bounds(), draw.Src, nil)
		bitmap, err := gozxing.NewBinaryBitmapFromImage(large)
		if err != nil {
			t.Fatal(err)
		}
		hints := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_CHARACTER_SET: "UTF-8"}
		read, err := qrcode.NewQRCodeReader().Decode(bitmap, hints)
		if err != nil || read.GetText() != event {
			t.Errorf("%s: read is %v, %v", l.Tag, read, err)
		}
	}
}
