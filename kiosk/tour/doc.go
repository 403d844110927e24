// Package tour walks the program through its journeys as a patron would, on
// whatever devices it is given, takes a picture of every screen on the way, and
// checks what came of it: the paper that came out, the file on the stick.
//
// It must not know of Fyne or of any device's protocol.
package tour
