package web_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/ticketcode"
)

// promise books a slot and gives the claim.
func (r *rig) promise(t *testing.T, slot, topic, language string) booking.Claim {
	t.Helper()
	id := fmt.Sprintf("%032x", len(slot)+len(topic)*7) + slot
	b, err := r.Bookings.Book(t.Context(), "", kiosk.Order{ID: id, Slot: slot, Topic: topic, Language: language})
	if err != nil {
		t.Fatal(err)
	}
	return r.claim(t, b.ID)
}

func (r *rig) claim(t *testing.T, id string) booking.Claim {
	t.Helper()
	c, _, err := r.Bookings.Claim(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (r *rig) slot(t *testing.T, id string) booking.Seated {
	t.Helper()
	s, err := r.Bookings.Store.Slot(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// putUp adds a slot on a day and hour of that week, in Sweden.
func (r *rig) putUp(t *testing.T, id string, day, hour, minutes int, change func(*booking.Slot)) {
	t.Helper()
	s := booking.Slot{ID: id, Branch: bookingtest.Branch, Room: "digidel", Zone: "Europe/Stockholm", Languages: []string{"sv"}, Seats: 1}
	s.Start = time.Date(2026, 11, day, hour-1, 0, 0, 0, time.UTC)
	s.End = s.Start.Add(time.Duration(minutes) * time.Minute)
	if change != nil {
		change(&s)
	}
	if clashes, err := r.Bookings.PutUp(t.Context(), s.Branch, []booking.Slot{s}); err != nil || len(clashes) > 0 {
		t.Fatal(clashes, err)
	}
}

// week is a rig with a week like the one in the design.
func week(t *testing.T) *rig {
	t.Helper()
	r := newRig(t)
	r.putUp(t, "tue", 24, 13, 30, nil)
	r.putUp(t, "wed", 25, 11, 60, nil)
	r.putUp(t, "wed2", 25, 14, 30, nil)
	r.putUp(t, "thu", 26, 10, 60, func(s *booking.Slot) { s.Title, s.Seats = "SeniorNet drop-in", 6 })
	r.putUp(t, "fri", 27, 12, 30, func(s *booking.Slot) { s.Blocked = true })
	r.promise(t, "s000", "bankid", "ar")
	r.promise(t, "s002", "jobs", "sv")
	r.promise(t, "tue", "phone", "so")
	r.promise(t, "wed", "forms", "uk")
	r.promise(t, "thu", "computer", "sv")
	return r
}

func TestCalendar(t *testing.T) {
	t.Parallel()
	r := week(t)
	bo := r.as(t, "bo")
	code := ticketcode.Words("sv", r.slot(t, "s000").Claims[0].Code)
	words, _, _ := strings.Cut(code, " ")
	english := r.as(t, "bo")
	for name, test := range map[string]struct {
		path string
		want []string
	}{
		"week": {"/bookings", []string{
			"Vecka 48", "23 november – 29 november", "Mån 23", "Fre 27", "BankID och e-tjänster", words + " · arabiska",
			"SeniorNet drop-in", "5 av 6 platser lediga", "Spärrad", "Ledig", "Kiosk 2: pappret är slut",
		}},
		"another week":   {"/bookings?at=2026-12-24", []string{"Vecka 52", "Julafton", "Tor 24"}},
		"a day":          {"/bookings?view=day&at=2026-11-24", []string{"tisdag 24 november", "Telefon och surfplatta"}},
		"English":        {"/bookings?lang=en", []string{"Week 48", "Phone and tablet", "Somali", "Free"}},
		"the panel":      {"/bookings?slot=s000", []string{code, "måndag 23 november 11.00–11.30 · plan 1, Digidelrummet · Amina", "Här nu", "Flytta", "Avboka"}},
		"gone meanwhile": {"/bookings?slot=nowhere", []string{"Vecka 48"}},
		"the list":       {"/bookings/list?at=2026-11-23", []string{"måndag 23 november", code, "Söka jobb och skriva cv", "Ledig"}},
	} {
		t.Run(name, func(t *testing.T) {
			who := bo
			if strings.Contains(test.path, "lang=en") {
				who = english
			}
			status, page := who.get(t, test.path)
			if status != http.StatusOK {
				t.Errorf("got %d", status)
			}
			holds(t, page, test.want...)
		})
	}
	for _, path := range []string{"/bookings?at=yesterday", "/bookings?branch=other", "/claims/nobody", "/slots/nowhere"} {
		if status, _ := bo.get(t, path); status != http.StatusNotFound {
			t.Errorf("%s: %d", path, status)
		}
	}
}

func TestLead(t *testing.T) {
	t.Parallel()
	r := week(t)
	bo := r.as(t, "bo")
	id := r.slot(t, "s000").Claims[0].ID
	version := func() string { return fmt.Sprint(r.claim(t, id).Version) }
	lead := func(fields ...string) string {
		_, page := bo.send(t, "/claims/"+id+"/lead", append(fields, "back", "/bookings?slot=s000")...)
		return page
	}
	holds(t, lead("to", "absent", "version", version()), "Besökaren kan fortfarande hinna.")
	stale := version()
	holds(t, lead("to", "here", "version", stale), "Besökaren är här.", "Är här", "Löst", "Hänvisad till …")
	holds(t, lead("to", "cancelled", "version", stale), "Någon annan hann ändra.", "Är här")
	holds(t, lead("to", "done", "outcome", "sent:skatteverket", "version", version()), "Klar · hänvisad till Skatteverket")
	if c := r.claim(t, id); c.State != kiosk.BookingDone || c.Outcome != "sent:skatteverket" {
		t.Errorf("the claim is %+v", c)
	}
	for _, fields := range [][]string{{"to", "held"}, {"to", "done", "outcome", "sent:<script>"}, {"to", "done"}} {
		if status, _ := bo.send(t, "/claims/"+id+"/lead", append(fields, "version", version())...); status != http.StatusNotFound {
			t.Errorf("%v: %d", fields, status)
		}
	}
	_, log := r.as(t, "anna").get(t, "/log")
	holds(t, log, "tog emot en besökare", "avslutade en bokning", id)
	if words, _, _ := strings.Cut(ticketcode.Words("sv", r.claim(t, id).Code), " "); strings.Contains(log, words) || strings.Contains(log, "skatteverket") {
		t.Error("the log says something of a patron")
	}
}

func TestBookAndMove(t *testing.T) {
	t.Parallel()
	r := week(t)
	bo := r.as(t, "bo")
	_, page := bo.get(t, "/bookings/new?slot=s001")
	order := regexp.MustCompile(`name="order" value="([0-9a-f]{32})"`).FindStringSubmatch(page)
	holds(t, page, `<option value="s001" selected>`, "Fråga aldrig efter namn.")
	if strings.Contains(page, `value="s000"`) || order == nil {
		t.Fatalf("the form is\n%s", page)
	}
	form := []string{"order", order[1], "branch", "main", "slot", "s001", "topic", "health", "language", "fa"}
	var made string
	for range 2 { // sent twice is booked once
		_, page = bo.send(t, "/bookings/new", form...)
		made = ticketcode.Words("sv", r.claim(t, order[1]).Code)
		holds(t, page, "Bokat. Ge besökaren koden.", made, "måndag 23 november 11.30–12.00", "Haninge bibliotek, plan 1, Digidelrummet")
	}
	status, page := bo.send(t, "/bookings/new", "order", strings.Repeat("0", 32), "branch", "main", "slot", "s001", "topic", "bankid", "language", "sv")
	holds(t, page, "Platsen hann bli tagen.", `<option value="bankid" selected>`)
	if status != http.StatusConflict {
		t.Errorf("taken: %d", status)
	}
	version := fmt.Sprint(r.claim(t, order[1]).Version)
	_, page = bo.send(t, "/claims/"+order[1]+"/move", "version", version, "slot", "s003")
	holds(t, page, "Flyttad. Koden är densamma.", made, "12.30–13.00")
	_, page = bo.send(t, "/claims/"+order[1]+"/move", "version", version, "slot", "s004")
	holds(t, page, "Någon annan hann ändra.", `<option value="s004" selected>`)
}

func TestRequestsGetATime(t *testing.T) {
	t.Parallel()
	r := week(t)
	kiosks, err := r.Kiosks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	wish, err := r.Bookings.Request(t.Context(), kiosks[0].ID, kiosk.Wish{ID: strings.Repeat("a", 32), Topic: "school", Language: "ti"})
	if err != nil {
		t.Fatal(err)
	}
	bo := r.as(t, "bo")
	_, page := bo.get(t, "/bookings")
	holds(t, page, "Önskar en tid", "Skola och förskola", "tigrinska · Kiosk 1", "/claims/"+wish.ID+"/move")
	_, page = bo.send(t, "/claims/"+wish.ID+"/move", "version", fmt.Sprint(r.claim(t, wish.ID).Version), "slot", "s005")
	holds(t, page, "Bokad", ticketcode.Words("sv", wish.Code))
}

func TestLoans(t *testing.T) {
	t.Parallel()
	r := week(t)
	kiosks, err := r.Kiosks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	x, err := r.Bookings.Exchange(t.Context(), kiosks[0].ID, kiosk.Exchange{Turn: 1})
	if err != nil || len(x.Loans) == 0 {
		t.Fatal(x, err)
	}
	loan := x.Loans[0]
	bo := r.as(t, "bo")
	_, page := bo.get(t, "/bookings?slot="+loan.Slot.ID)
	holds(t, page, "Utlånad till kiosk", "Kiosk 1", "Ta tillbaka")
	if strings.Contains(page, ticketcode.Words("sv", loan.Code)) {
		t.Error("the code of a loan is shown before anybody has it")
	}
	_, page = bo.send(t, "/claims/"+loan.ID+"/take-back", "back", "/bookings?slot="+loan.Slot.ID)
	holds(t, page, "Tiden är tillbaka.", "Boka den här tiden")
}
