// Package centraltest sets up a real central on a database of its own, for
// tests.
//
// Nothing but tests may depend on it.
package centraltest
