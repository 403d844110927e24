package promise

import (
	"context"

	"medborgarkiosk/kiosk"
)

// own gives what the kiosk itself has promised under the code and central has
// not heard of, after telling central if it answers.
func (b *Bookings) own(ctx context.Context, code kiosk.TicketCode) (kiosk.Booking, bool, error) {
	for range 2 {
		promised, err := b.Config.Book.Promised(ctx)
		if err != nil {
			return kiosk.Booking{}, false, err
		}
		found := kiosk.Booking{}
		for _, p := range promised {
			if p.Code == code {
				found = p
			}
		}
		if found.ID == "" {
			return found, false, nil
		}
		if b.Exchange(ctx) != nil {
			return found, true, nil
		}
	}
	return kiosk.Booking{}, false, nil
}

// Find gives the booking of a code.
func (b *Bookings) Find(ctx context.Context, code kiosk.TicketCode) (kiosk.Booking, error) {
	if found, own, err := b.own(ctx, code); own || err != nil {
		return found, err
	}
	return b.Central.Find(ctx, code)
}

// Move changes the slot of a booking; only central can.
func (b *Bookings) Move(ctx context.Context, code kiosk.TicketCode, from, to string) (kiosk.Booking, error) {
	if _, own, err := b.own(ctx, code); err != nil {
		return kiosk.Booking{}, err
	} else if own {
		return kiosk.Booking{}, kiosk.Fail(kiosk.CentralOffline, "move booking", nil)
	}
	return b.Central.Move(ctx, code, from, to)
}

// Cancel gives the place back.
func (b *Bookings) Cancel(ctx context.Context, code kiosk.TicketCode) error {
	found, own, err := b.own(ctx, code)
	if err != nil {
		return err
	}
	if !own {
		return b.Central.Cancel(ctx, code)
	}
	defer b.Wake()
	return b.Config.Book.Report(ctx, kiosk.LoanReport{ID: found.ID, State: kiosk.BookingCancelled}, nil)
}

// Arrive tells staff that the patron is here.
func (b *Bookings) Arrive(ctx context.Context, code kiosk.TicketCode) (kiosk.Booking, error) {
	found, own, err := b.own(ctx, code)
	switch {
	case err != nil:
		return found, err
	case !own:
		return b.Central.Arrive(ctx, code)
	case found.State == kiosk.BookingRequested:
		return found, kiosk.Fail(kiosk.BookingTooLate, "arrive", nil)
	}
	defer b.Wake()
	found.State = kiosk.BookingHere
	return found, b.Config.Book.Report(ctx, kiosk.LoanReport{
		ID: found.ID, State: found.State, Topic: found.Topic, Language: found.Language,
	}, nil)
}
