// Package copying is the journey from paper to paper: scanning straight to the
// printer. It is pure.
//
// It must not know of devices' protocols or of the screen.
package copying
