package ipp

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"

	"github.com/OpenPrinting/goipp"
)

const (
	neutral        = "kiosk" // job-name and requesting-user-name
	dialTimeout    = 5 * time.Second
	requestTimeout = 10 * time.Second // of all but Send-Document
	answerTimeout  = time.Minute      // after a document has been sent whole
	maxAnswer      = 4 << 20          // bytes
)

// statusError is an answer that refuses the request (RFC 8011 4.1.6).
type statusError struct {
	op     goipp.Op
	status goipp.Status
}

func (e *statusError) Error() string { return fmt.Sprintf("%s: %s", e.op, e.status) }

// hasStatus tells whether err is an answer with the status.
func hasStatus(err error, status goipp.Status) bool {
	var e *statusError
	return errors.As(err, &e) && e.status == status
}

// refused tells an answer, whatever it says, from no answer.
func refused(err error) bool {
	var e *statusError
	return errors.As(err, &e)
}

// client speaks IPP with one printer.
type client struct {
	uri    string // printer-uri
	url    string // the same over HTTP
	http   *http.Client
	lastID atomic.Uint32
}

func newClient(uri string) (*client, error) {
	u, err := url.Parse(uri)
	if err != nil {
		return nil, fmt.Errorf("printer address: %w", err)
	}
	scheme, ok := map[string]string{"ipp": "http", "ipps": "https"}[u.Scheme]
	if !ok || u.Hostname() == "" {
		return nil, fmt.Errorf("printer address %q is not ipp:// or ipps://", uri)
	}
	over := *u
	over.Scheme = scheme
	if u.Port() == "" {
		over.Host = net.JoinHostPort(u.Hostname(), "631") // RFC 3510 4
	}
	return &client{uri: uri, url: over.String(), http: &http.Client{Transport: &http.Transport{
		Proxy:                 nil, // documents go to the printer and nowhere else
		DialContext:           (&net.Dialer{Timeout: dialTimeout}).DialContext,
		TLSHandshakeTimeout:   dialTimeout,
		ResponseHeaderTimeout: answerTimeout,
		IdleConnTimeout:       requestTimeout,
	}}}, nil
}

// ask sends a request without a document, within requestTimeout.
func (c *client) ask(ctx context.Context, op goipp.Op, attrs ...goipp.Attribute) (*goipp.Message, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	return c.send(ctx, op, nil, nil, attrs...)
}

// send sends a request with its operation and job attributes, followed by the
// document if there is one (RFC 8011 4.1).
func (c *client) send(ctx context.Context, op goipp.Op, job []goipp.Attribute, document io.Reader, attrs ...goipp.Attribute) (*goipp.Message, error) {
	req := goipp.NewRequest(goipp.MakeVersion(2, 0), op, c.lastID.Add(1))
	req.Operation.Add(goipp.MakeAttr("attributes-charset", goipp.TagCharset, goipp.String("utf-8")))
	req.Operation.Add(goipp.MakeAttr("attributes-natural-language", goipp.TagLanguage, goipp.String("en")))
	req.Operation.Add(goipp.MakeAttr("printer-uri", goipp.TagURI, goipp.String(c.uri)))
	for _, attr := range attrs {
		req.Operation.Add(attr)
	}
	for _, attr := range job {
		req.Job.Add(attr)
	}
	head, err := req.EncodeBytes()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", op, err)
	}
	body := io.Reader(bytes.NewReader(head))
	if document != nil {
		body = io.MultiReader(body, document)
	}
	post, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url, body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", op, err)
	}
	post.Header.Set("Content-Type", goipp.ContentType)
	answer, err := c.http.Do(post)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", op, err)
	}
	defer func() { _ = answer.Body.Close() }()
	return decode(op, answer)
}

func decode(op goipp.Op, answer *http.Response) (*goipp.Message, error) {
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: HTTP %s", op, answer.Status)
	}
	var m goipp.Message
	if err := m.Decode(io.LimitReader(answer.Body, maxAnswer)); err != nil {
		return nil, fmt.Errorf("%s: %w", op, err)
	}
	const firstFailure = 0x0100 // RFC 8011 4.1.6.1: below are the successful ones
	if status := goipp.Status(m.Code); status >= firstFailure {
		return nil, &statusError{op, status}
	}
	return &m, nil
}

func keyword(name string, values ...string) goipp.Attribute {
	return attribute(name, goipp.TagKeyword, values...)
}

func attribute(name string, tag goipp.Tag, values ...string) goipp.Attribute {
	a := goipp.Attribute{Name: name}
	for _, v := range values {
		a.Values.Add(tag, goipp.String(v))
	}
	return a
}

func integer(name string, value int) goipp.Attribute {
	return goipp.MakeAttr(name, goipp.TagInteger, goipp.Integer(value))
}

func user() goipp.Attribute {
	return attribute("requesting-user-name", goipp.TagName, neutral)
}
