// Package dropin is the staff's page of the drop-in queue, and the display that
// anybody in the library sees: numbers that are called and where to go, never
// what about.
//
// It must not know of SQL, nor decide who is next.
package dropin
