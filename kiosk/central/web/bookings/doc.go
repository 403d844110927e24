// Package bookings is the staff's pages about help sessions: the calendar, what
// to do with a booking, times put up and changed, booking for somebody at the
// desk, requests, helpers and rooms. What it does is decided by central/booking;
// here it gets words and a place on a page.
//
// It must not know of SQL, nor decide who may have which time.
package bookings
