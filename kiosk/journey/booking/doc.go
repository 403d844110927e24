// Package booking is the journey to help from a person: a booked time, a change
// of one by its code, or a number in the drop-in queue. It is pure; ids of orders
// and the time come as events.
//
// It must not know how central promises a place, how a ticket is drawn, or the
// screen.
package booking
