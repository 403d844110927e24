package report

import (
	"math"
	"unicode/utf8"
)

// label is a number in the middle of an area.
type label struct {
	x, y float64
	text string
}

// What a label takes, in the picture's units; the style sheet has its size.
const (
	labelDigit = 9.0
	labelHigh  = 20.0
)

func (l label) wide() float64 { return labelDigit * float64(utf8.RuneCountInString(l.text)) }

// labels are those that stand on a map.
type labels []label

// take puts a label there when it has room in an area of this extent, and none stands
// in its way.
func (all *labels) take(l label, wide, high float64) bool {
	if l.wide() > wide || labelHigh > high {
		return false
	}
	for _, other := range *all {
		if math.Abs(other.x-l.x) < (other.wide()+l.wide())/2 && math.Abs(other.y-l.y) < labelHigh {
			return false
		}
	}
	*all = append(*all, l)
	return true
}
