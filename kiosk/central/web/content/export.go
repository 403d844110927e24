package content

import (
	"fmt"
	"io"
	"slices"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/central/web/frame"
)

// written is how offices are written in a format, by the last part of its address.
var written = map[string]struct {
	media string
	write func(io.Writer, []kiosk.Office) error
}{
	"offices.csv":     {"text/csv; charset=utf-8", transfer.WriteCSV},
	"offices.geojson": {"application/geo+json", transfer.WriteGeoJSON},
	"hsds.json":       {"application/json", transfer.WriteHSDS},
}

// export gives the offices that the editor keeps as a file, as an import wants them.
func (p *pages) export(v *frame.Visit) (frame.Answer, error) {
	name := v.PathValue("format")
	format, ok := written[name]
	if !ok {
		return nil, frame.ErrNotFound
	}
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	all, err := p.Register.Offices(v.Context())
	if err != nil {
		return nil, err
	}
	offices := slices.DeleteFunc(all, func(o kiosk.Office) bool { return !who.Keeps(o) })
	return frame.File{Name: name, Media: format.media, Write: func(w io.Writer) error {
		if err := format.write(w, offices); err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
		return nil
	}}, nil
}
