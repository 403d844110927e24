package kiosk

import (
	"context"
	"strconv"
	"time"
)

// QueueNumber is a drop-in number: each kiosk counts under a letter of its own,
// so that it can give numbers without central.
type QueueNumber struct {
	Letter string `json:"letter"` // "A"
	Number int    `json:"number"` // from 1 each Swedish day
}

// String gives "A17".
func (n QueueNumber) String() string { return n.Letter + strconv.Itoa(n.Number) }

// QueueState is where a drop-in stands.
type QueueState string

// The states.
const (
	QueueWaiting QueueState = "waiting"
	QueueCalled  QueueState = "called" // "A17, please come to …"
	QueueServed  QueueState = "served"
	QueueGone    QueueState = "gone" // did not come when called, or gave up
)

// QueueWish asks for a number. ID is made by who asks, as in Order.
type QueueWish struct {
	ID       string `json:"id"`
	Topic    string `json:"topic"`
	Language string `json:"language"`
	// Number is what the kiosk's own counter gave; zero lets central count.
	Number QueueNumber `json:"number,omitzero"`
}

// QueueTicket is somebody's place in the queue.
type QueueTicket struct {
	ID     string        `json:"id"`
	Number QueueNumber   `json:"number"`
	State  QueueState    `json:"state"`
	Ahead  int           `json:"ahead"`          // how many come before; -1 when central could not be asked
	Wait   time.Duration `json:"wait,omitempty"` // about how long; 0 when nobody can tell
	Place  string        `json:"place"`          // where to wait, and where to go when called
}

// QueueCall is a number that is called now.
type QueueCall struct {
	Number   QueueNumber `json:"number"`
	Place    string      `json:"place"` // where to go
	Language string      `json:"language"`
	At       time.Time   `json:"at"`
}

// QueueClosed is the code when staff have closed drop-in.
const QueueClosed Code = "queue.closed"

// Queue is the port to the drop-in queue of the kiosk's branch. Errors carry
// Central… codes.
type Queue interface {
	// Open tells whether drop-in is on now.
	Open(ctx context.Context) (bool, error)
	// Join gives a number. The same wish twice is one number. Without central it
	// gives one all the same, with Ahead -1.
	Join(ctx context.Context, wish QueueWish) (QueueTicket, error)
	// Calls waits until the numbers called are others than known, and gives them,
	// the latest first; or ctx's error.
	Calls(ctx context.Context, known []QueueCall) ([]QueueCall, error)
}

// QueueBook keeps the drop-in numbers that a kiosk gives by itself. What a method
// has done is on the disk when it returns.
type QueueBook interface {
	// NextNumber counts up, from 1 each day ("2026-11-23"). An empty letter is the
	// one used last; without any it gives zero and counts nothing.
	NextNumber(ctx context.Context, day, letter string) (QueueNumber, error)
	// Owe keeps a wish with the number that it was given, of which central has not
	// heard. The same wish twice is one.
	Owe(ctx context.Context, day string, wish QueueWish) error
	// Owed gives those of the day in the order in which they were given, and
	// forgets those of other days: nobody waits with them.
	Owed(ctx context.Context, day string) ([]QueueWish, error)
	// Paid forgets a wish: central has it.
	Paid(ctx context.Context, id string) error
}
