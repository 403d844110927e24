package ticket

import (
	"context"
	"image"

	"medborgarkiosk/kiosk/i18n"
)

// Maker makes paper that a printer can print.
type Maker interface {
	// Make writes a PDF of one page to path: the upper part of an A4, or a piece
	// of a roll 80 mm wide.
	Make(ctx context.Context, p Paper, roll bool, path string) error
}

// Paper is what a patron takes home: lines, and a QR code beside or below them.
type Paper struct {
	Language string // of the patron's screen, BCP 47
	Lines    []Line // from top to bottom
	Code     image.Image
	Caption  Line // what the code is for
}

// Line is a paragraph. Large ones are read from afar.
type Line struct {
	Text     string
	Language string // decides the direction
	Large    bool
	Bold     bool
}

// LineIn says a text in a language.
func LineIn(language string, text i18n.Text) Line {
	return Line{Text: i18n.For(language).Text(text), Language: language}
}

// Strong gives the line in bold.
func (l Line) Strong() Line { l.Bold = true; return l }

// Huge gives the line bold and large.
func (l Line) Huge() Line { l.Large, l.Bold = true, true; return l }
