package openinghours

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Longest is the most bytes that hours may be written in; maps allow 255 characters.
const Longest = 2000

type token struct {
	kind   tokenKind
	text   string // as written, a comment with its quotes; a word in lower case
	value  int    // of a number, and of a time in minutes
	column int
}

type tokenKind uint8

const (
	tokenEnd tokenKind = iota
	tokenWord
	tokenNumber
	tokenTime    // 08:00, 8:00 or 08.00
	tokenComment // "between quotes"
	tokenSign    // one of ; , || - + / [ ] : ( )
)

// lex cuts the text into tokens; the last is tokenEnd.
func lex(text string) ([]token, error) {
	if len(text) > Longest {
		return nil, &Fault{Column: 1, reason: faultLong}
	}
	var all []token
	for at, column := 0, 1; ; {
		rest := text[at:]
		if rest == "" {
			return append(all, token{kind: tokenEnd, column: column}), nil
		}
		r, size := utf8.DecodeRuneInString(rest)
		if !unicode.IsSpace(r) {
			t, length, why := next(rest)
			if t.column = column; why != nil {
				return nil, &Fault{Column: column, Near: string(r), reason: *why}
			}
			all = append(all, t)
			size = length
		}
		column += utf8.RuneCountInString(rest[:size])
		at += size
	}
}

// next reads the first token, and how many bytes it is.
func next(text string) (t token, length int, why *reason) {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == '"':
		end := strings.IndexByte(text[1:], '"')
		if end < 0 {
			return t, 0, &faultQuote
		}
		return token{kind: tokenComment, text: text[:end+2]}, end + 2, nil
	case isDigit(text, 0):
		return nextNumber(text)
	case unicode.IsLetter(r):
		end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		if end < 0 {
			end = len(text)
		}
		return token{kind: tokenWord, text: strings.ToLower(text[:end])}, end, nil
	case strings.HasPrefix(text, "||"):
		return token{kind: tokenSign, text: "||"}, 2, nil
	case r == '–' || r == '−': // as people and word processors write
		return token{kind: tokenSign, text: "-"}, size, nil
	case strings.ContainsRune(";,-+/[]:()", r):
		return token{kind: tokenSign, text: text[:size]}, size, nil
	}
	return t, 0, &faultSign
}

func nextNumber(text string) (t token, length int, why *reason) {
	value, n := digits(text, 9)
	if n <= 2 && len(text) > n && (text[n] == ':' || text[n] == '.') {
		if minutes, m := digits(text[n+1:], 3); m == 2 {
			if value > 48 || minutes > 59 {
				return t, 0, &faultHour
			}
			return token{kind: tokenTime, text: text[:n+3], value: value*60 + minutes}, n + 3, nil
		}
	}
	return token{kind: tokenNumber, text: text[:n], value: value}, n, nil
}

// digits reads a number of that many digits at most, and how many there were.
func digits(text string, most int) (value, n int) {
	for ; n < most && isDigit(text, n); n++ {
		value = value*10 + int(text[n]-'0')
	}
	return value, n
}

func isDigit(text string, at int) bool { return at < len(text) && '0' <= text[at] && text[at] <= '9' }
