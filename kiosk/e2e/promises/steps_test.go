package promises

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
)

// say adds to the trace that a failure prints.
func (w *world) say(format string, args ...any) {
	if len(w.trace) > 400 {
		w.trace = w.trace[200:]
	}
	w.trace = append(w.trace, fmt.Sprintf(format, args...))
}

func isTurn(err error) bool { return errors.Is(err, booking.ErrTurn) }

// step lets something happen.
func (w *world) step() {
	m := w.kiosks[w.random.IntN(len(w.kiosks))]
	switch n := w.random.IntN(100); {
	case n < 50:
		w.book(m)
	case n < 58:
		w.cancel(m)
	case n < 64:
		w.move(m)
	case n < 72:
		m.desk.Exchange(w.ctx) //nolint:errcheck // it may fail
	case n < 76:
		m.away = !m.away
	case n < 78:
		m.crash()
	case n < 81:
		w.deliver()
	case n < 84:
		w.clocks(m)
	case n < 87:
		w.wish(m)
	default:
		w.staff()
	}
}

// book is a patron's attempt: a retry or two when nobody knows, then away.
func (w *world) book(m *machine) {
	w.attempts++
	slots, err := m.desk.Slots(w.ctx, w.now.Add(48*time.Hour))
	if err != nil || len(slots) == 0 {
		return
	}
	slot := slots[w.random.IntN(len(slots))]
	order := kiosk.Order{ID: w.id(), Slot: slot.ID, Topic: "bankid", Language: "ar"}
	asked := []string{order.ID}
	for range 1 + w.random.IntN(3) {
		booked, err := m.desk.Book(w.ctx, order)
		w.say("%s books %s at %s: %v", m.id, order.ID, order.Slot, err)
		if err == nil {
			w.told(booked)
			return
		}
		if kiosk.CodeOf(err) != kiosk.BookingUncertain {
			return
		}
		if w.random.IntN(20) == 0 {
			w.untold[order.ID] = true
			m.crash()
			return
		}
		if w.forgetful {
			order.ID = w.id()
		}
	}
	if w.forgetful {
		asked[0] = order.ID
	}
	w.untold[order.ID] = true
	m.desk.Abandon(w.ctx, asked[0]) //nolint:errcheck // the book in memory never fails
}

func (w *world) told(b kiosk.Booking) {
	w.say("told %s code %d at %s", b.ID, b.Code, b.Slot.ID)
	slot, err := w.store.Slot(w.ctx, b.Slot.ID)
	if err != nil {
		return // erased while a clock was wrong
	}
	w.hold(&ticket{id: b.ID, slot: b.Slot.ID, code: b.Code, seats: slot.Seats})
}

// drop takes a patron's ticket. What was asked for it may come yet.
func (w *world) drop(id string) {
	if t := w.tickets[id]; t != nil && t.unsure {
		w.untold[id] = true
	}
	delete(w.tickets, id)
}

// hold gives a patron a ticket. Who has asked to cancel, and was told that nobody
// knows, must go on reckoning with that; and staff who bring back what nobody was
// told of, with the kiosk's giving it up.
func (w *world) hold(t *ticket) {
	t.unsure = w.untold[t.id]
	if old := w.tickets[t.id]; old != nil {
		t.unsure = t.unsure || old.unsure
	}
	w.tickets[t.id] = t
}

func (w *world) cancel(m *machine) {
	t := w.any()
	if t == nil {
		return
	}
	err := m.desk.Cancel(w.ctx, t.code)
	w.say("%s cancels %s: %v", m.id, t.id, err)
	switch kiosk.CodeOf(err) {
	case "":
		w.drop(t.id)
	case kiosk.CentralOffline:
		t.unsure = true
	}
}

func (w *world) move(m *machine) {
	slots, err := m.desk.Slots(w.ctx, w.now.Add(48*time.Hour))
	t := w.any()
	if t == nil || err != nil || len(slots) == 0 {
		return
	}
	to := slots[w.random.IntN(len(slots))].ID
	moved, err := m.desk.Move(w.ctx, t.code, t.slot, to)
	w.say("%s moves %s from %s to %s: %v", m.id, t.id, t.slot, to, err)
	switch kiosk.CodeOf(err) {
	case "":
		w.told(moved)
	case kiosk.CentralOffline:
		t.unsure = true
	}
}

func (w *world) wish(m *machine) {
	m.desk.Request(w.ctx, kiosk.Wish{ID: w.id(), Topic: "forms", Language: "so"}) //nolint:errcheck // it promises nothing
}

// deliver lets one of the late requests arrive.
func (w *world) deliver() {
	if len(w.late) == 0 {
		return
	}
	n := w.random.IntN(len(w.late))
	w.late[n]()
	w.late = slices.Delete(w.late, n, n+1)
}

// clocks go on, and a kiosk's jumps.
func (w *world) clocks(m *machine) {
	w.now = w.now.Add(time.Duration(w.random.IntN(40)) * time.Minute)
	m.skew = time.Duration(w.random.IntN(360)-180) * time.Minute
	if w.expire {
		w.expireLoans()
	}
	w.service.Erase(w.ctx) //nolint:errcheck // memory never fails
	for id, t := range w.tickets {
		if t.unsure {
			continue // it may be for another slot by now
		}
		if slot, err := w.store.Slot(w.ctx, t.slot); err != nil || !slot.End.After(w.now) {
			delete(w.tickets, id)
		}
	}
	w.putUp()
}

// expireLoans is the fault of giving loans to others when a time has passed.
func (w *world) expireLoans() {
	for _, m := range w.kiosks {
		loans, _ := w.store.Loans(w.ctx, m.id)
		for _, c := range loans {
			if w.now.Sub(c.Changed) > time.Hour {
				w.service.TakeBack(w.ctx, c.ID) //nolint:errcheck // it may be gone
			}
		}
	}
}

// staff do one thing.
func (w *world) staff() {
	calendar, err := w.service.Calendar(w.ctx, bookingtest.Branch, w.now.Add(-time.Hour), w.now.Add(48*time.Hour))
	if err != nil || len(calendar.Slots) == 0 {
		return
	}
	slot := calendar.Slots[w.random.IntN(len(calendar.Slots))]
	target := calendar.Slots[w.random.IntN(len(calendar.Slots))].ID
	if n := w.random.IntN(4); n == 0 && len(calendar.Requests) > 0 {
		r := calendar.Requests[w.random.IntN(len(calendar.Requests))]
		if w.service.Reseat(w.ctx, r.ID, r.Version, target) == nil {
			w.seated(r.ID)
		}
		return
	} else if n == 1 {
		if b, err := w.service.Book(w.ctx, "", kiosk.Order{ID: w.id(), Slot: slot.ID, Topic: "jobs", Language: "sv"}); err == nil {
			w.told(b)
		}
		return
	}
	if len(slot.Claims) == 0 {
		return
	}
	c := slot.Claims[w.random.IntN(len(slot.Claims))]
	switch {
	case c.State == kiosk.BookingHeld && w.random.IntN(3) == 0:
		if w.service.TakeBack(w.ctx, c.ID) == nil {
			w.say("staff take %s back", c.ID)
			w.returned[c.ID] = true
		}
	case w.random.IntN(2) == 0:
		if w.service.Reseat(w.ctx, c.ID, c.Version, target) == nil {
			w.seated(c.ID)
		}
	default:
		to := []kiosk.BookingState{kiosk.BookingCancelled, kiosk.BookingHere, kiosk.BookingAbsent, kiosk.BookingConfirmed}[w.random.IntN(4)]
		if w.service.Lead(w.ctx, c.ID, c.Version, to, "") != nil {
			return
		}
		if to.Live() {
			w.seated(c.ID)
		} else {
			w.say("staff lead %s from %s to %s", c.ID, c.State, to)
			w.drop(c.ID)
		}
	}
}

// seated tells the patron where staff have put the claim.
func (w *world) seated(id string) {
	c, slot, err := w.service.Claim(w.ctx, id)
	w.say("staff seat %s at %s", id, c.Slot)
	if err == nil {
		w.hold(&ticket{id: id, slot: c.Slot, code: c.Code, seats: slot.Seats})
	}
}
