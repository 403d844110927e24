package streetfile_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk/cartography"
	"medborgarkiosk/kiosk/cartography/streetfile"
	"medborgarkiosk/kiosk/pmtiles"
)

var _ cartography.Tiles = (*streetfile.File)(nil)

// made is a file with one tile.
func made(t *testing.T, kind uint8, attribution string) []byte {
	t.Helper()
	var out bytes.Buffer
	header := pmtiles.Header{MinZoom: 0, MaxZoom: 0, East: 1, North: 1, TileType: kind, TileCompression: pmtiles.Gzip}
	if err := pmtiles.Write(&out, header, attribution, []pmtiles.Tile{{Data: []byte("tile")}}, 10); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestOpen(t *testing.T) {
	t.Parallel()
	whole := made(t, pmtiles.TypeMVT, `<a href="https://example.org">&copy; Karta &amp; Co</a>`)
	for name, test := range map[string]struct {
		file   []byte // nil for none
		credit string
		err    error
	}{
		"streets":        {whole, "© Karta & Co", nil},
		"of nobody":      {made(t, pmtiles.TypeMVT, ""), "© OpenStreetMap", nil},
		"pictures":       {made(t, 2, ""), "", streetfile.ErrNoVectors},
		"garbage":        {bytes.Repeat([]byte("garbage "), 100), "", pmtiles.ErrNotPMTiles},
		"cut off":        {whole[:len(whole)/2], "", pmtiles.ErrDamaged},
		"an empty file":  {[]byte{}, "", pmtiles.ErrNotPMTiles},
		"no file at all": {nil, "", fs.ErrNotExist},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "map.pmtiles")
			if test.file != nil {
				if err := os.WriteFile(path, test.file, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			f, err := streetfile.Open(path)
			if !errors.Is(err, test.err) {
				t.Fatalf("got %v, want %v", err, test.err)
			}
			if err != nil {
				return
			}
			if tile, err := f.Tile(0, 0, 0); f.Credit != test.credit || string(tile) != "tile" || err != nil {
				t.Errorf("credit %q, tile %q, %v", f.Credit, tile, err)
			}
			if err := f.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}
