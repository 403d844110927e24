package content

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/openinghours"
	"medborgarkiosk/kiosk/pack"
)

// faults are what is wrong with fields, by path, in the reader's language.
type faults map[string]string

// read takes what the form says into the body. What stands as it did is not
// touched, so that a record which is only looked at does not change.
func read(v *frame.Visit, b body, all []field, beside string) {
	for _, f := range all {
		was := f.shown(b, beside)
		typed := shown{clean(v.FormValue(f.path)), clean(v.FormValue(f.path + "." + beside))}
		switch f.form {
		case listForm:
			typed.Value = v.FormValue(f.path)
			if list := listed(typed.Value, "\n"); !slices.Equal(list, lines(b.at(f.path))) {
				b.set(f.path, orNil(list))
			}
		case wordsForm:
			setWords(b, f.path, "sv", was.Value, typed.Value)
			setWords(b, f.path, beside, was.Beside, typed.Beside)
		case soughtForm:
			setSought(b, f.path+".sv", typed.Value)
			setSought(b, f.path+"."+beside, typed.Beside)
		case checkForm:
			if typed.Value != was.Value {
				b.set(f.path, typed.Value == "1")
			}
		default:
			if typed.Value == was.Value {
				continue
			}
			if typed.Value == "" {
				b.set(f.path, nil)
			} else {
				b.set(f.path, typed.Value)
			}
		}
	}
}

// shown is what stands in a field's boxes.
type shown struct{ Value, Beside string }

// shown gives what stands in the field; Beside is the text in the other language.
func (f field) shown(b body, beside string) shown {
	switch f.form {
	case listForm:
		return shown{Value: strings.Join(lines(b.at(f.path)), "\n")}
	case wordsForm:
		return shown{text(b.at(f.path + ".sv")), text(b.at(f.path + "." + beside))}
	case soughtForm:
		return shown{
			strings.Join(lines(b.at(f.path+".sv")), ", "), strings.Join(lines(b.at(f.path+"."+beside)), ", "),
		}
	}
	return shown{Value: text(b.at(f.path))}
}

func setWords(b body, path, language, was, typed string) {
	switch {
	case typed == was:
	case typed == "":
		b.set(path+"."+language, nil)
	default:
		b.set(path+"."+language, typed)
	}
}

func setSought(b body, path, typed string) {
	if list := listed(typed, ","); !slices.Equal(list, lines(b.at(path))) {
		b.set(path, orNil(list))
	}
}

// listed divides what was typed.
func listed(typed, at string) (all []string) {
	for one := range strings.SplitSeq(typed, at) {
		if one = clean(one); one != "" {
			all = append(all, one)
		}
	}
	return all
}

// orNil is the list as a body has it.
func orNil(list []string) any {
	if len(list) == 0 {
		return nil
	}
	all := make([]any, len(list))
	for i, one := range list {
		all[i] = one
	}
	return all
}

// clean is a text as it is kept: composed, with single spaces.
func clean(s string) string { return strings.Join(strings.Fields(norm.NFC.String(s)), " ") }

// check tells what is wrong with the fields, and puts the place right as files of
// offices have it.
func (w *words) check(kind pack.Kind, b body, all []field) faults {
	found := faults{}
	for _, f := range all {
		if why := w.checkField(f, b); why != "" {
			found[f.path] = why
		}
	}
	if kind == pack.OfficeKind {
		w.checkPlace(b, found)
		w.checkOffice(b, found)
	}
	return found
}

func (w *words) checkField(f field, b body) string {
	value := f.shown(b, "sv").Value
	if value == "" {
		if f.need {
			return w.Needed
		}
		return ""
	}
	switch f.form {
	case datesForm:
		if _, err := kiosk.ParseDate(value); err != nil {
			return w.NoDate
		}
	case hoursForm:
		if _, err := openinghours.Parse(value); err != nil {
			if told, ok := err.(*openinghours.Fault); ok { //nolint:errorlint // Parse promises this type
				return told.In(w.code)
			}
		}
	case webForm:
		to, err := url.Parse(value)
		if err != nil || to.Scheme != "https" && to.Scheme != "http" || to.Host == "" {
			return w.NoWeb
		}
	case choiceForm:
		if !slices.Contains(f.options, value) {
			return w.Needed
		}
	}
	return ""
}

// checkPlace makes numbers of the place's texts.
func (w *words) checkPlace(b body, found faults) {
	place, _, fault := transfer.Place(text(b.at("place.lat")), text(b.at("place.lon")))
	switch {
	case fault != nil:
		found["place.lat"] = fault.In(w.code)
	case place == nil:
		b.set("place", nil)
	default:
		near, _ := b.at("place.approximate").(bool)
		set := map[string]any{"lat": place.Lat, "lon": place.Lon}
		if near {
			set["approximate"] = true
		}
		b.set("place", set)
	}
}

// columns are the paths of a file's columns that are called otherwise.
var columns = map[string]string{
	"municipality_code": "municipality", "checked": "checked_on", "lat": "place.lat", "lon": "place.lon", "status": "closed",
}

// checkOffice says what a file with the office would be refused for.
func (w *words) checkOffice(b body, found faults) {
	raw, err := b.raw()
	var o kiosk.Office
	if err != nil || len(found) > 0 || json.Unmarshal(raw, &o) != nil {
		return
	}
	for _, fault := range transfer.Check(o) {
		path := fault.Column
		if known, ok := columns[path]; ok {
			path = known
		}
		fault.Column, fault.Value = "", ""
		found[path] = fault.In(w.code)
	}
}
