package bookings

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"time"

	"medborgarkiosk/kiosk/central/booking"
)

// A day is a grid of rows, five minutes each, and of 60 columns that those who
// have times at once share. Styles in the page itself are forbidden by our own
// policy, so that a place in the grid is a class, and grid.css says where it is.
const (
	rowMinutes = 5
	rowsAnHour = 60 / rowMinutes
	dayRows    = 24 * rowsAnHour
	columns    = 60
)

// lanes are the numbers of neighbours that divide the columns.
var lanes = []int{1, 2, 3, 4, 5, 6, 10, 12}

var grid = func() []byte {
	var css bytes.Buffer
	for n := range dayRows {
		fmt.Fprintf(&css, ".s%d{grid-row-start:%d}.d%d{grid-row-end:span %d}.r%d{grid-template-rows:repeat(%d,var(--row))}\n", n, n+1, n+1, n+1, n+1, n+1)
	}
	for _, of := range lanes {
		for n := range of {
			fmt.Fprintf(&css, ".l%dof%d{grid-column:%d/span %d}\n", n, of, n*columns/of+1, columns/of)
		}
	}
	return css.Bytes()
}()

func serveGrid(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	w.Header().Set("Cache-Control", "max-age=3600")
	w.Write(grid) //nolint:errcheck // the browser has gone
}

// hours gives the first and last hour that a calendar with these slots shows.
func hours(slots []booking.Seated, z *time.Location) (first, last int) {
	first, last = 9, 17
	for _, s := range slots {
		start, end := s.Start.In(z), s.End.In(z)
		first = min(first, start.Hour())
		if end.Day() != start.Day() {
			last = 24
			continue
		}
		last = max(last, (end.Hour()*60+end.Minute()+59)/60)
	}
	return first, last
}

// place gives the classes of each slot of one day, which are in the order of
// their start: those that are at once lie side by side.
func place(slots []booking.Seated, z *time.Location, first, last int) []string {
	classes := make([]string, len(slots))
	for from := 0; from < len(slots); {
		lane := []time.Time{} // when each lane is free again
		in := map[int]int{}
		to := from
		for ; to < len(slots) && (to == from || slices.ContainsFunc(lane, slots[to].Start.Before)); to++ {
			at := slices.IndexFunc(lane, func(free time.Time) bool { return !slots[to].Start.Before(free) })
			if at < 0 {
				at = len(lane)
				lane = append(lane, time.Time{})
			}
			lane[at], in[to] = slots[to].End, at
		}
		of := lanes[len(lanes)-1]
		if fits := slices.IndexFunc(lanes, func(n int) bool { return n >= len(lane) }); fits >= 0 {
			of = lanes[fits]
		}
		for i := from; i < to; i++ {
			start, end := rows(slots[i], z, first, last)
			classes[i] = fmt.Sprintf("s%d d%d l%dof%d", start, end-start, min(in[i], of-1), of)
		}
		from = to
	}
	return classes
}

// rows gives the first row of a slot, and the first after it.
func rows(s booking.Seated, z *time.Location, first, last int) (start, end int) {
	row := func(at time.Time) int { return (at.Hour()-first)*rowsAnHour + at.Minute()/rowMinutes }
	start, end = row(s.Start.In(z)), row(s.End.In(z))
	if s.End.In(z).Day() != s.Start.In(z).Day() {
		end = (last - first) * rowsAnHour
	}
	return start, max(start+3, end)
}
