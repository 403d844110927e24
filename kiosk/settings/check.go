package settings

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"aead.dev/minisign"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
)

func (s Settings) check() error {
	if _, ok := i18n.Find(s.Language); !ok {
		return fmt.Errorf("language: %q is not one that the kiosk speaks", s.Language)
	}
	if _, ok := payments[s.Payment]; !ok {
		return fmt.Errorf("payment: %q is not desk or machine", s.Payment)
	}
	if _, ok := places[s.PrinterPlace]; !ok {
		return fmt.Errorf("printer_place: %q is not right, left, behind or desk", s.PrinterPlace)
	}
	if strings.Trim(s.PIN, "0123456789") != "" {
		return errors.New("service_pin: only digits can be typed on the kiosk")
	}
	if s.GreyPage < 0 || s.ColourPage < 0 {
		return errors.New("grey_page_ore, colour_page_ore: a price can't be less than 0")
	}
	if err := address("printer", s.Printer, "ipp", "ipps"); err != nil {
		return err
	}
	if !strings.HasPrefix(s.Scanner, "sane:") {
		if err := address("scanner", s.Scanner, "http", "https"); err != nil {
			return err
		}
	}
	if (s.Lat != 0 || s.Lon != 0) && !(kiosk.Place{Lat: s.Lat, Lon: s.Lon}).InSweden() {
		return errors.New("lat, lon: not a place in Sweden")
	}
	if s.Municipality != "" && (len(s.Municipality) != 4 || strings.Trim(s.Municipality, "0123456789") != "") {
		return fmt.Errorf("municipality: %q is not four digits", s.Municipality)
	}
	if s.PackKey != "" && new(minisign.PublicKey).UnmarshalText([]byte(s.PackKey)) != nil {
		return errors.New("pack_key: not a key as central pack-key writes it")
	}
	if s.Central == "" {
		return nil
	}
	return address("central", s.Central, "http", "https")
}

func address(key, value string, schemes ...string) error {
	u, err := url.Parse(value)
	if err == nil && u.Host != "" {
		for _, scheme := range schemes {
			if u.Scheme == scheme {
				return nil
			}
		}
	}
	return fmt.Errorf("%s: %q is not an address that begins with %s://", key, value, strings.Join(schemes, ":// or "))
}
