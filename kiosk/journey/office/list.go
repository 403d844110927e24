package office

import (
	"medborgarkiosk/kiosk/directory"
)

// most is how many offices are in the list: nobody turns more pages.
const most = 24

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

// suiting gives the offices that suit a filter, as the book orders them. Those closed
// for good are there as long as nothing is asked for, since people look for them.
func (s state) suiting(f filter) []directory.Found {
	q := s.query()
	q.Open, q.Wheelchair = f.open, f.wheelchair
	q.Authority, q.Services, q.Language = f.authority, serviceOf(f.service).names, f.language
	q.Closed = f == filter{}
	found := s.book.Near(q)
	return found[:min(most, len(found))]
}

// near tells whether it is known how far an office is.
func (s state) near(f directory.Found) bool { return s.book.Place != nil && f.Place != nil }
