package typeset

import (
	"slices"
	"unicode"

	"github.com/benoitkugler/textprocessing/fribidi"
)

// Direction is the base direction of a paragraph. The language of the screen
// decides it; it is never guessed from the text.
type Direction uint8

// The two directions.
const (
	LTR Direction = iota // left to right: Latin, Cyrillic, Ethiopic, Thai
	RTL                  // right to left: Arabic, Hebrew, Syriac
)

// levels resolves the embedding level of every rune (UAX #9, rules P2 to I2 and
// parts 1 to 3 of L1). Newlines part the text into paragraphs of the same base
// direction.
func levels(text []rune, base Direction) []fribidi.Level {
	out := make([]fribidi.Level, 0, len(text))
	for len(text) > 0 {
		end := slices.Index(text, '\n')
		if end < 0 {
			end = len(text)
		}
		out = append(out, paragraphLevels(text[:end], base)...)
		if end < len(text) {
			out = append(out, fribidi.Level(base))
			end++
		}
		text = text[end:]
	}
	return out
}

func paragraphLevels(text []rune, base Direction) []fribidi.Level {
	if len(text) == 0 {
		return nil
	}
	types := make([]fribidi.CharType, len(text))
	brackets := make([]fribidi.BracketType, len(text))
	for i, r := range text {
		types[i] = fribidi.GetBidiType(r)
		if types[i] == fribidi.ON {
			brackets[i] = fribidi.GetBracket(r)
		}
	}
	var direction fribidi.ParType = fribidi.LTR
	if base == RTL {
		direction = fribidi.RTL
	}
	out, _ := fribidi.GetParEmbeddingLevels(types, brackets, &direction)
	return out
}

// hangs tells whether a rune at the end of a line falls back to the paragraph's
// level (UAX #9, L1 part 4): white space and what is drawn as nothing.
func hangs(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' || isFormat(r)
}

// isFormat reports marks that steer the text and are not seen: isolates,
// embeddings, joiners, the soft hyphen.
func isFormat(r rune) bool { return unicode.Is(unicode.Cf, r) && !unicode.Is(prependedNumberSigns, r) }

// prependedNumberSigns are in the category Cf and yet drawn (Arabic number sign
// and its kin).
var prependedNumberSigns = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x0600, Hi: 0x0605, Stride: 1}, {Lo: 0x06dd, Hi: 0x06dd, Stride: 1}, {Lo: 0x070f, Hi: 0x070f, Stride: 1},
}}

// visualOrder puts the items of one line, given by their levels, into the order
// they stand from left to right (UAX #9, L2).
func visualOrder(levels []fribidi.Level) []int {
	order := make([]int, len(levels))
	var highest, lowestOdd fribidi.Level = 0, 127
	for i, level := range levels {
		order[i] = i
		highest = max(highest, level)
		if level%2 == 1 {
			lowestOdd = min(lowestOdd, level)
		}
	}
	for level := highest; level >= lowestOdd; level-- {
		for start := 0; start < len(levels); start++ {
			end := start
			for end < len(levels) && levels[end] >= level {
				end++
			}
			slices.Reverse(order[start:end])
			start = end
		}
	}
	return order
}
