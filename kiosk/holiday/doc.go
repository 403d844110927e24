// Package holiday knows the Swedish public holidays and the eves on which staff
// are off, for both programs: which day is one is decided here and nowhere else.
//
// The public holidays are those of lag (1989:253) om allmänna helgdagar, which is
// also what PH means in OpenStreetMap's opening hours; the calendar library
// computes them. Eves are what the law on semester counts with them, and the days
// before that most libraries keep.
//
// It must not know of clocks, time zones, opening hours or bookings: a day is its
// year, month and number.
package holiday
