// Package bookingtest holds the conformance suites of kiosk.Bookings and
// kiosk.Queue: what is in memory, and what a real central stands behind, pass
// the same.
//
// It must not know which of them it is given.
package bookingtest
