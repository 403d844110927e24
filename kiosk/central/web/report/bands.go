package report

import "slices"

// mostBands is how many colours a map has: more can't be told apart.
const mostBands = 4

// band is a range of values that have one colour.
type band struct{ from, to float64 }

// bands parts values above 0 into at most mostBands ranges with about as many
// different values in each. Each begins and ends with a value that there is.
func bands(values []float64) []band {
	different := slices.DeleteFunc(slices.Clone(values), func(v float64) bool { return v <= 0 })
	slices.Sort(different)
	different = slices.Compact(different)
	n := min(mostBands, len(different))
	all := make([]band, n)
	for i := range all {
		all[i] = band{different[i*len(different)/n], different[(i+1)*len(different)/n-1]}
	}
	return all
}

// Classes of values, by which the style sheet colours them.
const (
	classUnknown = "unknown"
	classNone    = "none"
)

var classes = [mostBands]string{"step-1", "step-2", "step-3", "step-4"}

// class gives the class of one of the values that the bands were made from. When
// there are few bands they are far apart, so that the last is always the darkest.
func class(all []band, value float64) string {
	at := slices.IndexFunc(all, func(b band) bool { return b.from <= value && value <= b.to })
	if at < 0 {
		return classNone
	}
	return classes[mostBands-len(all)+at]
}
