// Package scanning is the journey from paper to a PDF on the patron's USB
// stick. It is pure.
//
// It must not know of scanners' protocols, of D-Bus or of the screen.
package scanning
