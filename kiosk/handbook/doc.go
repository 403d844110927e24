// Package handbook is all that a kiosk can answer with, made ready: offices by
// distance, topics and who answers for them, in what the library itself has
// decided, and all of it by what is typed.
//
// It must not know of screens, of the network, or of where content comes from.
package handbook
