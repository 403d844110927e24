package pmtiles

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"sync"
)

// Bounds on one part of the file, packed and unpacked. Planet files stay below
// half of them.
const (
	maxDirectory = 8 << 20
	maxTile      = 8 << 20
	maxMetadata  = 4 << 20
	maxDepth     = 3  // directories on the way to a tile, the root among them
	keptLeaves   = 16 // leaf directories in memory
)

// Reader finds tiles in a file. It may be used by many at once.
type Reader struct {
	header Header
	file   io.ReaderAt
	root   []entry

	mu     sync.Mutex
	leaves map[span][]entry
}

// Open reads the start of a file of a size in bytes. The error is ErrNotPMTiles,
// ErrDamaged, ErrUnsupported or the file's own.
func Open(file io.ReaderAt, size int64) (*Reader, error) {
	start := make([]byte, min(headerSize, max(0, size)))
	if _, err := file.ReadAt(start, 0); err != nil && err != io.EOF {
		return nil, fmt.Errorf("open tiles: %w", err)
	}
	header, err := parseHeader(start, uint64(max(0, size)))
	if err != nil {
		return nil, fmt.Errorf("open tiles: %w", err)
	}
	r := &Reader{header: header, file: file, leaves: map[span][]entry{}}
	if r.root, err = r.directory(header.root); err != nil {
		return nil, fmt.Errorf("open tiles: %w", err)
	}
	return r, nil
}

// Header is what the file's start says.
func (r *Reader) Header() Header { return r.header }

// Zooms are the least and the most detailed that the file has.
func (r *Reader) Zooms() (least, most uint8) { return r.header.MinZoom, r.header.MaxZoom }

// Attribution is whom the file's maker names as the source, as HTML; often empty.
func (r *Reader) Attribution() (string, error) {
	raw, err := r.part(r.header.metadata, maxMetadata, r.header.internal)
	if err != nil {
		return "", fmt.Errorf("read metadata: %w", err)
	}
	var metadata struct {
		Attribution string `json:"attribution"`
	}
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &metadata); err != nil {
			return "", fmt.Errorf("read metadata: %w: %w", ErrDamaged, err)
		}
	}
	return metadata.Attribution, nil
}

// Tile is a tile's unpacked content, or nothing if the file does not have it.
func (r *Reader) Tile(z uint8, x, y uint32) ([]byte, error) {
	if z < r.header.MinZoom || z > r.header.MaxZoom || x >= 1<<z || y >= 1<<z {
		return nil, nil
	}
	id := TileID(z, x, y)
	entries := r.root
	for range maxDepth {
		e, ok := find(entries, id)
		if !ok {
			return nil, nil
		}
		if e.run > 0 {
			where, err := within(r.header.tiles, e.span)
			if err != nil {
				return nil, fmt.Errorf("tile %d/%d/%d: %w", z, x, y, err)
			}
			data, err := r.part(where, maxTile, r.header.TileCompression)
			if err != nil {
				return nil, fmt.Errorf("tile %d/%d/%d: %w", z, x, y, err)
			}
			return data, nil
		}
		var err error
		if entries, err = r.leaf(e.span); err != nil {
			return nil, fmt.Errorf("tile %d/%d/%d: %w", z, x, y, err)
		}
	}
	return nil, fmt.Errorf("tile %d/%d/%d: directories without end: %w", z, x, y, ErrDamaged)
}

// within turns a span inside a part of the file into one of the file.
func within(part, s span) (span, error) {
	if s.offset > part.length || s.length > part.length-s.offset {
		return s, fmt.Errorf("something lies outside of its part: %w", ErrDamaged)
	}
	return span{part.offset + s.offset, s.length}, nil
}

// leaf is a directory below another, kept for the next tile nearby.
func (r *Reader) leaf(s span) ([]entry, error) {
	where, err := within(r.header.leaves, s)
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	entries, ok := r.leaves[where]
	r.mu.Unlock()
	if ok {
		return entries, nil
	}
	if entries, err = r.directory(where); err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.leaves) >= keptLeaves {
		clear(r.leaves)
	}
	r.leaves[where] = entries
	return entries, nil
}

func (r *Reader) directory(where span) ([]entry, error) {
	raw, err := r.part(where, maxDirectory, r.header.internal)
	if err != nil {
		return nil, err
	}
	return parseDirectory(raw)
}

// part reads and unpacks a stretch of the file, of at most so many bytes before
// and after unpacking.
func (r *Reader) part(s span, most int, compression Compression) ([]byte, error) {
	if s.length > uint64(most) {
		return nil, fmt.Errorf("a part of %d bytes: %w", s.length, ErrDamaged)
	}
	raw := make([]byte, s.length)
	if n, err := r.file.ReadAt(raw, int64(s.offset)); n < len(raw) {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if compression == None || len(raw) == 0 {
		return raw, nil
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	out, err := io.ReadAll(io.LimitReader(unpacked, int64(most)+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	case len(out) > most:
		return nil, fmt.Errorf("a part unpacks to more than %d bytes: %w", most, ErrDamaged)
	}
	return out, nil
}
