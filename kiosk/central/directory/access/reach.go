package access

import "medborgarkiosk/kiosk"

// Reach is how far it is from a library to help.
type Reach struct {
	Library
	// The nearest office at all, the nearest that is known to be open in the evening,
	// and at the weekend, in some week. Each is nil when there is none whose place is
	// known, or when the library's is not.
	Nearest, Evening, Weekend *Way
}

// Way is from a library to an office.
type Way struct {
	Office, Name string  // the office's id and name
	Metres       float64 // as the crow flies
	Walking      float64 // about how many metres it is to walk
}

// site is an office whose place is known, and its hours, which are zero when nobody
// knows them.
type site struct {
	kiosk.Office
	week Week
}

func reach(l Library, sites []site) Reach {
	r := Reach{Library: l}
	if l.Place == nil {
		return r
	}
	var any, evening, weekend nearest
	for i := range sites {
		s := &sites[i]
		metres := l.Place.Metres(*s.Place)
		any.see(s, metres)
		if s.week.Evening > 0 {
			evening.see(s, metres)
		}
		if s.week.Weekend > 0 {
			weekend.see(s, metres)
		}
	}
	r.Nearest, r.Evening, r.Weekend = any.way(l), evening.way(l), weekend.way(l)
	return r
}

// nearest is the nearest site that was seen.
type nearest struct {
	*site
	metres float64
}

func (n *nearest) see(s *site, metres float64) {
	if n.site == nil || metres < n.metres {
		*n = nearest{s, metres}
	}
}

func (n nearest) way(from Library) *Way {
	if n.site == nil {
		return nil
	}
	return &Way{n.ID, n.Name, n.metres, from.Place.WalkingMetres(*n.Place)}
}

// Farthest gives about how many metres it is to walk from that one of the
// municipality's libraries which has the longest way to the nearest office, and false
// when no way is known.
func (m Municipality) Farthest() (metres float64, ok bool) {
	for _, l := range m.Libraries {
		if l.Nearest != nil {
			metres, ok = max(metres, l.Nearest.Walking), true
		}
	}
	return metres, ok
}
