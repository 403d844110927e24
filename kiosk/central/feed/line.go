package feed

import (
	"bytes"
	"strings"
	"time"
	"unicode/utf8"
)

// lines writes content lines (RFC 5545 3.1).
type lines struct{ bytes.Buffer }

// mostOctets is how long a line may be without its CRLF.
const mostOctets = 75

// put writes "name:value", folded. The value is written as it is.
func (l *lines) put(name, value string) {
	line := name + ":" + value
	for room := mostOctets; len(line) > room; room = mostOctets - 1 { // a space begins those that follow
		cut := room
		for !utf8.RuneStart(line[cut]) { // between characters, though the RFC would let us cut one
			cut--
		}
		l.WriteString(line[:cut] + "\r\n ")
		line = line[cut:]
	}
	l.WriteString(line + "\r\n")
}

// text writes a value of type TEXT, unless it is empty.
func (l *lines) text(name, value string) {
	if value != "" {
		l.put(name, escaper.Replace(printable(value)))
	}
}

// at writes an instant in UTC (form 2 of RFC 5545 3.3.5). Times are put up one by
// one, without recurrence, so that no rule has to know the clock change: an
// instant needs no VTIMEZONE that a reader could take differently.
func (l *lines) at(name string, t time.Time) { l.put(name, stamp(t)) }

func stamp(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

// escaper is RFC 5545 3.3.11.
var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// printable leaves control characters out, which no value may have (RFC 5545 3.1).
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7f {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "�"))
}

// quoted is a parameter's value: within quotation marks, which it can't have
// itself (RFC 5545 3.2).
func quoted(s string) string {
	return `"` + strings.NewReplacer(`"`, "'", "\n", " ").Replace(printable(s)) + `"`
}
