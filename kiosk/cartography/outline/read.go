package outline

import (
	"bufio"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// magic begins every file, inside the compression.
const magic = "outline1"

// Bounds on what a file may claim, far above what the map needs.
const (
	maxAreas  = 1 << 16
	maxRings  = 1 << 20
	maxPlaces = 1 << 22
	maxName   = 1 << 10
)

var errDamaged = errors.New("the file of outlines is damaged")

// Read takes areas from a compressed file.
func Read(r io.Reader) ([]Area, error) {
	unpacked, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("read outlines: %w", err)
	}
	in := &reader{r: bufio.NewReader(unpacked)}
	if head := in.text(len(magic)); in.err == nil && head != magic {
		return nil, fmt.Errorf("read outlines: %w", errDamaged)
	}
	var areas []Area
	for range in.count(maxAreas) {
		areas = append(areas, in.area())
		if in.err != nil {
			return nil, fmt.Errorf("read outlines: %w", in.err)
		}
	}
	if in.end(); in.err != nil {
		return nil, fmt.Errorf("read outlines: %w", in.err)
	}
	return areas, nil
}

// reader remembers the first fault, and gives zeros after it.
type reader struct {
	r   *bufio.Reader
	err error
}

func (in *reader) area() Area {
	a := Area{Name: in.text(in.count(maxName))}
	in.next(&a.Label)
	for range in.count(maxRings) {
		n := in.count(maxPlaces)
		ring := make(Ring, 0, min(n, 1<<12)) // a claim is not yet a reason to take memory
		var at Degree
		for range n {
			in.next(&at)
			if in.err != nil {
				return a
			}
			ring = append(ring, at)
		}
		a.Rings = append(a.Rings, ring)
		if in.err != nil {
			return a
		}
	}
	return a
}

// next moves a place by the difference that stands next in the file.
func (in *reader) next(at *Degree) {
	at.Lon += in.signed()
	at.Lat += in.signed()
}

func (in *reader) signed() int32 {
	if in.err != nil {
		return 0
	}
	v, err := binary.ReadVarint(in.r)
	if err == nil && (v < math.MinInt32 || v > math.MaxInt32) {
		err = errDamaged
	}
	in.err = err
	return int32(v)
}

func (in *reader) count(most uint64) int {
	if in.err != nil {
		return 0
	}
	v, err := binary.ReadUvarint(in.r)
	if err == nil && v > most {
		err = errDamaged
	}
	if in.err = err; err != nil {
		return 0
	}
	return int(v)
}

// end goes on to the end, where the compression's checksum stands.
func (in *reader) end() {
	if in.err != nil {
		return
	}
	switch _, err := in.r.ReadByte(); {
	case err == nil:
		in.err = errDamaged
	case !errors.Is(err, io.EOF):
		in.err = err
	}
}

func (in *reader) text(size int) string {
	if in.err != nil {
		return ""
	}
	out := make([]byte, size)
	_, in.err = io.ReadFull(in.r, out)
	return string(out)
}
