package api

import (
	"errors"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
)

// The endpoints for bookings. Codes are never in an address: addresses are kept
// in logs.
const (
	SlotsPath    = "/api/v1/slots"         // GET ?until=UNIX → 200 SlotsReply
	BookingsPath = "/api/v1/bookings"      // POST OrderRequest → 200 or 409 BookingReply
	OrderPath    = "/api/v1/bookings/{id}" // DELETE → 204: the order is given up
	RequestsPath = "/api/v1/requests"      // POST WishRequest → 200 BookingReply
	FindPath     = "/api/v1/codes/find"    // POST CodeRequest → 200 or 409 BookingReply
	MovePath     = "/api/v1/codes/move"
	CancelPath   = "/api/v1/codes/cancel"
	ArrivePath   = "/api/v1/codes/arrive"
	LoansPath    = "/api/v1/loans" // POST ExchangeRequest → 200 or 409 kiosk.Exchanged
)

const (
	maxReports = 500
	maxTimes   = 3 << 20 // bytes of SlotsReply: some 10,000 times
)

// SlotsReply lists free times, the earliest first.
type SlotsReply struct {
	Slots []kiosk.Slot `json:"slots"`
}

// OrderRequest is kiosk.Order on the wire.
type OrderRequest kiosk.Order

// WishRequest is kiosk.Wish on the wire.
type WishRequest kiosk.Wish

// CodeRequest names a booking by its code, and for a move the slots.
type CodeRequest struct {
	Code kiosk.TicketCode `json:"code"`
	From string           `json:"from,omitempty"` // empty for a request
	To   string           `json:"to,omitempty"`
}

// BookingReply is a booking, or with 409 why there is none.
type BookingReply struct {
	Booking *kiosk.Booking `json:"booking,omitempty"`
	Refused kiosk.Code     `json:"refused,omitempty"`
	Nearest []kiosk.Slot   `json:"nearest,omitempty"` // free times, when it was taken
}

// ExchangeRequest is kiosk.Exchange on the wire; the reply is kiosk.Exchanged.
// With 409 the turn was not new.
type ExchangeRequest kiosk.Exchange

// Check tells whether the order is within the limits.
func (o OrderRequest) Check() error {
	if !random(o.ID) || !word(o.Slot) || !word(o.Topic) || !word(o.Language) {
		return errors.New("id, slot, topic or language: empty or too long")
	}
	return nil
}

// Check tells whether the wish is within the limits.
func (w WishRequest) Check() error {
	if !random(w.ID) || !word(w.Topic) || !word(w.Language) {
		return errors.New("id, topic or language: empty or too long")
	}
	return nil
}

// Check tells whether there is such a code.
func (c CodeRequest) Check() error {
	if !checkCode(c.Code) || c.From != "" && !word(c.From) || c.To != "" && !word(c.To) {
		return errors.New("code or slot: can't be")
	}
	return nil
}

// Check tells whether the exchange is within the limits.
func (x ExchangeRequest) Check() error {
	if x.Turn < 1 || len(x.Have) > maxReports || len(x.Reports) > maxReports {
		return errors.New("turn, have or reports: out of bounds")
	}
	for _, id := range x.Have {
		if !word(id) {
			return errors.New("an id is empty or too long")
		}
	}
	for _, r := range x.Reports {
		switch {
		case !word(r.ID) || r.State != kiosk.BookingCancelled && (!word(r.Topic) || !word(r.Language)):
			return errors.New("a report's word is empty or too long")
		case r.State == kiosk.BookingRequested && !checkCode(r.Code):
			return errors.New("a wish without a code")
		case !slices.Contains(reportable, r.State):
			return errors.New("a report's state can't be")
		}
	}
	return nil
}

var reportable = []kiosk.BookingState{
	kiosk.BookingConfirmed, kiosk.BookingHere, kiosk.BookingCancelled, kiosk.BookingRequested,
}

// random holds for ids that nobody can guess: 128 bits in hex.
func random(id string) bool { return word(id) && len(id) == 32 }

func checkCode(code kiosk.TicketCode) bool { return code >= 1 && code <= kiosk.TicketCodes }

func checkSlot(s kiosk.Slot) bool {
	return word(s.ID) && s.End.After(s.Start) && s.End.Sub(s.Start) < 24*time.Hour && s.Free >= 0 && len(s.Place) < 500
}

func checkBooking(b kiosk.Booking) bool {
	return word(b.ID) && checkCode(b.Code) && (b.State == kiosk.BookingRequested || b.Slot.ID == "" || checkSlot(b.Slot))
}
