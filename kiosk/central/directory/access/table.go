package access

import (
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/municipality"
)

// table is a report's rows while they are filled.
type table struct {
	rows  []*Municipality
	by    map[string]*Municipality // by code
	asked int                      // how many of the rows were asked about
}

func newTable(asked []municipality.Municipality) *table {
	t := &table{by: make(map[string]*Municipality, len(asked)), asked: len(asked)}
	for _, m := range asked {
		t.put(m)
	}
	return t
}

func (t *table) put(of municipality.Municipality) *Municipality {
	m := &Municipality{Municipality: of, Kinds: map[kiosk.OfficeKind]int{}, Standings: map[kiosk.Standing]int{}}
	t.rows = append(t.rows, m)
	t.by[of.Code] = m
	return m
}

// row gives the row of a code, one more when nobody asked about it.
func (t *table) row(code string) *Municipality {
	if m, ok := t.by[code]; ok {
		return m
	}
	return t.put(municipality.Municipality{Code: code})
}

// finished gives the rows: those that nobody asked about last, by code.
func (t *table) finished() []Municipality {
	slices.SortFunc(t.rows[t.asked:], func(a, b *Municipality) int { return strings.Compare(a.Code, b.Code) })
	all := make([]Municipality, len(t.rows))
	for i, m := range t.rows {
		for _, list := range []*[]string{&m.Authorities, &m.Services, &m.Languages} {
			slices.Sort(*list)
			*list = slices.Compact(*list)
		}
		all[i] = *m
	}
	return all
}

// add counts an office.
func (m *Municipality) add(o kiosk.Office, standing kiosk.Standing, week Week, known bool) {
	m.Offices++
	m.Kinds[o.Kind]++
	m.Standings[standing]++
	m.Authorities = append(m.Authorities, o.Authorities...)
	m.Services = append(m.Services, o.Services...)
	m.Languages = append(m.Languages, o.Languages...)
	if known {
		m.Hours.Known++
		m.Hours.Open += week.Open
		m.Hours.Evening += week.Evening
		m.Hours.Weekend += week.Weekend
	}
}
