package booking_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/booking"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/ticketcode"
)

var (
	monday  = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	slots   = []kiosk.Slot{at("a", 1, "ar", "sv"), at("b", 2, "sv"), at("far", 24*9, "sv")}
	booked  = kiosk.Booking{ID: "1", Code: 4711, Slot: slots[0], Topic: "bankid", Language: "ar", State: kiosk.BookingConfirmed}
	wished  = kiosk.Booking{ID: "2", Code: 12, Topic: "bankid", Language: "ti", State: kiosk.BookingRequested}
	order   = kiosk.Order{ID: "f00d", Slot: "a", Topic: "bankid", Language: "ar"}
	printer = effect.PrinterAnswer{Offer: kiosk.PrinterOffer{A4: true, MaxCopies: 1}}
	number  = kiosk.QueueTicket{Number: kiosk.QueueNumber{Letter: "A", Number: 17}, Ahead: 2, Wait: 16 * time.Minute, Place: "Rum 1"}
)

func at(id string, hours int, languages ...string) kiosk.Slot {
	start := monday.Add(time.Duration(hours) * time.Hour)
	return kiosk.Slot{ID: id, Start: start, End: start.Add(30 * time.Minute), Place: "Rum 1", Languages: languages, Free: 1}
}

// story is what happens, one event after another.
type story []journey.Event

func (s story) then(more ...journey.Event) story { return append(slices.Clone(s), more...) }

func (s story) tap(ids ...string) story {
	for _, id := range ids {
		s = s.then(journey.Tapped{ID: id})
	}
	return s
}

func (s story) write(words string) story {
	typed := ""
	for _, letter := range words {
		if next := typed + string(letter); strings.HasPrefix(words, next) && ticketcode.Complete("sv", typed) == typed {
			s = s.then(journey.Typed{Text: next})
		}
		typed += string(letter)
	}
	return s
}

var (
	start     = story{booking.Slots{Slots: slots, Now: monday}, booking.DropIn{Open: true}}
	toTimes   = start.tap("book", "bankid", "ar")
	toFacts   = toTimes.tap("slot a", journey.Next)
	ordered   = toFacts.tap(journey.Next).then(booking.ID{ID: order.ID})
	ticketed  = ordered.then(booking.Answer{Booking: booked})
	toWish    = start.tap("book", "bankid", "ti", "request")
	toCode    = start.tap("code")
	lookedUp  = toCode.write(ticketcode.Words("sv", booked.Code)).tap(journey.Next)
	toFound   = lookedUp.then(booking.Answer{Booking: booked})
	joining   = start.tap("dropin", "forms", "so").then(booking.ID{ID: "1"})
	broken    = booking.Slots{Now: monday, Fault: kiosk.CentralOffline}
	uncertain = booking.Answer{Fault: kiosk.BookingUncertain}
)

// tell plays a story from the beginning and gives the last state and effects.
func tell(s story) (journey.State, []journey.Effect) {
	var flow booking.Flow
	state, effects := flow.Start(journey.Terms{Language: "sv"})
	for _, e := range s {
		state, effects = flow.Update(state, e)
	}
	return state, effects
}

func view(s story) journey.Step {
	state, _ := tell(s)
	return booking.Flow{}.View(state)
}

func TestBookingIsTold(t *testing.T) {
	t.Parallel()
	fault := func(code kiosk.Code) booking.Answer { return booking.Answer{Fault: code} }
	for name, test := range map[string]struct {
		story story
		step  string
	}{
		"at first":                        {nil, "booking.asking"},
		"a kiosk without central":         {story{booking.NoCentral{}}, "booking.referral"},
		"central has answered":            {start, "booking.start"},
		"a language with times":           {toTimes, "booking.time"},
		"a language without":              {start.tap("book", "bankid", "ti"), "booking.none"},
		"before committing":               {toFacts, "booking.facts"},
		"while central decides":           {ordered, "booking.committing"},
		"booked":                          {ticketed, "booking.ticket"},
		"somebody was quicker":            {ordered.then(booking.Answer{Fault: kiosk.BookingTaken, Nearest: slots[1:]}), "booking.taken"},
		"central went silent":             {ordered.then(uncertain), "booking.unsure"},
		"and answers the second time":     {ordered.then(uncertain).tap("again").then(booking.Answer{Booking: booked}), "booking.ticket"},
		"offline at the start":            {story{broken, booking.DropIn{Open: true}}.tap("book"), "booking.offline"},
		"offline, then a number":          {story{broken, booking.DropIn{Open: true}}.tap("book", "dropin"), "booking.topic"},
		"offline while booking":           {ordered.then(fault(kiosk.CentralOffline)), "booking.offline"},
		"offline, then a request":         {ordered.then(fault(kiosk.CentralOffline)).tap("request"), "booking.request"},
		"only a request":                  {toWish, "booking.request"},
		"the request is left":             {toWish.tap(journey.Next).then(booking.ID{ID: "2"}, booking.Answer{Booking: wished}), "booking.ticket"},
		"a wrong digit":                   {toCode.write("BLÅ-RÄV 0001").tap(journey.Next), "booking.code"},
		"a code that nobody has":          {lookedUp.then(fault(kiosk.BookingUnknown)), "booking.unknown"},
		"typed again":                     {lookedUp.then(fault(kiosk.BookingUnknown)).tap("retype"), "booking.code"},
		"locked out":                      {lookedUp.then(fault(kiosk.BookingLocked)), "booking.locked"},
		"found":                           {toFound, "booking.found"},
		"found, but cancelled long since": {lookedUp.then(booking.Answer{Booking: kiosk.Booking{State: kiosk.BookingCancelled}}), "booking.cancelled"},
		"here":                            {toFound.tap("here").then(booking.Answer{Booking: booked}), "booking.here"},
		"too late to cancel":              {toFound.tap("cancel", "cancel").then(fault(kiosk.BookingTooLate)), "booking.too_late"},
		"cancelled":                       {toFound.tap("cancel", "cancel").then(booking.Answer{}), "booking.cancelled"},
		"no time to move to":              {toFound.tap("move"), "booking.full"},
		"drop-in is closed":               {story{booking.Slots{Now: monday}, booking.DropIn{}}.tap("dropin"), "booking.closed"},
		"a number":                        {joining.then(booking.Joined{Ticket: number}), "booking.number"},
		"printing the ticket":             {ticketed.tap("print").then(printer), "booking.printing"},
		"paper out meanwhile": {
			ticketed.tap("print").then(printer, effect.PrintReported{PrintProgress: kiosk.PrintProgress{Total: 1, Fault: kiosk.PrinterPaperOut}}),
			"booking.fault",
		},
		"the printer gives up": {ticketed.tap("print").then(printer, effect.PrintEnded{Fault: kiosk.PrinterRefused}), "booking.unprinted"},
		"the code stays":       {ticketed.tap("print").then(printer, effect.PrintEnded{Fault: kiosk.PrinterRefused}).tap("noted"), "booking.ticket"},
		"printed":              {ticketed.tap("print").then(printer, effect.PrintEnded{}), "booking.ticket"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if step := view(test.story); step.ID != test.step {
				t.Errorf("step %s, want %s", step.ID, test.step)
			}
		})
	}
}

// TestTheSameOrderAgain: an uncertain order is tried with its own id, and given
// up when the patron leaves without an answer.
func TestTheSameOrderAgain(t *testing.T) {
	t.Parallel()
	want := []journey.Effect{booking.Book{Order: order}}
	if _, effects := tell(ordered); !reflect.DeepEqual(effects, want) {
		t.Errorf("at first: %+v", effects)
	}
	if _, effects := tell(ordered.then(uncertain).tap("again")); !reflect.DeepEqual(effects, want) {
		t.Errorf("again: %+v", effects)
	}
	gives := []journey.Effect{booking.Abandon{Order: order.ID}}
	for _, s := range []story{ordered, ordered.then(uncertain), ordered.then(uncertain).tap("again")} {
		if state, _ := tell(s); !reflect.DeepEqual(booking.Flow{}.Leave(state), gives) {
			t.Errorf("leaving gives %+v", booking.Flow{}.Leave(state))
		}
	}
	for _, s := range []story{start, toFacts, ticketed, ordered.then(booking.Answer{Fault: kiosk.BookingTaken})} {
		if state, _ := tell(s); booking.Flow.Leave(booking.Flow{}, state) != nil {
			t.Errorf("leaving %s gives up what is not under way", view(s).ID)
		}
	}
}

// TestAnotherTimeIsAnotherOrder: after somebody was quicker.
func TestAnotherTimeIsAnotherOrder(t *testing.T) {
	t.Parallel()
	taken := ordered.then(booking.Answer{Fault: kiosk.BookingTaken, Nearest: []kiosk.Slot{at("near", 3, "ar"), at("swedish", 2, "sv")}})
	if options := view(taken).Body.(journey.Choose).Options; len(options) != 2 { // one in Arabic, and all times
		t.Errorf("offered are %+v", options)
	}
	_, effects := tell(taken.tap("slot near", journey.Next).then(booking.ID{ID: "new"}))
	want := booking.Book{Order: kiosk.Order{ID: "new", Slot: "near", Topic: "bankid", Language: "ar"}}
	if len(effects) != 1 || effects[0] != want {
		t.Errorf("ordered is %+v", effects)
	}
}

// TestDays: today and what follows, no empty weekend, no long gap.
func TestDays(t *testing.T) {
	t.Parallel()
	table := view(start.tap("book", "bankid", "sv")).Body.(journey.Timetable)
	var got []string
	for _, d := range table.Days {
		got = append(got, i18n.For("sv").Text(d.Weekday)+" "+i18n.For("sv").Text(d.Note))
	}
	if want := []string{"Idag 2 lediga", "Onsdag 1 ledig"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(table.Times) != 2 || table.Chosen != nil || i18n.For("sv").Text(table.Times[0].Title) != "10.00" {
		t.Errorf("the times are %+v", table.Times)
	}
}

// TestTheSwitchOfLanguage forgets letters of another one's words.
func TestTheSwitchOfLanguage(t *testing.T) {
	t.Parallel()
	enter := view(toCode.write("BL").then(journey.Spoken{Language: "ar"})).Body.(journey.Enter)
	if enter.Value != "" || !reflect.DeepEqual(enter.Letters, ticketcode.Next("ar", "")) {
		t.Errorf("typed %q, keys %q", enter.Value, enter.Letters)
	}
}

// TestTheWaitIsRough: 16 minutes are told as 20.
func TestTheWaitIsRough(t *testing.T) {
	t.Parallel()
	lead := i18n.For("sv").Text(view(joining.then(booking.Joined{Ticket: number})).Lead)
	if !strings.Contains(lead, "2 personer") || !strings.Contains(lead, "20 minuter") {
		t.Errorf("the lead is %q", lead)
	}
	unknown := number
	unknown.Ahead, unknown.Wait = -1, 0
	if lead := i18n.For("sv").Text(view(joining.then(booking.Joined{Ticket: unknown})).Lead); strings.Contains(lead, "minut") {
		t.Errorf("without central the lead is %q", lead)
	}
}
