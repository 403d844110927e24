package promise

import (
	"context"
	"log/slog"
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

// Queue gives drop-in numbers for one kiosk. What was given without central is
// told to it as soon as it answers, also by the kiosk's next life.
type Queue struct {
	Desk Desk
	Book kiosk.QueueBook
	Now  func() time.Time
	Zone *time.Location

	mu    sync.Mutex
	given map[string]kiosk.QueueNumber // by wish
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
		if err == nil {
			q.pay(ctx) // who came before stands before
		}
		number, err = q.Book.NextNumber(ctx, q.today(), letter)
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
	if away(err) { // it may have it all the same, and hears of it again
		ticket = kiosk.QueueTicket{ID: w.ID, Number: number, State: kiosk.QueueWaiting, Ahead: -1}
		return ticket, q.Book.Owe(ctx, q.today(), w)
	}
	return ticket, err
}

func (q *Queue) today() string { return q.Now().In(q.Zone).Format(time.DateOnly) }

// Calls waits for other calls than known.
func (q *Queue) Calls(ctx context.Context, known []kiosk.QueueCall) ([]kiosk.QueueCall, error) {
	q.mu.Lock()
	q.pay(ctx)
	q.mu.Unlock()
	return q.Desk.Calls(ctx, known)
}

// pay tells central of the numbers given without it. Those that it does not take
// stay owed, and keep no other from being told or called.
func (q *Queue) pay(ctx context.Context) {
	owed, err := q.Book.Owed(ctx, q.today())
	for _, w := range owed {
		if away(err) {
			break
		}
		if _, err = q.Desk.Join(ctx, w); err == nil {
			err = q.Book.Paid(ctx, w.ID)
		}
	}
	if err != nil && ctx.Err() == nil {
		slog.WarnContext(ctx, "numbers given without central stay owed", "code", kiosk.CodeOf(err))
	}
}
