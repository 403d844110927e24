package booking

import (
	"context"
	"errors"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
)

// Offer gives the free slots of the kiosk's branch that start after now and
// before until (and Rules.Ahead), the earliest first.
func (s *Service) Offer(ctx context.Context, kioskID string, until time.Time) ([]kiosk.Slot, error) {
	branch, err := s.Store.BranchOf(ctx, kioskID)
	if err != nil {
		return nil, err
	}
	return s.free(ctx, s.Store, branch, s.Now(), until)
}

func (s *Service) free(ctx context.Context, r Reader, branch string, from, until time.Time) ([]kiosk.Slot, error) {
	if last := s.Now().Add(s.Rules.Ahead); until.After(last) {
		until = last
	}
	all, err := r.Slots(ctx, branch, from, until)
	if err != nil {
		return nil, err
	}
	places, err := s.places(ctx, r, branch)
	if err != nil {
		return nil, err
	}
	free := []kiosk.Slot{}
	for _, slot := range all {
		if slot.Free() > 0 && slot.Start.After(s.Now()) {
			free = append(free, slot.offer(places))
		}
	}
	return free, nil
}

// places says where each room of the branch is; under "" the branch itself.
func (s *Service) places(ctx context.Context, r Reader, branch string) (map[string]string, error) {
	b, err := r.Branch(ctx, branch)
	if err != nil {
		return nil, err
	}
	resources, err := r.Resources(ctx, branch)
	if err != nil {
		return nil, err
	}
	if b.Name == "" {
		b.Name = s.Name
	}
	places := map[string]string{"": b.Name}
	for _, res := range resources {
		if res.Kind == Room {
			places[res.ID] = b.Name + ", " + res.Name
		}
	}
	return places, nil
}

// offer is the slot as kiosks and patrons see it: nothing of the helper but the
// languages.
func (s Seated) offer(places map[string]string) kiosk.Slot {
	place, known := places[s.Room]
	if !known {
		place = places[""]
	}
	return kiosk.Slot{
		ID: s.ID, Start: s.Start.UTC(), End: s.End.UTC(), Place: place, Title: s.Title,
		Languages: s.Languages, Interpreter: s.Interpreter, Topics: s.Topics, Free: s.Free(),
	}
}

// Book promises a place. The same order twice is one booking; an order that was
// abandoned before it came is BookingUnknown. kioskID is empty for staff, who
// name the branch by the slot.
func (s *Service) Book(ctx context.Context, kioskID string, o kiosk.Order) (kiosk.Booking, error) {
	const op = "book"
	slot, err := s.Store.Slot(ctx, o.Slot)
	branch := slot.Branch
	if errors.Is(err, ErrUnknown) && kioskID != "" { // gone since it was offered
		branch, err = s.Store.BranchOf(ctx, kioskID)
	}
	if err != nil {
		return kiosk.Booking{}, err
	}
	places, err := s.places(ctx, s.Store, branch) // now, while nobody waits for us
	if err != nil {
		return kiosk.Booking{}, err
	}
	var booked kiosk.Booking
	err = s.change(ctx, branch, func(ctx context.Context, tx Tx) error {
		switch old, err := tx.Claim(ctx, o.ID); {
		case err == nil && !old.State.Live():
			return kiosk.Fail(kiosk.BookingUnknown, op, nil)
		case err == nil:
			booked, err = s.booking(ctx, tx, old)
			return err
		case !errors.Is(err, ErrUnknown):
			return err
		}
		c := Claim{
			ID: o.ID, Branch: branch, State: kiosk.BookingConfirmed, Code: s.Code(),
			Topic: o.Topic, Language: o.Language, Kiosk: kioskID,
		}
		slot, err := s.seat(ctx, tx, op, c, o.Slot, kioskID == "")
		if err == nil {
			booked = c.booking(slot.offer(places))
		}
		return err
	})
	return booked, err
}

// seat puts the claim on a free place of the slot and keeps it, in whichever
// live state it has; with none free it tells what is near. Only staff seat
// somebody in what has begun. It gives the slot as it is then.
func (s *Service) seat(ctx context.Context, tx Tx, op string, c Claim, slotID string, staff bool) (Seated, error) {
	slot, err := tx.Slot(ctx, slotID)
	if err != nil && !errors.Is(err, ErrUnknown) {
		return slot, err
	}
	c.Slot, c.Seat, c.Changed = slot.ID, slot.seat(), s.Now()
	// What is decided for one branch is not kept apart from another's decisions.
	over := slot.Branch != c.Branch || !slot.End.After(s.Now()) || !staff && !slot.Start.After(s.Now())
	if err != nil || c.Seat == 0 || over {
		return slot, s.taken(ctx, tx, op, c.Branch, slot.Start)
	}
	slot.Claims = append(slot.Claims, c)
	return slot, tx.PutClaim(ctx, c)
}

const mostNear = 4

// taken tells which free times are nearest. It looks further and further away,
// since there may be thousands.
func (s *Service) taken(ctx context.Context, r Reader, op, branch string, at time.Time) error {
	var free []kiosk.Slot
	for _, away := range []time.Duration{3 * time.Hour, 24 * time.Hour, s.Rules.Ahead} {
		var err error
		from, until := at.Add(-away), at.Add(away+1)
		if away == s.Rules.Ahead {
			from, until = s.Now(), s.Now().Add(away)
		}
		if free, err = s.free(ctx, r, branch, from, until); err != nil {
			return err
		}
		if len(free) >= mostNear {
			break
		}
	}
	slices.SortStableFunc(free, func(a, b kiosk.Slot) int {
		return int(a.Start.Sub(at).Abs()/time.Second) - int(b.Start.Sub(at).Abs()/time.Second)
	})
	return kiosk.Fail(kiosk.BookingTaken, op, &kiosk.Taken{Nearest: free[:min(len(free), mostNear)]})
}

// booking is the claim as a patron sees it.
func (s *Service) booking(ctx context.Context, r Reader, c Claim) (kiosk.Booking, error) {
	if c.Slot == "" {
		return c.booking(kiosk.Slot{}), nil
	}
	slot, err := r.Slot(ctx, c.Slot)
	if err != nil {
		return kiosk.Booking{}, err
	}
	places, err := s.places(ctx, r, c.Branch)
	return c.booking(slot.offer(places)), err
}

func (c Claim) booking(slot kiosk.Slot) kiosk.Booking {
	return kiosk.Booking{ID: c.ID, Code: c.Code, Slot: slot, Topic: c.Topic, Language: c.Language, State: c.State}
}

// Request keeps a wish for staff to find a time for; it promises nothing.
func (s *Service) Request(ctx context.Context, kioskID string, w kiosk.Wish) (kiosk.Booking, error) {
	branch, err := s.Store.BranchOf(ctx, kioskID)
	if err != nil {
		return kiosk.Booking{}, err
	}
	var asked kiosk.Booking
	err = s.change(ctx, branch, func(ctx context.Context, tx Tx) error {
		c, err := tx.Claim(ctx, w.ID)
		if errors.Is(err, ErrUnknown) {
			c = Claim{
				ID: w.ID, Branch: branch, State: kiosk.BookingRequested, Code: s.Code(),
				Topic: w.Topic, Language: w.Language, Kiosk: kioskID, Changed: s.Now(),
			}
			err = tx.PutClaim(ctx, c)
		}
		if err != nil {
			return err
		}
		asked, err = s.booking(ctx, tx, c)
		return err
	})
	return asked, err
}

// Abandon sees to it that an order that nobody was promised takes no place, also
// when the order itself comes only later.
func (s *Service) Abandon(ctx context.Context, kioskID, orderID string) error {
	branch, err := s.Store.BranchOf(ctx, kioskID)
	if err != nil {
		return err
	}
	return s.change(ctx, branch, func(ctx context.Context, tx Tx) error { return s.abandon(ctx, tx, branch, kioskID, orderID) })
}

func (s *Service) abandon(ctx context.Context, tx Tx, branch, kioskID, orderID string) error {
	c, err := tx.Claim(ctx, orderID)
	switch {
	case errors.Is(err, ErrUnknown):
		c = Claim{ID: orderID, Branch: branch, Kiosk: kioskID}
	case err != nil:
		return err
	case c.Kiosk != kioskID || c.State != kiosk.BookingConfirmed && c.State != kiosk.BookingRequested:
		return nil // not this kiosk's, or past: there is nothing to give up
	}
	c.State, c.Code, c.Changed = kiosk.BookingCancelled, 0, s.Now() // nobody was told the code
	return tx.PutClaim(ctx, c)
}
