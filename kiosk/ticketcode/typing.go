package ticketcode

import (
	"slices"
	"strings"
)

const numberDigits = 4

var digits = []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}

// Next gives what can follow the typed beginning of a code: letters that lead to
// a word, then digits. It gives nothing for a whole code, and nothing for what
// begins no code.
func Next(language, typed string) []string {
	words, place, typed := typing(language, typed)
	switch {
	case words == nil && place == inNumber && len(typed) < numberDigits:
		return digits
	case words == nil:
		return nil
	}
	var letters []string
	for _, word := range words {
		if rest, ok := strings.CutPrefix(word, typed); ok && rest != "" {
			letters = append(letters, string([]rune(rest)[:1]))
		}
	}
	slices.Sort(letters)
	return slices.Compact(letters)
}

// Complete adds what can only be so: the rest of a word when one alone is left,
// and the sign that parts it from what follows.
func Complete(language, typed string) string {
	words, place, part := typing(language, typed)
	if words == nil {
		return typed
	}
	var only string
	for _, word := range words {
		if strings.HasPrefix(word, part) {
			if only != "" {
				return typed
			}
			only = word
		}
	}
	if only == "" {
		return typed
	}
	return strings.TrimSuffix(strings.ToUpper(typed), part) + only + separators[place]
}

// Erase takes the last sign away, and with it what Complete would add again.
func Erase(language, typed string) string {
	runes := []rune(typed)
	for len(runes) > 0 {
		runes = runes[:len(runes)-1]
		if shorter := string(runes); Complete(language, shorter) == shorter {
			return shorter
		}
	}
	return ""
}

// Place is the part of a code that is being typed.
type place int

const (
	inFirst place = iota
	inSecond
	inNumber
)

var separators = [...]string{"-", " ", ""}

// typing gives the words that the part being typed can become (none for the
// number), which part that is, and what is typed of it.
func typing(language, typed string) ([]string, place, string) {
	d := of(language)
	typed = strings.ToUpper(typed)
	first, rest, parted := strings.Cut(typed, "-")
	if !parted {
		return d.first, inFirst, first
	}
	second, number, parted := strings.Cut(rest, " ")
	if !parted {
		return d.second, inSecond, second
	}
	return nil, inNumber, number
}
