// Package openinghours reads the opening hours that OpenStreetMap and library
// systems write, "Mo-Fr 10:00-18:00; PH off", and tells whether a place is open,
// when that changes, and how much it is open in a week.
//
// The syntax and its meaning are version 0.7 of
// https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification; where that
// leaves a choice, the answer is that of opening_hours.js, which editors of maps
// show to those who write the hours, and a test holds the two together. So a rule
// after ";" replaces the whole of its days, with what the night before left there,
// and a rule after "," adds to them.
//
// Hours are those of the clock on the wall in Sweden: 02:00-03:00 is never there
// on the night when summer time begins, and twice on the night when it ends.
// Closing times left open ("18:00+") and comments alone make the state unknown:
// the place may be open. There are no dates of school holidays here: a rule for SH
// is read and never applies, and Hours.School tells that there is one. Sunrise and
// sunset are refused, as are points in time ("10:00") and times every so often.
//
// It must not know of places, of who asks, of screens, or of any store. It imports
// the standard library and kiosk/holiday.
package openinghours
