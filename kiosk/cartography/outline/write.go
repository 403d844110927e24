package outline

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
)

// Write puts areas into the form that Read takes: differences from place to
// place as variable-length integers, compressed.
func Write(w io.Writer, areas []Area) error {
	var out bytes.Buffer
	out.WriteString(magic)
	unsigned := func(v int) { out.Write(binary.AppendUvarint(nil, uint64(v))) }
	step := func(from, to Degree) {
		out.Write(binary.AppendVarint(nil, int64(to.Lon-from.Lon)))
		out.Write(binary.AppendVarint(nil, int64(to.Lat-from.Lat)))
	}
	unsigned(len(areas))
	for _, a := range areas {
		unsigned(len(a.Name))
		out.WriteString(a.Name)
		step(Degree{}, a.Label)
		unsigned(len(a.Rings))
		for _, ring := range a.Rings {
			unsigned(len(ring))
			var last Degree
			for _, at := range ring {
				step(last, at)
				last = at
			}
		}
	}
	packed, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return fmt.Errorf("write outlines: %w", err)
	}
	if _, err := packed.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write outlines: %w", err)
	}
	if err := packed.Close(); err != nil {
		return fmt.Errorf("write outlines: %w", err)
	}
	return nil
}
