package transfer

import (
	"regexp"
	"strings"
)

// A spreadsheet takes a cell that begins with one of these for a formula, and a
// formula can send what stands in other cells away. An apostrophe before it makes
// it a text (OWASP, "CSV injection").
const formulaSigns = "=+-@＝＋－＠\t\r"

// numberLike are a phone number or a number: they begin with a sign and are safe
// to read.
var numberLike = regexp.MustCompile(`^[+-][0-9][0-9 ().,/-]*$`)

// beginsFormula tells whether the cell, apostrophes before it aside, begins as a
// formula does.
func beginsFormula(cell string) bool {
	rest := strings.TrimLeft(cell, "'")
	return rest != "" && strings.ContainsRune(formulaSigns, []rune(rest)[0])
}

// Guarded is the cell with an apostrophe when it could be taken for a formula.
// One that has apostrophes already gets another, so that unguarded undoes it.
func Guarded(cell string) string {
	if beginsFormula(cell) {
		return "'" + cell
	}
	return cell
}

// unguarded undoes Guarded. It is false for a formula that was not guarded.
func unguarded(cell string) (string, bool) {
	if !beginsFormula(cell) {
		return cell, true
	}
	if rest, ok := strings.CutPrefix(cell, "'"); ok {
		return rest, true
	}
	return cell, numberLike.MatchString(cell)
}
