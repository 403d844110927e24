package bookings

import (
	"errors"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/web/frame"
)

// panelView is the slot that was chosen in the calendar, with its bookings.
type panelView struct {
	T           *words
	ID          string
	Title       string
	When, Where string
	Languages   string
	Topics      string
	Seats       string
	Version     int
	Blocked     bool
	Free        bool
	Live        bool // somebody has a place
	Claims      []claimView
	Past        []claimView // no longer live
	Authorities []choice
	Back, Close string
}

// panel gives the chosen slot, or nil.
func (p *pages) panel(v *frame.Visit, n names, at link, here booking.Branch) (*panelView, error) {
	if at.Slot == "" {
		return nil, nil
	}
	slot, err := p.Bookings.Store.Slot(v.Context(), at.Slot)
	if errors.Is(err, booking.ErrUnknown) || err == nil && slot.Branch != here.ID {
		return nil, nil // removed since
	}
	if err != nil {
		return nil, err
	}
	z := zone(here)
	without := at
	without.Slot = ""
	panel := &panelView{
		T: n.words, ID: slot.ID, Title: n.Free, When: n.when(slot.Slot, z), Where: n.where(slot.Slot), Version: slot.Version,
		Languages: n.languages(slot.Languages), Blocked: slot.Blocked, Free: slot.Free() > 0,
		Authorities: authorities, Back: at.String(), Close: without.String(),
	}
	topics := make([]string, len(slot.Topics))
	for i, id := range slot.Topics {
		topics[i] = n.topic(id)
	}
	panel.Topics = strings.Join(topics, ", ")
	for _, c := range slot.Claims {
		one := n.claim(c, slot, z)
		one.Early = p.Bookings.Now().Before(slot.Start.Add(p.Bookings.Rules.Grace))
		if c.State.Live() {
			panel.Claims = append(panel.Claims, one)
		} else if c.State != kiosk.BookingReturned {
			panel.Past = append(panel.Past, one)
		}
	}
	panel.Live = len(panel.Claims) > 0
	switch {
	case slot.Title != "":
		panel.Title = slot.Title
	case slot.Seats > 1:
		panel.Title = n.Group
	case slot.Blocked:
		panel.Title = n.Blocked
	case panel.Live && panel.Claims[0].State == kiosk.BookingHeld:
		panel.Title = n.Lent
	case panel.Live:
		panel.Title = panel.Claims[0].Short
	}
	if slot.Seats > 1 {
		panel.Seats = n.seats(slot.Free(), slot.Seats)
	}
	return panel, nil
}
