package e2e

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticketcode"
)

// Places of the booking's screens on the 1920×1080 panel, in Swedish at 100 %.
const (
	bookingX, bookingY        = 1190, 750 // the home screen's tile
	bookX, codeX, dropInX     = 340, 970, 1590
	startY                    = 390
	bankidX, formsX, topicsY  = 340, 920, 360
	swedishX, swedishY        = 270, 350
	dayX, dayPitch, daysY     = 320, 320, 365
	firstTimeX, firstTimeY    = 220, 580
	printTicketX, ticketY     = 825, 803
	keysX, keysWidth, keysGap = 57, 1805, 16 // they share the row, ten at most
	keysY, keyRow, keysInRow  = 536, 112, 10
	iAmHereX, actionsY        = 425, 712
	bookedFor, bookedTopic    = "BankID", "bankid"
	queuedTopic               = "forms"
	room                      = "plan 1, Digidelrummet"
	number, aloneNumber       = "A1", "A2"
	bookedClaim, queuedTicket = "#panel .claim", "#waiting .number"
)

// TestABookingsDay: a patron books and is helped, another draws a number and is
// called, a third is promised a time while central is away and the kiosk loses
// its power: staff see all of it as it happens, nothing is sold twice, and in the
// end nothing of them is left but counts.
func TestABookingsDay(t *testing.T) {
	if testing.Short() {
		t.Skip("starts X, CUPS, ippeveprinter, chromium and both programs")
	}
	r := newRig(t)
	r.atCentral(t, "demo")
	r.startKiosk(t)
	staff := r.openBrowser(t)
	staff.logIn(t, r)

	helped := r.bookAndBeHelped(t, staff)
	r.drawANumber(t, staff)
	promised := r.promiseAlone(t)
	r.keepPromise(t, staff, promised)
	r.sellsOnce(t, helped, promised)
	r.keepsWhatItMust(t, helped, promised)
	r.forgetsThem(t, promised)
}

// bookAndBeHelped has a patron book, and staff see it at once and see it through.
func (r *rig) bookAndBeHelped(t *testing.T, staff tab) kiosk.TicketCode {
	t.Helper()
	day := slices.SortedFunc(maps.Keys(r.freeDays(t)), time.Time.Compare)[1] // the kiosk itself begins with the first
	staff.open(t, "/bookings?lang=sv&view=day&at="+day.Format(time.DateOnly))
	r.toTimes(t)
	r.touch(t, dayX+dayPitch*workdaysUntil(day), daysY)
	code := r.commit(t, 1)
	const link = `[...document.querySelectorAll("#calendar a")].find(a => a.innerText.includes("` + bookedFor + `"))?.id ?? ""`
	var booked string
	await(t, "the booking in the day that staff look at", func() bool {
		booked = ask(t, staff, link)
		return booked != ""
	})
	staff.isSame(t)
	staff.click(t, "#"+booked, bookedClaim)
	if shown := ask(t, staff, `document.querySelector("#panel .claim strong").innerText`); shown != ticketcode.Words("sv", code) {
		t.Errorf("staff see the code %q, the patron %q", shown, ticketcode.Words("sv", code))
	}
	claim := r.claim(t, code)
	staff.click(t, "#here-"+claim.id, "#solved-"+claim.id)
	staff.click(t, "#solved-"+claim.id, "#panel .is-done")
	return code
}

// toTimes touches the way from the home screen to the days and times.
func (r *rig) toTimes(t *testing.T) {
	t.Helper()
	r.toStart(t)
	r.touch(t, bookX, startY)
	r.see(t, "booking.topic")
	r.touch(t, bankidX, topicsY)
	r.see(t, "booking.language")
	r.touch(t, swedishX, swedishY)
	r.see(t, "booking.time")
}

func (r *rig) toStart(t *testing.T) {
	t.Helper()
	r.touch(t, bookingX, bookingY)
	r.see(t, "booking.start")
}

// commit takes the day's first time, and its ticket, which is the n-th paper; it
// gives the code that the screen shows.
func (r *rig) commit(t *testing.T, n int) kiosk.TicketCode {
	t.Helper()
	r.touch(t, firstTimeX, firstTimeY)
	r.touch(t, nextX, barY)
	r.see(t, "booking.facts")
	r.touch(t, nextX, barY)
	r.see(t, "booking.ticket")
	code := r.readCode(t)
	r.touch(t, printTicketX, ticketY)
	r.see(t, "booking.printing")
	r.see(t, "booking.ticket")
	await(t, "the ticket to come out", func() bool {
		papers, err := r.printer.Printed()
		must(t, err)
		return len(papers) == n && papers[n-1] == 1
	})
	r.goHome(t)
	return code
}

func (r *rig) goHome(t *testing.T) {
	t.Helper()
	r.touch(t, endX, barY)
	r.see(t, "home")
}

// drawANumber has a patron wait, and staff call them: the kiosk at rest and the
// screen on the wall say so.
func (r *rig) drawANumber(t *testing.T, staff tab) {
	t.Helper()
	staff.open(t, "/queue?lang=sv")
	wall := staff.another(t)
	wall.open(t, "/display")
	r.takeNumber(t, number)
	staff.see(t, queuedTicket)
	staff.isSame(t)
	staff.click(t, "#desk button.big", "#called .number")
	if called := ask(t, staff, `document.querySelector("#called .number").innerText`); called != number {
		t.Errorf("staff have called %q", called)
	}
	wall.see(t, "#calls [data-key]")
	wall.isSame(t)
	if called := ask(t, wall, `document.querySelector("#calls").innerText.replace("\n", " ")`); called != number+" "+room {
		t.Errorf("on the wall stands %q", called)
	}
	r.readAbout(t, number+`, välkommen till `+room)
	staff.click(t, "#called button.first", "#called p.small")
	wall.see(t, "#calls .none")
}

// takeNumber touches the way from the home screen to a number, and back.
func (r *rig) takeNumber(t *testing.T, want string) {
	t.Helper()
	r.toStart(t)
	r.touch(t, dropInX, startY)
	r.see(t, "booking.topic")
	r.touch(t, formsX, topicsY)
	r.see(t, "booking.language")
	r.touch(t, swedishX, swedishY)
	r.see(t, "booking.number")
	r.readAbout(t, `(?m)^`+want+`$`)
	r.goHome(t)
}

// promiseAlone stops central: the kiosk promises a time that it has on loan, and
// gives a number. Then it loses its power and starts again, and knows of it.
func (r *rig) promiseAlone(t *testing.T) kiosk.TicketCode {
	t.Helper()
	r.central.stop()
	r.toTimes(t)
	code := r.commit(t, 2)
	r.takeNumber(t, aloneNumber)
	r.kiosk.kill()
	r.keepsUntilHeard(t, code)
	r.startKiosk(t)
	r.toStart(t)
	r.touch(t, codeX, startY)
	r.see(t, "booking.code")
	r.spell(t, ticketcode.Words("sv", code))
	r.touch(t, nextX, barY)
	r.see(t, "booking.found")
	return code
}

// spell touches the keys that lead to the code.
func (r *rig) spell(t *testing.T, code string) {
	t.Helper()
	for typed := ""; typed != code; {
		keys := ticketcode.Next("sv", typed)
		n := slices.IndexFunc(keys, func(key string) bool { return strings.HasPrefix(code, typed+key) })
		if n < 0 {
			t.Fatal("no key leads to the code")
		}
		pitch := (keysWidth + keysGap) / min(len(keys), keysInRow)
		r.touch(t, keysX+pitch*(n%keysInRow)+(pitch-keysGap)/2, keysY+keyRow*(n/keysInRow))
		typed = ticketcode.Complete("sv", typed+keys[n])
	}
}

// keepPromise starts central again, where the time still is on loan; the patron
// comes, and staff see at once who it is, and also who waits with a number.
func (r *rig) keepPromise(t *testing.T, staff tab, code kiosk.TicketCode) {
	t.Helper()
	claim := r.claim(t, code)
	if claim.state != kiosk.BookingHeld {
		t.Errorf("central has not heard of it, and says %s", claim.state)
	}
	r.runCentral(t)
	staff.open(t, "/bookings?lang=sv&at="+claim.start.In(i18n.Stockholm).Format(time.DateOnly)+"&slot="+claim.slot)
	staff.see(t, "#back-"+claim.id) // staff may take a loan back, and see no booking
	r.touch(t, iAmHereX, actionsY)
	r.see(t, "booking.here")
	staff.see(t, bookedClaim+" .is-here")
	staff.isSame(t)
	r.goHome(t)
	staff.open(t, "/queue?lang=sv")
	staff.see(t, queuedTicket)
	if waits := ask(t, staff, `document.querySelector("`+queuedTicket+`").innerText`); waits != aloneNumber {
		t.Errorf("staff see %q wait", waits)
	}
}

// workdaysUntil counts from today; today is none at a weekend.
func workdaysUntil(day time.Time) int {
	n := 0
	for at := time.Now().In(i18n.Stockholm); at.Format(time.DateOnly) < day.Format(time.DateOnly); at = at.AddDate(0, 0, 1) {
		if at.Weekday() != time.Saturday && at.Weekday() != time.Sunday {
			n++
		}
	}
	return n
}
