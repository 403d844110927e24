// Package guide is the journey that tells where somebody turns: by pictures, by what
// has happened, or by what is typed, to one screen that says who is responsible, what
// can be done alone, here and elsewhere, and what the library's staff may not.
//
// It must not know of devices, of the screen, or of where the answers come from.
package guide
