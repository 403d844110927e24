package access

import (
	"slices"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/municipality"
)

// Survey is what a report is made from.
type Survey struct {
	Offices        []kiosk.Office // all there are: the nearest may be in another municipality
	Libraries      []Library
	Municipalities []municipality.Municipality // that are told of even if nothing is there
	Wish           Wish
	Day            time.Time // the day that it is, by the clock in Sweden
	Gauge          *Gauge
}

// Library is a library building.
type Library struct {
	Name         string
	Municipality string       // SCB's code; "" when nobody has said
	Place        *kiosk.Place // nil when nobody has said
}

// Wish is which offices count. Its empty fields ask for nothing.
type Wish struct {
	Kind      kiosk.OfficeKind
	Authority string // one that is met there, by the name on its door
	Language  string // BCP 47
}

func (w Wish) suits(o kiosk.Office) bool {
	return (w.Kind == "" || o.Kind == w.Kind) &&
		(w.Authority == "" || slices.Contains(o.Authorities, w.Authority)) &&
		(w.Language == "" || slices.Contains(o.Languages, w.Language))
}

// Report tells how near the help is.
type Report struct {
	// Municipalities are those asked about, in their order, and then those that an
	// office or a library names besides, without a name of their own.
	Municipalities []Municipality
	Libraries      []Reach // in the order of the libraries
}

// Municipality is what there is in one.
type Municipality struct {
	municipality.Municipality

	Offices   int // that have a source and have not closed for good
	Kinds     map[kiosk.OfficeKind]int
	Standings map[kiosk.Standing]int // of Offices: how far their records may be trusted
	Closed    int                    // for good, not in Offices
	Unsourced int                    // records that nobody can trace, not in Offices

	Hours                            Hours
	Authorities, Services, Languages []string // of Offices, each once, sorted
	Libraries                        []Reach
}

// Hours are how long the offices of a municipality are open in a week of the year to
// come, holidays and summers counted: all of them together.
type Hours struct {
	Known   int     // of how many of the offices it is known; if 0, the rest means nothing
	Open    float64 // in hours
	Evening float64 // of it, from openinghours.Evening on
	Weekend float64 // of it, on Saturdays and Sundays
}

// Report makes the report.
func (s Survey) Report() Report {
	today := kiosk.DateOf(s.Day)
	t := newTable(s.Municipalities)
	var sites []site
	for _, o := range s.Offices {
		if !s.Wish.suits(o) {
			continue
		}
		m := t.row(o.Municipality)
		switch {
		case o.Source == "":
			m.Unsourced++
		case o.Closed != nil:
			m.Closed++
		default:
			week, known := s.Gauge.week(o, s.Day)
			m.add(o, o.Standing(today), week, known)
			if o.Place != nil {
				sites = append(sites, site{o, week})
			}
		}
	}
	r := Report{Libraries: make([]Reach, len(s.Libraries))}
	for i, l := range s.Libraries {
		r.Libraries[i] = reach(l, sites)
		m := t.row(l.Municipality)
		m.Libraries = append(m.Libraries, r.Libraries[i])
	}
	r.Municipalities = t.finished()
	return r
}
