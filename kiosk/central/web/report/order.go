package report

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"medborgarkiosk/kiosk/central/directory/access"
)

// ordered puts municipalities into the order of a figure, nil for that of their names.
// Of whom nothing is known comes last either way.
func ordered(all []access.Municipality, by *figure, up bool) {
	alphabet := collate.New(language.Swedish)
	sign := 1
	if !up {
		sign = -1
	}
	slices.SortStableFunc(all, func(a, b access.Municipality) int {
		names := cmp.Or(alphabet.CompareString(a.Name, b.Name), strings.Compare(a.Code, b.Code))
		if by == nil {
			return sign * names
		}
		x, knownX := by.value(a)
		y, knownY := by.value(b)
		switch {
		case knownX != knownY && knownX:
			return -1
		case knownX != knownY:
			return 1
		case !knownX:
			return names
		}
		return cmp.Or(sign*cmp.Compare(x, y), names)
	})
}

// heads lead to the same page in another order; the one that it has, to that order
// backwards.
func heads(w *words, q question) []headView {
	head := func(name, id string, up bool) headView {
		h := headView{Name: name, Text: id == ""}
		if q.order.name() == id {
			h.Sorted, up = map[bool]string{true: "ascending", false: "descending"}[q.up], !q.up
		}
		h.Link = tab + "?" + q.query(id, up)
		return h
	}
	all := []headView{head(w.Municipality, "", true)}
	for _, f := range figures {
		all = append(all, head(w.figures[f.id], f.id, false))
	}
	return all
}
