package holiday

import (
	"slices"
	"sync/atomic"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/se"
)

// A year is computed once, because an evaluation of opening hours asks for many
// days; one far off is computed each time, so that no question fills memory.
const first, last = 1900, 2199

var kept [last - first + 1]atomic.Pointer[table]

// table has the days of a year by place.
type table [12 * 31]struct {
	name   string
	public bool
}

func place(month time.Month, day int) int { return (int(month)-1)*31 + day - 1 }

func of(year int) *table {
	if year < first || year > last {
		return compute(year)
	}
	if t := kept[year-first].Load(); t != nil {
		return t
	}
	t := compute(year)
	kept[year-first].Store(t)
	return t
}

// compute puts eves first and public holidays last, so that a day that is both
// has the holiday's name.
func compute(year int) *table {
	var t table
	for _, eve := range eves {
		t[place(eve.month, eve.day)].name = eve.name
	}
	for _, eve := range before {
		day := eve.feast.Func(eve.feast, year).AddDate(0, 0, -1)
		t[place(day.Month(), day.Day())].name = eve.name
	}
	// The list leaves out the two that are always Sundays.
	all := append(slices.Clone(se.Holidays), se.Paskdagen, se.Pingstdagen)
	for _, public := range []bool{false, true} {
		for _, h := range all {
			if (h.Type == cal.ObservancePublic) != public {
				continue
			}
			day, _ := h.Calc(year)
			if day.Year() != year {
				continue // not one yet, or no longer
			}
			if at := &t[place(day.Month(), day.Day())]; !at.public {
				at.name, at.public = h.Name, public
			}
		}
	}
	return &t
}
