package feed

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// The bounds of a calendar that comes in.
const (
	mostBytes  = 4 << 20
	mostLine   = 64 << 10 // unfolded
	mostEvents = 5000
	mostDeep   = 8
)

// property is a content line taken apart (RFC 5545 3.1).
type property struct {
	line   int
	name   string
	params map[string]string // by upper-case name; the first value of each
	value  string
}

func (p property) fail(why fault, args ...any) error { return &LineError{p.line, why, args} }

// properties calls use with each property, until there are no more or one is
// wrong, and gives the number of the last line that it has read. Lines may end without CR, as many files do that went through an editor.
func properties(r io.Reader, use func(property) error) (last int, err error) {
	in := bufio.NewScanner(io.LimitReader(r, mostBytes+1))
	in.Buffer(nil, mostLine)
	var whole strings.Builder
	first, at, size := 0, 0, 0
	end := func() error {
		if strings.TrimSpace(whole.String()) == "" {
			return nil
		}
		p, err := split(whole.String(), first)
		if err != nil {
			return err
		}
		return use(p)
	}
	for in.Scan() {
		at++
		line := in.Text()
		if size += len(line) + 1; size > mostBytes {
			return at, &LineError{at, faultLarge, nil}
		}
		line = strings.TrimSuffix(line, "\r")
		if at == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if !utf8.ValidString(line) {
			line = strings.ToValidUTF8(line, "�") // cut within a character by its folding, or Latin-1
		}
		if strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") {
			if whole.Len()+len(line) > mostLine {
				return at, &LineError{at, faultLong, nil}
			}
			whole.WriteString(line[1:])
			continue
		}
		if err := end(); err != nil {
			return at, err
		}
		whole.Reset()
		whole.WriteString(line)
		first = at
	}
	if errors.Is(in.Err(), bufio.ErrTooLong) {
		return at, &LineError{at + 1, faultLong, nil}
	}
	if in.Err() != nil {
		return at, fmt.Errorf("read calendar: %w", in.Err())
	}
	return at, end()
}

// split takes name, parameters and value apart; colons and semicolons may stand
// within quotation marks.
func split(line string, at int) (property, error) {
	p := property{line: at, params: map[string]string{}}
	quote, from := false, 0
	var parts []string
	for i := range len(line) {
		switch c := line[i]; {
		case c == '"':
			quote = !quote
		case quote:
		case c == ';':
			parts, from = append(parts, line[from:i]), i+1
		case c == ':':
			parts, p.value = append(parts, line[from:i]), line[i+1:]
			p.name = strings.ToUpper(parts[0])
			for _, part := range parts[1:] {
				name, value, _ := strings.Cut(part, "=")
				p.params[strings.ToUpper(name)] = strings.Trim(value, `"`)
			}
			if p.name == "" || strings.ContainsAny(p.name, " \t=") {
				return p, p.fail(faultLine)
			}
			return p, nil
		}
	}
	return p, p.fail(faultColon)
}
