package queue

import (
	"context"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
)

// Standing is the queue as staff see it.
type Standing struct {
	Open    bool
	Waiting []Ticket      // in their order
	Called  []Ticket      // not ended yet, the latest call first
	Each    time.Duration // that one takes, about
	Wait    time.Duration // of somebody who joined now, about
}

// Standing gives a branch's queue of today.
func (s *Service) Standing(ctx context.Context, branch string) (q Standing, err error) {
	if q.Open, err = s.Store.OpenOn(ctx, branch, s.today()); err != nil {
		return q, err
	}
	all, err := s.Store.Tickets(ctx, branch, s.today())
	return standing(q, all), err
}

func standing(q Standing, all []Ticket) Standing {
	for _, t := range all {
		switch t.State {
		case kiosk.QueueWaiting:
			q.Waiting = append(q.Waiting, t)
		case kiosk.QueueCalled:
			q.Called = append(q.Called, t)
		}
	}
	slices.SortStableFunc(q.Called, func(a, b Ticket) int { return b.Called.Compare(a.Called) })
	q.Each = each(all)
	q.Wait = q.Each * time.Duration(len(q.Waiting)) / time.Duration(max(1, len(q.Called)))
	return q
}

// Until it has seen some, the queue believes that one takes so long.
const (
	usual  = 10 * time.Minute
	enough = 3
)

// each is the mean time from call to end of those served today.
func each(all []Ticket) time.Duration {
	var sum time.Duration
	n := 0
	for _, t := range all {
		if t.State == kiosk.QueueServed && t.Ended.After(t.Called) {
			sum += t.Ended.Sub(t.Called)
			n++
		}
	}
	if n < enough {
		return usual
	}
	return sum / time.Duration(n)
}

// ticket is a ticket as its holder sees it.
func (s *Service) ticket(ctx context.Context, t Ticket) (kiosk.QueueTicket, error) {
	all, err := s.Store.Tickets(ctx, t.Branch, t.Day)
	if err != nil {
		return kiosk.QueueTicket{}, err
	}
	q := standing(Standing{}, all)
	ahead := max(0, slices.IndexFunc(q.Waiting, func(w Ticket) bool { return w.ID == t.ID }))
	return kiosk.QueueTicket{
		ID: t.ID, Number: t.Number, State: t.State, Ahead: ahead, Place: t.Place,
		Wait: q.Each * time.Duration(ahead) / time.Duration(max(1, len(q.Called))),
	}, nil
}

// Next calls the one who has waited longest to the place; language, when not
// empty, prefers those who asked for it.
func (s *Service) Next(ctx context.Context, branch, place, language string) (next Ticket, err error) {
	err = s.change(ctx, branch, func(ctx context.Context, tx Tx) error {
		all, err := tx.Tickets(ctx, branch, s.today())
		if err != nil {
			return err
		}
		waiting := standing(Standing{}, all).Waiting
		if len(waiting) == 0 {
			return ErrNobody
		}
		at := slices.IndexFunc(waiting, func(t Ticket) bool { return t.Language == language })
		next = waiting[max(0, at)]
		next.State, next.Place, next.Called = kiosk.QueueCalled, place, s.callTime(all)
		return tx.Put(ctx, next)
	})
	return next, err
}

// Call calls a ticket, or calls it once more.
func (s *Service) Call(ctx context.Context, id, place string) error {
	return s.move(ctx, id, func(t *Ticket, all []Ticket) {
		t.State, t.Place, t.Called = kiosk.QueueCalled, place, s.callTime(all)
	})
}

// callTime is now, or just after the latest call: which was later is kept also when
// two fall within one of the milliseconds that are stored.
func (s *Service) callTime(all []Ticket) time.Time {
	at := s.Now()
	for _, t := range all {
		if next := t.Called.Add(time.Millisecond); !t.Called.IsZero() && at.Before(next) {
			at = next
		}
	}
	return at
}

// Serve ends a ticket as helped.
func (s *Service) Serve(ctx context.Context, id string) error {
	return s.move(ctx, id, func(t *Ticket, _ []Ticket) { t.State, t.Ended = kiosk.QueueServed, s.Now() })
}

// Gone ends a ticket whose holder did not come.
func (s *Service) Gone(ctx context.Context, id string) error {
	return s.move(ctx, id, func(t *Ticket, _ []Ticket) { t.State, t.Ended = kiosk.QueueGone, s.Now() })
}

func (s *Service) move(ctx context.Context, id string, how func(t *Ticket, all []Ticket)) error {
	seen, err := s.Store.Ticket(ctx, id)
	if err != nil {
		return err
	}
	return s.change(ctx, seen.Branch, func(ctx context.Context, tx Tx) error {
		all, err := tx.Tickets(ctx, seen.Branch, seen.Day)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(all, func(t Ticket) bool { return t.ID == id })
		if at < 0 {
			return ErrUnknown
		}
		t := all[at]
		if t.State == kiosk.QueueServed || t.State == kiosk.QueueGone {
			return ErrEnded
		}
		how(&t, all)
		return tx.Put(ctx, t)
	})
}

// shown is how long a call stays on the screens.
const shown = 5 * time.Minute

// Calls gives the numbers called now at a branch, the latest first.
func (s *Service) Calls(ctx context.Context, branch string) ([]kiosk.QueueCall, error) {
	q, err := s.Standing(ctx, branch)
	calls := []kiosk.QueueCall{}
	for _, t := range q.Called {
		if s.Now().Sub(t.Called) < shown {
			calls = append(calls, kiosk.QueueCall{Number: t.Number, Place: t.Place, Language: t.Language, At: t.Called.UTC()})
		}
	}
	return calls, err
}

// CallsAt gives the numbers called at the kiosk's branch.
func (s *Service) CallsAt(ctx context.Context, kioskID string) ([]kiosk.QueueCall, error) {
	branch, _, err := s.Store.Station(ctx, kioskID)
	if err != nil {
		return nil, err
	}
	return s.Calls(ctx, branch)
}

// EraseOld leaves only counts of earlier days.
func (s *Service) EraseOld(ctx context.Context, branch string) error {
	return s.Store.Change(ctx, branch, func(ctx context.Context, tx Tx) error { return tx.Erase(ctx, branch, s.today()) })
}
