package handbook

import (
	"cmp"
	"slices"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
)

// Walkable is how far anybody is told to walk, in metres.
const Walkable = 3000

// Near gives the offices that suit, the nearest to the kiosk first; or those of its
// municipality by name, where nobody has said where it stands. From, Municipality and
// Most of the query are the book's to say.
func (b *Book) Near(q directory.Query) []directory.Found {
	if b.Place == nil {
		q.Municipality = b.Municipality
		found := b.Offices.Near(q)
		slices.SortStableFunc(found, func(a, c directory.Found) int { return cmp.Compare(a.Name, c.Name) })
		return found
	}
	q.From = *b.Place
	return b.inOrder(b.Offices.Near(q))
}

// inOrder puts in their place the offices of the kiosk's municipality of which
// nobody has noted where they are: somewhere in it, so after what can be walked to
// and before what can not. Those of other municipalities are too far to guess.
func (b *Book) inOrder(found []directory.Found) []directory.Found {
	var near, here, far []directory.Found
	for _, f := range found {
		switch {
		case f.Place == nil && f.Municipality == b.Municipality:
			here = append(here, f)
		case f.Place == nil:
		case b.Walk(*f.Place) <= Walkable:
			near = append(near, f)
		default:
			far = append(far, f)
		}
	}
	return slices.Concat(near, here, far)
}

// Walk is about how far it is to a place on foot, in metres; the book's must be known.
func (b *Book) Walk(to kiosk.Place) float64 { return b.Place.WalkingMetres(to) }
