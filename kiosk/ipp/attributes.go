package ipp

import "github.com/OpenPrinting/goipp"

// attributes reads a group's values by name; what is missing, or of another
// type, is the zero value.
type attributes goipp.Attributes

func (a attributes) values(name string) goipp.Values {
	for _, attr := range a {
		if attr.Name == name {
			return attr.Values
		}
	}
	return nil
}

func (a attributes) strings(name string) []string {
	var list []string
	for _, v := range a.values(name) {
		switch s := v.V.(type) {
		case goipp.String:
			list = append(list, string(s))
		case goipp.TextWithLang:
			list = append(list, s.Text)
		}
	}
	return list
}

func (a attributes) string(name string) string {
	if list := a.strings(name); len(list) > 0 {
		return list[0]
	}
	return ""
}

// integer gives the first integer and whether there is one: devices say
// no-value for what they don't count.
func (a attributes) integer(name string) (int, bool) {
	for _, v := range a.values(name) {
		if i, ok := v.V.(goipp.Integer); ok {
			return int(i), true
		}
	}
	return 0, false
}

func (a attributes) boolean(name string) (value, known bool) {
	for _, v := range a.values(name) {
		if b, ok := v.V.(goipp.Boolean); ok {
			return bool(b), true
		}
	}
	return false, false
}

// upper gives the upper bound of a range.
func (a attributes) upper(name string) int {
	for _, v := range a.values(name) {
		if r, ok := v.V.(goipp.Range); ok {
			return r.Upper
		}
	}
	return 0
}

func (a attributes) resolutions(name string) []goipp.Resolution {
	var list []goipp.Resolution
	for _, v := range a.values(name) {
		if r, ok := v.V.(goipp.Resolution); ok {
			list = append(list, r)
		}
	}
	return list
}
