package booking

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"math/big"
	"time"

	"medborgarkiosk/kiosk"
)

// Wrong codes that a kiosk may send within the time before all codes are
// refused there. Of 1,163,520 codes a library has some hundred in use: whoever
// guesses at this pace hits one in a month or so, and learns a time and a place.
const (
	mostGuesses = 5
	guessTime   = 15 * time.Minute
)

// Find gives the booking of a code that was typed at the kiosk.
func (s *Service) Find(ctx context.Context, kioskID string, code kiosk.TicketCode) (kiosk.Booking, error) {
	return s.byCode(ctx, kioskID, "find booking", code, nil)
}

// Move changes the slot of a booking and keeps the code. A request (from is
// empty) that is given a slot becomes a promise. What is no longer at from is not
// moved: an old request that comes late must not undo a newer one.
func (s *Service) Move(ctx context.Context, kioskID string, code kiosk.TicketCode, from, to string) (kiosk.Booking, error) {
	const op = "move booking"
	return s.byCode(ctx, kioskID, op, code, func(ctx context.Context, tx Tx, c Claim) error {
		if c.State == kiosk.BookingCancelled {
			return kiosk.Fail(kiosk.BookingUnknown, op, nil)
		}
		if c.Slot == to {
			return nil
		}
		if c.Slot != from {
			return s.taken(ctx, tx, op, c.Branch, s.Now())
		}
		if c.State != kiosk.BookingConfirmed && c.State != kiosk.BookingRequested {
			return kiosk.Fail(kiosk.BookingTooLate, op, nil)
		}
		c.State = kiosk.BookingConfirmed
		_, err := s.seat(ctx, tx, op, c, to, false)
		return err
	})
}

// Cancel gives the place back. Saying it twice is no harm.
func (s *Service) Cancel(ctx context.Context, kioskID string, code kiosk.TicketCode) (kiosk.Booking, error) {
	const op = "cancel booking"
	return s.byCode(ctx, kioskID, op, code, func(ctx context.Context, tx Tx, c Claim) error {
		switch c.State {
		case kiosk.BookingCancelled:
			return nil
		case kiosk.BookingConfirmed, kiosk.BookingRequested:
			c.State, c.Changed = kiosk.BookingCancelled, s.Now()
			return tx.PutClaim(ctx, c)
		default:
			return kiosk.Fail(kiosk.BookingTooLate, op, nil)
		}
	})
}

// Arrive keeps that the patron is here. Saying it twice is no harm.
func (s *Service) Arrive(ctx context.Context, kioskID string, code kiosk.TicketCode) (kiosk.Booking, error) {
	const op = "arrive"
	return s.byCode(ctx, kioskID, op, code, func(ctx context.Context, tx Tx, c Claim) error {
		switch c.State {
		case kiosk.BookingHere:
			return nil
		case kiosk.BookingConfirmed:
			c.State, c.Changed = kiosk.BookingHere, s.Now()
			return tx.PutClaim(ctx, c)
		case kiosk.BookingCancelled:
			return kiosk.Fail(kiosk.BookingUnknown, op, nil)
		default:
			return kiosk.Fail(kiosk.BookingTooLate, op, nil)
		}
	})
}

// byCode finds the claim of a code, does do with it and gives the booking as it
// is then. A wrong code is remembered; too many lock the kiosk's codes for a
// while.
func (s *Service) byCode(ctx context.Context, kioskID, op string, code kiosk.TicketCode,
	do func(context.Context, Tx, Claim) error,
) (kiosk.Booking, error) {
	var found kiosk.Booking
	since := s.Now().Add(-guessTime)
	guesses, err := s.Store.Guesses(ctx, kioskID, since)
	if err != nil {
		return found, err
	}
	if guesses >= mostGuesses {
		return found, kiosk.Fail(kiosk.BookingLocked, op, nil)
	}
	c, err := s.Store.ClaimByCode(ctx, code)
	if errors.Is(err, ErrUnknown) || err == nil && c.State == kiosk.BookingHeld {
		return found, s.wrong(ctx, kioskID, op, since)
	}
	if err != nil {
		return found, err
	}
	if do == nil {
		return s.booking(ctx, s.Store, c)
	}
	err = s.change(ctx, c.Branch, func(ctx context.Context, tx Tx) error {
		c, err := tx.Claim(ctx, c.ID) // as it is now
		if err != nil {
			return err
		}
		if err := do(ctx, tx, c); err != nil {
			return err
		}
		if c, err = tx.Claim(ctx, c.ID); err != nil {
			return err
		}
		found, err = s.booking(ctx, tx, c)
		return err
	})
	return found, err
}

func (s *Service) wrong(ctx context.Context, kioskID, op string, since time.Time) error {
	branch, err := s.Store.BranchOf(ctx, kioskID)
	if err == nil {
		err = s.Store.Change(ctx, branch, func(ctx context.Context, tx Tx) error {
			return tx.AddGuess(ctx, kioskID, s.Now(), since)
		})
	}
	return errors.Join(kiosk.Fail(kiosk.BookingUnknown, op, nil), err)
}

func randomCode() kiosk.TicketCode {
	n, _ := rand.Int(rand.Reader, big.NewInt(kiosk.TicketCodes)) // it never fails
	return kiosk.TicketCode(n.Int64() + 1)
}

func randomID() string {
	var id [16]byte
	rand.Read(id[:]) //nolint:errcheck // it never fails
	return hex.EncodeToString(id[:])
}
