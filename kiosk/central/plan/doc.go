// Package plan turns "every Tuesday at ten, four half hours, until Christmas"
// into slots: recurrence by RFC 5545 RRULE on the branch's own clock, without
// Swedish public holidays and eves unless asked for.
//
// It must not know of HTTP, SQL, or who books.
package plan
