// Package registertest is what every store of the directory must hold to, and what
// tests of it share.
//
// Nothing but tests may depend on it.
package registertest
