package settings

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/BurntSushi/toml"

	"medborgarkiosk/kiosk/i18n"
)

// Keys are the keys that a settings file may hold, in the order of Settings.
func Keys() []string {
	var keys []string
	for _, f := range fields() {
		keys = append(keys, f.Tag.Get("toml"))
	}
	return keys
}

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

// unknownKey names the line of the key and the key that was probably meant.
func unknownKey(path, raw, key string) error {
	line := 1
	for i, l := range strings.Split(raw, "\n") {
		if strings.HasPrefix(strings.TrimSpace(l), key) {
			line = i + 1
			break
		}
	}
	return fmt.Errorf("settings: %s: line %d: there is no key %q; did you mean %q?", path, line, key, nearest(key, Keys()))
}

// explain gives TOML's own words with the line, where it knows it.
func explain(err error) error {
	var parse toml.ParseError
	if errors.As(err, &parse) {
		return fmt.Errorf("line %d: %s", parse.Position.Line, parse.Message)
	}
	return err
}

func nearest(key string, keys []string) string {
	best, least := "", len(key)+100
	for _, k := range keys {
		if d := distance(key, k); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance is Levenshtein's.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		last := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			last, row[j] = row[j], min(row[j]+1, row[j-1]+1, last+cost)
		}
	}
	return row[len(b)]
}
