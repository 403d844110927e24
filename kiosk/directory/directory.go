package directory

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/openinghours"
)

// Directory is offices made ready to be searched. It never changes, and serves
// many goroutines.
type Directory struct {
	entries []entry
	days    atomic.Pointer[days]
}

type entry struct {
	office kiosk.Office
	at     vector
	hours  openinghours.Hours
}

// days are the opening hours of each entry on one day: the same day is asked
// about again and again.
type days struct {
	date kiosk.Date
	all  []openinghours.Day
}

// Fault is a record that can't be so.
type Fault struct {
	ID  string
	Err error
}

func (f Fault) Error() string { return f.ID + ": " + f.Err.Error() }

// Unwrap gives what is wrong.
func (f Fault) Unwrap() error { return f.Err }

// New makes a directory of the offices that have a source. Records that can't be
// so are left out and told; one whose hours can't be read stays without hours,
// and is told too.
func New(offices []kiosk.Office) (*Directory, []Fault) {
	d := &Directory{entries: make([]entry, 0, len(offices))}
	var faults []Fault
	seen := make(map[string]bool, len(offices))
	for _, o := range offices {
		err := o.Check()
		if err == nil && seen[o.ID] {
			err = fmt.Errorf("the id is there twice")
		}
		if err != nil {
			faults = append(faults, Fault{o.ID, err})
			continue
		}
		seen[o.ID] = true
		if o.Source == "" {
			continue
		}
		e := entry{office: o}
		if e.hours, err = openinghours.Parse(o.Hours); o.Hours != "" && err != nil {
			faults = append(faults, Fault{o.ID, fmt.Errorf("hours: %w", err)})
			e.office.Hours, e.hours = "", openinghours.Hours{}
		}
		if o.Place != nil {
			e.at = vectorOf(*o.Place)
		}
		d.entries = append(d.entries, e)
	}
	slices.SortFunc(d.entries, func(a, b entry) int { return strings.Compare(a.office.ID, b.office.ID) })
	return d, faults
}

// Office gives the office with the id.
func (d *Directory) Office(id string) (kiosk.Office, bool) {
	i, ok := d.at(id)
	if !ok {
		return kiosk.Office{}, false
	}
	return d.entries[i].office, true
}

// at finds an id among the entries.
func (d *Directory) at(id string) (int, bool) {
	return slices.BinarySearchFunc(d.entries, id, func(e entry, id string) int { return strings.Compare(e.office.ID, id) })
}

// Len is how many offices there are.
func (d *Directory) Len() int { return len(d.entries) }

// on gives the hours of each entry on the day of t, by the clock in Sweden.
func (d *Directory) on(t time.Time) []openinghours.Day {
	date := kiosk.DateOf(t)
	if kept := d.days.Load(); kept != nil && kept.date == date {
		return kept.all
	}
	made := &days{date, make([]openinghours.Day, len(d.entries))}
	for i, e := range d.entries {
		if e.office.Hours != "" {
			made.all[i] = e.hours.Day(t)
		}
	}
	d.days.Store(made)
	return made.all
}

// vector is a place on a sphere of radius 1: near places are found by
// multiplication alone.
type vector [3]float64

func vectorOf(p kiosk.Place) vector {
	lat, lon := p.Lat*math.Pi/180, p.Lon*math.Pi/180
	return vector{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
}

// toward is larger the nearer the places are, 1 when they are one.
func (v vector) toward(w vector) float64 { return v[0]*w[0] + v[1]*w[1] + v[2]*w[2] }

var sweden = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		panic("embedded zones: " + err.Error())
	}
	return zone
}()

// swedish is the moment by the clock in Sweden.
func swedish(t time.Time) time.Time { return t.In(sweden) }
