// Package vectortile reads Mapbox Vector Tiles 2.1: the layers of a small square
// of a map, each with features that have a geometry and a few tags. Tiles come from
// files that others made, so everything in them is doubted.
//
// It must not know of where tiles come from, what layers mean or how they are drawn.
//
// The wire format is read by google.golang.org/protobuf/encoding/protowire. The tests
// hold it against github.com/paulmach/orb, whose own reader is not used: it panics on
// four wrong bytes and would bring a database driver's code into the kiosk.
package vectortile
