package booking

import (
	"context"
	"errors"
)

// Seen is a slot as somebody saw it.
type Seen struct {
	ID      string
	Version int
}

// Blocking is what came of BlockFree.
type Blocking struct {
	Done []Slot
	Left []Seated // changed, or a place was taken, since they were seen: as they are now
	Gone int      // how many of them were removed since
}

// BlockFree blocks times of a helper or room who will be away, those that nobody
// has changed or taken a place of since they were seen. The others stay as they
// are. One that was seen so, but is not of that helper or room, is ErrUnknown,
// and nothing is blocked.
func (s *Service) BlockFree(ctx context.Context, away Resource, seen []Seen) (b Blocking, err error) {
	err = s.change(ctx, away.Branch, func(ctx context.Context, tx Tx) error {
		b = Blocking{}
		for _, one := range seen {
			now, err := tx.Slot(ctx, one.ID)
			switch {
			case errors.Is(err, ErrUnknown):
				b.Gone++
				continue
			case err != nil:
				return err
			case now.Branch != away.Branch:
				return ErrUnknown
			case now.Version != one.Version || now.Blocked || len(now.Live()) > 0:
				b.Left = append(b.Left, now)
				continue
			case now.Helper != away.ID && now.Room != away.ID:
				return ErrUnknown
			}
			now.Blocked = true
			if err := tx.PutSlot(ctx, now.Slot); err != nil {
				return err
			}
			b.Done = append(b.Done, now.Slot)
		}
		return nil
	})
	if err != nil {
		b = Blocking{}
	}
	return b, err
}
