package ticketcode

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
)

// How a code is made up: 16 × 80 pairs of words, and for each pair the numbers
// that leave the pair's check when divided by modulus. Eleven is prime and no
// power of ten, so that it catches each wrong and each pair of swapped digits.
const (
	firstWords  = 16
	secondWords = 80
	modulus     = 11
	numbers     = 10_000 / modulus // 909 for each pair
)

// What can be wrong with a code that somebody has typed.
var (
	ErrWord  = errors.New("not a word of the codes")
	ErrCheck = errors.New("the number does not belong to the words")
)

// Words says a code: "BLÅ-RÄV 4217". Digits are those of the keys, 0 to 9, in
// every language. A code that there is not is "".
func Words(language string, code kiosk.TicketCode) string {
	if code < 1 || code > kiosk.TicketCodes {
		return ""
	}
	first, second, number := split(code)
	d := of(language)
	return fmt.Sprintf("%s-%s %04d", d.first[first], d.second[second], number)
}

// Parse reads what Words says, in capitals or not. The error is ErrWord or
// ErrCheck.
func Parse(language, text string) (kiosk.TicketCode, error) {
	d := of(language)
	words, digits, _ := strings.Cut(normal(text), " ")
	one, two, _ := strings.Cut(words, "-")
	first, second := slices.Index(d.first, one), slices.Index(d.second, two)
	if first < 0 || second < 0 {
		return 0, ErrWord
	}
	number, ok := parseNumber(digits)
	if !ok || number%modulus != check(first, second) || number/modulus >= numbers {
		return 0, ErrCheck
	}
	return kiosk.TicketCode(1 + (first*secondWords+second)*numbers + number/modulus), nil
}

func split(code kiosk.TicketCode) (first, second, number int) {
	n := int(code) - 1
	pair := n / numbers
	first, second = pair/secondWords, pair%secondWords
	return first, second, n%numbers*modulus + check(first, second)
}

// check is another one for each of eleven words that follow each other in the
// list, in either place.
func check(first, second int) int { return (3*first + second) % modulus }

func parseNumber(digits string) (number int, ok bool) {
	if len(digits) != numberDigits {
		return 0, false
	}
	for _, r := range digits {
		if r < '0' || r > '9' {
			return 0, false
		}
		number = number*10 + int(r-'0')
	}
	return number, true
}

func normal(text string) string { return strings.Join(strings.Fields(strings.ToUpper(text)), " ") }
