package bookings

import (
	"errors"
	"net/url"
	"time"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/web/frame"
)

// choice is one of several that a page offers.
type choice struct {
	Value, Name, Link string
	Chosen            bool
}

// branches gives those that the visitor may see, and the one that is asked for.
func (p *pages) branches(v *frame.Visit) (all []booking.Branch, here booking.Branch, err error) {
	list, err := p.Bookings.Branches(v.Context())
	if err != nil {
		return nil, here, err
	}
	asked := v.Value("branch")
	for _, b := range list {
		if v.Who.Branch != "" && v.Who.Branch != b.ID {
			continue
		}
		if all = append(all, b); b.ID == asked || here.ID == "" {
			here = b
		}
	}
	if len(all) == 0 || asked != "" && here.ID != asked {
		return nil, here, frame.ErrNotFound
	}
	return all, here, nil
}

// may gives frame.ErrNotFound for what is of a branch that is not the visitor's.
func may(v *frame.Visit, branch string) error {
	if v.Who.Branch != "" && v.Who.Branch != branch {
		return frame.ErrNotFound
	}
	return nil
}

// find gives a slot that the visitor may see.
func (p *pages) find(v *frame.Visit) (booking.Seated, error) {
	slot, err := p.Bookings.Store.Slot(v.Context(), v.PathValue("id"))
	if errors.Is(err, booking.ErrUnknown) {
		err = frame.ErrNotFound
	}
	if err == nil {
		err = may(v, slot.Branch)
	}
	return slot, err
}

// findClaim gives a claim that the visitor may see, and its slot.
func (p *pages) findClaim(v *frame.Visit) (booking.Claim, booking.Seated, error) {
	claim, slot, err := p.Bookings.Claim(v.Context(), v.PathValue("id"))
	if errors.Is(err, booking.ErrUnknown) {
		err = frame.ErrNotFound
	}
	if err == nil {
		err = may(v, claim.Branch)
	}
	return claim, slot, err
}

// link is the address of a page of the calendar.
type link struct {
	Branch string
	View   string // "day", or "" for the week
	At     string // a date
	Slot   string // in the panel
	Helper string // only that helper's times
	Said   string // what has been done, or why it could not be
}

func (l link) String() string {
	q := url.Values{}
	for name, value := range map[string]string{
		"branch": l.Branch, "view": l.View, "at": l.At, "slot": l.Slot, "helper": l.Helper, "said": l.Said,
	} {
		if value != "" {
			q.Set(name, value)
		}
	}
	if len(q) == 0 {
		return tab
	}
	return tab + "?" + q.Encode()
}

// on gives the link with another day.
func (l link) on(day time.Time) link {
	l.At, l.Slot, l.Said = day.Format(time.DateOnly), "", ""
	return l
}

// said leads back to the page that a form stood on, which says what came of it.
func said(v *frame.Visit, other, what string) frame.Goto {
	to, err := url.Parse(string(frame.Back(v, other)))
	if err != nil {
		return frame.Goto(other)
	}
	q := to.Query()
	q.Set("said", what)
	to.RawQuery = q.Encode()
	return frame.Goto(to.RequestURI())
}
