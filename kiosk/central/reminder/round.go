package reminder

import (
	"context"
	"errors"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

// again is how long after a failure a message is tried again.
const again = 10 * time.Minute

// Run makes rounds until ctx ends.
func (s *Service) Run(ctx context.Context) {
	next := time.NewTicker(s.Every)
	defer next.Stop()
	for {
		if err := s.Round(ctx); err != nil && ctx.Err() == nil {
			s.Log.ErrorContext(ctx, "reminders are late; trying again", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-next.C:
		}
	}
}

// Round holds every reminder against its booking: it removes those of which there
// is nothing left to say, moves those that were moved, and sends what is due.
func (s *Service) Round(ctx context.Context) error {
	all, err := s.Store.All(ctx)
	if err != nil {
		return err
	}
	var failed []error
	gone := false
	for _, kept := range all {
		dropped, err := s.visit(ctx, kept)
		gone = gone || dropped
		failed = append(failed, err)
	}
	if gone {
		failed = append(failed, s.Store.Sweep(ctx))
	}
	return errors.Join(failed...)
}

// visit does with one reminder what is to be done now.
func (s *Service) visit(ctx context.Context, kept Kept) (dropped bool, err error) {
	now := s.Now()
	r, err := s.Key.open(kept)
	switch {
	case err != nil && kept.Ends.After(now):
		return false, errors.New("a reminder was sealed under another key")
	case err != nil: // whoever has the key did not remove it
		return true, s.Store.Drop(ctx, kept)
	}
	claim, slot, err := s.Bookings.Claim(ctx, r.Booking)
	alive := claim.State == kiosk.BookingConfirmed || claim.State == kiosk.BookingHeld
	switch {
	case err != nil && !errors.Is(err, booking.ErrUnknown):
		return false, err
	case err != nil || !alive || !slot.End.After(now): // it is over, they are here, or will not come
		return true, s.Store.Drop(ctx, kept)
	case claim.State == kiosk.BookingHeld: // its kiosk has not said that it is promised
		return false, nil
	}
	kept, mine, err := s.follow(ctx, kept, slot.Slot)
	if err != nil || !mine || kept.Sent || kept.SendAt.After(now) || !kept.Starts.After(now) {
		return false, err
	}
	return s.send(ctx, kept, r, claim.Branch)
}

// follow moves the reminder with its session. Who was told of another time is
// told of this one as well. mine is false when somebody else was quicker.
func (s *Service) follow(ctx context.Context, kept Kept, slot booking.Slot) (_ Kept, mine bool, err error) {
	moved := kept
	moved.Starts, moved.Ends = slot.Start, slot.End
	if !moved.Starts.Equal(kept.Starts) {
		at, ok := s.sendAt(slot.Start, s.Now())
		moved.SendAt, moved.Sent = at, !ok
		if !ok {
			moved.SendAt = slot.Start
		}
	} else if moved.Ends.Equal(kept.Ends) {
		return kept, true, nil
	}
	mine, err = s.Store.Swap(ctx, kept, moved)
	return moved, mine, err
}

// send marks the reminder as sent and then sends it: a process that dies between
// the two leaves one unsaid, and none is said twice.
func (s *Service) send(ctx context.Context, kept Kept, r kiosk.Reminder, branch string) (dropped bool, err error) {
	sender := s.Senders[r.Kind]
	if sender == nil { // this way was switched off
		return true, s.Store.Drop(ctx, kept)
	}
	library, err := s.library(ctx, branch)
	if err != nil {
		return false, err
	}
	marked := kept
	marked.Sent = true
	if mine, err := s.Store.Swap(ctx, kept, marked); err != nil || !mine {
		return false, err
	}
	err = sender.Send(ctx, write(r, library, kept.Starts))
	switch {
	case err == nil:
		return false, nil
	case errors.Is(err, ErrRefused):
		s.Log.WarnContext(ctx, "a reminder is refused and erased", "kind", r.Kind, "error", err)
		return true, s.Store.Drop(ctx, kept)
	case errors.Is(err, ErrLater):
		kept.SendAt = s.Now().Add(again)
		_, kept := s.Store.Swap(context.WithoutCancel(ctx), marked, kept)
		return false, errors.Join(err, kept)
	}
	return false, err
}

// library is the name that the reminder says: of the branch, not of a room, which
// may tell what the help is about.
func (s *Service) library(ctx context.Context, branch string) (string, error) {
	b, err := s.Bookings.Store.Branch(ctx, branch)
	if b.Name == "" {
		b.Name = s.Bookings.Name
	}
	return b.Name, err
}
