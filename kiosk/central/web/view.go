package web

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/web/calls"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/central/web/kiosks"
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
	Kiosks   []kiosks.View
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
		v.Kiosks = append(v.Kiosks, kiosks.NewView(l, k, today.Now))
	}
	if n := len(v.Calls.All); n > 0 {
		v.Title = fmt.Sprintf("(%d) %s", n, w.Today)
	}
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
