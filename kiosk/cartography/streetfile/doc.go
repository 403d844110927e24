// Package streetfile opens the file of streets that a library has put beside the
// kiosk: PMTiles with vector tiles.
//
// It must not know of settings, screens or of what a map looks like.
package streetfile
