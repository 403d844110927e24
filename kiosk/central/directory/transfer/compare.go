package transfer

import (
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
)

// Comparison is how the offices wanted differ from those there are now, each list
// in the order of their ids.
type Comparison struct {
	Added    []kiosk.Office
	Changed  []Change
	Vanished []kiosk.Office // those that are not wanted any more
	Same     []kiosk.Office
}

// Change is an office that differs, and the columns in which it does.
type Change struct {
	Now, Wanted kiosk.Office
	Fields      []string
}

// Compare tells the differences, by id. Ids are unique in each.
func Compare(now, wanted []kiosk.Office) Comparison {
	standing := make(map[string]kiosk.Office, len(now))
	for _, o := range now {
		standing[o.ID] = o
	}
	var c Comparison
	for _, o := range wanted {
		before, ok := standing[o.ID]
		delete(standing, o.ID)
		switch fields := differing(before, o); {
		case !ok:
			c.Added = append(c.Added, o)
		case len(fields) > 0:
			c.Changed = append(c.Changed, Change{before, o, fields})
		default:
			c.Same = append(c.Same, o)
		}
	}
	for _, o := range standing {
		c.Vanished = append(c.Vanished, o)
	}
	for _, list := range [][]kiosk.Office{c.Added, c.Vanished, c.Same} {
		slices.SortFunc(list, func(a, b kiosk.Office) int { return strings.Compare(a.ID, b.ID) })
	}
	slices.SortFunc(c.Changed, func(a, b Change) int { return strings.Compare(a.Now.ID, b.Now.ID) })
	return c
}

// TooMuch tells that more than a fifth of the offices would vanish: more likely the
// wrong file than a wish.
func (c Comparison) TooMuch() bool {
	now := len(c.Changed) + len(c.Vanished) + len(c.Same)
	return len(c.Vanished)*5 > now
}

// differing gives the columns in which two offices differ.
func differing(a, b kiosk.Office) (fields []string) {
	before, after := rowOf(a), rowOf(b)
	for _, c := range columns {
		if !slices.Equal(c.values(&before), c.values(&after)) {
			fields = append(fields, c.name)
		}
	}
	return fields
}

// Check tells what can't be so in an office, by column, as Read does of a row.
func Check(o kiosk.Office) []Fault {
	r := reader{first: map[string]int{}}
	if fault := r.add(0, rowOf(o)); fault != nil {
		return []Fault{{why: faultOffice, args: []any{fault.Error()}}}
	}
	return r.Faults
}

// Values gives what stands in a column of CSV for the office, for showing a
// difference: a list is joined with commas; "" when there is no such column.
func Values(o kiosk.Office, field string) string {
	c, ok := columnNamed(field)
	if !ok {
		return ""
	}
	r := rowOf(o)
	return strings.Join(c.values(&r), ", ")
}
