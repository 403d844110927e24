package feed

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"time"

	"medborgarkiosk/kiosk/central/booking"
)

// calendar gives the agenda as an iCalendar object, the same bytes as long as
// nothing has changed, and when something did.
func (c Config) calendar(ctx context.Context, a booking.Agenda) (text []byte, changed time.Time, err error) {
	events := map[string]event{}
	var list []event
	for _, s := range a.Slots {
		e := c.show(a, s)
		events[e.slot], list = e, append(list, e)
	}
	var all map[string]Shown
	err = c.Memory.Shown(ctx, a.ID, func(last []Shown) (changed []Shown) {
		changed, all = revise(last, list, a.From, c.Bookings.Now())
		return changed
	})
	if err != nil {
		return nil, changed, err
	}
	var l lines
	begin(&l, a)
	for _, s := range slices.SortedFunc(maps.Values(all), func(x, y Shown) int {
		return cmp.Or(x.Start.Compare(y.Start), cmp.Compare(x.Slot, y.Slot))
	}) {
		e, there := events[s.Slot]
		if !there {
			e = event{slot: s.Slot, start: s.Start, end: s.End, summary: "Inställd", status: "CANCELLED", free: true}
		}
		e.write(&l, a, s)
		if s.Changed.After(changed) {
			changed = s.Changed
		}
	}
	l.put("END", "VCALENDAR")
	return l.Bytes(), changed, nil
}

// begin writes what all calendars begin with. One without any time has no
// component, which RFC 5545 3.6 does not foresee and all readers take.
func begin(l *lines, a booking.Agenda) {
	l.put("BEGIN", "VCALENDAR")
	l.put("VERSION", "2.0")
	l.put("PRODID", "-//Medborgarkiosk//Central//SV")
	l.put("METHOD", "PUBLISH") // RFC 5546 3.2.1
	name := a.Name + " – " + a.Library
	l.text("NAME", name) // RFC 7986 5.1
	l.text("X-WR-CALNAME", name)
	l.put("REFRESH-INTERVAL;VALUE=DURATION", "PT15M") // RFC 7986 5.7
	l.put("X-PUBLISHED-TTL", "PT15M")
}

func (e event) write(l *lines, a booking.Agenda, s Shown) {
	l.put("BEGIN", "VEVENT")
	l.text("UID", e.slot+"@medborgarkiosk")
	l.at("DTSTAMP", s.Changed) // an event that has not changed is not made anew
	l.at("LAST-MODIFIED", s.Changed)
	l.put("SEQUENCE", strconv.Itoa(s.Sequence))
	l.at("DTSTART", e.start)
	l.at("DTEND", e.end)
	l.text("SUMMARY", e.summary)
	l.text("LOCATION", e.place)
	l.put("STATUS", e.status)
	l.put("TRANSP", map[bool]string{true: "TRANSPARENT", false: "OPAQUE"}[e.free])
	l.put("CLASS", "PRIVATE")
	organizer(l, a)
	l.put("END", "VEVENT")
}

// organizer is a must in what is published (RFC 5546 3.2.1). Nobody should write
// to it: the address can't exist (RFC 2606).
func organizer(l *lines, a booking.Agenda) {
	l.put("ORGANIZER;CN="+quoted(a.Library), "mailto:noreply@library.invalid")
}

// freebusy gives when the agenda's helper or room can't be had (RFC 5545 3.6.4):
// times, and nothing of what they are for.
func (c Config) freebusy(a booking.Agenda) []byte {
	now := c.Bookings.Now()
	last := now
	var l lines
	begin(&l, a)
	l.put("BEGIN", "VFREEBUSY")
	l.text("UID", a.ID+"-busy@medborgarkiosk")
	l.at("DTSTAMP", now)
	organizer(&l, a)
	for _, s := range a.Slots {
		if s.End.After(last) {
			last = s.End
		}
	}
	l.at("DTSTART", a.From)
	l.at("DTEND", last)
	for _, s := range a.Slots {
		l.put("FREEBUSY;FBTYPE="+c.show(a, s).busy, stamp(s.Start)+"/"+stamp(s.End))
	}
	l.put("END", "VFREEBUSY")
	l.put("END", "VCALENDAR")
	return l.Bytes()
}
