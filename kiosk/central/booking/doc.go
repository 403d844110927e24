// Package booking is how help sessions are booked: times are put up, lent to
// kiosks, promised to patrons, moved and given back, and no place is ever
// promised twice. It decides; a Store keeps what it decides, one transaction for
// each decision.
//
// It must not know of HTTP, SQL, HTML, or who a patron is: a booking holds a
// code, a topic, a language and a time.
package booking
