// Package paper draws tickets with the screen's own text engine, since no writer
// of PDF shapes Arabic or Tigrinya, and puts the drawing into a PDF of the right
// size: the upper part of an A4, or a piece of a roll of 80 mm.
//
// It must not know of bookings, printers or the screen.
package paper
