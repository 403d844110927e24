// Package ui draws the session's screens with Fyne: one renderer for each step
// kind, kept and updated in place, and turns touches and keys into events.
//
// It decides nothing: it must not know of journeys, devices, storage or time.
package ui
