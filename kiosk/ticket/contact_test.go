package ticket_test

import (
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/ticket"
)

// TestContact: what is known of an office, and no empty line for what is not.
func TestContact(t *testing.T) {
	t.Parallel()
	const name, head, tail = "Kontoret; Statens, service", "BEGIN:VCARD\r\nVERSION:3.0\r\n", "END:VCARD\r\n"
	const named = head + "N:Kontoret\\; Statens\\, service;;;;\r\nFN:Kontoret\\; Statens\\, service\r\n"
	for what, test := range map[string]struct {
		office kiosk.Office
		note   string
		want   string
	}{
		"a name":       {kiosk.Office{Name: name}, "", named + tail},
		"a phone":      {kiosk.Office{Name: name, Phone: "08-555 00 02"}, "", named + "TEL;TYPE=WORK,VOICE:08-555 00 02\r\n" + tail},
		"an address":   {kiosk.Office{Name: name, Street: "Gatan 1", Postcode: "136 81", City: "Handen"}, "", named + "ADR;TYPE=WORK:;;Gatan 1;Handen;;136 81;\r\n" + tail},
		"a place":      {kiosk.Office{Name: name, Place: &kiosk.Place{Lat: 59.16812345, Lon: 18.1}}, "", named + "GEO:59.16812;18.10000\r\n" + tail},
		"a web page":   {kiosk.Office{Name: name, Web: "https://example.org/a,b;c"}, "", named + "URL:https://example.org/a,b;c\r\n" + tail},
		"a broken one": {kiosk.Office{Name: name, Web: "https://example.org/\nTEL:112"}, "", named + tail},
		"a note":       {kiosk.Office{Name: name}, "måndag: \u2068Stängt\u2069\ntisdag: 10.00", named + "NOTE:måndag: Stängt\\ntisdag: 10.00\r\n" + tail},
		"a long note":  {kiosk.Office{Name: name}, strings.Repeat("x", 1000), named + tail},
	} {
		if got := ticket.Contact(test.office, test.note); got != test.want {
			t.Errorf("%s: %q, want %q", what, got, test.want)
		}
	}
}

// TestAContactFitsAQRCode however much somebody has written.
func TestAContactFitsAQRCode(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("ኣብ ", 300)
	contact := ticket.Contact(kiosk.Office{
		Name: long, Street: long, Postcode: long, City: long, Phone: long, Email: long, Web: "https://example.org/" + long, Place: &kiosk.Place{Lat: 59, Lon: 18},
	}, long[:600])
	if ticket.QR(contact) == nil {
		t.Errorf("%d octets fit no QR code", len(contact))
	}
}
