package report

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/access"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/central/web/frame"
)

// download gives a table as a file.
func (p *pages) download(v *frame.Visit) (frame.Answer, error) {
	rows, ok := map[string]func(*words, *frame.Language, access.Report) [][]string{
		"municipalities.csv": municipalityRows, "libraries.csv": libraryRows,
	}[v.PathValue("file")]
	if !ok {
		return nil, frame.ErrNotFound
	}
	found, err := p.find(v)
	if errors.Is(err, errNowhere) {
		return nil, frame.ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	ordered(found.report.Municipalities, found.order, found.up)
	w := texts[v.Language.Code]
	return frame.File{Name: v.PathValue("file"), Media: "text/csv; charset=utf-8", Write: func(to io.Writer) error {
		return writeCSV(to, rows(w, v.Language, found.report))
	}}, nil
}

// writeCSV writes a table as a Swedish Excel opens it by a double click, whatever
// language the page has: UTF-8 with a byte order mark, semicolons between cells, commas
// in numbers, nothing that it would take for a formula. What nobody knows is an empty
// cell.
func writeCSV(to io.Writer, rows [][]string) error {
	if _, err := io.WriteString(to, "\ufeff"); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	out := csv.NewWriter(to)
	out.Comma, out.UseCRLF = ';', true
	for _, row := range rows {
		for i := range row {
			row[i] = transfer.Guarded(row[i])
		}
		_ = out.Write(row) // an error stays in out
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// cellNumber is how Swedish Excel reads one.
func cellNumber(value float64, decimals int) string { return swedish.number(value, decimals) }

func municipalityRows(w *words, l *frame.Language, r access.Report) [][]string {
	head := []string{w.Code, w.Municipality, w.County}
	for _, f := range figures {
		head = append(head, w.figures[f.id])
	}
	for _, kind := range officeKinds {
		head = append(head, w.kinds[kind])
	}
	head = append(head, w.standings[kiosk.CallFirst], w.standings[kiosk.Unchecked], w.HoursKnown, w.WhichAuthorities, w.WhichServices, w.WhichLanguages)
	rows := [][]string{head}
	for _, m := range r.Municipalities {
		row := []string{m.Code, m.Name, m.County.Name}
		for _, f := range figures {
			value, ok := f.value(m)
			if row = append(row, ""); ok {
				row[len(row)-1] = cellNumber(value, f.decimals)
			}
		}
		for _, kind := range officeKinds {
			row = append(row, strconv.Itoa(m.Kinds[kind]))
		}
		rows = append(rows, append(row,
			strconv.Itoa(m.Standings[kiosk.CallFirst]), strconv.Itoa(m.Standings[kiosk.Unchecked]), strconv.Itoa(m.Hours.Known),
			strings.Join(m.Authorities, ", "), strings.Join(m.Services, ", "), strings.Join(spoken(w, l, m), ", "),
		))
	}
	return rows
}

func libraryRows(w *words, _ *frame.Language, r access.Report) [][]string {
	rows := [][]string{{
		w.Library, w.Municipality, w.Nearest, w.Straight, w.Walking,
		w.Evening, w.Straight, w.Walking, w.Weekend, w.Straight, w.Walking,
	}}
	for _, l := range r.Libraries {
		row := []string{l.Name, w.municipality(l.Municipality)}
		for _, way := range []*access.Way{l.Nearest, l.Evening, l.Weekend} {
			if way == nil {
				row = append(row, "", "", "")
				continue
			}
			row = append(row, way.Name, cellNumber(way.Metres/1000, 1), cellNumber(way.Walking/1000, 1))
		}
		rows = append(rows, row)
	}
	return rows
}
