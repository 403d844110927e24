package fake

import (
	"context"

	"medborgarkiosk/kiosk"
)

// Abandon implements kiosk.Bookings; a kiosk remembers it without central.
func (b *Bookings) Abandon(_ context.Context, orderID string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for i := range b.booked {
		if b.booked[i].order == orderID && b.booked[i].State == kiosk.BookingConfirmed {
			b.booked[i].State = kiosk.BookingReturned
		}
	}
	return nil
}

// Request implements kiosk.Bookings.
func (b *Bookings) Request(ctx context.Context, wish kiosk.Wish) (kiosk.Booking, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.usable(ctx); err != nil {
		return kiosk.Booking{}, err
	}
	for _, old := range b.booked {
		if old.order == wish.ID {
			return old.Booking, nil
		}
	}
	return b.keep(wish.ID, kiosk.Booking{Topic: wish.Topic, Language: wish.Language, State: kiosk.BookingRequested}), nil
}

// Find implements kiosk.Bookings.
func (b *Bookings) Find(ctx context.Context, code kiosk.TicketCode) (kiosk.Booking, error) {
	return b.at(ctx, code, func(*booked) error { return nil })
}

// Move implements kiosk.Bookings.
func (b *Bookings) Move(ctx context.Context, code kiosk.TicketCode, from, slot string) (kiosk.Booking, error) {
	return b.at(ctx, code, func(booking *booked) error {
		if err := b.open(booking); err != nil {
			return err
		}
		to, ok := b.slot(slot)
		if slot == booking.Slot.ID {
			return nil
		}
		if !ok || to.Free <= 0 || from != booking.Slot.ID {
			return b.taken(to)
		}
		booking.Slot, booking.State = to, kiosk.BookingConfirmed
		return nil
	})
}

// Cancel implements kiosk.Bookings.
func (b *Bookings) Cancel(ctx context.Context, code kiosk.TicketCode) error {
	_, err := b.at(ctx, code, func(booking *booked) error {
		if booking.State == kiosk.BookingCancelled {
			return nil
		}
		if err := b.open(booking); err != nil {
			return err
		}
		booking.State = kiosk.BookingCancelled
		return nil
	})
	return err
}

// Arrive implements kiosk.Bookings.
func (b *Bookings) Arrive(ctx context.Context, code kiosk.TicketCode) (kiosk.Booking, error) {
	return b.at(ctx, code, func(booking *booked) error {
		switch booking.State {
		case kiosk.BookingHere:
			return nil
		case kiosk.BookingConfirmed:
			booking.State = kiosk.BookingHere
			return nil
		}
		return kiosk.Fail(kiosk.BookingUnknown, "arrive", nil)
	})
}

// open tells whether a booking can still be changed.
func (b *Bookings) open(booking *booked) error {
	switch {
	case booking.State == kiosk.BookingRequested:
		return nil
	case booking.State == kiosk.BookingCancelled:
		return kiosk.Fail(kiosk.BookingUnknown, "change booking", nil)
	case booking.State != kiosk.BookingConfirmed, !booking.Slot.Start.After(b.now()):
		return kiosk.Fail(kiosk.BookingTooLate, "change booking", nil)
	}
	return nil
}

// at does something to the booking of a code, and counts wrong codes.
func (b *Bookings) at(ctx context.Context, code kiosk.TicketCode, do func(*booked) error) (kiosk.Booking, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.usable(ctx); err != nil {
		return kiosk.Booking{}, err
	}
	if b.wrong >= maxWrong {
		return kiosk.Booking{}, kiosk.Fail(kiosk.BookingLocked, "find booking", nil)
	}
	booking, err := b.find(code)
	if err != nil {
		b.wrong++
		return kiosk.Booking{}, err
	}
	if err := do(booking); err != nil {
		return kiosk.Booking{}, err
	}
	return booking.Booking, nil
}

func (b *Bookings) find(code kiosk.TicketCode) (*booked, error) {
	if code < 1 || int(code) > len(b.booked) || b.booked[code-1].State == kiosk.BookingReturned {
		return nil, kiosk.Fail(kiosk.BookingUnknown, "find booking", nil)
	}
	return &b.booked[code-1], nil
}
