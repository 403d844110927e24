package booking

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"log/slog"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// horizon is how far ahead times are offered.
const horizon = 28 * 24 * time.Hour

// AskSlots asks for free times; it posts Slots, or NoCentral.
type AskSlots struct{}

// Slots are the free times, as of Now.
type Slots struct {
	Slots []kiosk.Slot
	Now   time.Time
	Fault kiosk.Code
}

// NoCentral says that this kiosk cannot book at all.
type NoCentral struct{}

// Key lets a later question take the place of this one.
func (AskSlots) Key() string { return "slots" }

// Perform asks.
func (AskSlots) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	if ports.Bookings == nil {
		post(NoCentral{})
		return
	}
	now := time.Now()
	slots, err := ports.Bookings.Slots(ctx, now.Add(horizon))
	if ctx.Err() != nil { // another question has taken this one's place
		return
	}
	logFault(ctx, "ask for times", err)
	post(Slots{slots, now, kiosk.CodeOf(err)})
}

// MakeID draws the id of an order; it posts ID.
type MakeID struct{}

// ID is 128 random bits in hex.
type ID struct{ ID string }

// Perform draws.
func (MakeID) Perform(_ context.Context, _ journey.Ports, post func(journey.Event)) {
	var bits [16]byte
	rand.Read(bits[:]) //nolint:errcheck // never fails, by its contract
	post(ID{hex.EncodeToString(bits[:])})
}

// Book orders a place; it posts Answer.
type Book struct{ Order kiosk.Order }

// Request leaves a wish; it posts Answer.
type Request struct{ Wish kiosk.Wish }

// Find looks up a code; it posts Answer.
type Find struct{ Code kiosk.TicketCode }

// Move changes the slot of a booking; it posts Answer.
type Move struct {
	Code     kiosk.TicketCode
	From, To string // slots
}

// Cancel gives a booking back; it posts Answer.
type Cancel struct{ Code kiosk.TicketCode }

// Arrive tells staff that the patron is here; it posts Answer.
type Arrive struct{ Code kiosk.TicketCode }

// Answer is what became of Book, Request, Find, Move, Cancel or Arrive.
type Answer struct {
	Booking kiosk.Booking
	Fault   kiosk.Code
	Nearest []kiosk.Slot // when somebody else was quicker
}

const answerKey = "booking"

// Key lets only one of these be under way.
func (Book) Key() string { return answerKey }

// Key is that of Book.
func (Request) Key() string { return answerKey }

// Key is that of Book.
func (Find) Key() string { return answerKey }

// Key is that of Book.
func (Move) Key() string { return answerKey }

// Key is that of Book.
func (Cancel) Key() string { return answerKey }

// Key is that of Book.
func (Arrive) Key() string { return answerKey }

// Perform books.
func (b Book) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	booking, err := ports.Bookings.Book(ctx, b.Order)
	answer(ctx, post, booking, err)
}

// Perform requests.
func (r Request) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	booking, err := ports.Bookings.Request(ctx, r.Wish)
	answer(ctx, post, booking, err)
}

// Perform looks up.
func (f Find) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	booking, err := ports.Bookings.Find(ctx, f.Code)
	answer(ctx, post, booking, err)
}

// Perform moves.
func (m Move) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	booking, err := ports.Bookings.Move(ctx, m.Code, m.From, m.To)
	answer(ctx, post, booking, err)
}

// Perform cancels.
func (c Cancel) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	answer(ctx, post, kiosk.Booking{}, ports.Bookings.Cancel(ctx, c.Code))
}

// Perform tells.
func (a Arrive) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	booking, err := ports.Bookings.Arrive(ctx, a.Code)
	answer(ctx, post, booking, err)
}

func answer(ctx context.Context, post func(journey.Event), booking kiosk.Booking, err error) {
	if ctx.Err() != nil { // the patron went back, or asked something else
		return
	}
	logFault(ctx, "booking", err)
	var taken *kiosk.Taken
	var near []kiosk.Slot
	if errors.As(err, &taken) {
		near = taken.Nearest
	}
	post(Answer{booking, kiosk.CodeOf(err), near})
}

// Abandon gives an order up that the patron was not promised.
type Abandon struct{ Order string }

// Outlives the visit: the patron is gone, and the place must not stay taken.
func (Abandon) Outlives() {}

// Perform gives up.
func (a Abandon) Perform(ctx context.Context, ports journey.Ports, _ func(journey.Event)) {
	logFault(ctx, "abandon order", ports.Bookings.Abandon(ctx, a.Order))
}

// logFault writes down what the patron is told in plainer words.
func logFault(ctx context.Context, op string, err error) {
	if err != nil && ctx.Err() == nil {
		slog.WarnContext(ctx, op, "code", kiosk.CodeOf(err), "error", err)
	}
}
