// Package typeset is the only text engine of the kiosk's screen: it chooses
// fonts, orders mixed directions, shapes, wraps, paints and edits text. Fyne's
// own text drawing fixes the direction to left-to-right, so nothing else in the
// user interface may draw a letter.
//
// The layers, each in its own file: bidi (Unicode's algorithm), fonts (the
// embedded chain), shape (clusters of glyphs), wrap (lines), Lines (measures,
// carets, painting), Buffer (editing), and the two Fyne objects Text and Field.
//
// The package must not know of palettes, messages, languages or journeys: size,
// weight, colour and base direction are handed in.
package typeset
