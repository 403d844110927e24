package transfer

import (
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
)

// row is an office as a table has it: everything is a text or a list of texts.
// Its own fields stand for the Place and Closed of the office, which are unused.
type row struct {
	kiosk.Office
	lat, lon, basis      string
	status, closedSource string
	goTo                 []string
}

// column is a heading and where its value is kept: in text, or in list.
type column struct {
	name  string
	most  int // characters, of the text or of each item
	text  func(*row) *string
	list  func(*row) *[]string
	check func(string) *Fault // of a value that is not empty
	need  bool
}

// columns are those of a CSV file, in their order; GeoJSON's properties and HSDS's
// attributes have the same names.
var columns = []column{
	{name: "id", most: 64, text: func(r *row) *string { return &r.ID }, check: checkID, need: true},
	{name: "kind", most: 40, text: func(r *row) *string { return (*string)(&r.Kind) }, check: checkKind, need: true},
	{name: "name", most: 200, text: func(r *row) *string { return &r.Name }, need: true},
	{name: "operator", most: 200, text: func(r *row) *string { return &r.Operator }},
	{name: "municipality_code", most: 40, text: func(r *row) *string { return &r.Municipality }, check: checkMunicipality, need: true},
	{name: "street", most: 200, text: func(r *row) *string { return &r.Street }},
	{name: "postcode", most: 20, text: func(r *row) *string { return &r.Postcode }},
	{name: "city", most: 100, text: func(r *row) *string { return &r.City }},
	{name: "lat", most: 40, text: func(r *row) *string { return &r.lat }},
	{name: "lon", most: 40, text: func(r *row) *string { return &r.lon }},
	{name: "coord_basis", most: 200, text: func(r *row) *string { return &r.basis }},
	{name: "phone", most: 60, text: func(r *row) *string { return &r.Phone }},
	{name: "email", most: 254, text: func(r *row) *string { return &r.Email }, check: checkEmail},
	{name: "hours", most: 2000, text: func(r *row) *string { return &r.Hours }, check: checkHours},
	{name: "authorities", most: 100, list: func(r *row) *[]string { return &r.Authorities }},
	{name: "services", most: 200, list: func(r *row) *[]string { return &r.Services }},
	{name: "languages", most: 35, list: func(r *row) *[]string { return &r.Languages }, check: checkLanguage},
	{name: "web", most: 500, text: func(r *row) *string { return &r.Web }, check: checkWeb},
	{name: "wheelchair", most: 40, text: func(r *row) *string { return (*string)(&r.Wheelchair) }, check: checkWheelchair},
	{name: "status", most: 200, text: func(r *row) *string { return &r.status }},
	{name: "closed_source", most: 500, text: func(r *row) *string { return &r.closedSource }},
	{name: "go_to", most: 64, list: func(r *row) *[]string { return &r.goTo }, check: checkID},
	{name: "source", most: 500, text: func(r *row) *string { return &r.Source }},
	{name: "source_date", most: 40, text: func(r *row) *string { return &r.SourceDate }, check: checkPart},
	{name: "owner", most: 200, text: func(r *row) *string { return &r.Owner }},
	{name: "checked", most: 40, text: func(r *row) *string { return (*string)(&r.CheckedOn) }, check: checkDate},
	{name: "valid_until", most: 40, text: func(r *row) *string { return (*string)(&r.ValidUntil) }, check: checkDate},
}

// mostItems is how long a list may be.
const mostItems = 50

// notKept are columns that those who collect offices use, and the register does
// not have: what they say is in other columns, or is about the collecting.
var notKept = []string{"municipality", "county_code", "closed_weekday", "verification", "notes"}

func columnNamed(name string) (*column, bool) {
	at := slices.IndexFunc(columns, func(c column) bool { return c.name == name })
	if at < 0 {
		return nil, false
	}
	return &columns[at], true
}

// values gives what a row has in the column: nothing, one text, or a list.
func (c *column) values(r *row) []string {
	if c.list != nil {
		return *c.list(r)
	}
	if text := *c.text(r); text != "" {
		return []string{text}
	}
	return nil
}

// rowOf is the office as a table has it.
func rowOf(o kiosk.Office) row {
	r := row{Office: o}
	if p := o.Place; p != nil {
		r.lat, r.lon = number(p.Lat), number(p.Lon)
		if p.Approximate {
			r.basis = "approximate"
		}
	}
	if c := o.Closed; c != nil {
		r.status, r.closedSource, r.goTo = "closed "+c.Since, c.Source, c.GoTo
	}
	r.Place, r.Closed = nil, nil
	return r
}

// A list in one cell has | between its items; in an item, \| is that sign.
var escaped = strings.NewReplacer(`\`, `\\`, `|`, `\|`)

func joined(items []string) string {
	all := make([]string, len(items))
	for i, item := range items {
		all[i] = escaped.Replace(item)
	}
	return strings.Join(all, "|")
}

func divided(cell string) (items []string) {
	var item strings.Builder
	for i := 0; i < len(cell); i++ {
		switch {
		case cell[i] == '\\' && i+1 < len(cell) && (cell[i+1] == '|' || cell[i+1] == '\\'):
			i++
			item.WriteByte(cell[i])
		case cell[i] == '|':
			items = append(items, item.String())
			item.Reset()
		default:
			item.WriteByte(cell[i])
		}
	}
	return append(items, item.String())
}
