package reminder

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/i18n"
)

// Kept is a reminder as the store has it; see the package on Link and Sealed.
type Kept struct {
	Link         []byte
	Sealed       []byte
	Starts, Ends time.Time // the session, when it was last looked at
	SendAt       time.Time
	Sent         bool // or about to be; nothing more is to be sent
}

// Store keeps reminders. Each method is one transaction, and what is dropped is
// overwritten.
type Store interface {
	// Put keeps k, in the place of another with its Link.
	Put(ctx context.Context, k Kept) error
	// All gives what is kept.
	All(ctx context.Context) ([]Kept, error)
	// Swap changes the times and Sent from what they were to what they are, and
	// tells whether it did: not if anything of the row was another by now. Of many
	// who swap the same one does.
	Swap(ctx context.Context, was, is Kept) (bool, error)
	// Drop removes k if it still is what was sealed.
	Drop(ctx context.Context, k Kept) error
	// DropLink removes whatever has the link.
	DropLink(ctx context.Context, link []byte) error
	// DropEnded removes those whose session ended at or before.
	DropEnded(ctx context.Context, before time.Time) error
	// Sweep removes from the disk what was dropped.
	Sweep(ctx context.Context) error
}

// Config is what a Service works with.
type Config struct {
	Store    Store
	Bookings *booking.Service
	Key      *Key
	Senders  map[kiosk.ReminderKind]Sender // the ways that are switched on
	Before   time.Duration                 // how long before the session; 0 means 24 hours
	Every    time.Duration                 // between rounds; 0 means a minute
	Now      func() time.Time              // time.Now but in tests
	Log      *slog.Logger
}

// Service takes addresses and reminds.
type Service struct{ Config }

// New makes a Service; Run sets it to remind.
func New(c Config) *Service {
	if c.Before == 0 {
		c.Before = 24 * time.Hour
	}
	if c.Every == 0 {
		c.Every = time.Minute
	}
	return &Service{c}
}

// late is how long before a session that begins sooner than Before one is
// reminded.
const late = time.Hour

// sendAt says when to remind of a session, of which it is known since now; false
// when there is no time to.
func (s *Service) sendAt(starts, now time.Time) (time.Time, bool) {
	for _, before := range []time.Duration{s.Before, min(s.Before, late)} {
		if at := starts.Add(-before); at.After(now) {
			return at, true
		}
	}
	return time.Time{}, false
}

// kinds are in this order on the screen.
var kinds = []kiosk.ReminderKind{kiosk.ReminderSMS, kiosk.ReminderMail}

// Kinds gives the ways to remind of the booking; none when there is no time to.
func (s *Service) Kinds(ctx context.Context, bookingID string) (ways []kiosk.ReminderKind, err error) {
	_, err = s.session(ctx, bookingID)
	if errors.Is(err, errNothing) {
		return nil, nil
	}
	for _, kind := range kinds {
		if s.Senders[kind] != nil {
			ways = append(ways, kind)
		}
	}
	return ways, err
}

// Remind keeps where to remind of a booking. Whoever names the booking's id, 128
// bits that only its kiosks and the patron's code lead to, may. What can't be is
// a kiosk.ReminderRefused.
func (s *Service) Remind(ctx context.Context, r kiosk.Reminder) error {
	const op = "leave a reminder"
	address, err := kiosk.ReminderAddress(r.Kind, r.Address)
	if _, known := i18n.Find(r.Language); err != nil || !known || s.Senders[r.Kind] == nil {
		return kiosk.Fail(kiosk.ReminderRefused, op, err)
	}
	slot, err := s.session(ctx, r.Booking)
	if errors.Is(err, errNothing) {
		return kiosk.Fail(kiosk.ReminderRefused, op, err)
	}
	if err != nil {
		return err
	}
	r.Address = address
	at, _ := s.sendAt(slot.Start, s.Now())
	kept := Kept{Link: s.Key.linkOf(r.Booking), Starts: slot.Start, Ends: slot.End, SendAt: at}
	if kept.Sealed, err = s.Key.close(r); err != nil {
		return fmt.Errorf("%s: %w", op, err)
	}
	return s.Store.Put(ctx, kept)
}

// Forget takes the address away, also from the disk.
func (s *Service) Forget(ctx context.Context, bookingID string) error {
	if err := s.Store.DropLink(ctx, s.Key.linkOf(bookingID)); err != nil {
		return err
	}
	return s.Store.Sweep(ctx)
}

var errNothing = errors.New("nothing to remind of")

// session gives the time of a booking that can be reminded of, else errNothing. A
// time on loan counts: its kiosk may have promised it and not said so yet.
func (s *Service) session(ctx context.Context, bookingID string) (booking.Slot, error) {
	c, slot, err := s.Bookings.Claim(ctx, bookingID)
	switch {
	case errors.Is(err, booking.ErrUnknown):
		return slot.Slot, errNothing
	case err != nil:
		return slot.Slot, err
	case c.State != kiosk.BookingConfirmed && c.State != kiosk.BookingHeld:
		return slot.Slot, errNothing
	}
	if _, ok := s.sendAt(slot.Start, s.Now()); !ok {
		return slot.Slot, errNothing
	}
	return slot.Slot, nil
}
