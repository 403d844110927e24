package fake

import (
	"context"
	"slices"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
)

// Queue is a drop-in queue held in memory. Its place is where all are called to.
type Queue struct {
	Place string

	mu      sync.Mutex
	closed  bool
	offline bool
	tickets []queued
	calls   []kiosk.QueueCall
	changed chan struct{} // closed at the next call
}

type queued struct {
	kiosk.QueueTicket
	language string
}

// perPatron is how long each in the queue is taken to need.
const perPatron = 10 * time.Minute

// NewQueue gives an open queue with nobody in it.
func NewQueue(place string) *Queue { return &Queue{Place: place, changed: make(chan struct{})} }

// Break takes the connection away, or gives it back.
func (q *Queue) Break(offline bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.offline = offline
}

// SetOpen opens or closes drop-in, as staff do.
func (q *Queue) SetOpen(_ context.Context, open bool) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = !open
	return nil
}

// CallNext calls who has waited longest, as staff do; zero when nobody waits.
func (q *Queue) CallNext(context.Context) (kiosk.QueueNumber, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for i := range q.tickets {
		if t := &q.tickets[i]; t.State == kiosk.QueueWaiting {
			t.State = kiosk.QueueCalled
			q.calls = slices.Insert(q.calls, 0, kiosk.QueueCall{Number: t.Number, Place: q.Place, Language: t.language, At: time.Now()})
			close(q.changed)
			q.changed = make(chan struct{})
			return t.Number, nil
		}
	}
	return kiosk.QueueNumber{}, nil
}

// Open implements kiosk.Queue.
func (q *Queue) Open(ctx context.Context) (bool, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.offline {
		return false, kiosk.Fail(kiosk.CentralOffline, "ask queue", nil)
	}
	return !q.closed, ctx.Err()
}

// Join implements kiosk.Queue.
func (q *Queue) Join(ctx context.Context, wish kiosk.QueueWish) (kiosk.QueueTicket, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	ahead := 0
	for _, t := range q.tickets {
		if t.ID == wish.ID {
			return t.QueueTicket, ctx.Err()
		}
		if t.State == kiosk.QueueWaiting {
			ahead++
		}
	}
	ticket := kiosk.QueueTicket{
		ID: wish.ID, Number: kiosk.QueueNumber{Letter: "A", Number: len(q.tickets) + 1}, State: kiosk.QueueWaiting,
		Ahead: ahead, Wait: time.Duration(ahead) * perPatron, Place: q.Place,
	}
	if q.offline {
		ticket.Ahead, ticket.Wait = -1, 0
	}
	q.tickets = append(q.tickets, queued{ticket, wish.Language})
	return ticket, ctx.Err()
}

// Calls implements kiosk.Queue.
func (q *Queue) Calls(ctx context.Context, known []kiosk.QueueCall) ([]kiosk.QueueCall, error) {
	for {
		q.mu.Lock()
		calls, changed := slices.Clone(q.calls), q.changed
		q.mu.Unlock()
		if !slices.Equal(calls, known) {
			return calls, nil
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-changed:
		}
	}
}
