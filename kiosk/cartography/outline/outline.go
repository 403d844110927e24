package outline

// Area is a named part of the earth's surface. Outer rings and holes run in
// opposite directions, so that a non-zero fill leaves the holes open.
type Area struct {
	Name  string // may be empty
	Label Degree // where the name stands best
	Rings []Ring // each without its first place repeated at the end
}

// Ring is a closed line; in a file of borders it is an open one.
type Ring []Degree

// Degree is a place in WGS 84, in ten-thousandths of a degree (at most 11 m).
type Degree struct{ Lon, Lat int32 }

// PerDegree is how many units make a degree.
const PerDegree = 1e4
