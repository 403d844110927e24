package bookings

import (
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/holiday"
)

// listView is a day as a list to print.
type listView struct {
	T               *words
	Title, Branch   string
	Holiday         string
	Prev, Next, Day string // addresses
	Rows            []rowView
}

type rowView struct {
	Time, Where, Code, What, Language, State string
}

func (p *pages) showDay(v *frame.Visit) (frame.Answer, error) {
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	z := zone(here)
	day := p.Bookings.Now().In(z)
	if asked := v.Value("at"); asked != "" {
		if day, err = time.ParseInLocation(time.DateOnly, asked, z); err != nil {
			return nil, frame.ErrNotFound
		}
	}
	y, m, d := day.Date()
	from := time.Date(y, m, d, 0, 0, 0, 0, z)
	c, err := p.Bookings.Calendar(v.Context(), here.ID, from, from.AddDate(0, 0, 1))
	if err != nil {
		return nil, err
	}
	n, err := p.names(v, c.Resources)
	if err != nil {
		return nil, err
	}
	at := func(days int) string {
		return tab + "/list?branch=" + here.ID + "&at=" + from.AddDate(0, 0, days).Format(time.DateOnly)
	}
	view := listView{
		T: n.words, Title: n.l.Date(from), Branch: c.Branch.Name, Holiday: holiday.Name(from), Prev: at(-1), Next: at(1),
		Day: link{Branch: here.ID, View: "day", At: from.Format(time.DateOnly)}.String(),
	}
	for _, s := range c.Slots {
		row := rowView{Time: n.clocks(s.Slot, z), Where: n.where(s.Slot), What: s.Title}
		free := s.Free()
		for _, claim := range s.Claims {
			if claim.State == kiosk.BookingCancelled || claim.State == kiosk.BookingReturned {
				continue
			}
			one := row
			one.What, one.Code, one.Language, one.State = n.topic(claim.Topic), code(claim.Code), n.language(claim.Language), n.states[claim.State]
			if claim.State == kiosk.BookingHeld {
				one.What, one.Code, one.Language, one.State = n.Lent, "", "", n.kiosks[claim.Kiosk]
			}
			view.Rows = append(view.Rows, one)
		}
		switch {
		case s.Blocked:
			row.State = n.Blocked
			view.Rows = append(view.Rows, row)
		case free > 0:
			row.State = n.Free
			if s.Seats > 1 {
				row.State = n.seats(free, s.Seats)
			}
			view.Rows = append(view.Rows, row)
		}
	}
	return frame.Page{Template: p.day, Title: view.Title, Tab: tab, Body: view}, nil
}
