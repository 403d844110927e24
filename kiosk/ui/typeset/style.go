package typeset

import "strings"

// Align places the lines of a paragraph between its edges. Start is left in
// left-to-right text and right in right-to-left text.
type Align uint8

// The three alignments.
const (
	Start Align = iota
	Center
	End
)

// Style says how a paragraph is set, all but its colour. Lengths are in pixels
// of the canvas at scale 1; larger text is simply a larger Size.
type Style struct {
	Size       float32 // height of the em square
	LineHeight float32 // distance of baselines in ems; 0 is the font's own, 1.362
	Bold       bool    // weight of what no Span makes bold
	Align      Align
	Direction  Direction
	MaxLines   int // what does not fit in so many lines ends in an ellipsis; 0 is no limit
}

// Span is a piece of a paragraph with its own weight.
type Span struct {
	Text string
	Bold bool
}

// Plain wraps a text in one span.
func Plain(text string) []Span { return []Span{{Text: text}} }

// Marked parts a message at pairs of asterisks: "Det här gör **Skatteverket**."
// An unpaired mark stays as written.
func Marked(message string) []Span {
	var spans []Span
	add := func(text string, bold bool) {
		if text != "" {
			spans = append(spans, Span{text, bold})
		}
	}
	for {
		before, rest, ok := strings.Cut(message, "**")
		strong, after, paired := strings.Cut(rest, "**")
		if !ok || !paired {
			add(message, false)
			return spans
		}
		add(before, false)
		add(strong, true)
		message = after
	}
}
