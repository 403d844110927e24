// Package enrol is where staff make the machine a kiosk of central, before any patron
// is there: with a one-time code, or without central. It is a flow like the journeys,
// but none of them: it is on no home screen, and leaves no usage event.
//
// It must not know how a code becomes an identity, or where that is kept.
package enrol
