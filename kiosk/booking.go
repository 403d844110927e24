package kiosk

import (
	"context"
	"fmt"
	"time"
)

// Slot is a time at which somebody can be helped, as a kiosk offers it.
type Slot struct {
	ID          string    `json:"id"`
	Start       time.Time `json:"start"` // UTC
	End         time.Time `json:"end"`   // after Start
	Place       string    `json:"place"` // "Haninge bibliotek, plan 1, Digidelrummet"; Swedish, as on the door
	Title       string    `json:"title,omitempty"`
	Languages   []string  `json:"languages"` // BCP 47, what the helper speaks
	Interpreter bool      `json:"interpreter,omitempty"`
	Topics      []string  `json:"topics,omitempty"` // ids of help topics; none means all
	Free        int       `json:"free"`             // places left; more than one in a group session
}

// Fits tells whether the slot is for the topic and, in one way or another, for
// the language: spoken by the helper, or with an interpreter. An empty topic or
// language is any.
func (s Slot) Fits(topic, language string) bool {
	return (topic == "" || len(s.Topics) == 0 || contains(s.Topics, topic)) &&
		(language == "" || s.Interpreter || contains(s.Languages, language))
}

func contains(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

// TicketCode is what a patron shows or says instead of a name: 20 bits, drawn
// at random by central. Package ticketcode says it in words. 0 is no code.
type TicketCode uint32

// TicketCodes is how many codes there are: 1 to TicketCodes.
const TicketCodes = 1_163_520

// BookingState is where a booking stands.
type BookingState string

// The states. The first four take a place of their slot; nobody else can have
// it.
const (
	BookingHeld      BookingState = "held"      // lent to a kiosk, which may promise it at any time
	BookingConfirmed BookingState = "confirmed" // promised to a patron
	BookingHere      BookingState = "here"      // the patron has come
	BookingDone      BookingState = "done"      // helped
	BookingRequested BookingState = "requested" // asked for, no time yet: not a promise
	BookingCancelled BookingState = "cancelled" // by the patron or staff
	BookingAbsent    BookingState = "absent"    // did not come; the place is free again
	BookingReturned  BookingState = "returned"  // a loan that was not used, or that staff took back
)

// Live tells whether a booking in this state takes a place.
func (s BookingState) Live() bool {
	return s == BookingHeld || s == BookingConfirmed || s == BookingHere || s == BookingDone
}

// Booking is a promise of help; it knows nobody's name.
type Booking struct {
	ID       string       `json:"id"`
	Code     TicketCode   `json:"code"`
	Slot     Slot         `json:"slot"` // zero while only requested
	Topic    string       `json:"topic"`
	Language string       `json:"language"` // wished for, BCP 47
	State    BookingState `json:"state"`
}

// Order asks for a place of a slot. ID is made by who asks, 128 random bits: the
// same order twice is one booking. Another slot is another order, with a new ID.
type Order struct {
	ID       string `json:"id"`
	Slot     string `json:"slot"`
	Topic    string `json:"topic"`
	Language string `json:"language"`
}

// Wish asks to be booked later, by staff, when there was no time to be had.
type Wish struct {
	ID       string `json:"id"` // as in Order
	Topic    string `json:"topic"`
	Language string `json:"language"`
}

// The codes of bookings.
const (
	BookingTaken     Code = "booking.taken"     // somebody else was quicker: *Taken says what is near
	BookingUnknown   Code = "booking.unknown"   // no such code, or its time is over
	BookingLocked    Code = "booking.locked"    // too many wrong codes
	BookingUncertain Code = "booking.uncertain" // central went silent half-way: ask again with the same order
	BookingTooLate   Code = "booking.too_late"  // it has begun, or is done
)

// Taken is the cause of a BookingTaken.
type Taken struct{ Nearest []Slot } // the free ones nearest in time, at most four

// Error says how many slots are near.
func (t *Taken) Error() string { return fmt.Sprintf("taken; %d free ones are near", len(t.Nearest)) }

// Bookings is the port through which a kiosk books. Errors are *Error with a
// Booking… or Central… code. What Book, Move and Request answer holds, also when
// the network goes away afterwards.
type Bookings interface {
	// Slots gives free slots of the kiosk's branch that have not begun and that
	// start before until, the earliest first.
	Slots(ctx context.Context, until time.Time) ([]Slot, error)
	// Book takes a place. After a BookingUncertain ask again with the same order,
	// or Abandon it.
	Book(ctx context.Context, order Order) (Booking, error)
	// Abandon gives up an order that nobody was promised; central hears of it
	// when it can be reached.
	Abandon(ctx context.Context, orderID string) error
	// Request leaves a wish with staff; what comes back has a code and no slot.
	Request(ctx context.Context, wish Wish) (Booking, error)
	// Find gives the booking of a code that a patron has typed.
	Find(ctx context.Context, code TicketCode) (Booking, error)
	// Move changes the slot from one to another and keeps the code: both, or
	// neither. A booking that is at neither of them is BookingTaken: another move
	// came between, or this one is heard twice and late.
	Move(ctx context.Context, code TicketCode, from, to string) (Booking, error)
	// Cancel gives the place back.
	Cancel(ctx context.Context, code TicketCode) error
	// Arrive tells staff that the patron is here.
	Arrive(ctx context.Context, code TicketCode) (Booking, error)
}
