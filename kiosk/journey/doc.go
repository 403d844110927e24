// Package journey is the vocabulary that a journey is told in: a Flow is a pure
// state machine whose View is a Step of one of the kinds Choose, Enter, Confirm,
// Work, Show, Preview, Timetable and Places; an Effect is the wish for something to be done by a
// device, and comes back as an Event.
//
// It must not know of any one journey, of Fyne, or of how effects are run.
package journey
