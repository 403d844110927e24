package bookings

import (
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/web/frame"
)

// slotPage is the form to change a time that has been put up.
type slotPage struct {
	T       *words
	ID      string
	Branch  string
	Form    slotForm
	Fields  fieldsView
	Version int
	Live    int // places that are taken
	Fault   string
	Changed []string // what somebody else has changed meanwhile, as it is now
	Back    string
}

func (p *pages) showSlot(v *frame.Visit) (frame.Answer, error) {
	slot, err := p.find(v)
	if err != nil {
		return nil, err
	}
	here, err := p.Bookings.Store.Branch(v.Context(), slot.Branch)
	if err != nil {
		return nil, err
	}
	return p.slotWith(v, here, slot, formOf(slot.Slot, zone(here)), "", nil)
}

func formOf(s booking.Slot, z *time.Location) slotForm {
	start, end := s.Start.In(z), s.End.In(z)
	return slotForm{
		Date: start.Format(time.DateOnly), From: start.Format("15:04"), To: end.Format("15:04"),
		Helper: s.Helper, Room: s.Room, Title: s.Title, Languages: s.Languages, Topics: s.Topics,
		Interpreter: s.Interpreter, Seats: strconv.Itoa(s.Seats),
	}
}

func (p *pages) slotWith(v *frame.Visit, here booking.Branch, slot booking.Seated, form slotForm, fault string, changed []string) (frame.Answer, error) {
	resources, err := p.Bookings.Resources(v.Context(), slot.Branch)
	if err != nil {
		return nil, err
	}
	n, err := p.names(v, resources)
	if err != nil {
		return nil, err
	}
	z := zone(here)
	view := slotPage{
		T: n.words, ID: slot.ID, Branch: slot.Branch, Form: form, Fields: n.fields(form, resources), Version: slot.Version, Live: len(slot.Live()),
		Fault: n.said(fault), Changed: changed,
		Back: link{Branch: slot.Branch, At: slot.Start.In(z).Format(time.DateOnly), Slot: slot.ID}.String(),
	}
	page := frame.Page{Template: p.slot, Title: n.EditSlot, Tab: tab, Body: view}
	if fault != "" {
		page.Status = http.StatusConflict
	}
	return page, nil
}

// amend changes a time. When somebody else has changed it meanwhile, the form
// comes back with all that was typed and with what is so now; sent again it
// holds over that.
func (p *pages) amend(v *frame.Visit) (frame.Answer, error) {
	slot, err := p.find(v)
	if err != nil {
		return nil, err
	}
	here, err := p.Bookings.Store.Branch(v.Context(), slot.Branch)
	if err != nil {
		return nil, err
	}
	resources, err := p.Bookings.Resources(v.Context(), slot.Branch)
	if err != nil {
		return nil, err
	}
	form := readForm(v)
	version, err := strconv.Atoi(v.Value("version"))
	if err != nil {
		return nil, frame.ErrNotFound
	}
	if version != slot.Version {
		n, err := p.names(v, resources)
		if err != nil {
			return nil, err
		}
		return p.slotWith(v, here, slot, form, "stale-form", n.differences(form, formOf(slot.Slot, zone(here))))
	}
	next, err := form.amended(slot.Slot, here, resources)
	if err == nil {
		err = p.Bookings.Amend(v.Context(), next)
	}
	if errors.Is(err, booking.ErrStale) { // in the last instant
		return p.slotWith(v, here, slot, form, "stale-form", nil)
	}
	if what := mishap(err); what != "" {
		return p.slotWith(v, here, slot, form, what, nil)
	}
	if err != nil {
		return nil, err
	}
	v.Note("slot.amend", slot.ID)
	at := link{Branch: slot.Branch, At: next.Start.In(zone(here)).Format(time.DateOnly), Slot: slot.ID, Said: "slot.amend"}
	return frame.Goto(at.String()), nil
}

// amended is the slot with what is typed. A time that is not touched stays the
// same instant, also in the hour that October has twice.
func (f slotForm) amended(old booking.Slot, here booking.Branch, resources []booking.Resource) (booking.Slot, error) {
	s, err := f.slot(here, resources)
	if err != nil {
		return s, err
	}
	s.ID, s.Series, s.Version, s.Blocked, s.Zone = old.ID, old.Series, old.Version, old.Blocked, old.Zone
	s.Start, s.End = old.Start, old.End
	if was := formOf(old, zone(here)); f.Date == was.Date && f.From == was.From && f.To == was.To {
		return s, nil
	}
	start, ok := instant(f.Date, f.From, zone(here))
	end, okToo := instant(f.Date, f.To, zone(here))
	if !ok || !okToo {
		return s, booking.ErrInvalid
	}
	if !end.After(start) { // over midnight
		end = end.AddDate(0, 0, 1)
	}
	s.Start, s.End = start.UTC(), end.UTC()
	return s, nil
}

// instant reads a date and a clock; those that March leaves out are none.
func instant(date, clock string, z *time.Location) (time.Time, bool) {
	typed := date + " " + clock
	at, err := time.ParseInLocation("2006-01-02 15:04", typed, z)
	return at, err == nil && at.Format("2006-01-02 15:04") == typed
}

// differences says what is so now where it is not what was typed.
func (n names) differences(typed, now slotForm) (all []string) {
	for _, d := range []struct{ name, typed, now string }{
		{n.Date, typed.Date, now.Date},
		{n.From, typed.From, now.From},
		{n.To, typed.To, now.To},
		{n.Helper, n.resource(typed.Helper), n.resource(now.Helper)},
		{n.Room, n.resource(typed.Room), n.resource(now.Room)},
		{n.Title, typed.Title, now.Title},
		{n.Seats, typed.Seats, now.Seats},
		{n.Languages, n.languages(typed.Languages), n.languages(now.Languages)},
		{n.Topics, strings.Join(typed.Topics, ", "), strings.Join(now.Topics, ", ")},
	} {
		if d.typed != d.now {
			if d.now == "" {
				d.now = "–"
			}
			all = append(all, d.name+": "+d.now)
		}
	}
	return all
}

// block keeps a time from being booked, or lets it.
func (p *pages) block(blocked bool) frame.Handler {
	action := map[bool]string{true: "slot.block", false: "slot.unblock"}[blocked]
	return func(v *frame.Visit) (frame.Answer, error) {
		slot, err := p.find(v)
		if err != nil {
			return nil, err
		}
		next := slot.Slot
		next.Blocked = blocked
		if next.Version, err = strconv.Atoi(v.Value("version")); err != nil {
			return nil, frame.ErrNotFound
		}
		return p.did(v, action, slot.ID, p.Bookings.Amend(v.Context(), next))
	}
}

// remove takes a time away that nobody has a place of.
func (p *pages) remove(v *frame.Visit) (frame.Answer, error) {
	slot, err := p.find(v)
	if err != nil {
		return nil, err
	}
	version, err := strconv.Atoi(v.Value("version"))
	if err != nil {
		return nil, frame.ErrNotFound
	}
	return p.did(v, "slot.remove", slot.ID, p.Bookings.Remove(v.Context(), slot.ID, version))
}
