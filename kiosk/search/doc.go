// Package search finds records by what a patron types, while it is typed, in any
// language, and forgives: å is a, a letter may be wrong, missing or too many, and
// the last word need not be finished.
//
// The index is in memory, made anew when content changes. What is typed leaves no
// trace: it is not logged, kept or counted here.
//
// It must not know of screens or of what kinds of records there are.
package search
