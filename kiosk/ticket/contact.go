package ticket

import (
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"medborgarkiosk/kiosk"
)

// noteBytes is the longest note of a contact, and longest any one of its other
// parts, so that the whole fits into a QR code that a phone reads off the screen.
const noteBytes, partBytes = 900, 120

// Contact gives an office for a phone's address book (vCard 3.0, RFC 2426), short
// enough for a QR code. A note that is too long for one is left out.
func Contact(o kiosk.Office, note string) string {
	lines := []string{"BEGIN:VCARD", "VERSION:3.0"}
	add := func(property string, parts ...string) {
		if strings.Join(parts, "") == "" {
			return
		}
		for i, part := range parts {
			parts[i] = escape(shortened(part))
		}
		lines = append(lines, property+strings.Join(parts, ";"))
	}
	add("N:", o.Name, "", "", "", "")
	add("FN:", o.Name)
	add("TEL;TYPE=WORK,VOICE:", o.Phone)
	if o.Street+o.City != "" {
		add("ADR;TYPE=WORK:", "", "", o.Street, o.City, "", o.Postcode, "")
	}
	add("EMAIL:", o.Email)
	if web, err := url.Parse(o.Web); err == nil && o.Web != "" && len(o.Web) <= noteBytes/2 {
		lines = append(lines, "URL:"+web.String())
	}
	if o.Place != nil {
		lines = append(lines, fmt.Sprintf("GEO:%.5f;%.5f", o.Place.Lat, o.Place.Lon))
	}
	if note != "" && len(note) <= noteBytes {
		lines = append(lines, "NOTE:"+escape(note))
	}
	return written(append(lines, "END:VCARD"))
}

// shortened cuts what nobody would write.
func shortened(part string) string {
	end := 0
	for i, r := range part {
		if i+utf8.RuneLen(r) > partBytes {
			return part[:end] + "…"
		}
		end = i + utf8.RuneLen(r)
	}
	return part
}
