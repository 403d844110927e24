package office

import (
	"cmp"
	"slices"

	"medborgarkiosk/kiosk/directory"
)

const (
	most     = 24   // offices in the list at most: nobody turns more pages
	walkable = 3000 // metres; beyond, nobody is told to walk
)

// query asks for nothing but what can be known now, here.
func (s state) query() directory.Query {
	q := directory.Query{At: s.now}
	if s.book.Place != nil {
		q.From = *s.book.Place
	}
	return q
}

// filtered finds the offices anew, from the first page.
func (s state) filtered() state {
	s.found, s.from, s.marked = s.suiting(s.filter), 0, ""
	return s
}

// suiting gives the offices that suit a filter: the nearest, or those of the
// kiosk's municipality by name where nobody has said where it stands. Those closed
// for good are there as long as nothing is asked for, since people look for them.
func (s state) suiting(f filter) []directory.Found {
	q := s.query()
	q.Open, q.Wheelchair = f.open, f.wheelchair
	q.Authority, q.Service, q.Language = f.authority, f.service, f.language
	q.Closed = f == filter{}
	if s.book.Place != nil {
		found := s.inOrder(s.book.Offices.Near(q))
		return found[:min(most, len(found))]
	}
	q.Municipality = s.book.Municipality
	found := s.book.Offices.Near(q)
	slices.SortStableFunc(found, func(a, b directory.Found) int { return cmp.Compare(a.Name, b.Name) })
	return found
}

// inOrder puts in their place the offices of the kiosk's municipality of which
// nobody has noted where they are: somewhere in it, so after what can be walked to
// and before what can not. Those of other municipalities are too far to guess.
func (s state) inOrder(found []directory.Found) []directory.Found {
	var near, here, far []directory.Found
	for _, f := range found {
		switch {
		case f.Place == nil && f.Municipality == s.book.Municipality:
			here = append(here, f)
		case f.Place == nil:
		case s.walk(f) <= walkable:
			near = append(near, f)
		default:
			far = append(far, f)
		}
	}
	return slices.Concat(near, here, far)
}

// walk is about how far it is to an office, in metres; both must have a place.
func (s state) walk(f directory.Found) float64 { return s.book.Place.WalkingMetres(*f.Place) }

// near tells whether it is known how far an office is.
func (s state) near(f directory.Found) bool { return s.book.Place != nil && f.Place != nil }
