package keys

import "unicode/utf8"

// The Ethiopic syllables (Unicode, 1200–137F) stand in eights: a base and its forms.
const (
	firstSyllable = 0x1200
	lastSyllable  = 0x135A
	orders        = 7 // the vowels
)

// family gives the base of the syllable that the text ends with, and 0 for none.
func family(text string) rune {
	last, _ := utf8.DecodeLastRuneInString(text)
	if last < firstSyllable || last > lastSyllable {
		return 0
	}
	return last &^ 7
}

// Forms gives the forms of the letter that the text ends with besides its base, or of
// ሀ when it ends with none.
func Forms(text string) []string {
	base := family(text)
	if base == 0 {
		base = firstSyllable
	}
	forms := make([]string, orders-1)
	for i := range forms {
		forms[i] = string(base + rune(i+1))
	}
	return forms
}

// Type gives the text after a key: a form of the letter that it ends with takes that
// letter's place; all else comes behind.
func Type(text, key string) string {
	form, _ := utf8.DecodeRuneInString(key)
	if base := family(text); base != 0 && form != base && form&^7 == base {
		_, last := utf8.DecodeLastRuneInString(text)
		return text[:len(text)-last] + key
	}
	return text + key
}
