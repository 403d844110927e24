package reminder

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
)

// GatewayConfig says how an SMS is sent through somebody's HTTPS service. The
// fields' names are the service's: "from", "to" and "message" for 46elks.
type GatewayConfig struct {
	URL                              string // https; plain http only to this machine
	User, Secret                     string // HTTP basic authentication; empty for none
	Format                           string // "form" (application/x-www-form-urlencoded) or "json"
	From                             string // who sends, as the service allows: "Biblioteket"
	FromField, ToField, MessageField string
	Timeout                          time.Duration // of a message; 0 means 30 s
}

// Gateway sends SMS by a POST to a service.
type Gateway struct {
	GatewayConfig
	http *http.Client
}

var _ Sender = (*Gateway)(nil)

// NewGateway makes a Gateway, or says which setting can't be.
func NewGateway(c GatewayConfig) (*Gateway, error) {
	address, err := url.Parse(c.URL)
	switch {
	case err != nil || address.Host == "" || address.User != nil:
		return nil, errors.New("url: not of the form https://host/path, without a name or secret in it")
	case address.Scheme != "https" && (address.Scheme != "http" || !api.Loopback(address.Hostname())):
		return nil, errors.New("url: https is a must, but for this machine itself")
	case c.Format != "form" && c.Format != "json":
		return nil, fmt.Errorf("format: %q is neither form nor json", c.Format)
	case c.ToField == "" || c.MessageField == "":
		return nil, errors.New("to_field and message_field are both a must")
	case (c.From == "") != (c.FromField == ""):
		return nil, errors.New("from and from_field go together")
	}
	if c.Timeout == 0 {
		c.Timeout = 30 * time.Second
	}
	return &Gateway{c, &http.Client{
		// Numbers go where the settings say, and nowhere else.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// Send sends the message's text to one number.
func (g *Gateway) Send(ctx context.Context, m Message) error {
	if _, err := kiosk.ReminderAddress(kiosk.ReminderSMS, m.To); err != nil {
		return fmt.Errorf("send SMS: %w: %w", ErrRefused, err)
	}
	ctx, cancel := context.WithTimeout(ctx, g.Timeout)
	defer cancel()
	req, err := g.request(ctx, m)
	if err != nil {
		return fmt.Errorf("send SMS: %w: %w", ErrLater, err)
	}
	res, err := g.http.Do(req)
	if err != nil {
		// The address asked for may hold the gateway's secret: errors are logged.
		if whole := (*url.Error)(nil); errors.As(err, &whole) {
			err = whole.Err
		}
		var line *net.OpError
		if errors.As(err, &line) && line.Op == "dial" {
			err = fmt.Errorf("%w: %w", ErrLater, err)
		}
		return fmt.Errorf("send SMS: %w", err)
	}
	io.Copy(io.Discard, io.LimitReader(res.Body, 64<<10)) //nolint:errcheck // the status tells
	res.Body.Close()
	if err := judge(res.StatusCode); err != nil {
		return fmt.Errorf("send SMS: %w: the gateway says %d", err, res.StatusCode)
	}
	return nil
}

var errUnknown = errors.New("nobody knows whether it was sent")

// judge tells what a status means: 400 and 422 are of this message, 500 and more
// may come after it was sent, and all others are of us or of the moment.
func judge(status int) error {
	switch {
	case status >= 200 && status < 300:
		return nil
	case status == http.StatusBadRequest || status == http.StatusUnprocessableEntity:
		return ErrRefused
	case status < 500 || status == http.StatusServiceUnavailable:
		return ErrLater
	}
	return errUnknown
}

func (g *Gateway) request(ctx context.Context, m Message) (*http.Request, error) {
	fields := map[string]string{g.ToField: m.To, g.MessageField: m.Text}
	if g.FromField != "" {
		fields[g.FromField] = g.From
	}
	var body io.Reader
	kind := "application/json"
	if g.Format == "form" {
		form := url.Values{}
		for name, value := range fields {
			form.Set(name, value)
		}
		body, kind = strings.NewReader(form.Encode()), "application/x-www-form-urlencoded"
	} else {
		encoded, err := json.Marshal(fields)
		if err != nil {
			return nil, err
		}
		body = bytes.NewReader(encoded)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, g.URL, body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", kind)
	if g.User != "" || g.Secret != "" {
		req.SetBasicAuth(g.User, g.Secret)
	}
	return req, nil
}
