package promise

import (
	"context"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
)

// Desk is central's side of the queue; *api.Client is one.
type Desk interface {
	kiosk.Queue
	// Station tells whether drop-in is on, and this kiosk's letter.
	Station(ctx context.Context) (open bool, letter string, err error)
}

// Counter counts this kiosk's numbers; the kiosk's database is one. An empty
// letter is the one used last; without any it gives zero.
type Counter interface {
	NextNumber(ctx context.Context, day, letter string) (kiosk.QueueNumber, error)
}

// Queue gives drop-in numbers for one kiosk. What was given without central is
// told to it as soon as it answers.
type Queue struct {
	Desk    Desk
	Counter Counter
	Now     func() time.Time
	Zone    *time.Location

	mu    sync.Mutex
	given map[string]kiosk.QueueNumber // by wish
	owed  []kiosk.QueueWish            // that central has not heard of
}

var _ kiosk.Queue = (*Queue)(nil)

// Open tells whether drop-in is on; without central nobody knows, and a number
// can be had.
func (q *Queue) Open(ctx context.Context) (bool, error) {
	open, err := q.Desk.Open(ctx)
	if away(err) {
		return true, nil
	}
	return open, err
}

// Join gives a number, the same for the same wish.
func (q *Queue) Join(ctx context.Context, w kiosk.QueueWish) (kiosk.QueueTicket, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	number, known := q.given[w.ID]
	if !known {
		open, letter, err := q.Desk.Station(ctx)
		if err != nil && !away(err) {
			return kiosk.QueueTicket{}, err
		}
		if err == nil && !open {
			return kiosk.QueueTicket{}, kiosk.Fail(kiosk.QueueClosed, "join the queue", nil)
		}
		number, err = q.Counter.NextNumber(ctx, q.Now().In(q.Zone).Format(time.DateOnly), letter)
		if err == nil && number.Number == 0 { // never met central
			err = kiosk.Fail(kiosk.CentralOffline, "join the queue", nil)
		}
		if err != nil {
			return kiosk.QueueTicket{}, err
		}
		if q.given == nil {
			q.given = map[string]kiosk.QueueNumber{}
		}
		q.given[w.ID] = number
	}
	w.Number = number
	ticket, err := q.Desk.Join(ctx, w)
	if away(err) {
		q.owed = append(q.owed, w)
		return kiosk.QueueTicket{ID: w.ID, Number: number, State: kiosk.QueueWaiting, Ahead: -1}, nil
	}
	return ticket, err
}

// Calls waits for other calls than known.
func (q *Queue) Calls(ctx context.Context, known []kiosk.QueueCall) ([]kiosk.QueueCall, error) {
	q.pay(ctx)
	return q.Desk.Calls(ctx, known)
}

// pay tells central of the numbers given without it. Those that it does not take
// stay owed.
func (q *Queue) pay(ctx context.Context) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.owed) > 0 {
		if _, err := q.Desk.Join(ctx, q.owed[0]); err != nil {
			return
		}
		q.owed = q.owed[1:]
	}
}
