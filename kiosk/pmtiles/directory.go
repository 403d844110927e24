package pmtiles

import (
	"encoding/binary"
	"fmt"
	"sort"
)

// entry says where a run of tiles lies, or a further directory if run is 0.
type entry struct {
	id   uint64 // of the first tile
	run  uint32 // how many tiles after each other are the same
	span        // within the tiles, or within the leaf directories
}

// parseDirectory reads an unpacked directory: the columns of a table, one after
// the other. Each entry takes at least four bytes, so a wrong count is found
// before memory is taken for it.
func parseDirectory(raw []byte) ([]entry, error) {
	in := columns{raw: raw}
	count := in.next()
	if in.bad || count > uint64(len(raw))/4 {
		return nil, fmt.Errorf("a directory of %d entries in %d bytes: %w", count, len(raw), ErrDamaged)
	}
	entries := make([]entry, count)
	var id uint64
	for i := range entries {
		step := in.next()
		if id+step < id || i > 0 && step == 0 {
			in.bad = true
		}
		id += step
		entries[i].id = id
	}
	for i := range entries {
		entries[i].run = in.short()
	}
	for i := range entries {
		entries[i].length = uint64(in.short())
	}
	for i := range entries {
		offset := in.next()
		switch {
		case offset > 0:
			entries[i].offset = offset - 1
		case i > 0: // right after the one before
			entries[i].offset = entries[i-1].offset + entries[i-1].length
		default:
			in.bad = true
		}
	}
	if in.bad {
		return nil, fmt.Errorf("a directory: %w", ErrDamaged)
	}
	return entries, nil
}

// columns hands out variable-length numbers, and remembers if one was missing.
type columns struct {
	raw []byte
	bad bool
}

func (c *columns) next() uint64 {
	v, n := binary.Uvarint(c.raw)
	if n <= 0 {
		c.bad = true
		return 0
	}
	c.raw = c.raw[n:]
	return v
}

func (c *columns) short() uint32 {
	v := c.next()
	if v > 1<<32-1 {
		c.bad = true
	}
	return uint32(v)
}

// find gives the entry that has the tile, or leads to it.
func find(entries []entry, id uint64) (entry, bool) {
	i := sort.Search(len(entries), func(i int) bool { return entries[i].id > id }) - 1
	if i < 0 {
		return entry{}, false
	}
	e := entries[i]
	return e, e.run == 0 || id-e.id < uint64(e.run)
}

// directoryBytes is what parseDirectory reads.
func directoryBytes(entries []entry) []byte {
	raw := binary.AppendUvarint(nil, uint64(len(entries)))
	var last uint64
	for _, e := range entries {
		raw = binary.AppendUvarint(raw, e.id-last)
		last = e.id
	}
	for _, e := range entries {
		raw = binary.AppendUvarint(raw, uint64(e.run))
	}
	for _, e := range entries {
		raw = binary.AppendUvarint(raw, e.length)
	}
	for i, e := range entries {
		if i > 0 && e.offset == entries[i-1].offset+entries[i-1].length {
			raw = binary.AppendUvarint(raw, 0)
		} else {
			raw = binary.AppendUvarint(raw, e.offset+1)
		}
	}
	return raw
}
