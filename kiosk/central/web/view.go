package web

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/web/calls"
	"medborgarkiosk/kiosk/central/web/frame"
)

// view is today in one language's words, as the template shows it.
type view struct {
	T        *words
	Title    string
	Date     string
	Calls    calls.View
	Outcomes []string
	Rows     []rowView
	Bars     []barView
	Kiosks   []kioskView
}

type rowView struct {
	Kiosk, Journey string
	Cells          []int // one for each outcome
	Total          int
}

type barView struct {
	Language              string
	Width, Percent, Total int // Width in hundredths of the longest bar
}

type kioskView struct {
	Name, State, Class, Facts string
	Faults                    []string
}

var outcomes = []kiosk.Outcome{kiosk.Done, kiosk.Abandoned, kiosk.Failed, kiosk.Referred}

func newView(w *words, l *frame.Language, today central.Today) view {
	v := view{
		T: w, Title: w.Today, Date: l.Date(today.Now), Calls: calls.NewView(l, today.Calls, today.Now.Location(), "/"),
		Rows: rows(w, today.Counts), Bars: bars(l, today.Counts),
	}
	for _, outcome := range outcomes {
		v.Outcomes = append(v.Outcomes, w.outcomes[outcome])
	}
	for _, k := range today.Kiosks {
		v.Kiosks = append(v.Kiosks, viewKiosk(w, l, k, today.Now))
	}
	if n := len(v.Calls.All); n > 0 {
		v.Title = fmt.Sprintf("(%d) %s", n, w.Today)
	}
	return v
}

func viewKiosk(w *words, l *frame.Language, k central.Kiosk, now time.Time) kioskView {
	v := kioskView{Name: k.Name, State: w.Well, Class: "well"}
	for _, code := range slices.Concat(k.Printer, k.Scanner, k.Content) {
		v.Faults = append(v.Faults, calls.In(l).Reason(string(code)))
		v.State, v.Class = w.Faulty, "bad"
	}
	if k.Silent(now) {
		v.State, v.Class = w.Silent, "quiet"
	}
	heard := w.Never
	if !k.Heard.IsZero() {
		at := k.Heard.In(now.Location())
		heard = w.Heard + " " + l.Clock(at)
		if at.YearDay() != now.YearDay() || at.Year() != now.Year() {
			heard = w.Heard + " " + l.Day(at) + " " + l.Clock(at)
		}
	}
	unsent := ""
	if k.Waiting > 0 {
		unsent = fmt.Sprintf(w.Unsent, k.Waiting)
	}
	v.Facts = facts(k.Place, heard, unsent)
	return v
}

// rows sums over languages, in the order of kiosk and journey.
func rows(w *words, counts []central.Count) []rowView {
	var all []rowView
	for _, c := range counts {
		journey := or(w.journeys, c.Journey)
		at := slices.IndexFunc(all, func(r rowView) bool { return r.Kiosk == c.Kiosk && r.Journey == journey })
		if at < 0 {
			at = len(all)
			all = append(all, rowView{Kiosk: c.Kiosk, Journey: journey, Cells: make([]int, len(outcomes))})
		}
		if o := slices.Index(outcomes, c.Outcome); o >= 0 {
			all[at].Cells[o] += c.Events
		}
		all[at].Total += c.Events
	}
	return all
}

// bars sums by language, the most used first.
func bars(l *frame.Language, counts []central.Count) []barView {
	sums, total := map[string]int{}, 0
	for _, c := range counts {
		sums[c.Language] += c.Events
		total += c.Events
	}
	codes := slices.SortedFunc(maps.Keys(sums), func(a, b string) int {
		return cmp.Or(sums[b]-sums[a], strings.Compare(a, b))
	})
	var all []barView
	for _, code := range codes {
		n := sums[code]
		all = append(all, barView{l.Name(code), max(1, n*100/sums[codes[0]]), n * 100 / total, n})
	}
	return all
}

func facts(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}
