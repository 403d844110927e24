// Package printing is the journey from a file on the patron's USB stick to
// paper. It is pure.
//
// It must not know of printers' protocols, of D-Bus or of the screen.
package printing
