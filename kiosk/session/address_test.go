package session_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/booking"
	"medborgarkiosk/kiosk/session"
)

// TestAnAddressEndsWithTheVisit: nothing of what was typed is in the state, nor in
// what is done at the end, such as the usage event.
func TestAnAddressEndsWithTheVisit(t *testing.T) {
	t.Parallel()
	slot := kiosk.Slot{ID: "a", Start: noon, End: noon.Add(1), Free: 1, Languages: []string{"sv"}}
	tap := func(id string) journey.Event { return journey.Tapped{ID: id} }
	s, _ := visit(t, session.Rest(settings()),
		session.Choose{Flow: "booking"}, booking.Slots{Slots: []kiosk.Slot{slot}, Now: noon}, booking.DropIn{},
		tap("book"), tap("bankid"), tap("sv"), tap("slot a"), tap(journey.Next), tap(journey.Next), booking.ID{ID: "1"},
		booking.Answer{Booking: kiosk.Booking{ID: "1", Code: 1, Slot: slot, State: kiosk.BookingConfirmed}},
		booking.Reminders{Booking: "1", Kinds: []kiosk.ReminderKind{kiosk.ReminderMail}},
		tap("remind"), tap("mail"), journey.Typed{Text: "amina@example.se"})
	holds := func(v ...any) bool { return strings.Contains(fmt.Sprintf("%+v", v), "amina") }
	if !holds(s) {
		t.Fatalf("the search does not find what is there: %+v", s)
	}
	ended, effects := visit(t, s, session.StartOver{})
	if holds(ended, effects) || !reflect.DeepEqual(ended, atRest(settings(), ended.Now)) {
		t.Errorf("left are %+v and %+v", ended, effects)
	}
	record, _ := has[session.Record](effects)
	if record.Event.Outcome != kiosk.Done {
		t.Errorf("who has booked counts as %s", record.Event.Outcome)
	}
}
