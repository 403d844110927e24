// Package bookingtest is the conformance suite of booking.Store, and a library
// with helpers and times for other tests to book at.
//
// It must not know which database is behind a store.
package bookingtest
