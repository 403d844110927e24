package queue

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
)

// The errors that callers tell apart.
var (
	ErrUnknown = errors.New("unknown")        // no such ticket, kiosk or branch
	ErrNobody  = errors.New("nobody waits")   // there is no next one
	ErrEnded   = errors.New("already ended")  // served or gone
	ErrClosed  = errors.New("drop-in is off") // staff have closed it
)

// Desk is the letter of the numbers that staff give.
const Desk = "D"

// Ticket is a number and what became of it. It is kept for its day.
type Ticket struct {
	ID       string
	Branch   string
	Day      string // Swedish, "2026-11-23"
	Number   kiosk.QueueNumber
	Topic    string
	Language string
	State    kiosk.QueueState
	Place    string // where it is called to
	Joined   time.Time
	Called   time.Time // zero until then; the latest call
	Ended    time.Time // zero until then
}

// Store keeps the queue.
type Store interface {
	// Tickets gives a branch's of a day, in the order in which they joined.
	Tickets(ctx context.Context, branch, day string) ([]Ticket, error)
	// Ticket gives one, or ErrUnknown.
	Ticket(ctx context.Context, id string) (Ticket, error)
	// Station gives a kiosk's branch and letter; a kiosk without a letter gets the
	// first free one of its branch.
	Station(ctx context.Context, kioskID string) (branch, letter string, err error)
	// OpenOn tells whether drop-in was opened on the day.
	OpenOn(ctx context.Context, branch, day string) (bool, error)
	// Change runs do in one transaction, one at a time for each branch.
	Change(ctx context.Context, branch string, do func(context.Context, Tx) error) error
}

// Tx is one change of the queue.
type Tx interface {
	// Tickets is Store's, as it is now.
	Tickets(ctx context.Context, branch, day string) ([]Ticket, error)
	// Put keeps a ticket, new or changed.
	Put(ctx context.Context, t Ticket) error
	// SetOpen opens drop-in for the day, or closes it with day "".
	SetOpen(ctx context.Context, branch, day string) error
	// Erase leaves only counts of the tickets of other days.
	Erase(ctx context.Context, branch, day string) error
}

// Config is what a Service works with.
type Config struct {
	Store Store
	Now   func() time.Time
	Zone  *time.Location
	Tell  func() // called after each change; may be nil
}

// Service is the queue of all branches. It keeps no state.
type Service struct{ Config }

// New makes a Service.
func New(c Config) *Service {
	if c.Tell == nil {
		c.Tell = func() {}
	}
	return &Service{c}
}

func (s *Service) today() string { return s.Now().In(s.Zone).Format(time.DateOnly) }

// Open tells whether the kiosk's branch takes drop-ins now.
func (s *Service) Open(ctx context.Context, kioskID string) (bool, error) {
	branch, _, err := s.Store.Station(ctx, kioskID)
	if err != nil {
		return false, err
	}
	return s.Store.OpenOn(ctx, branch, s.today())
}

// SetOpen opens drop-in for the rest of the day, or closes it.
func (s *Service) SetOpen(ctx context.Context, branch string, open bool) error {
	day := ""
	if open {
		day = s.today()
	}
	return s.change(ctx, branch, func(ctx context.Context, tx Tx) error { return tx.SetOpen(ctx, branch, day) })
}

// Join gives a number, the same for the same wish. A number that the kiosk has
// given itself is taken, also when drop-in is closed: somebody holds it.
func (s *Service) Join(ctx context.Context, kioskID string, w kiosk.QueueWish) (kiosk.QueueTicket, error) {
	branch, letter, err := s.Store.Station(ctx, kioskID)
	if err != nil {
		return kiosk.QueueTicket{}, err
	}
	given := w.Number
	if given.Number == 0 {
		open, err := s.Store.OpenOn(ctx, branch, s.today())
		if err != nil || !open {
			return kiosk.QueueTicket{}, errors.Join(ErrClosed, err)
		}
		given.Letter = letter
	}
	t, err := s.join(ctx, branch, w, given)
	if err != nil {
		return kiosk.QueueTicket{}, err
	}
	return s.ticket(ctx, t)
}

// JoinAtDesk gives a number to somebody who asks staff.
func (s *Service) JoinAtDesk(ctx context.Context, branch, topic, language string) (Ticket, error) {
	var id [16]byte
	rand.Read(id[:]) //nolint:errcheck // it never fails
	w := kiosk.QueueWish{ID: hex.EncodeToString(id[:]), Topic: topic, Language: language}
	return s.join(ctx, branch, w, kiosk.QueueNumber{Letter: Desk})
}

// join numbers a ticket that has no number yet.
func (s *Service) join(ctx context.Context, branch string, w kiosk.QueueWish, given kiosk.QueueNumber) (t Ticket, err error) {
	day := s.today()
	err = s.change(ctx, branch, func(ctx context.Context, tx Tx) error {
		all, err := tx.Tickets(ctx, branch, day)
		if err != nil {
			return err
		}
		if at := slices.IndexFunc(all, func(t Ticket) bool { return t.ID == w.ID }); at >= 0 {
			t = all[at]
			return nil
		}
		t = Ticket{
			ID: w.ID, Branch: branch, Day: day, Number: given, Topic: w.Topic, Language: w.Language,
			State: kiosk.QueueWaiting, Joined: s.Now(),
		}
		if given.Number == 0 {
			t.Number.Number = 1
			for _, other := range all {
				if other.Number.Letter == given.Letter {
					t.Number.Number = max(t.Number.Number, other.Number.Number+1)
				}
			}
		}
		if err := tx.Erase(ctx, branch, day); err != nil {
			return err
		}
		return tx.Put(ctx, t)
	})
	return t, err
}

func (s *Service) change(ctx context.Context, branch string, do func(context.Context, Tx) error) error {
	err := s.Store.Change(ctx, branch, do)
	if err == nil {
		s.Tell()
	}
	return err
}
