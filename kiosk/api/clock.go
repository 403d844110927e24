package api

import (
	"errors"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/signature"
)

// clock is how far central's time is ahead of this machine's, in nanoseconds: 0 until
// central has refused a request for its time.
type clock struct{ ahead atomic.Int64 }

// now is central's time, as far as it is known.
func (c *clock) now() time.Time { return time.Now().Add(time.Duration(c.ahead.Load())) }

// set takes central's time from a refusal, and tells whether there was one: then the
// request can be signed once more.
func (c *clock) set(err error) bool {
	var by *refusedBy
	if !errors.As(err, &by) || by.Code != kiosk.CentralClock || by.Now.IsZero() {
		return false
	}
	c.ahead.Store(int64(time.Until(by.Now)))
	return true
}

// Behind tells by how much this machine's clock is behind central's, when that is so
// much that central has refused it; less than 0 when it is ahead.
func (c *Client) Behind() time.Duration { return time.Duration(c.clock.ahead.Load()) }

// sign signs a request, if there is a key.
func (c *Client) sign(header http.Header, method, path string, body []byte) error {
	if c.config.Key == nil {
		return nil
	}
	to, err := url.Parse(path)
	if err != nil {
		return err
	}
	header.Set(signature.Header, signature.Sign(signature.Request{
		Kiosk: c.config.Kiosk, Method: method, Path: to.Path, Query: to.Query(),
		Time: c.clock.now(), Nonce: signature.NewNonce(), Body: body,
	}, c.config.Key))
	return nil
}
