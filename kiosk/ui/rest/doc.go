// Package rest lets Fyne's thread sleep while nothing happens on the screen.
// Fyne looks for something to do sixty times a second, which costs a kiosk that
// stands unused more than a percent of a processor core.
package rest
