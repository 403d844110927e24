package ticketcode_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticketcode"
)

var anyCode = rapid.Uint32Range(1, kiosk.TicketCodes)

func anyLanguage(t *rapid.T) string {
	return rapid.SampledFrom(ticketcode.Languages()).Draw(t, "language")
}

func TestEveryScreenLanguageHasWords(t *testing.T) {
	t.Parallel()
	for _, l := range i18n.Languages {
		if !slices.Contains(ticketcode.Languages(), l.Tag) {
			t.Errorf("%s has no words for codes", l.Tag)
		}
	}
	if got, want := ticketcode.Words("xx", 1), ticketcode.Words("sv", 1); got != want || want != "BLÅ-RÄV 0000" {
		t.Errorf("without words of its own a language says %q, Swedish %q", got, want)
	}
}

// TestSwedishCodesAreAllTheirOwn says every code there is once, and reads it back.
func TestSwedishCodesAreAllTheirOwn(t *testing.T) {
	t.Parallel()
	for code := kiosk.TicketCode(1); code <= kiosk.TicketCodes; code++ {
		if got, err := ticketcode.Parse("sv", ticketcode.Words("sv", code)); got != code {
			t.Fatalf("%d is read as %d, %v", code, got, err)
		}
	}
	if over := ticketcode.Words("sv", kiosk.TicketCodes+1) + ticketcode.Words("sv", 0); over != "" {
		t.Errorf("there are words %q for no code", over)
	}
}

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		language, code := anyLanguage(t), kiosk.TicketCode(anyCode.Draw(t, "code"))
		words := strings.ToLower(ticketcode.Words(language, code))
		if got, err := ticketcode.Parse(language, "  "+words+" "); got != code {
			t.Fatalf("%q is read as %d (%v), not %d", words, got, err, code)
		}
	})
}

// TestSlipsAreCaught: a wrong digit, two swapped neighbours, a wrong word within
// ten places of the right one.
func TestSlipsAreCaught(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		words := ticketcode.Words("sv", kiosk.TicketCode(anyCode.Draw(t, "code")))
		pair, number, _ := strings.Cut(words, " ")
		slip := []byte(number)
		at := rapid.IntRange(0, 3).Draw(t, "at")
		if rapid.Bool().Draw(t, "swap") && at < 3 {
			slip[at], slip[at+1] = slip[at+1], slip[at]
		} else {
			slip[at] = rapid.SampledFrom([]byte("0123456789")).Draw(t, "digit")
		}
		_, err := ticketcode.Parse("sv", pair+" "+string(slip))
		if string(slip) != number && !errors.Is(err, ticketcode.ErrCheck) {
			t.Fatalf("%s %s passes for %s", pair, slip, words)
		}
	})
}

func TestWrongWordsAreCaught(t *testing.T) {
	t.Parallel()
	first, second := lists("sv")
	missed := 0
	_, number, _ := strings.Cut(ticketcode.Words("sv", 1), " ")
	for i, one := range first {
		for j, two := range second {
			_, err := ticketcode.Parse("sv", one+"-"+two+" "+number)
			if err == nil && (i == 0) != (j == 0) { // one word wrong
				missed++
			}
		}
	}
	if missed > 8 { // of 94
		t.Errorf("%d wrong words pass", missed)
	}
	for text, want := range map[string]error{
		"": ticketcode.ErrWord, "BLÅ": ticketcode.ErrWord, "BLÅ-BLÅ 0000": ticketcode.ErrWord,
		"BLÅ-RÄV": ticketcode.ErrCheck, "BLÅ-RÄV 000": ticketcode.ErrCheck, "BLÅ-RÄV 9999": ticketcode.ErrCheck,
		"BLÅ-RÄV -011": ticketcode.ErrCheck, "BLÅ-RÄV 00000": ticketcode.ErrCheck,
	} {
		if code, err := ticketcode.Parse("sv", text); !errors.Is(err, want) {
			t.Errorf("%q is %d, %v", text, code, err)
		}
	}
}

// lists reads the words back from the codes.
func lists(language string) (first, second []string) {
	for code := kiosk.TicketCode(1); code <= kiosk.TicketCodes; code += 909 {
		pair, _, _ := strings.Cut(ticketcode.Words(language, code), " ")
		one, two, _ := strings.Cut(pair, "-")
		if !slices.Contains(first, one) {
			first = append(first, one)
		}
		if len(first) == 1 {
			second = append(second, two)
		}
	}
	return first, second
}

// TestWordsAreUnmistakable: no word begins another or is one letter from it.
func TestWordsAreUnmistakable(t *testing.T) {
	t.Parallel()
	for _, language := range ticketcode.Languages() {
		first, second := lists(language)
		if len(first) != 16 || len(second) != 80 {
			t.Errorf("%s has %d and %d words", language, len(first), len(second))
		}
		for _, words := range [][]string{first, second} {
			for i, a := range words {
				if a == "" || strings.ContainsAny(a, " -'’\u200c0123456789") {
					t.Errorf("%s: %q can't be typed", language, a)
				}
				for _, b := range words[:i] {
					if distance(a, b) < 2 || strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
						t.Errorf("%s: %q and %q are easily taken for each other", language, a, b)
					}
				}
			}
		}
	}
}

// distance is Levenshtein's.
func distance(a, b string) int {
	row := make([]int, utf8.RuneCountInString(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range []rune(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range []rune(b) {
			change := diagonal
			if x != y {
				change++
			}
			diagonal, row[j+1] = row[j+1], min(change, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(row)-1]
}
