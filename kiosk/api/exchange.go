package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"time"

	"medborgarkiosk/kiosk"
)

// Busy is the cause of a CentralOffline when central itself asks to be left
// alone for a while.
type Busy struct{ After time.Duration }

// Error says how long.
func (b *Busy) Error() string { return fmt.Sprintf("central asks for %s of rest", b.After) }

// RetryAfter gives the rest that central asked for, if that is what err is.
func RetryAfter(err error) (time.Duration, bool) {
	var busy *Busy
	if errors.As(err, &busy) {
		return busy.After, true
	}
	return 0, false
}

// exchange sends body (nil for none) and reads the reply into reply. It gives
// the status, which is one of want; any other is an error.
func (c *Client) exchange(ctx context.Context, op, method, path string, body, reply any, want ...int) (int, error) {
	timeout := c.config.Timeout
	if method == http.MethodGet || path == QueueCallsPath {
		timeout += PollTime
	}
	limited, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	status, err := c.roundTrip(limited, method, path, body, reply, want)
	if c.clock.set(err) {
		status, err = c.roundTrip(limited, method, path, body, reply, want)
	}
	if err == nil {
		return status, nil
	}
	if ctx.Err() != nil {
		return 0, ctx.Err()
	}
	return status, kiosk.Fail(codeOf(err), op, err)
}

func (c *Client) roundTrip(ctx context.Context, method, path string, body, reply any, want []int) (int, error) {
	var sent []byte
	if body != nil {
		var err error
		if sent, err = json.Marshal(body); err != nil {
			return 0, err
		}
	}
	req, err := http.NewRequestWithContext(ctx, method, c.config.Address+path, bytes.NewReader(sent))
	if err != nil {
		return 0, err
	}
	if err := c.sign(req.Header, method, path, sent); err != nil {
		return 0, err
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := c.http.Do(req)
	if err != nil {
		return 0, unaddressed(err)
	}
	defer res.Body.Close() //nolint:errcheck // it was read
	for _, status := range want {
		if res.StatusCode == status {
			return status, read(res, reply)
		}
	}
	return res.StatusCode, refusal(res)
}

// unaddressed is the error without the address that was asked, which can hold
// the id of a booking: errors are logged.
func unaddressed(err error) error {
	if whole := (*url.Error)(nil); errors.As(err, &whole) {
		return whole.Err
	}
	return err
}

// nonsense is an answer that central would not give.
type nonsense struct{ why string }

func (n *nonsense) Error() string { return n.why }

func read(res *http.Response, reply any) error {
	if res.StatusCode == http.StatusNoContent {
		return nil
	}
	kind, _, err := mime.ParseMediaType(res.Header.Get("Content-Type"))
	if err != nil || kind != "application/json" {
		return &nonsense{"the answer is not JSON"}
	}
	most := MaxReply
	switch reply.(type) {
	case *SlotsReply:
		most = maxTimes
	case *PackReply:
		most = MaxPack
	}
	body, err := io.ReadAll(io.LimitReader(res.Body, int64(most)+1))
	switch {
	case err != nil:
		return err // cut off on the way
	case len(body) > most:
		return &nonsense{"the answer is too long"}
	case json.Unmarshal(body, reply) != nil:
		return &nonsense{"the answer is not as agreed"}
	}
	return nil
}
