package api

import (
	"context"
	"errors"
	"net/http"
	"time"

	"medborgarkiosk/kiosk"
)

// The endpoints of the drop-in queue.
const (
	QueuePath      = "/api/v1/queue"       // GET → 200 QueueReply; POST QueueRequest → 200 or 409 (closed) QueueReply
	QueueCallsPath = "/api/v1/queue/calls" // POST CallsRequest → 200 CallsReply, 204 unchanged
)

// QueueRequest is kiosk.QueueWish on the wire.
type QueueRequest kiosk.QueueWish

// QueueReply tells whether drop-in is open, the kiosk's letter, and the ticket
// that was given.
type QueueReply struct {
	Open   bool               `json:"open"`
	Letter string             `json:"letter,omitempty"`
	Ticket *kiosk.QueueTicket `json:"ticket,omitempty"`
}

// CallsRequest asks for other calls than those.
type CallsRequest struct {
	Known []kiosk.QueueCall `json:"known"`
}

// CallsReply lists the numbers called now, the latest first.
type CallsReply struct {
	Calls []kiosk.QueueCall `json:"calls"`
}

// Check tells whether the wish is within the limits.
func (q QueueRequest) Check() error {
	if !random(q.ID) || !word(q.Topic) || !word(q.Language) || q.Number.Number < 0 || len(q.Number.Letter) > 2 {
		return errors.New("id, topic, language or number: out of bounds")
	}
	return nil
}

// Check tells whether the calls are within the limits.
func (c CallsRequest) Check() error {
	if len(c.Known) > maxReports {
		return errors.New("known: too many")
	}
	return nil
}

var _ kiosk.Queue = (*Client)(nil)

// Open tells whether drop-in is on.
func (c *Client) Open(ctx context.Context) (bool, error) {
	open, _, err := c.Station(ctx)
	return open, err
}

// Station tells whether drop-in is on, and the letter of this kiosk's numbers.
func (c *Client) Station(ctx context.Context) (open bool, letter string, err error) {
	var reply QueueReply
	_, err = c.exchange(ctx, "ask about the queue", http.MethodGet, QueuePath, nil, &reply, http.StatusOK)
	return reply.Open, reply.Letter, err
}

// Join gives a number.
func (c *Client) Join(ctx context.Context, wish kiosk.QueueWish) (kiosk.QueueTicket, error) {
	const op = "join the queue"
	var reply QueueReply
	status, err := c.exchange(ctx, op, http.MethodPost, QueuePath, QueueRequest(wish), &reply, http.StatusOK, http.StatusConflict)
	switch {
	case err != nil:
		return kiosk.QueueTicket{}, err
	case status == http.StatusConflict:
		return kiosk.QueueTicket{}, kiosk.Fail(kiosk.QueueClosed, op, nil)
	case reply.Ticket == nil || reply.Ticket.Number.Number < 1:
		return kiosk.QueueTicket{}, kiosk.Fail(kiosk.CentralNonsense, op, &nonsense{"no number"})
	}
	return *reply.Ticket, nil
}

// Calls asks again and again until the numbers called are others than known.
func (c *Client) Calls(ctx context.Context, known []kiosk.QueueCall) ([]kiosk.QueueCall, error) {
	for {
		var reply CallsReply
		asked := time.Now()
		status, err := c.exchange(ctx, "watch the queue", http.MethodPost, QueueCallsPath, CallsRequest{known}, &reply,
			http.StatusOK, http.StatusNoContent)
		if err != nil || status == http.StatusOK {
			return reply.Calls, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(leastPoll - time.Since(asked)):
		}
	}
}
