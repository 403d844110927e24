package bookings

import (
	"html/template"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/queue"
	"medborgarkiosk/kiosk/central/web/frame"
)

// Config is what the pages work with.
type Config struct {
	Central  *central.Central
	Bookings *booking.Service
	Queue    *queue.Service
}

type pages struct {
	Config
	calendar, day, claim, move, book, put, slot, resources, absences *template.Template
}

// tab is the page that the bar on top leads to.
const tab = "/bookings"

// Add adds the pages.
func Add(f *frame.Frame, c Config) error {
	p := &pages{Config: c}
	for into, names := range map[**template.Template][]string{
		&p.calendar:  {"calendar.html", "panel.html", "calls.html"},
		&p.day:       {"day.html"},
		&p.claim:     {"claim.html"},
		&p.move:      {"move.html", "times.html"},
		&p.book:      {"book.html", "times.html"},
		&p.put:       {"put.html", "fields.html"},
		&p.slot:      {"slot.html", "fields.html"},
		&p.resources: {"resources.html", "fields.html"},
		&p.absences:  {"absences.html"},
	} {
		var err error
		if *into, err = frame.Template(names...); err != nil {
			return err
		}
	}
	for pattern, do := range map[string]frame.Handler{
		"GET /bookings":               p.showCalendar,
		"GET /bookings/list":          p.showDay,
		"GET /bookings/new":           p.showBook,
		"POST /bookings/new":          p.doBook,
		"GET /claims/{id}":            p.showClaim,
		"GET /claims/{id}/move":       p.showMove,
		"POST /claims/{id}/move":      p.doMove,
		"POST /claims/{id}/lead":      p.lead,
		"POST /claims/{id}/take-back": p.takeBack,
		"GET /slots/new":              p.showPut,
		"POST /slots/new":             p.doPut,
		"GET /slots/{id}":             p.showSlot,
		"POST /slots/{id}":            p.amend,
		"POST /slots/{id}/block":      p.block(true),
		"POST /slots/{id}/unblock":    p.block(false),
		"POST /slots/{id}/remove":     p.remove,
		"GET /absences":               p.showAbsences,
	} {
		f.Handle(pattern, account.Staff, do)
	}
	f.HandleFile("POST /absences", account.Staff, mostUpload, p.readAbsences)
	f.HandleFile("POST /absences/block", account.Staff, mostFile, p.blockAbsences) // a long list
	for pattern, do := range map[string]frame.Handler{
		"GET /resources":               p.showResources,
		"POST /resources":              p.putResource,
		"POST /resources/{id}/address": p.newAddress,
		"POST /branches":               p.putBranch,
	} {
		f.Handle(pattern, account.Admin, do)
	}
	f.HandleOpen("GET /web/grid.css", serveGrid)
	for action, names := range deeds {
		f.Deed(action, names[0], names[1])
	}
	return nil
}

// zone gives the branch's clock; a zone that the program does not know is the
// Swedish one.
func zone(b booking.Branch) *time.Location {
	if z, err := time.LoadLocation(b.Zone); err == nil {
		return z
	}
	return central.Sweden
}
