package pmtiles

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"testing"
)

// TestTileIDs are the specification's own examples.
func TestTileIDs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		z    uint8
		x, y uint32
		want uint64
	}{
		{0, 0, 0, 0},
		{1, 0, 0, 1},
		{1, 0, 1, 2},
		{1, 1, 1, 3},
		{1, 1, 0, 4},
		{2, 0, 0, 5},
		{12, 3423, 1763, 19078479},
	} {
		if got := TileID(c.z, c.x, c.y); got != c.want {
			t.Errorf("%d/%d/%d is %d, want %d", c.z, c.x, c.y, got, c.want)
		}
	}
}

// TestNeighboursOnTheCurve: each number is one tile, and the next one touches it.
func TestNeighboursOnTheCurve(t *testing.T) {
	t.Parallel()
	const z = 5
	places := map[uint64][2]int{}
	for x := range uint32(1 << z) {
		for y := range uint32(1 << z) {
			places[TileID(z, x, y)] = [2]int{int(x), int(y)}
		}
	}
	first := TileID(z, 0, 0)
	for id := first; id < first+1<<(2*z); id++ {
		at, ok := places[id]
		if !ok {
			t.Fatalf("no tile has the number %d", id)
		}
		if before, ok := places[id-1]; ok && abs(at[0]-before[0])+abs(at[1]-before[1]) != 1 {
			t.Errorf("%v does not touch %v", at, before)
		}
	}
}

func abs(v int) int { return max(v, -v) }

func sample(t testing.TB, leafSize int) []byte {
	t.Helper()
	var tiles []Tile
	for z := range uint8(5) {
		for x := range uint32(1 << z) {
			tiles = append(tiles, Tile{z, x, x / 2, fmt.Appendf(nil, "tile %d/%d/%d", z, x, x/2)})
		}
	}
	var file bytes.Buffer
	if err := Write(&file, Header{West: 18, South: 59.1, East: 18.3, North: 59.3, TileType: TypeMVT}, "© OpenStreetMap", tiles, leafSize); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func open(file []byte) (*Reader, error) { return Open(bytes.NewReader(file), int64(len(file))) }

func TestWrittenTilesAreFound(t *testing.T) {
	t.Parallel()
	for _, leafSize := range []int{0, 3, 100} {
		r, err := open(sample(t, leafSize))
		if err != nil {
			t.Fatal(err)
		}
		if least, most := r.Zooms(); least != 0 || most != 4 || r.Header().East != 18.3 {
			t.Errorf("zooms %d to %d, east %v", least, most, r.Header().East)
		}
		if got, err := r.Attribution(); got != "© OpenStreetMap" || err != nil {
			t.Errorf("attribution %q, %v", got, err)
		}
		for z := range uint8(6) {
			for x := range uint32(1 << z) {
				for y := range uint32(1 << z) {
					want := ""
					if z < 5 && y == x/2 {
						want = fmt.Sprintf("tile %d/%d/%d", z, x, y)
					}
					if got, err := r.Tile(z, x, y); string(got) != want || err != nil {
						t.Errorf("leaves of %d: %d/%d/%d is %q, %v; want %q", leafSize, z, x, y, got, err, want)
					}
				}
			}
		}
	}
}

func TestWrongFilesAreRefused(t *testing.T) {
	t.Parallel()
	change := func(at int, value ...byte) []byte {
		file := sample(t, 0)
		copy(file[at:], value)
		return file
	}
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"empty":                  {nil, ErrNotPMTiles},
		"another format":         {[]byte("SQLite format 3"), ErrNotPMTiles},
		"version 2":              {change(7, 2), ErrNotPMTiles},
		"brotli":                 {change(97, 3), ErrUnsupported},
		"zooms backwards":        {change(100, 5, 2), ErrDamaged},
		"zoom 60":                {change(101, 60), ErrDamaged},
		"a root beyond the end":  {change(8, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f), ErrDamaged},
		"a huge root":            {change(16, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff), ErrDamaged},
		"a root that is no gzip": {change(headerSize, 0), ErrDamaged},
	} {
		if _, err := open(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestAFileCutOffAnywhereIsRefused(t *testing.T) {
	t.Parallel()
	file := sample(t, 3)
	for size := range len(file) {
		if _, err := open(file[:size]); err == nil {
			t.Fatalf("a file cut off after %d of %d bytes was opened", size, len(file))
		}
	}
}

// build makes a file whose root and leaves are as given.
func build(root, leaves []byte) []byte {
	h := Header{MaxZoom: 4, internal: None, TileCompression: Gzip, root: span{headerSize, uint64(len(root))}}
	h.metadata = span{headerSize, 0}
	h.leaves = span{headerSize + uint64(len(root)), uint64(len(leaves))}
	h.tiles = span{h.leaves.offset + h.leaves.length, 0}
	return append(append(h.bytes(), root...), leaves...)
}

func TestHostileDirectories(t *testing.T) {
	t.Parallel()
	itself := directoryBytes([]entry{{0, 0, span{0, 6}}})
	for name, c := range map[string]struct {
		root, leaves []byte
		opens        bool
	}{
		"a leaf that leads to itself":  {itself, itself, true},
		"a leaf outside of the leaves": {directoryBytes([]entry{{0, 0, span{7, 100}}}), nil, true},
		"a tile outside of the tiles":  {directoryBytes([]entry{{0, 9, span{1 << 60, 100}}}), nil, true},
		"more entries than bytes":      {binary.AppendUvarint(nil, 1<<50), nil, false},
		"numbers that do not rise":     {directoryBytes([]entry{{3, 1, span{0, 1}}, {3, 1, span{1, 1}}}), nil, false},
		"a first entry after nothing":  {[]byte{1, 0, 1, 1, 0}, nil, false},
		"a length beyond 32 bits":      {append([]byte{1, 0, 1}, append(binary.AppendUvarint(nil, 1<<40), 1)...), nil, false},
	} {
		r, err := open(build(c.root, c.leaves))
		if (err == nil) != c.opens {
			t.Errorf("%s: opened with %v", name, err)
		}
		if err != nil {
			continue
		}
		if _, err := r.Tile(0, 0, 0); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestABombIsStopped: a directory that unpacks to a thousand times its size.
func TestABombIsStopped(t *testing.T) {
	t.Parallel()
	bomb := packed(make([]byte, maxDirectory+1))
	h := Header{internal: Gzip, TileCompression: Gzip, root: span{headerSize, uint64(len(bomb))}, metadata: span{headerSize, 0}}
	if _, err := open(append(h.bytes(), bomb...)); !errors.Is(err, ErrDamaged) {
		t.Errorf("opened with %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(sample(f, 0))
	f.Add(sample(f, 3))
	f.Add(build(directoryBytes([]entry{{0, 0, span{0, 6}}}), directoryBytes([]entry{{0, 0, span{0, 6}}})))
	f.Fuzz(func(t *testing.T, file []byte) {
		r, err := open(file)
		if err != nil {
			return
		}
		_, _ = r.Attribution()
		for z := range uint8(6) {
			if data, err := r.Tile(z, 0, 0); len(data) > maxTile || err != nil && data != nil {
				t.Errorf("%d bytes with %v", len(data), err)
			}
		}
	})
}
