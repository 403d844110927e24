// Package collect is the part of a journey that gathers scanned pages: choose
// how, scan page after page or from the feeder, look, turn, delete, add. It is
// pure, and shared by scanning and copying.
//
// It must not know what becomes of the pages.
package collect
