package vectortile

// Layer is a named list of features of one kind, such as roads.
type Layer struct {
	Name     string
	Extent   int // the tile's edge in the layer's own units, usually 4096
	Features []Feature

	keys   []string
	values []value
}

// Kind is what a geometry consists of.
type Kind uint8

// The kinds, with the numbers of the format.
const (
	Unknown Kind = iota
	Points
	Lines
	Polygons
)

// At is a place in the layer's units from the tile's north western corner; it may
// lie outside of the tile.
type At struct{ X, Y int32 }

// Feature is something on the map.
type Feature struct {
	Kind  Kind
	Paths [][]At // points, lines, or rings without the first place repeated

	layer *Layer
	tags  []uint32 // pairs of numbers in the layer's keys and values
}

// value is a tag's: a text or a number.
type value struct {
	text   string
	number float64
}

// Text is what a tag says; empty if it is missing or a number.
func (f *Feature) Text(key string) string { return f.value(key).text }

// Number is a tag's number; 0 if it is missing or a text.
func (f *Feature) Number(key string) float64 { return f.value(key).number }

func (f *Feature) value(key string) value {
	for i := 0; i+1 < len(f.tags); i += 2 {
		k, v := int(f.tags[i]), int(f.tags[i+1])
		if k < len(f.layer.keys) && v < len(f.layer.values) && f.layer.keys[k] == key {
			return f.layer.values[v]
		}
	}
	return value{}
}
