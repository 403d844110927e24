package access

import (
	"sync"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/openinghours"
)

// year is how many days are measured: whole weeks, with each season's hours in them.
const year = 364

// Gauge measures opening hours and remembers what it has measured today, since many
// offices keep the same hours and reports are looked at again and again. It serves
// many goroutines.
type Gauge struct {
	mu  sync.Mutex
	day kiosk.Date
	by  map[string]measured // by the hours as written
}

type measured struct {
	week Week
	ok   bool // the hours could be read
}

// Week is how many hours one office is open in a week, on average.
type Week struct{ Open, Evening, Weekend float64 }

// week measures the year from the day on. It is false when nobody knows the office's
// hours: its record is no fact on that day, says nothing of them, or can't be read.
func (g *Gauge) week(o kiosk.Office, day time.Time) (Week, bool) {
	today := kiosk.DateOf(day)
	if o.Hours == "" || o.Standing(today) != kiosk.Fact {
		return Week{}, false
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.day != today {
		g.day, g.by = today, map[string]measured{}
	}
	m, ok := g.by[o.Hours]
	if !ok {
		m = measure(o.Hours, day)
		g.by[o.Hours] = m
	}
	return m.week, m.ok
}

func measure(written string, day time.Time) measured {
	hours, err := openinghours.Parse(written)
	if err != nil {
		return measured{}
	}
	m := hours.Measure(day, year)
	each := func(minutes int) float64 { return m.Weekly(minutes) / 60 }
	return measured{Week{each(m.Open), each(m.Evening), each(m.Weekend)}, true}
}
