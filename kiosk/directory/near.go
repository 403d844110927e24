package directory

import (
	"slices"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/openinghours"
)

// Query is what is looked for. Its zero fields ask for nothing.
type Query struct {
	From kiosk.Place
	At   time.Time
	Most int // how many to give at most; 0 for all

	Municipality string   // only there
	Authority    string   // one that is met there
	Services     []string // any of them; none for no matter
	Language     string   // BCP 47
	Open         bool     // for certain, at that moment
	Wheelchair   bool     // can come in, at least in part
	Closed       bool     // those that have closed for good, too
}

// Found is an office as a patron may be told of it.
type Found struct {
	kiosk.Office // without hours, unless Standing is Fact
	Standing     kiosk.Standing
	Metres       float64 // as the crow flies; meaningless without a Place
	State        openinghours.State
	Hours        openinghours.Hours // the zero value when Office.Hours is ""
}

// Opens gives when the office is open for certain next, and false when that is
// not known or not within a week.
func (f Found) Opens(after time.Time) (time.Time, bool) {
	if f.Office.Hours == "" {
		return time.Time{}, false
	}
	return f.Hours.First(after, 8*24*time.Hour, certain)
}

// Closes gives when the office, open now, is no longer so for certain; false when
// that is not within two days.
func (f Found) Closes(after time.Time) (time.Time, bool) {
	if f.Office.Hours == "" || f.State.Status != openinghours.Open {
		return time.Time{}, false
	}
	return f.Hours.First(after, 2*24*time.Hour, func(s openinghours.State) bool { return !certain(s) })
}

func certain(s openinghours.State) bool { return s.Status == openinghours.Open }

// candidate is an entry that suits, and how near it is: -2 is nowhere known.
type candidate struct {
	index int
	near  float64
}

func nearer(a, b candidate) int {
	switch {
	case a.near > b.near:
		return -1
	case a.near < b.near:
		return 1
	}
	return a.index - b.index
}

// Near gives the offices that suit, the nearest first; those whose place is not
// known come last.
func (d *Directory) Near(q Query) []Found {
	today := kiosk.DateOf(swedish(q.At))
	hours, minute := d.on(swedish(q.At)), openinghours.Minute(q.At)
	from := vectorOf(q.From)
	var best []candidate
	for i := range d.entries {
		e := &d.entries[i]
		c := candidate{i, -2}
		if e.office.Place != nil {
			c.near = from.toward(e.at)
		}
		full := q.Most > 0 && len(best) == q.Most
		if full && nearer(c, best[len(best)-1]) > 0 || !q.suits(&e.office) {
			continue
		}
		if q.Open && (e.office.Standing(today) != kiosk.Fact || hours[i].At(minute).Status != openinghours.Open) {
			continue
		}
		if full {
			best = best[:len(best)-1]
		}
		if q.Most > 0 {
			at, _ := slices.BinarySearchFunc(best, c, nearer)
			best = slices.Insert(best, at, c)
		} else {
			best = append(best, c)
		}
	}
	slices.SortFunc(best, nearer)
	found := make([]Found, len(best))
	for i, c := range best {
		found[i] = d.entries[c.index].found(q, today, hours[c.index], minute)
	}
	return found
}

// Find gives the office with the id, as one looked for with the query's From and At.
func (d *Directory) Find(id string, q Query) (Found, bool) {
	i, ok := d.at(id)
	if !ok {
		return Found{}, false
	}
	at := swedish(q.At)
	return d.entries[i].found(q, kiosk.DateOf(at), d.on(at)[i], openinghours.Minute(q.At)), true
}

// suits tells whether the office is what is asked for, hours aside.
func (q *Query) suits(o *kiosk.Office) bool {
	return (q.Closed || o.Closed == nil) &&
		(q.Municipality == "" || o.Municipality == q.Municipality) &&
		(q.Authority == "" || slices.Contains(o.Authorities, q.Authority)) &&
		(len(q.Services) == 0 || slices.ContainsFunc(q.Services, func(name string) bool { return slices.Contains(o.Services, name) })) &&
		(q.Language == "" || slices.Contains(o.Languages, q.Language)) &&
		(!q.Wheelchair || o.Wheelchair == kiosk.Accessible || o.Wheelchair == kiosk.PartlyAccess)
}

func (e *entry) found(q Query, today kiosk.Date, day openinghours.Day, minute int) Found {
	f := Found{Office: e.office, Standing: e.office.Standing(today)}
	if f.Place != nil {
		f.Metres = q.From.Metres(*f.Place)
	}
	if f.Standing != kiosk.Fact || f.Closed != nil {
		f.Office.Hours = ""
	}
	if f.Office.Hours != "" {
		f.State, f.Hours = day.At(minute), e.hours
	}
	return f
}
