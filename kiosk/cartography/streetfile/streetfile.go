package streetfile

import (
	"errors"
	"fmt"
	"html"
	"os"
	"regexp"
	"strings"

	"medborgarkiosk/kiosk/pmtiles"
)

// ErrNoVectors is that a file has pictures for tiles, which can't be drawn.
var ErrNoVectors = errors.New("the tiles are not vector tiles")

// File hands out tiles, and is a cartography.Tiles.
type File struct {
	*pmtiles.Reader
	Credit string // whom the streets come from, in plain words; must be seen on the map

	file *os.File
}

// anonymous is said of a file that names nobody: the schemas that are drawn are
// those of OpenStreetMap's data.
const anonymous = "© OpenStreetMap"

// Open opens a file. The error tells what is wrong with it: it is not there, it is
// no PMTiles file, it is damaged, or ErrNoVectors.
func Open(path string) (*File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open streets: %w", err)
	}
	opened, err := read(file)
	if err != nil {
		file.Close()
		return nil, fmt.Errorf("open streets: %s: %w", path, err)
	}
	return opened, nil
}

func read(file *os.File) (*File, error) {
	about, err := file.Stat()
	if err != nil {
		return nil, err
	}
	tiles, err := pmtiles.Open(file, about.Size())
	if err != nil {
		return nil, err
	}
	if tiles.Header().TileType != pmtiles.TypeMVT {
		return nil, ErrNoVectors
	}
	credit, err := tiles.Attribution()
	if err != nil {
		return nil, err
	}
	return &File{tiles, plain(credit), file}, nil
}

// Close closes the file; no tile can be had after that.
func (f *File) Close() error { return f.file.Close() }

var tag = regexp.MustCompile(`<[^>]*>`)

// plain gives the words of HTML.
func plain(credit string) string {
	words := strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(credit, ""))), " ")
	if words == "" {
		return anonymous
	}
	return words
}
