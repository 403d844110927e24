// Package cartography draws the map of offices: land, water and municipalities
// that the program carries, streets where a library supplies them, names, numbered
// pins and where the patron stands, into a plain picture.
//
// A Scene is what there is to draw. A Board draws it in tiles, in the background,
// and composes each frame out of those that are ready, so that dragging only
// copies pixels.
//
// It must not know of Fyne, messages, languages, offices or journeys: words come
// in ready, and a Lettering sets them.
package cartography
