package booking

import (
	"context"
	"errors"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
)

// Calendar is what staff see of some days.
type Calendar struct {
	Branch    Branch
	Slots     []Seated // by start
	Requests  []Claim  // the oldest first
	Resources []Resource
}

// Calendar gives the branch's slots that start from (included) to (excluded).
func (s *Service) Calendar(ctx context.Context, branch string, from, to time.Time) (c Calendar, err error) {
	if c.Branch, err = s.Store.Branch(ctx, branch); err != nil {
		return c, err
	}
	if c.Branch.Name == "" {
		c.Branch.Name = s.Name
	}
	if c.Slots, err = s.Store.Slots(ctx, branch, from, to); err != nil {
		return c, err
	}
	if c.Requests, err = s.Store.Requests(ctx, branch); err != nil {
		return c, err
	}
	c.Resources, err = s.Store.Resources(ctx, branch)
	return c, err
}

// Claim gives one claim and, unless it is a request, its slot.
func (s *Service) Claim(ctx context.Context, id string) (Claim, Seated, error) {
	c, err := s.Store.Claim(ctx, id)
	if err != nil || c.Slot == "" {
		return c, Seated{}, err
	}
	slot, err := s.Store.Slot(ctx, c.Slot)
	return c, slot, err
}

// ways says which states staff may lead a claim to from which; to a live state
// from one that is not needs a free place.
var ways = map[kiosk.BookingState][]kiosk.BookingState{
	kiosk.BookingConfirmed: {kiosk.BookingHere, kiosk.BookingDone, kiosk.BookingAbsent, kiosk.BookingCancelled},
	kiosk.BookingHere:      {kiosk.BookingDone, kiosk.BookingConfirmed, kiosk.BookingCancelled},
	kiosk.BookingDone:      {kiosk.BookingDone, kiosk.BookingHere},
	kiosk.BookingAbsent:    {kiosk.BookingHere, kiosk.BookingConfirmed},
	kiosk.BookingCancelled: {kiosk.BookingConfirmed},
	kiosk.BookingRequested: {kiosk.BookingCancelled},
}

// Lead brings the claim, as it was seen with version, to another state; outcome
// is said with BookingDone. Absent is ErrTooSoon before the grace time has gone.
func (s *Service) Lead(ctx context.Context, id string, version int, to kiosk.BookingState, outcome Outcome) error {
	return s.edit(ctx, id, version, func(ctx context.Context, tx Tx, c Claim) error {
		if !slices.Contains(ways[c.State], to) {
			return ErrNotNow
		}
		wasLive := c.State.Live()
		c.State, c.Outcome, c.Changed = to, outcome, s.Now()
		if c.Slot == "" {
			return tx.PutClaim(ctx, c)
		}
		slot, err := tx.Slot(ctx, c.Slot)
		if err != nil {
			return err
		}
		if to == kiosk.BookingAbsent && s.Now().Before(slot.Start.Add(s.Rules.Grace)) {
			return ErrTooSoon
		}
		if to.Live() && !wasLive {
			if c.Seat = slot.seat(); c.Seat == 0 {
				return s.taken(ctx, tx, "lead booking", c.Branch, slot.Start)
			}
		}
		return tx.PutClaim(ctx, c)
	})
}

// Reseat gives the claim, as it was seen with version, another slot of the same
// branch; a request becomes a promise by it.
func (s *Service) Reseat(ctx context.Context, id string, version int, slot string) error {
	return s.edit(ctx, id, version, func(ctx context.Context, tx Tx, c Claim) error {
		if c.State != kiosk.BookingConfirmed && c.State != kiosk.BookingRequested && c.State != kiosk.BookingHere {
			return ErrNotNow
		}
		if c.State == kiosk.BookingRequested {
			c.State = kiosk.BookingConfirmed
		}
		_, err := s.seat(ctx, tx, "reseat", c, slot, true)
		return err
	})
}

// edit changes a claim that nobody has changed since it was seen.
func (s *Service) edit(ctx context.Context, id string, version int, do func(context.Context, Tx, Claim) error) error {
	seen, err := s.Store.Claim(ctx, id)
	if err != nil {
		return err
	}
	return s.change(ctx, seen.Branch, func(ctx context.Context, tx Tx) error {
		c, err := tx.Claim(ctx, id)
		switch {
		case err != nil:
			return err
		case c.Version != version:
			return ErrStale
		}
		return do(ctx, tx, c)
	})
}

// Amend changes a slot that nobody has changed since it was seen (its Version).
// It can't get fewer seats than are taken, and what is taken stays so when it is
// blocked or moved.
func (s *Service) Amend(ctx context.Context, slot Slot) error {
	if err := slot.Check(); err != nil {
		return err
	}
	return s.change(ctx, slot.Branch, func(ctx context.Context, tx Tx) error {
		now, err := tx.Slot(ctx, slot.ID)
		switch {
		case err != nil:
			return err
		case now.Version != slot.Version || now.Branch != slot.Branch:
			return ErrStale
		}
		for _, c := range now.Live() {
			if c.Seat > slot.Seats {
				return ErrInUse
			}
		}
		return tx.PutSlot(ctx, slot)
	})
}

// Remove takes a slot away that nobody has a place of.
func (s *Service) Remove(ctx context.Context, id string, version int) error {
	seen, err := s.Store.Slot(ctx, id)
	if err != nil {
		return err
	}
	return s.change(ctx, seen.Branch, func(ctx context.Context, tx Tx) error {
		slot, err := tx.Slot(ctx, id)
		switch {
		case err != nil:
			return err
		case slot.Version != version:
			return ErrStale
		case len(slot.Live()) > 0:
			return ErrInUse
		}
		return tx.DropSlot(ctx, id)
	})
}

// PutUp keeps new slots. Those that would give their helper two times at once
// are left out and given back.
func (s *Service) PutUp(ctx context.Context, branch string, slots []Slot) (clashes []Slot, err error) {
	for _, slot := range slots {
		if err := slot.Check(); err != nil || slot.Branch != branch {
			return nil, errors.Join(ErrInvalid, err)
		}
	}
	err = s.change(ctx, branch, func(ctx context.Context, tx Tx) error {
		clashes = nil
		for _, slot := range slots {
			slot.Version = 0
			switch err := tx.PutSlot(ctx, slot); {
			case errors.Is(err, ErrOverlap):
				clashes = append(clashes, slot)
			case err != nil:
				return err
			}
		}
		return nil
	})
	return clashes, err
}

// Erase leaves only counts of what is older than the library's retention time.
func (s *Service) Erase(ctx context.Context) error {
	branches, err := s.Store.Branches(ctx)
	if err != nil {
		return err
	}
	for _, b := range branches {
		err := s.change(ctx, b.ID, func(ctx context.Context, tx Tx) error {
			return tx.Erase(ctx, b.ID, s.Now().Add(-s.Rules.Retention))
		})
		if err != nil {
			return err
		}
	}
	return nil
}
