// Package session is one patron's visit as a value: Update takes a state, an
// event and the time and gives the next state and the effects wished for. It
// holds what every journey shares: language, text size, contrast, Back, Start
// over, calling staff, listening, going idle, the service menu.
//
// It is pure: no clock, no I/O, no screen, and it knows no one journey.
package session
