package ui_test

import (
	"fmt"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/booking"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/session"
)

// bookingStories are the steps that came with bookings.
func bookingStories() []story {
	slots := bookableSlots()
	start := []journey.Event{
		session.Choose{Flow: "booking"}, booking.Slots{Slots: slots, Now: now}, booking.DropIn{Open: true},
	}
	tap := func(events []journey.Event, ids ...string) []journey.Event {
		events = append([]journey.Event{}, events...)
		for _, id := range ids {
			events = append(events, journey.Tapped{ID: id})
		}
		return events
	}
	toTime := tap(start, "book", "bankid", "ar", "day 2026-11-24", "slot 24 2")
	toTicket := append(tap(toTime, journey.Next, journey.Next), booking.ID{ID: "1"}, booking.Answer{Booking: kiosk.Booking{
		Code: 471_100, Slot: slots[4], Topic: "bankid", Language: "ar", State: kiosk.BookingConfirmed,
	}})
	toNumber := append(tap(start, "dropin", "forms", "so"), booking.ID{ID: "1"}, booking.Joined{Ticket: kiosk.QueueTicket{
		Number: kiosk.QueueNumber{Letter: "A", Number: 17}, Ahead: 2, Wait: 17 * time.Minute, Place: slots[0].Place,
	}})
	toRemind := append(append([]journey.Event{}, toTicket...),
		booking.Reminders{Kinds: []kiosk.ReminderKind{kiosk.ReminderSMS, kiosk.ReminderMail}})
	toPhone := tap(toRemind, "remind", "sms")
	toMail := append(tap(toRemind, "remind", "mail"), journey.Typed{Text: "amina.ahmed@example.se"})
	return []story{
		{"topics", tap(start, "book")},
		{"timetable", toTime},
		{"facts", tap(toTime, journey.Next)},
		{"ticket", toTicket},
		{"letters", tap(start, "code")},
		{"number", toNumber},
		{"number-unprinted", append(tap(toNumber, "print"), effect.PrintEnded{Fault: kiosk.PrinterRefused})},
		{"remind-ticket", toRemind},
		{"remind", tap(toRemind, "remind")},
		{"remind-phone", append(toPhone, journey.Typed{Text: "070123456"}, journey.Tapped{ID: journey.Next})},
		{"remind-mail", toMail},
		{"remind-left", append(tap(toMail, journey.Next), booking.Left{})},
	}
}

// bookableSlots are the times of the design's picture.
func bookableSlots() []kiosk.Slot {
	var slots []kiosk.Slot
	for day, times := range map[int][]string{
		23: {"15:00", "16:30"}, 24: {"09:00", "09:30", "12:00", "12:30", "14:00", "15:30"}, 26: {"09:00", "12:00", "13:00"},
		27: {"09:00"}, 30: {"09:00"},
	} {
		for i, clock := range times {
			start, err := time.Parse(time.DateTime, fmt.Sprintf("2026-11-%d %s:00", day, clock))
			if err != nil {
				panic(err)
			}
			slots = append(slots, kiosk.Slot{
				ID: fmt.Sprintf("%d %d", day, i), Start: start, End: start.Add(30 * time.Minute), Free: 1,
				Place: "Haninge bibliotek, plan 1, Digidelrummet", Languages: []string{"ar", "sv"},
			})
		}
	}
	slices.SortFunc(slots, func(a, b kiosk.Slot) int { return a.Start.Compare(b.Start) })
	return slots
}
