// Package storetest holds the conformance suites that every store of the
// domain's ports passes, in memory or on disk.
//
// It must not know which store it is given.
package storetest
