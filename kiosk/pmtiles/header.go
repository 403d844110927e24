package pmtiles

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// headerSize is the length of the fixed part at the file's start.
const headerSize = 127

// Compression of tiles or directories.
type Compression uint8

// The compressions that are read; the format also has brotli and zstd.
const (
	None Compression = 1
	Gzip Compression = 2
)

// TypeMVT is the tile type of Mapbox Vector Tiles.
const TypeMVT = 1

// Errors that tell what is wrong with a file.
var (
	ErrNotPMTiles  = errors.New("this is not a PMTiles file of version 3")
	ErrDamaged     = errors.New("the file is damaged or cut off")
	ErrUnsupported = errors.New("the file uses what this program does not read")
)

// span is a part of the file, in bytes.
type span struct{ offset, length uint64 }

// Header is what the file's start says.
type Header struct {
	MinZoom, MaxZoom         uint8
	West, South, East, North float64 // degrees
	TileType                 uint8
	TileCompression          Compression

	root, metadata, leaves, tiles span
	internal                      Compression
}

// parseHeader reads and checks the fixed part of a file of a size.
func parseHeader(raw []byte, size uint64) (h Header, err error) {
	if len(raw) < headerSize || string(raw[:7]) != "PMTiles" || raw[7] != 3 {
		return h, ErrNotPMTiles
	}
	part := func(at int) span {
		return span{binary.LittleEndian.Uint64(raw[at:]), binary.LittleEndian.Uint64(raw[at+8:])}
	}
	degrees := func(at int) float64 { return float64(int32(binary.LittleEndian.Uint32(raw[at:]))) / 1e7 }
	h = Header{
		root: part(8), metadata: part(24), leaves: part(40), tiles: part(56),
		internal: Compression(raw[97]), TileCompression: Compression(raw[98]), TileType: raw[99],
		MinZoom: raw[100], MaxZoom: raw[101],
		West: degrees(102), South: degrees(106), East: degrees(110), North: degrees(114),
	}
	for _, s := range []span{h.root, h.metadata, h.leaves, h.tiles} {
		if s.offset > size || s.length > size-s.offset {
			return h, fmt.Errorf("a part ends after byte %d: %w", size, ErrDamaged)
		}
	}
	if h.MinZoom > h.MaxZoom || h.MaxZoom > maxZoom {
		return h, fmt.Errorf("zooms %d to %d: %w", h.MinZoom, h.MaxZoom, ErrDamaged)
	}
	if !h.internal.known() || !h.TileCompression.known() {
		return h, fmt.Errorf("compressions %d and %d: %w", h.internal, h.TileCompression, ErrUnsupported)
	}
	return h, nil
}

func (c Compression) known() bool { return c == None || c == Gzip }

// bytes is what parseHeader reads.
func (h Header) bytes() []byte {
	raw := make([]byte, headerSize)
	copy(raw, "PMTiles\x03")
	for i, s := range []span{h.root, h.metadata, h.leaves, h.tiles} {
		binary.LittleEndian.PutUint64(raw[8+16*i:], s.offset)
		binary.LittleEndian.PutUint64(raw[16+16*i:], s.length)
	}
	raw[96] = 1 // clustered
	raw[97], raw[98], raw[99] = byte(h.internal), byte(h.TileCompression), h.TileType
	raw[100], raw[101] = h.MinZoom, h.MaxZoom
	for i, degrees := range []float64{h.West, h.South, h.East, h.North} {
		binary.LittleEndian.PutUint32(raw[102+4*i:], uint32(int32(degrees*1e7)))
	}
	return raw
}
