package settings

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"aead.dev/minisign"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/openinghours"
)

// wrong is a value that can't be.
type wrong struct{ key, why string }

func (w *wrong) Error() string { return w.key + ": " + w.why }

// check gives *wrong for the first value that can't be.
func (s Settings) check() error {
	for _, part := range []func() *wrong{s.checkScreen, s.checkPrices, s.checkDevices, s.checkPlace, s.checkCentral} {
		if w := part(); w != nil {
			return w
		}
	}
	return nil
}

func (s Settings) checkScreen() *wrong {
	if _, ok := i18n.Find(s.Language); !ok {
		return &wrong{"language", fmt.Sprintf("%q is not one that the kiosk speaks", s.Language)}
	}
	for i, tag := range s.Languages {
		if l, ok := i18n.Find(tag); !ok || l.Tag != tag || slices.Contains(s.Languages[:i], tag) {
			return &wrong{"languages", fmt.Sprintf("%q is not one that the kiosk speaks, or is there twice", tag)}
		}
	}
	if len(s.Languages) > 0 && !slices.Contains(s.Languages, s.Language) {
		return &wrong{"languages", fmt.Sprintf("%q, the language of the screen at rest, is not among them", s.Language)}
	}
	for i, id := range s.Tiles {
		if !slices.Contains(tiles, id) || slices.Contains(s.Tiles[:i], id) {
			return &wrong{"tiles", fmt.Sprintf("%q is none, or is there twice", id)}
		}
	}
	if w := hours("open_hours", s.OpenHours); w != nil {
		return w
	}
	if strings.Trim(s.PIN, "0123456789") != "" {
		return &wrong{"service_pin", "only digits can be typed on the kiosk"}
	}
	return nil
}

// tiles are what can stand on the home screen, beside the way to call staff.
var tiles = []string{"printing", "scanning", "copying", "letter", "guide", "office", "booking"}

func (s Settings) checkPrices() *wrong {
	if _, ok := payments[s.Payment]; !ok {
		return &wrong{"payment", fmt.Sprintf("%q is not desk or machine", s.Payment)}
	}
	if s.GreyPage < 0 {
		return &wrong{"grey_page_ore", "a price can't be less than 0"}
	}
	if s.ColourPage < 0 {
		return &wrong{"colour_page_ore", "a price can't be less than 0"}
	}
	return nil
}

func (s Settings) checkDevices() *wrong {
	if _, ok := places[s.PrinterPlace]; !ok {
		return &wrong{"printer_place", fmt.Sprintf("%q is not right, left, behind or desk", s.PrinterPlace)}
	}
	if w := address("printer", s.Printer, "ipp", "ipps"); w != nil {
		return w
	}
	if strings.HasPrefix(s.Scanner, "sane:") {
		return nil
	}
	return address("scanner", s.Scanner, "http", "https")
}

func (s Settings) checkPlace() *wrong {
	if (s.Lat != 0 || s.Lon != 0) && !(kiosk.Place{Lat: s.Lat, Lon: s.Lon}).InSweden() {
		return &wrong{"lat", "with lon it is not a place in Sweden"}
	}
	if s.Municipality != "" && (len(s.Municipality) != 4 || strings.Trim(s.Municipality, "0123456789") != "") {
		return &wrong{"municipality", fmt.Sprintf("%q is not four digits", s.Municipality)}
	}
	return nil
}

func (s Settings) checkCentral() *wrong {
	if w := hours("update_hours", s.UpdateHours); w != nil {
		return w
	}
	if s.PackKey != "" && new(minisign.PublicKey).UnmarshalText([]byte(s.PackKey)) != nil {
		return &wrong{"pack_key", "not a key as central pack-key writes it"}
	}
	if s.Central == "" {
		return nil
	}
	return address("central", s.Central, "http", "https")
}

// hours may be empty.
func hours(key, value string) *wrong {
	if _, err := openinghours.Parse(value); value != "" && err != nil {
		return &wrong{key, fmt.Sprintf("%q: %v", value, err)}
	}
	return nil
}

func address(key, value string, schemes ...string) *wrong {
	u, err := url.Parse(value)
	if err == nil && u.Host != "" {
		for _, scheme := range schemes {
			if u.Scheme == scheme {
				return nil
			}
		}
	}
	return &wrong{key, fmt.Sprintf("%q is not an address that begins with %s://", value, strings.Join(schemes, ":// or "))}
}
