package ticket

import (
	"fmt"
	"image"
	"image/draw"
	"strings"
	"unicode/utf8"

	"github.com/boombuler/barcode/qr"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
)

// Calendar gives a booking as an event (RFC 5545), short enough for a QR code.
// What it is about is left out. Its stamp is its start, so that the same booking
// is always the same event, whoever makes it.
func Calendar(b kiosk.Booking, language string) string {
	const stamp = "20060102T150405Z"
	title := i18n.For(language).Text(i18n.T(msgEvent).With(i18n.Args{"Code": i18n.Of(Code(b.Code))}))
	lines := []string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Medborgarkiosk//SV", "BEGIN:VEVENT",
		fmt.Sprintf("UID:%d-%s@medborgarkiosk", b.Code, b.Slot.Start.UTC().Format("20060102")),
		"DTSTAMP:" + b.Slot.Start.UTC().Format(stamp),
		"DTSTART:" + b.Slot.Start.UTC().Format(stamp),
		"DTEND:" + b.Slot.End.UTC().Format(stamp),
		"SUMMARY:" + escape(title),
		"LOCATION:" + escape(b.Slot.Place),
		"END:VEVENT", "END:VCALENDAR",
	}
	return written(lines)
}

// written ends each line as calendars and contacts do.
func written(lines []string) string {
	var out strings.Builder
	for _, line := range lines {
		out.WriteString(fold(line) + "\r\n")
	}
	return out.String()
}

// escape does what RFC 5545, 3.3.11 and RFC 2426, 4 ask, and drops marks of
// direction, which calendars show as boxes.
func escape(text string) string {
	return strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "", `\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`, "\r", "").Replace(text)
}

// fold parts lines after 75 octets (3.1), never within a letter.
func fold(line string) string {
	var out strings.Builder
	width := 0
	for _, r := range line {
		if n := utf8.RuneLen(r); width+n > 75 {
			out.WriteString("\r\n ")
			width = 1
		}
		width += utf8.RuneLen(r)
		out.WriteRune(r)
	}
	return out.String()
}

// quiet is the white margin around a QR code, in modules (ISO/IEC 18004, 9.1).
const quiet = 4

// QR gives a text as a QR code, one pixel to a module, with its margin; nil when
// the text is too long for one. Who shows it makes each module as many whole
// pixels as there is room for.
func QR(text string) image.Image {
	code, err := qr.Encode(text, qr.L, qr.Unicode)
	if err != nil {
		return nil
	}
	return framed(code, quiet)
}

// framed puts a picture on white with a margin.
func framed(picture image.Image, margin int) image.Image {
	edge := picture.Bounds().Dx() + 2*margin
	out := image.NewGray(image.Rect(0, 0, edge, edge))
	draw.Draw(out, out.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(out, out.Rect.Inset(margin), picture, picture.Bounds().Min, draw.Src)
	return out
}
