// Package desktest holds the conformance suite of kiosk.Desk: the in-memory
// desk and the client on a real central both pass it.
//
// It must not know which desk it is given.
package desktest
