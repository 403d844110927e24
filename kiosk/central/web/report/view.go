package report

import (
	"fmt"
	"maps"
	"slices"

	"medborgarkiosk/kiosk/central/directory/access"
	"medborgarkiosk/kiosk/central/web/frame"
)

// view is the page.
type view struct {
	T       *words
	Nowhere bool // nothing can be shown: nobody has said where the library is
	County  string
	Files   string // the question, for the addresses of the files

	Counties, Figures, Kinds, Authorities, Languages []choice
	Order, Direction                                 string

	Map       mapView
	Heads     []headView
	Rows      []rowView
	Libraries []libraryView
}

// choice is one of several that the page offers.
type choice struct {
	Value, Name string
	Chosen      bool
}

// headView is the head of a column, which orders the rows by it.
type headView struct {
	Name, Link string
	Sorted     string // aria-sort: "ascending", "descending" or ""
	Text       bool   // no numbers stand below
}

type rowView struct {
	Name  string
	Cells []cellView
}

type cellView struct {
	Name, Value, Part string
	More              []string
	Unknown           bool
}

type libraryView struct {
	Name, Municipality        string
	Nearest, Evening, Weekend wayView
}

// wayView is a way to an office; Office is empty when there is none.
type wayView struct{ Office, About, None string }

func newView(w *words, l *frame.Language, f found, land land) view {
	v := view{
		T: w, County: f.countyName(w), Files: f.query(f.order.name(), f.up),
		Order: f.order.name(), Direction: direction(f.up),
		Map: newMap(w, f, land), Heads: heads(w, f.question),
	}
	v.choices(w, l, f)
	rows := f.report.Municipalities
	ordered(rows, f.order, f.up)
	for _, m := range rows {
		row := rowView{Name: w.name(m)}
		for _, figure := range figures {
			row.Cells = append(row.Cells, cell(w, l, figure, m))
		}
		v.Rows = append(v.Rows, row)
	}
	for _, reach := range f.report.Libraries {
		v.Libraries = append(v.Libraries, library(w, reach))
	}
	return v
}

func cell(w *words, l *frame.Language, f *figure, m access.Municipality) cellView {
	_, ok := f.of(m)
	c := cellView{Name: w.figures[f.id] + ", " + w.name(m), Value: f.text(w, m), Unknown: !ok}
	if f.part != nil && ok {
		c.Part = f.part(w, m)
	}
	if f.more != nil {
		c.More = f.more(w, l, m)
	}
	return c
}

func library(w *words, r access.Reach) libraryView {
	way := func(to *access.Way) wayView {
		switch {
		case r.Place == nil:
			return wayView{None: w.NoPlace}
		case to == nil:
			return wayView{None: w.NoWay}
		}
		return wayView{Office: to.Name, About: fmt.Sprintf(w.About, w.number(to.Walking/1000, 1))}
	}
	return libraryView{r.Name, w.municipality(r.Municipality), way(r.Nearest), way(r.Evening), way(r.Weekend)}
}

// choices are what the report can be asked.
func (v *view) choices(w *words, l *frame.Language, f found) {
	for _, c := range f.counties {
		v.Counties = append(v.Counties, choice{c.Code, c.Name, c.Code == f.county})
	}
	if f.region {
		v.Counties = append(v.Counties, choice{country, w.Country, f.county == country})
	}
	for _, figure := range figures {
		v.Figures = append(v.Figures, choice{figure.id, w.figures[figure.id], figure == f.colour})
	}
	for _, kind := range officeKinds {
		v.Kinds = append(v.Kinds, choice{string(kind), w.kinds[kind], kind == f.wish.Kind})
	}
	met, heard := map[string]bool{}, map[string]bool{}
	for _, o := range f.offices {
		if o.Source == "" || o.Closed != nil {
			continue
		}
		mark(met, o.Authorities)
		mark(heard, o.Languages)
	}
	for _, name := range slices.Sorted(maps.Keys(met)) {
		v.Authorities = append(v.Authorities, choice{name, name, name == f.wish.Authority})
	}
	for _, code := range slices.Sorted(maps.Keys(heard)) {
		v.Languages = append(v.Languages, choice{code, l.Name(code), code == f.wish.Language})
	}
}

func mark(in map[string]bool, all []string) {
	for _, one := range all {
		in[one] = true
	}
}

// countyName is what is asked about.
func (q question) countyName(w *words) string {
	for _, c := range q.counties {
		if c.Code == q.county {
			return c.Name
		}
	}
	return w.Country
}
