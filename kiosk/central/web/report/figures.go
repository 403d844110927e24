package report

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/access"
	"medborgarkiosk/kiosk/central/web/frame"
)

// figure is a number about each municipality.
type figure struct {
	id       string // in addresses; words.figures has its name
	decimals int
	of       func(access.Municipality) (float64, bool) // false: nobody knows
	// more says what the number is made of; nil where there is no more to say.
	more func(w *words, l *frame.Language, m access.Municipality) []string
	// part says that only a part is known: "2 of 5 offices"; nil where all is.
	part func(w *words, m access.Municipality) string
}

// figures are the columns of the table, in their order.
var figures = []*figure{
	{id: "offices", of: count(func(m access.Municipality) int { return m.Offices }), more: kinds},
	{id: "closed", of: count(func(m access.Municipality) int { return m.Closed })},
	{id: "checked", of: count(func(m access.Municipality) int { return m.Standings[kiosk.Fact] }), more: standings},
	{id: "unsourced", of: count(func(m access.Municipality) int { return m.Unsourced })},
	{id: "hours", decimals: 1, of: hours(func(h access.Hours) float64 { return h.Open }), part: known},
	{id: "evening", decimals: 1, of: hours(func(h access.Hours) float64 { return h.Evening }), part: known},
	{id: "weekend", decimals: 1, of: hours(func(h access.Hours) float64 { return h.Weekend }), part: known},
	{id: "authorities", of: covered(authorities), more: func(_ *words, _ *frame.Language, m access.Municipality) []string { return m.Authorities }},
	{id: "services", of: covered(services), more: func(_ *words, _ *frame.Language, m access.Municipality) []string { return m.Services }},
	{id: "languages", of: covered(languages), more: spoken},
	{id: "way", decimals: 1, of: func(m access.Municipality) (float64, bool) { metres, ok := m.Farthest(); return metres / 1000, ok }},
}

// figureOf gives the figure of an id, nil for none.
func figureOf(id string) *figure {
	at := slices.IndexFunc(figures, func(f *figure) bool { return f.id == id })
	if at < 0 {
		return nil
	}
	return figures[at]
}

func count(of func(access.Municipality) int) func(access.Municipality) (float64, bool) {
	return func(m access.Municipality) (float64, bool) { return float64(of(m)), true }
}

// hours are none where there is nothing, and not known where there is something, but
// nobody has said when it is open.
func hours(of func(access.Hours) float64) func(access.Municipality) (float64, bool) {
	return func(m access.Municipality) (float64, bool) { return of(m.Hours), nothing(m) || m.Hours.Known > 0 }
}

// covered counts what the offices have; that no record says anything is no zero.
func covered(of func(access.Municipality) []string) func(access.Municipality) (float64, bool) {
	return func(m access.Municipality) (float64, bool) {
		return float64(len(of(m))), nothing(m) || len(of(m)) > 0
	}
}

// nothing is that there is no office and not even a rumour of one.
func nothing(m access.Municipality) bool { return m.Offices+m.Unsourced == 0 }

func authorities(m access.Municipality) []string { return m.Authorities }
func services(m access.Municipality) []string    { return m.Services }
func languages(m access.Municipality) []string   { return m.Languages }

// officeKinds are in the order in which they are told of.
var officeKinds = []kiosk.OfficeKind{kiosk.StateServiceOffice, kiosk.CitizenOffice, kiosk.ContactCentre, kiosk.DigidelCentre, kiosk.LibraryHelp}

func kinds(w *words, _ *frame.Language, m access.Municipality) (all []string) {
	for _, kind := range officeKinds {
		if n := m.Kinds[kind]; n > 0 {
			all = append(all, fmt.Sprintf("%s: %d", w.kinds[kind], n))
		}
	}
	return all
}

func standings(w *words, _ *frame.Language, m access.Municipality) (all []string) {
	for _, standing := range []kiosk.Standing{kiosk.Fact, kiosk.CallFirst, kiosk.Unchecked} {
		if m.Offices > 0 {
			all = append(all, fmt.Sprintf("%s: %d", w.standings[standing], m.Standings[standing]))
		}
	}
	return all
}

func spoken(_ *words, l *frame.Language, m access.Municipality) (all []string) {
	for _, code := range m.Languages {
		all = append(all, l.Name(code))
	}
	return all
}

func known(w *words, m access.Municipality) string {
	if m.Hours.Known == 0 || m.Hours.Known == m.Offices {
		return ""
	}
	return fmt.Sprintf(w.KnownOf, m.Hours.Known, m.Offices)
}

// value is the number as it is written: what reads the same is the same, in the order
// and on the map too.
func (f *figure) value(m access.Municipality) (float64, bool) {
	value, ok := f.of(m)
	unit := math.Pow10(f.decimals)
	return math.Round(value*unit) / unit, ok
}

// text writes the figure with the language's decimal sign.
func (f *figure) text(w *words, m access.Municipality) string {
	value, ok := f.value(m)
	if !ok {
		return w.Unknown
	}
	return w.number(value, f.decimals)
}

// number writes a number with so many decimals; 0 is 0.
func (w *words) number(value float64, decimals int) string {
	if value == 0 {
		decimals = 0
	}
	return strings.Replace(strconv.FormatFloat(value, 'f', decimals, 64), ".", w.point, 1)
}
