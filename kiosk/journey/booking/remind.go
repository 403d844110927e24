package booking

import (
	"context"
	"slices"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// AskReminders asks whether central can remind of a booking; it posts Reminders,
// or nothing when it can't.
type AskReminders struct{ Booking string }

// Reminders are the ways in which a booking can be reminded of.
type Reminders struct {
	Booking string
	Kinds   []kiosk.ReminderKind
}

// Key lets a later question take the place of this one.
func (AskReminders) Key() string { return "reminders" }

// Perform asks. Nobody is told when central is away: nothing was offered.
func (a AskReminders) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	if ports.Reminders == nil {
		return
	}
	kinds, err := ports.Reminders.Kinds(ctx, a.Booking)
	logFault(ctx, "ask about reminders", err)
	if err == nil && ctx.Err() == nil && len(kinds) > 0 {
		post(Reminders{a.Booking, kinds})
	}
}

// Remind leaves an address with central; it posts Left.
type Remind struct{ Reminder kiosk.Reminder }

// Forget takes it away; it posts Left.
type Forget struct{ Booking string }

// Left is what became of Remind or Forget.
type Left struct{ Fault kiosk.Code }

// Key is that of Book.
func (Remind) Key() string { return answerKey }

// Key is that of Book.
func (Forget) Key() string { return answerKey }

// Perform leaves the address.
func (r Remind) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	err := ports.Reminders.Remind(ctx, r.Reminder)
	logFault(ctx, "leave a reminder", err)
	post(Left{kiosk.CodeOf(err)})
}

// Perform takes it away.
func (f Forget) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	err := ports.Reminders.Forget(ctx, f.Booking)
	logFault(ctx, "take a reminder away", err)
	post(Left{kiosk.CodeOf(err)})
}

// reminder is what is known of the booking's reminder. The address is here only
// while it is typed and sent.
type reminder struct {
	kinds []kiosk.ReminderKind // that central offers
	maybe bool                 // one may have been left in an earlier visit
	left  bool                 // one was left now
	kind  kiosk.ReminderKind
	typed string
	wrong bool // what is typed is no address
}

// offer asks for the ways to remind of the booking that was just shown.
func (s state) offer(made bool) (state, []journey.Effect) {
	s.remind = reminder{maybe: !made}
	if s.booking.State != kiosk.BookingConfirmed {
		return s, nil
	}
	return s, []journey.Effect{AskReminders{s.booking.ID}}
}

// offeredReminders takes the ways.
func (s state) offeredReminders(e Reminders) state {
	if e.Booking == s.booking.ID {
		s.remind.kinds = e.Kinds
	}
	return s
}

// remindBy takes the patron's choice of a way, or of none.
func (s state) remindBy(id string) (journey.State, []journey.Effect) {
	if kind := kiosk.ReminderKind(id); slices.Contains(s.remind.kinds, kind) {
		s.remind.kind, s.remind.typed, s.remind.wrong = kind, "", false
		return s.to(addressing), nil
	}
	switch {
	case id != "none":
		return s, nil
	case !s.remind.maybe && !s.remind.left:
		s.trail = nil
		return s.at(ticketed), nil
	}
	s.remind.kind = ""
	return s.to(reminding), []journey.Effect{Forget{s.booking.ID}}
}

// mostTyped is the longest that can be typed of a number and of an e-mail address.
var mostTyped = map[kiosk.ReminderKind]int{kiosk.ReminderSMS: 20, kiosk.ReminderMail: 254}

// address takes what is typed.
func (s state) address(text string) state {
	if len(text) <= mostTyped[s.remind.kind] {
		s.remind.typed, s.remind.wrong = text, false
	}
	return s
}

// leaveAddress sends what is typed, if it can be an address.
func (s state) leaveAddress() (journey.State, []journey.Effect) {
	address, err := kiosk.ReminderAddress(s.remind.kind, s.remind.typed)
	if err != nil {
		s.remind.wrong = true
		return s, nil
	}
	return s.to(reminding), []journey.Effect{Remind{kiosk.Reminder{
		Booking: s.booking.ID, Kind: s.remind.kind, Address: address, Language: s.screen,
	}}}
}

// reminded takes what central says; the address is not needed any more, unless it
// is to be sent again.
func (s state) reminded(e Left) state {
	if s.phase != reminding {
		return s
	}
	if e.Fault != "" {
		return s.at(unreminded)
	}
	s.remind.left, s.remind.maybe = s.remind.kind != "", false
	return s.noAddress()
}

// noAddress is at the ticket, with no address.
func (s state) noAddress() state {
	s.remind.typed, s.trail = "", nil
	return s.at(ticketed)
}

// unremindedTap tries again, or leaves it at that.
func (s state) unremindedTap(id string) (journey.State, []journey.Effect) {
	switch {
	case id == "ticket":
		return s.noAddress(), nil
	case id != "again":
		return s, nil
	case s.remind.kind == "":
		return s.at(reminding), []journey.Effect{Forget{s.booking.ID}}
	}
	s.trail = s.trail[:max(0, len(s.trail)-1)]
	s.phase = addressing
	return s.leaveAddress()
}
