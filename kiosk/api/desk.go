package api

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
)

var _ kiosk.Desk = (*Client)(nil)

// Raise sends a call.
func (c *Client) Raise(ctx context.Context, call kiosk.Call) (id string, err error) {
	const op = "raise call"
	var reply CallReply
	if _, err := c.exchange(ctx, op, http.MethodPost, CallsPath, CallRequest(call), &reply, http.StatusOK); err != nil {
		return "", err
	}
	if !word(reply.ID) {
		return "", kiosk.Fail(kiosk.CentralNonsense, op, &nonsense{"no id"})
	}
	return reply.ID, nil
}

// Watch asks again and again until the call's status is another than known.
func (c *Client) Watch(ctx context.Context, id string, known kiosk.CallStatus) (kiosk.CallStatus, error) {
	const op = "watch call"
	path := callPath(id) + "?known=" + url.QueryEscape(string(known))
	for {
		var reply CallReply
		asked := time.Now()
		status, err := c.exchange(ctx, op, http.MethodGet, path, nil, &reply, http.StatusOK, http.StatusNoContent)
		switch {
		case err != nil:
			return "", err
		case status == http.StatusOK && reply.Status != known && isStatus(reply.Status):
			return reply.Status, nil
		case status == http.StatusOK:
			return "", kiosk.Fail(kiosk.CentralNonsense, op, &nonsense{"a status that can't be"})
		}
		// Central waits before it says that nothing is new; what does not must
		// not be asked in a whirl.
		select {
		case <-ctx.Done():
			return "", ctx.Err()
		case <-time.After(leastPoll - time.Since(asked)):
		}
	}
}

const leastPoll = 2 * time.Second

func isStatus(s kiosk.CallStatus) bool {
	return s == kiosk.CallSent || s == kiosk.CallOnTheWay || s == kiosk.CallClosed
}

// Withdraw closes the call; a call that central does not know is closed.
func (c *Client) Withdraw(ctx context.Context, id string) error {
	_, err := c.exchange(ctx, "withdraw call", http.MethodDelete, callPath(id), nil, nil, http.StatusNoContent)
	return err
}

func callPath(id string) string { return strings.Replace(CallPath, "{id}", url.PathEscape(id), 1) }
