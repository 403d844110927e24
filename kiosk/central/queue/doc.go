// Package queue is the drop-in queue of each branch: numbers are given, called
// and ended, and how long the wait may be is told.
//
// It must not know of HTTP, SQL, HTML, or who a patron is.
package queue
