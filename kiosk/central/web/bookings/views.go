package bookings

import (
	"fmt"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

// slotView is a slot in the calendar.
type slotView struct {
	ID, Link, Class string
	Time            string
	Title, Text     string
	Chosen          bool
}

// claimView is a booking, a loan or a request.
type claimView struct {
	ID, Code, Short, Topic, Language string
	When, Where                      string
	State                            kiosk.BookingState
	StateName                        string
	Kiosk                            string
	Version                          int
	Early                            bool // too soon to say that nobody came
}

func (n names) when(s booking.Slot, z *time.Location) string {
	start := s.Start.In(z)
	return n.l.Date(start) + " " + n.clocks(s, z)
}

func (n names) clocks(s booking.Slot, z *time.Location) string {
	return n.l.Clock(s.Start.In(z)) + "–" + n.l.Clock(s.End.In(z))
}

// shortDay gives "Mån 23".
func (n names) shortDay(day time.Time) string {
	name := []rune(n.l.Days[day.Weekday()])
	return fmt.Sprintf("%s%s %d", strings.ToUpper(string(name[:1])), string(name[1:3]), day.Day())
}

func (n names) where(s booking.Slot) string {
	return facts(n.resource(s.Room), n.resource(s.Helper))
}

// slot says what a slot is, in two short lines and a colour.
func (n names) slot(s booking.Seated, at link, z *time.Location, class string) slotView {
	here := at
	here.Slot = s.ID
	v := slotView{ID: s.ID, Link: here.String(), Time: n.clocks(s.Slot, z), Chosen: at.Slot == s.ID}
	live := s.Live()
	tone := "free"
	switch {
	case s.Seats > 1:
		v.Title, v.Text, tone = s.Title, fmt.Sprintf(n.FreeOf, s.Free(), s.Seats), "group"
		if v.Title == "" {
			v.Title = n.Group
		}
		if s.Blocked {
			v.Text = n.Blocked
		}
	case len(live) > 0:
		c := live[0]
		v.Title, v.Text = n.topic(c.Topic), facts(short(c.Code), n.language(c.Language))
		tone = toneOf(c)
		if c.State == kiosk.BookingHeld {
			v.Title, v.Text, tone = n.Lent, n.kiosks[c.Kiosk], "lent"
		}
		if mark := n.marks[c.State]; mark != "" {
			v.Text = mark + " · " + v.Text
		}
	case s.Blocked:
		v.Title, v.Text, tone = n.Blocked, s.Title, "blocked"
	default:
		v.Title, v.Text = n.Free, facts(s.Title, n.resource(s.Helper), n.resource(s.Room))
	}
	v.Class = "slot " + class + " " + tone
	if v.Chosen {
		v.Class += " chosen"
	}
	return v
}

func toneOf(c booking.Claim) string {
	if c.State == kiosk.BookingDone {
		return "done"
	}
	return tone(c.Topic)
}

// claim says what a booking is; slot is zero for a request.
func (n names) claim(c booking.Claim, slot booking.Seated, z *time.Location) claimView {
	v := claimView{
		ID: c.ID, Code: code(c.Code), Short: short(c.Code), Topic: n.topic(c.Topic), Language: n.language(c.Language),
		State: c.State, StateName: n.states[c.State], Kiosk: n.kiosks[c.Kiosk], Version: c.Version,
	}
	if c.State == kiosk.BookingDone {
		v.StateName = facts(v.StateName, n.outcome(c.Outcome))
	}
	if slot.ID != "" {
		v.When, v.Where = n.when(slot.Slot, z), n.where(slot.Slot)
	}
	return v
}

// outcome says what help led to.
func (n names) outcome(o booking.Outcome) string {
	kind, where, _ := strings.Cut(string(o), ":")
	for _, a := range authorities {
		if a.Value == where {
			where = a.Name
		}
	}
	return strings.TrimSpace(n.outcomes[booking.Outcome(kind)] + " " + where)
}

// authorities are where patrons are sent on to most; their names are Swedish,
// as on their doors.
var authorities = []choice{
	{Value: "arbetsformedlingen", Name: "Arbetsförmedlingen"},
	{Value: "forsakringskassan", Name: "Försäkringskassan"},
	{Value: "migrationsverket", Name: "Migrationsverket"},
	{Value: "skatteverket", Name: "Skatteverket"},
	{Value: "kommunen", Name: "Kommunen"},
	{Value: "varden", Name: "Vården"},
	{Value: "annat", Name: "Annat"},
}
