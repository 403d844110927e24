// Package office is the journey to an office where somebody helps with what the
// library is not for: the nearest, as a list and on a map, what is known of one,
// and taking that along. It is pure; the handbook and the time come as an event.
//
// How near, whether open and what may be said of it is decided by directory. The
// package must not know where the records come from, how a map is drawn, or the
// screen. All that is recorded is which office was looked at, or said to be wrong.
package office
