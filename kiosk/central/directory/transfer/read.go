package transfer

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"medborgarkiosk/kiosk"
)

// How much is read at once.
const (
	MostBytes = 10 << 20
	MostRows  = 20_000
)

// mostFaults is how many faults are told of a file, and how many notes.
const mostFaults = 1000

// Format is what a file is written in.
type Format string

// The formats there are.
const (
	CSV     Format = "csv"
	GeoJSON Format = "geojson"
	HSDS    Format = "hsds"
)

// Import is what a file says.
type Import struct {
	Name    string // the file's
	Format  Format
	Rows    int            // how many offices are in the file
	Offices []kiosk.Office // nil when Refused
	Faults  []Fault        // the first thousand
	Notes   []Fault        // what was put right or left out, the first thousand

	absent []string // columns that a CSV file does not have
}

// Refused tells that the file has faults, so that nothing of it is imported.
func (i Import) Refused() bool { return len(i.Faults) > 0 }

// Over gives the offices, with what stands now in columns that the file does not
// have: a file without hours leaves the hours as they are.
func (i Import) Over(now []kiosk.Office) []kiosk.Office {
	if len(i.absent) == 0 {
		return i.Offices
	}
	standing := make(map[string]kiosk.Office, len(now))
	for _, o := range now {
		standing[o.ID] = o
	}
	over := slices.Clone(i.Offices)
	for at, wanted := range over {
		o, ok := standing[wanted.ID]
		if !ok {
			continue
		}
		from, to := rowOf(o), rowOf(wanted)
		for _, name := range i.absent {
			c, _ := columnNamed(name)
			if c.list != nil {
				*c.list(&to) = *c.list(&from)
			} else {
				*c.text(&to) = *c.text(&from)
			}
		}
		r := reader{}
		over[at] = r.office(0, to)
	}
	return over
}

// Read reads a file of offices. What it is written in is told by its content; the
// name is only kept. The error is a *Fault that concerns the whole file: too
// large, of no known format, cut off, without a column that is needed.
func Read(name string, raw []byte) (Import, error) {
	r := &reader{Import: Import{Name: name}, first: map[string]int{}}
	err := r.read(raw)
	if err != nil {
		return Import{Name: name, Format: r.Format}, err
	}
	if r.Refused() {
		r.Offices = nil
	}
	return r.Import, nil
}

// reader gathers an Import row by row.
type reader struct {
	Import
	first map[string]int // the row that each id is on
}

func (r *reader) read(raw []byte) error {
	if len(raw) > MostBytes {
		return &Fault{why: faultLarge, args: []any{MostBytes >> 20}}
	}
	raw, note := decoded(raw)
	if note != nil {
		r.Notes = append(r.Notes, Fault{why: *note})
	}
	start := bytes.TrimSpace(raw)
	switch {
	case len(start) == 0:
		return &Fault{why: faultEmpty}
	case bytes.ContainsRune(raw, 0):
		return &Fault{why: faultUnknown}
	case start[0] == '{' || start[0] == '[':
		return r.json(start)
	}
	r.Format = CSV
	return r.csv(raw)
}

func (r *reader) fault(f Fault) {
	if len(r.Faults) < mostFaults {
		r.Faults = append(r.Faults, f)
	}
}

func (r *reader) note(f Fault) {
	if len(r.Notes) < mostFaults {
		r.Notes = append(r.Notes, f)
	}
}

// set puts what stands in a column into the row, cleaned.
func (r *reader) set(at int, w *row, c *column, values []string) {
	var kept []string
	for _, value := range values {
		text, lines := clean(value)
		if lines {
			r.note(Fault{Row: at, Column: c.name, why: noteLines})
		}
		if text != "" {
			kept = append(kept, text)
		}
	}
	switch {
	case c.list != nil:
		*c.list(w) = kept
	case len(kept) > 1:
		r.fault(Fault{Row: at, Column: c.name, why: faultItems, args: []any{1}})
	case len(kept) == 1:
		*c.text(w) = kept[0]
	}
}

// add checks a row and makes an office of it.
func (r *reader) add(at int, w row) error {
	r.Rows++
	if r.Rows > MostRows {
		return &Fault{why: faultMany, args: []any{MostRows}}
	}
	if len(w.Municipality) == 3 && checkMunicipality("0"+w.Municipality) == nil {
		w.Municipality = "0" + w.Municipality
		r.note(Fault{Row: at, Column: "municipality_code", why: noteZero, args: []any{w.Municipality}})
	}
	faults := len(r.Faults)
	for i := range columns {
		r.check(at, &w, &columns[i])
	}
	if before, twice := r.first[w.ID]; twice && w.ID != "" {
		r.fault(Fault{Row: at, Column: "id", Value: w.ID, why: faultTwice, args: []any{before}})
	} else {
		r.first[w.ID] = at
	}
	o := r.office(at, w)
	if len(r.Faults) > faults || len(r.Faults) == mostFaults {
		return nil
	}
	var told kiosk.Faults
	if errors.As(o.Check(), &told) {
		r.fault(Fault{Row: at, why: faultOffice, within: told})
		return nil
	}
	r.Offices = append(r.Offices, o)
	return nil
}

func (r *reader) check(at int, w *row, c *column) {
	values := c.values(w)
	if c.need && len(values) == 0 {
		r.fault(Fault{Row: at, Column: c.name, why: faultNeeded})
	}
	if len(values) > mostItems {
		r.fault(Fault{Row: at, Column: c.name, why: faultItems, args: []any{mostItems}})
		return
	}
	for _, value := range values {
		var wrong *Fault
		switch {
		case utf8.RuneCountInString(value) > c.most:
			wrong = &Fault{why: faultLong, args: []any{c.most}}
		case hidden(value):
			wrong = &Fault{why: faultControl}
		case c.check != nil:
			wrong = c.check(value)
		}
		if wrong != nil {
			wrong.Row, wrong.Column, wrong.Value = at, c.name, shortened(value)
			r.fault(*wrong)
		}
	}
}

// office makes an office of a row: its place and whether it has closed.
func (r *reader) office(at int, w row) kiosk.Office {
	o := w.Office
	switch {
	case w.lat == "" && w.lon == "":
	case w.lat == "" || w.lon == "":
		r.fault(Fault{Row: at, Column: "lat", why: faultHalfPlace})
	default:
		place, notes, fault := parsePlace(w.lat, w.lon)
		if fault != nil {
			fault.Row = at
			r.fault(*fault)
			break
		}
		for _, n := range notes {
			n.Row = at
			r.note(n)
		}
		place.Approximate = strings.Contains(strings.ToLower(w.basis), "approx")
		if w.basis != "" && !place.Approximate {
			r.note(Fault{Row: at, Column: "coord_basis", Value: shortened(w.basis), why: noteBasis})
		}
		o.Place = &place
	}
	o.Closed = r.closing(at, w)
	return o
}

// closing reads the status: "closed 2025-05-30". Of other words only open and
// unknown go without saying.
func (r *reader) closing(at int, w row) *kiosk.Closing {
	since, closed := strings.CutPrefix(w.status, "closed")
	switch {
	case closed && (since == "" || since[0] == ' '):
		since = strings.TrimSpace(since)
		if since == "" || checkPart(since) != nil {
			r.fault(Fault{Row: at, Column: "status", Value: shortened(w.status), why: faultClosed})
			return nil
		}
		return &kiosk.Closing{Since: since, Source: w.closedSource, GoTo: w.goTo}
	case w.status != "" && w.status != "unknown" && w.status != "open":
		r.note(Fault{Row: at, Column: "status", Value: shortened(w.status), why: noteStatus})
	}
	if w.closedSource != "" || len(w.goTo) > 0 {
		r.fault(Fault{Row: at, Column: "status", why: faultClosed})
	}
	return nil
}

// columnError names columns in a fault of the whole file.
func columnError(why reason, names []string) Fault {
	return Fault{why: why, args: []any{strings.Join(names, ", ")}}
}
