// Package ticket says what stands on a patron's ticket: the code in their
// language and in Swedish, when and where, what to bring, and the same as an
// event for a phone's calendar. No name stands on it, and no topic in the
// calendar, where others may look.
//
// It must not know how a ticket is drawn or printed: Maker is the port for that.
package ticket
