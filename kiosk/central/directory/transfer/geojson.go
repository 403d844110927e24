package transfer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"medborgarkiosk/kiosk"
)

type featureCollection struct {
	Type     string    `json:"type"`
	Features []feature `json:"features"`
}

type feature struct {
	Type       string                     `json:"type"`
	ID         json.RawMessage            `json:"id,omitempty"`
	Geometry   *geometry                  `json:"geometry"`
	Properties map[string]json.RawMessage `json:"properties"`
}

type geometry struct {
	Type        string          `json:"type"`
	Coordinates json.RawMessage `json:"coordinates"`
}

// inGeometry are columns that GeoJSON has no property for.
var inGeometry = []string{"lat", "lon"}

// WriteGeoJSON writes the offices as a FeatureCollection (RFC 7946) of points in
// WGS 84. An office whose place is not known has no geometry. Properties are named
// as the columns of CSV.
func WriteGeoJSON(w io.Writer, offices []kiosk.Office) error {
	all := featureCollection{Type: "FeatureCollection", Features: make([]feature, 0, len(offices))}
	for _, o := range offices {
		r := rowOf(o)
		f := feature{Type: "Feature", ID: encoded(o.ID), Properties: map[string]json.RawMessage{}}
		if r.lat != "" {
			f.Geometry = &geometry{"Point", json.RawMessage("[" + r.lon + "," + r.lat + "]")}
		}
		for _, c := range columns {
			values := c.values(&r)
			switch {
			case len(values) == 0 || slices.Contains(inGeometry, c.name):
			case c.list != nil:
				f.Properties[c.name] = encoded(values)
			default:
				f.Properties[c.name] = encoded(values[0])
			}
		}
		all.Features = append(all.Features, f)
	}
	return writeJSON(w, all)
}

// encoded is a text or a list of texts in JSON.
func encoded(value any) json.RawMessage {
	raw, err := json.Marshal(value)
	if err != nil {
		panic("a text can't be written: " + err.Error()) // not with texts
	}
	return raw
}

func writeJSON(w io.Writer, value any) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	if err := out.Encode(value); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

// json reads GeoJSON, or else HSDS.
func (r *reader) json(raw []byte) error {
	var named struct {
		Type json.RawMessage `json:"type"`
	}
	if raw[0] == '{' {
		if err := unmarshal(raw, &named); err != nil {
			return err
		}
	}
	switch string(named.Type) {
	case `"FeatureCollection"`:
		r.Format = GeoJSON
		var all featureCollection
		if err := unmarshal(raw, &all); err != nil {
			return err
		}
		return r.features(all.Features)
	case `"Feature"`:
		r.Format = GeoJSON
		var one feature
		if err := unmarshal(raw, &one); err != nil {
			return err
		}
		return r.features([]feature{one})
	}
	r.Format = HSDS
	return r.hsds(raw)
}

// unmarshal reads JSON; the error is a *Fault of the whole file.
func unmarshal(raw []byte, into any) error {
	err := json.Unmarshal(raw, into)
	if err == nil {
		return nil
	}
	offset := int64(0)
	if broken := (*json.SyntaxError)(nil); errors.As(err, &broken) {
		offset = broken.Offset
	} else if other := (*json.UnmarshalTypeError)(nil); errors.As(err, &other) {
		offset = other.Offset
	}
	return &Fault{why: faultJSON, args: []any{offset}}
}

func (r *reader) features(all []feature) error {
	told := map[string]bool{}
	for i, f := range all {
		at := i + 1
		var w row
		for _, name := range slices.Sorted(maps.Keys(f.Properties)) {
			c, known := columnNamed(name)
			if !known || slices.Contains(inGeometry, name) {
				if !told[name] {
					r.note(Fault{Row: at, Column: shortened(name), why: noteUnknown})
				}
				told[name] = true
				continue
			}
			r.property(at, &w, c, f.Properties[name])
		}
		if w.ID == "" && len(f.ID) > 0 {
			id, _ := columnNamed("id")
			r.property(at, &w, id, f.ID)
		}
		r.point(at, &w, f.Geometry)
		if err := r.add(at, w); err != nil {
			return err
		}
	}
	return nil
}

// property puts a value into the row: a text, a number, or a list of texts.
func (r *reader) property(at int, w *row, c *column, raw json.RawMessage) {
	values, err := texts(raw)
	if err != nil {
		r.fault(Fault{Row: at, Column: c.name, Value: shortened(string(raw)), why: faultNoText})
		return
	}
	r.set(at, w, c, values)
}

// texts gives the values of a text, a number, a list of texts, or null.
func texts(raw json.RawMessage) ([]string, error) {
	raw = bytes.TrimSpace(raw)
	var one string
	var many []string
	var plain json.Number
	switch {
	case len(raw) == 0 || string(raw) == "null":
		return nil, nil
	case raw[0] == '"':
		err := json.Unmarshal(raw, &one)
		return []string{one}, err
	case raw[0] == '[':
		err := json.Unmarshal(raw, &many)
		return many, err
	case raw[0] == '{' || raw[0] == 't' || raw[0] == 'f':
		return nil, errors.New("no text")
	}
	err := json.Unmarshal(raw, &plain)
	return []string{plain.String()}, err
}

// point reads a position: longitude, latitude, and perhaps a height.
func (r *reader) point(at int, w *row, g *geometry) {
	if g == nil {
		return
	}
	var position []json.Number
	if g.Type != "Point" || json.Unmarshal(g.Coordinates, &position) != nil || len(position) < 2 {
		r.fault(Fault{Row: at, Value: shortened(g.Type), why: faultGeometry})
		return
	}
	w.lon, w.lat = plainNumber(position[0]), plainNumber(position[1])
}

// plainNumber is the number without an exponent, as parseNumber reads it.
func plainNumber(n json.Number) string {
	f, err := n.Float64()
	if err != nil {
		return string(n)
	}
	return number(f)
}
