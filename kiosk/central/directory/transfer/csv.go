package transfer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
)

// WriteCSV writes the offices as a table for a spreadsheet: UTF-8 with a byte order
// mark, commas, lists with | between their items, nothing that a spreadsheet would
// take for a formula.
func WriteCSV(w io.Writer, offices []kiosk.Office) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	out := csv.NewWriter(w)
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = c.name
	}
	_ = out.Write(cells) // an error stays in out
	for _, o := range offices {
		r := rowOf(o)
		for i, c := range columns {
			if c.list != nil {
				cells[i] = Guarded(joined(*c.list(&r)))
			} else {
				cells[i] = Guarded(*c.text(&r))
			}
		}
		_ = out.Write(cells)
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// csv reads a table whose first row is the headings, in any order.
func (r *reader) csv(raw []byte) error {
	in, skipped := openTable(raw)
	names, err := in.Read()
	if err != nil {
		return csvFault(1+skipped, err)
	}
	heads, memory, err := r.headings(names)
	if err != nil {
		return err
	}
	for at := 2 + skipped; ; at++ {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return csvFault(at, err)
		}
		if !slices.ContainsFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
			continue
		}
		if len(cells) != len(heads) {
			r.Rows++
			r.fault(Fault{Row: at, why: faultCells, args: []any{len(cells), len(heads)}})
			continue
		}
		if err := r.add(at, r.cells(at, heads, cells, memory)); err != nil {
			return err
		}
	}
}

// openTable finds what is between the cells: what the first line has most of. A
// line "sep=;", which Excel writes and reads, says so; it is skipped.
func openTable(raw []byte) (in *csv.Reader, skipped int) {
	comma := ','
	line, rest, _ := bytes.Cut(raw, []byte("\n"))
	if sign, ok := strings.CutPrefix(strings.TrimSpace(string(line)), "sep="); ok && len(sign) == 1 && strings.Contains(",;", sign) {
		comma, raw, skipped = rune(sign[0]), rest, 1
	} else {
		most := bytes.Count(line, []byte(","))
		for _, sign := range ";\t" {
			if n := bytes.Count(line, []byte(string(sign))); n > most {
				comma, most = sign, n
			}
		}
	}
	in = csv.NewReader(bytes.NewReader(raw))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = comma, -1, true
	return in, skipped
}

// headings finds the column of each heading, nil for those that are not read, and
// where fields_from_memory is, -1 for nowhere.
func (r *reader) headings(names []string) (heads []*column, memory int, err error) {
	memory = -1
	var seen, missing, absent []string
	for i, name := range names {
		name, _ = clean(strings.ToLower(name))
		c, known := columnNamed(name)
		switch {
		case known && slices.Contains(seen, name):
			return nil, 0, &Fault{Row: 1, Column: name, why: faultHeading}
		case known:
			seen = append(seen, name)
		case name == "fields_from_memory":
			memory = i
		case slices.Contains(notKept, name):
			r.note(Fault{Row: 1, Column: name, why: noteNotKept})
		default:
			r.note(Fault{Row: 1, Column: shortened(name), why: noteUnknown})
		}
		heads = append(heads, c)
	}
	for _, c := range columns {
		if slices.Contains(seen, c.name) {
			continue
		}
		if absent = append(absent, c.name); c.need {
			missing = append(missing, c.name)
		}
	}
	if len(seen) == 0 {
		return nil, 0, &Fault{why: faultUnknown}
	}
	if len(missing) > 0 {
		fault := columnError(faultMissing, missing)
		return nil, 0, &fault
	}
	if r.absent = absent; len(absent) > 0 {
		r.note(columnError(noteAbsent, absent))
	}
	return heads, memory, nil
}

// cells makes a row of what stands in a line.
func (r *reader) cells(at int, heads []*column, cells []string, memory int) (w row) {
	var unsourced []string
	if memory >= 0 {
		unsourced = divided(cells[memory])
	}
	for i, c := range heads {
		if c == nil || cells[i] == "" {
			continue
		}
		if !c.need && slices.Contains(unsourced, c.name) {
			r.note(Fault{Row: at, Column: c.name, Value: shortened(cells[i]), why: noteFromMemory})
			continue
		}
		text, safe := unguarded(cells[i])
		if !safe {
			r.fault(Fault{Row: at, Column: c.name, Value: shortened(cells[i]), why: faultFormula})
		}
		values := []string{text}
		if c.list != nil {
			values = divided(text)
		}
		r.set(at, &w, c, values)
	}
	return w
}

func csvFault(at int, err error) error {
	if errors.Is(err, io.EOF) {
		return &Fault{why: faultEmpty}
	}
	return &Fault{Row: at, why: faultCSV}
}
