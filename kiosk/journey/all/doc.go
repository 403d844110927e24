// Package all lists the journeys in the order of the home screen. A new
// journey is a new folder and one line here.
//
// It must not know anything about them.
package all
