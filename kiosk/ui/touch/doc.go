// Package touch holds the kiosk's controls: what a finger, a keyboard or a
// switch can press, and the panels, pills and bars around them. Each is made
// once and changed in place; each draws its words through typeset, reads colours
// and sizes from a theme.Look when it draws, and hides the pointer.
//
// The package must not know of journeys, messages or devices: it is told words
// and icons, and calls back.
package touch
