package pmtiles

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// Tile is one to be written, unpacked.
type Tile struct {
	Z    uint8
	X, Y uint32
	Data []byte
}

// Write makes a file with few tiles, for tests and samples: gzip throughout, and
// leaf directories of leafSize entries, or all in the root if leafSize is 0. Of the
// header it uses bounds and tile type; zooms come from the tiles.
func Write(w io.Writer, h Header, attribution string, tiles []Tile, leafSize int) error {
	tiles = slices.Clone(tiles)
	slices.SortFunc(tiles, func(a, b Tile) int { return cmp.Compare(TileID(a.Z, a.X, a.Y), TileID(b.Z, b.X, b.Y)) })
	var body bytes.Buffer
	var entries []entry
	h.MinZoom, h.MaxZoom = maxZoom, 0
	for _, t := range tiles {
		h.MinZoom, h.MaxZoom = min(h.MinZoom, t.Z), max(h.MaxZoom, t.Z)
		data := packed(t.Data)
		entries = append(entries, entry{TileID(t.Z, t.X, t.Y), 1, span{uint64(body.Len()), uint64(len(data))}})
		body.Write(data)
	}
	var leaves bytes.Buffer
	root := entries
	if leafSize > 0 {
		root = nil
		for part := range slices.Chunk(entries, leafSize) {
			leaf := packed(directoryBytes(part))
			root = append(root, entry{part[0].id, 0, span{uint64(leaves.Len()), uint64(len(leaf))}})
			leaves.Write(leaf)
		}
	}
	metadata, err := json.Marshal(map[string]any{"attribution": attribution, "vector_layers": []any{}})
	if err != nil {
		return fmt.Errorf("write tiles: %w", err)
	}
	h.internal, h.TileCompression = Gzip, Gzip
	parts := [][]byte{packed(directoryBytes(root)), packed(metadata), leaves.Bytes(), body.Bytes()}
	at := uint64(headerSize)
	for i, where := range []*span{&h.root, &h.metadata, &h.leaves, &h.tiles} {
		*where = span{at, uint64(len(parts[i]))}
		at += where.length
	}
	if _, err := w.Write(slices.Concat(h.bytes(), slices.Concat(parts...))); err != nil {
		return fmt.Errorf("write tiles: %w", err)
	}
	return nil
}

// packed compresses; writing to memory cannot fail.
func packed(data []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(data)
	_ = w.Close()
	return out.Bytes()
}
