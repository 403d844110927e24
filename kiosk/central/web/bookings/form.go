package bookings

import (
	"strconv"
	"strings"
	"time"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/plan"
	"medborgarkiosk/kiosk/central/web/frame"
)

// slotForm is what is typed about times to put up, or about one that is there.
// Lengths are in minutes.
type slotForm struct {
	Date, From, To        string
	Length, Break, Number string
	Repeat                string // "once", "weekly" or "rule"
	Days                  []string
	Until, Rule           string
	Holidays              bool
	Helper, Room, Title   string
	Languages, Topics     []string
	Interpreter           bool
	Seats                 string
}

func readForm(v *frame.Visit) (f slotForm) {
	for name, into := range map[string]*string{
		"date": &f.Date, "from": &f.From, "to": &f.To, "length": &f.Length, "break": &f.Break, "number": &f.Number,
		"repeat": &f.Repeat, "until": &f.Until, "rule": &f.Rule, "helper": &f.Helper, "room": &f.Room, "title": &f.Title, "seats": &f.Seats,
	} {
		*into = v.Value(name)
	}
	f.Days, f.Languages, f.Topics = v.Form["day"], v.Form["language"], v.Form["topic"]
	f.Holidays, f.Interpreter = v.Value("holidays") != "", v.Value("interpreter") != ""
	return f
}

// slot is the part that is the same for all the times. A helper's languages and
// topics hold unless others are chosen.
func (f slotForm) slot(here booking.Branch, resources []booking.Resource) (booking.Slot, error) {
	seats, err := strconv.Atoi(f.Seats)
	if err != nil {
		return booking.Slot{}, booking.ErrInvalid
	}
	s := booking.Slot{
		Branch: here.ID, Zone: zone(here).String(), Title: f.Title, Seats: seats,
		Languages: f.Languages, Topics: f.Topics, Interpreter: f.Interpreter,
	}
	for _, r := range resources {
		switch {
		case r.ID == f.Helper && r.Kind == booking.Helper:
			s.Helper = r.ID
			if len(s.Languages) == 0 {
				s.Languages = r.Languages
			}
			if len(s.Topics) == 0 {
				s.Topics = r.Topics
			}
		case r.ID == f.Room && r.Kind == booking.Room:
			s.Room = r.ID
		}
	}
	if len(s.Languages) == 0 {
		s.Languages = []string{"sv"}
	}
	return s, nil
}

// plan is the times to put up.
func (f slotForm) plan(here booking.Branch, resources []booking.Resource) (plan.Plan, error) {
	slot, err := f.slot(here, resources)
	if err != nil {
		return plan.Plan{}, err
	}
	p := plan.Plan{Slot: slot, Date: f.Date, From: f.From, Holidays: f.Holidays}
	for text, into := range map[*string]*time.Duration{&f.Length: &p.Length, &f.Break: &p.Break} {
		minutes, err := strconv.Atoi(*text)
		if err != nil {
			return p, plan.ErrLength
		}
		*into = time.Duration(minutes) * time.Minute
	}
	if p.Number, err = strconv.Atoi(f.Number); err != nil {
		return p, plan.ErrLength
	}
	switch f.Repeat {
	case "weekly":
		if _, err := time.Parse(time.DateOnly, f.Until); err != nil {
			return p, plan.ErrEndless
		}
		p.Rule = "FREQ=WEEKLY;UNTIL=" + strings.ReplaceAll(f.Until, "-", "")
		if len(f.Days) > 0 {
			p.Rule += ";BYDAY=" + strings.Join(f.Days, ",")
		}
	case "rule":
		if p.Rule = f.Rule; p.Rule == "" {
			return p, plan.ErrRule
		}
	}
	return p, nil
}
