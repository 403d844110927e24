package booking

import (
	"context"
	"errors"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
)

// Loans let a kiosk promise times while it can not reach central. A loan ends in
// three ways: the kiosk reports a promise, the kiosk reports that it has the loan
// no longer, or a person at the desk takes it back. Time ends no loan: the kiosk
// may have promised it, and nobody here could know.

const (
	loanAhead = 7 * 24 * time.Hour // how far ahead times are lent
	loanSoon  = 30 * time.Minute   // what begins sooner is not lent
	loanShare = 5                  // at most one free time in five is on loan
)

// Exchange takes a kiosk's reports, takes back the loans it says it has not, and
// lends it new ones. A turn that is not new gives ErrTurn, with the last
// one, and changes nothing.
func (s *Service) Exchange(ctx context.Context, kioskID string, x kiosk.Exchange) (kiosk.Exchanged, error) {
	branch, err := s.Store.BranchOf(ctx, kioskID)
	if err != nil {
		return kiosk.Exchanged{}, err
	}
	var answer kiosk.Exchanged
	err = s.change(ctx, branch, func(ctx context.Context, tx Tx) error {
		last, err := tx.LoanTurn(ctx, kioskID)
		answer = kiosk.Exchanged{Turn: max(last, x.Turn), Loans: []kiosk.Loan{}}
		switch {
		case err != nil:
			return err
		case x.Turn <= last:
			return ErrTurn
		}
		if err := tx.SetLoanTurn(ctx, kioskID, x.Turn); err != nil {
			return err
		}
		for _, report := range x.Reports {
			kept, err := s.report(ctx, tx, branch, kioskID, report)
			if err != nil {
				return err
			}
			if !kept {
				answer.Broken = append(answer.Broken, report.ID)
			}
		}
		if err := s.takeUnheld(ctx, tx, kioskID, x.Have); err != nil {
			return err
		}
		if err := s.lend(ctx, tx, branch, kioskID); err != nil {
			return err
		}
		answer.Loans, err = s.loans(ctx, tx, branch, kioskID)
		return err
	})
	return answer, err
}

// report does what the kiosk says it has done; it tells whether the promise is
// kept. Done twice it does no more.
func (s *Service) report(ctx context.Context, tx Tx, branch, kioskID string, r kiosk.LoanReport) (kept bool, err error) {
	if r.State == kiosk.BookingCancelled {
		return true, s.giveUp(ctx, tx, branch, kioskID, r.ID)
	}
	c, err := tx.Claim(ctx, r.ID)
	switch {
	case errors.Is(err, ErrUnknown) && r.State == kiosk.BookingRequested:
		return true, s.wish(ctx, tx, branch, kioskID, r)
	case errors.Is(err, ErrUnknown):
		return false, nil // erased long ago; nothing can be kept
	case err != nil:
		return false, err
	case c.Kiosk != kioskID:
		return false, nil
	}
	was := c.State
	c.Topic, c.Language, c.Changed = r.Topic, r.Language, s.Now()
	c.State = r.State
	switch was {
	case kiosk.BookingHeld:
		return true, tx.PutClaim(ctx, c)
	case kiosk.BookingReturned: // a person took it back, and the kiosk had promised it
		return s.restore(ctx, tx, c)
	case kiosk.BookingConfirmed:
		if r.State == kiosk.BookingHere {
			return true, tx.PutClaim(ctx, c)
		}
	}
	return true, nil // known already, or staff have gone on with it
}

// wish keeps what a patron asked for while central was away. Should the code
// that the kiosk drew be somebody's already, it gets another: a wish promises
// nothing, and staff find it all the same.
func (s *Service) wish(ctx context.Context, tx Tx, branch, kioskID string, r kiosk.LoanReport) error {
	switch old, err := tx.ClaimByCode(ctx, r.Code); {
	case err == nil && old.State == kiosk.BookingCancelled:
	case err == nil:
		r.Code = s.Code()
	case !errors.Is(err, ErrUnknown):
		return err
	}
	return tx.PutClaim(ctx, Claim{
		ID: r.ID, Branch: branch, State: kiosk.BookingRequested, Code: r.Code,
		Topic: r.Topic, Language: r.Language, Kiosk: kioskID, Changed: s.Now(),
	})
}

// restore keeps a promise after all, if a place of the slot is free; else it
// becomes a request, so that staff see it.
func (s *Service) restore(ctx context.Context, tx Tx, c Claim) (kept bool, err error) {
	slot, err := tx.Slot(ctx, c.Slot)
	if err != nil && !errors.Is(err, ErrUnknown) {
		return false, err
	}
	c.Seat = slot.seat()
	if kept = c.Seat > 0; !kept {
		c.State, c.Slot = kiosk.BookingRequested, ""
	}
	return kept, tx.PutClaim(ctx, c)
}

// giveUp cancels a promise that was made of a loan, or an order.
func (s *Service) giveUp(ctx context.Context, tx Tx, branch, kioskID, id string) error {
	c, err := tx.Claim(ctx, id)
	if err != nil || c.State != kiosk.BookingHeld || c.Kiosk != kioskID {
		return s.abandon(ctx, tx, branch, kioskID, id)
	}
	c.State, c.Changed = kiosk.BookingCancelled, s.Now()
	return tx.PutClaim(ctx, c)
}

// takeUnheld takes back those loans that the kiosk says it has not: the answer
// that lent them never came to it.
func (s *Service) takeUnheld(ctx context.Context, tx Tx, kioskID string, have []string) error {
	loans, err := tx.Loans(ctx, kioskID)
	if err != nil {
		return err
	}
	for _, c := range loans {
		if slices.Contains(have, c.ID) {
			continue
		}
		c.State, c.Changed = kiosk.BookingReturned, s.Now()
		if err := tx.PutClaim(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// TakeBack gives a loan's place back on a person's decision. If the kiosk has
// promised it and says so later, the promise is kept when a place is free, and
// else becomes a request that staff see.
func (s *Service) TakeBack(ctx context.Context, id string) error {
	c, err := s.Store.Claim(ctx, id)
	if err != nil {
		return err
	}
	return s.change(ctx, c.Branch, func(ctx context.Context, tx Tx) error {
		c, err := tx.Claim(ctx, id)
		if err != nil {
			return err
		}
		if c.State != kiosk.BookingHeld {
			return ErrStale
		}
		c.State, c.Changed = kiosk.BookingReturned, s.Now()
		return tx.PutClaim(ctx, c)
	})
}

// lend fills the kiosk's loans up, spread over the days.
func (s *Service) lend(ctx context.Context, tx Tx, branch, kioskID string) error {
	has, err := tx.Loans(ctx, kioskID)
	if err != nil {
		return err
	}
	slots, err := tx.Slots(ctx, branch, s.Now().Add(loanSoon), s.Now().Add(loanAhead))
	if err != nil {
		return err
	}
	var free []Seated
	places, lent := 0, 0
	for _, slot := range slots {
		places += slot.Free()
		mine := false
		for _, c := range slot.Live() {
			if c.State == kiosk.BookingHeld {
				lent++
				mine = mine || c.Kiosk == kioskID
			}
		}
		if slot.Free() > 0 && !mine {
			free = append(free, slot)
		}
	}
	want := min(s.Rules.Loans-len(has), (places+lent)/loanShare-lent, len(free))
	for n := range max(0, want) {
		slot := free[n*len(free)/want]
		c := Claim{
			ID: s.NewID(), Branch: branch, Slot: slot.ID, Seat: slot.seat(), State: kiosk.BookingHeld,
			Code: s.Code(), Kiosk: kioskID, Changed: s.Now(),
		}
		if err := tx.PutClaim(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) loans(ctx context.Context, r Reader, branch, kioskID string) ([]kiosk.Loan, error) {
	claims, err := r.Loans(ctx, kioskID)
	if err != nil {
		return nil, err
	}
	places, err := s.places(ctx, r, branch)
	if err != nil {
		return nil, err
	}
	loans := []kiosk.Loan{}
	for _, c := range claims {
		slot, err := r.Slot(ctx, c.Slot)
		if err != nil {
			return nil, err
		}
		offer := slot.offer(places)
		offer.Free = 1
		loans = append(loans, kiosk.Loan{ID: c.ID, Code: c.Code, Slot: offer})
	}
	return loans, nil
}
