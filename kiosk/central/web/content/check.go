package content

import (
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/openinghours"
	"medborgarkiosk/kiosk/pack"
)

// faults are what is wrong with fields, by path, in the reader's language.
type faults map[string]string

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
	} else {
		w.checkRecord(kind, b, found)
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
	case numberForm:
		if n, err := strconv.Atoi(value); err != nil || n < 1 {
			return w.NoNumber
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

// checkRecord says what kiosks would refuse the record for.
func (w *words) checkRecord(kind pack.Kind, b body, found faults) {
	raw, err := b.raw()
	var told kiosk.Faults
	if err != nil || !errors.As(pack.Record{Kind: kind, ID: text(b.at("id")), Body: raw}.Check(), &told) {
		return
	}
	for _, fault := range told {
		path := strings.NewReplacer("[", ".", "]", "").Replace(fault.Field)
		if _, known := found[path]; !known {
			found[path] = fault.In(w.code)
		}
	}
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
