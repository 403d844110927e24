// Package effect holds what journeys that work with paper ask of the devices:
// find the stick, open a document, draw a page, print, scan, save. Each effect
// is a value; what comes of it is an event of this package.
//
// It must not know of any one journey, of the screen or of a device's protocol.
package effect
