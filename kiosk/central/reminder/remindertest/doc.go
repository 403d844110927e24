// Package remindertest holds the conformance suites of reminder.Sender and
// reminder.Store, and a Sender in memory.
//
// Nothing but tests may depend on it.
package remindertest
