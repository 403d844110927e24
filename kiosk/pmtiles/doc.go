// Package pmtiles reads a map's tiles out of one file (PMTiles, version 3:
// github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). The file is the
// library's own, but it came over a network and a USB stick: what it claims is
// checked before memory is taken or an offset is followed.
//
// It must not know of what is in a tile, of maps, screens or settings.
package pmtiles
