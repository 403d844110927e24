package api

import (
	"context"
	"net/http"
	"time"

	"medborgarkiosk/kiosk"
)

// SendUsage sends events of one epoch, numbered without gaps, and gives the
// number up to which central has the epoch. That is the last one's, or less
// than the first one's less 1 (central has lost some), or more than the last
// one's (central has more); anything else is a CentralNonsense.
func (c *Client) SendUsage(ctx context.Context, epoch string, events []kiosk.NumberedEvent) (cursor int64, err error) {
	const op = "send usage"
	var reply UsageReply
	batch := UsageBatch{epoch, events}
	if err := batch.Check(); err != nil {
		return 0, kiosk.Fail(kiosk.Internal, op, err)
	}
	status, err := c.exchange(ctx, op, http.MethodPost, UsagePath, batch, &reply, http.StatusOK, http.StatusConflict)
	if err != nil {
		return 0, err
	}
	first, last := events[0].Seq, events[len(events)-1].Seq
	conflict := reply.Cursor < first-1 || reply.Cursor > last
	if reply.Epoch != epoch || reply.Cursor < 0 ||
		status == http.StatusOK && reply.Cursor != last || status == http.StatusConflict && !conflict {
		return 0, kiosk.Fail(kiosk.CentralNonsense, op, &nonsense{"a cursor that can't be"})
	}
	return reply.Cursor, nil
}

// SendHeartbeat tells central how the kiosk is.
func (c *Client) SendHeartbeat(ctx context.Context, beat Heartbeat) error {
	_, err := c.exchange(ctx, "send heartbeat", http.MethodPost, HeartbeatPath, beat, nil, http.StatusNoContent)
	return err
}

// Time asks for central's time.
func (c *Client) Time(ctx context.Context) (time.Time, error) {
	const op = "ask central's time"
	var reply TimeReply
	if _, err := c.exchange(ctx, op, http.MethodGet, TimePath, nil, &reply, http.StatusOK); err != nil {
		return time.Time{}, err
	}
	if reply.Now.IsZero() {
		return time.Time{}, kiosk.Fail(kiosk.CentralNonsense, op, &nonsense{"no time"})
	}
	return reply.Now, nil
}
