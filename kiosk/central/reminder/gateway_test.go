package reminder_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/reminder"
	"medborgarkiosk/kiosk/central/reminder/remindertest"
)

// operator is a gateway as 46elks is one, in either format.
type operator struct {
	t      *testing.T
	server *httptest.Server
	fields [3]string // from, to, message

	mu     sync.Mutex
	sent   []reminder.Message
	refuse string
	status int // 0 for in order
}

func smsServer(t *testing.T, from, to, message string) *operator {
	t.Helper()
	o := &operator{t: t, fields: [3]string{from, to, message}}
	o.server = httptest.NewServer(o)
	t.Cleanup(o.server.Close)
	return o
}

func (o *operator) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o.mu.Lock()
	defer o.mu.Unlock()
	user, secret, _ := r.BasicAuth()
	body, err := io.ReadAll(r.Body)
	fields, problem := decode(r.Header.Get("Content-Type"), body)
	to := fields[o.fields[1]]
	switch {
	case err != nil, problem != nil, r.Method != http.MethodPost, r.URL.RawQuery != "":
		o.t.Errorf("%s %s: %v, %v", r.Method, r.URL, err, problem)
		w.WriteHeader(http.StatusNotFound)
	case user != "u" || secret != "s":
		w.WriteHeader(http.StatusUnauthorized)
	case o.status != 0:
		w.Header().Set("Location", "/elsewhere")
		w.WriteHeader(o.status)
		fmt.Fprint(w, "not now: "+to)
	case to == o.refuse || len(fields) != 3 || fields[o.fields[0]] != "Biblioteket":
		w.WriteHeader(http.StatusBadRequest)
		fmt.Fprint(w, "no such number: "+to)
	default:
		o.sent = append(o.sent, reminder.Message{To: to, Text: fields[o.fields[2]]})
		fmt.Fprint(w, `{"status":"created"}`)
	}
}

func decode(kind string, body []byte) (fields map[string]string, err error) {
	kind, _, err = mime.ParseMediaType(kind)
	if kind == "application/json" {
		return fields, errors.Join(err, json.Unmarshal(body, &fields))
	}
	form, wrong := url.ParseQuery(string(body))
	fields = map[string]string{}
	for name := range form {
		fields[name] = form.Get(name)
	}
	return fields, errors.Join(err, wrong)
}

func (o *operator) Sent() []reminder.Message {
	o.mu.Lock()
	defer o.mu.Unlock()
	return append([]reminder.Message(nil), o.sent...)
}

func (o *operator) Refuse(address string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.refuse = address
}

func (o *operator) Break(broken bool) {
	o.answer(map[bool]int{true: http.StatusServiceUnavailable}[broken])
}

func (o *operator) answer(status int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.status = status
}

func gateway(t *testing.T, o *operator, format string) *reminder.Gateway {
	t.Helper()
	g, err := reminder.NewGateway(reminder.GatewayConfig{
		URL: o.server.URL + "/a1/sms", User: "u", Secret: "s", Format: format, From: "Biblioteket",
		FromField: o.fields[0], ToField: o.fields[1], MessageField: o.fields[2],
	})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestGateway(t *testing.T) {
	t.Parallel()
	t.Run("form", func(t *testing.T) {
		t.Parallel()
		remindertest.Sender(t, func(t *testing.T) (reminder.Sender, remindertest.Far, string, string) {
			o := smsServer(t, "from", "to", "message")
			return gateway(t, o, "form"), o, "+46701234567", "+358401234567"
		})
	})
	t.Run("JSON", func(t *testing.T) {
		t.Parallel()
		remindertest.Sender(t, func(t *testing.T) (reminder.Sender, remindertest.Far, string, string) {
			o := smsServer(t, "sender", "recipient", "text")
			return gateway(t, o, "json"), o, "+46701234567", "+358401234567"
		})
	})
}

func TestOutbox(t *testing.T) {
	t.Parallel()
	remindertest.Sender(t, func(*testing.T) (reminder.Sender, remindertest.Far, string, string) {
		o := new(remindertest.Outbox)
		return o, o, "+46701234567", "+358401234567"
	})
}

// TestWhatTheGatewayMeans: what may have been sent is neither refused nor to be
// tried again, and no redirection is followed.
func TestWhatTheGatewayMeans(t *testing.T) {
	t.Parallel()
	const nobodyKnows = "nobody knows"
	o := smsServer(t, "from", "to", "message")
	g := gateway(t, o, "form")
	for status, want := range map[int]string{
		307: reminder.ErrLater.Error(), 400: reminder.ErrRefused.Error(), 401: reminder.ErrLater.Error(), 402: reminder.ErrLater.Error(),
		403: reminder.ErrLater.Error(), 404: reminder.ErrLater.Error(), 422: reminder.ErrRefused.Error(), 429: reminder.ErrLater.Error(),
		500: nobodyKnows, 502: nobodyKnows, 503: reminder.ErrLater.Error(), 504: nobodyKnows,
	} {
		o.answer(status)
		err := g.Send(t.Context(), reminder.Message{To: "+46701234567", Text: "x"})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "701234567") {
			t.Errorf("%d means %v, want %s", status, err, want)
		}
	}
	o.server.Close()
	if err := g.Send(t.Context(), reminder.Message{To: "+46701234567"}); !errors.Is(err, reminder.ErrLater) {
		t.Errorf("nobody there: %v", err)
	}
}

// TestAGatewayThatNeverAnswers may have sent it.
func TestAGatewayThatNeverAnswers(t *testing.T) {
	t.Parallel()
	end := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-end }))
	defer server.Close()
	defer close(end)
	g, err := reminder.NewGateway(reminder.GatewayConfig{
		URL: server.URL, Format: "form", ToField: "to", MessageField: "message", Timeout: 50 * time.Millisecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	err = g.Send(t.Context(), reminder.Message{To: "+46701234567"})
	if err == nil || errors.Is(err, reminder.ErrLater) || errors.Is(err, reminder.ErrRefused) {
		t.Errorf("gives %v", err)
	}
}

func TestGatewaySettings(t *testing.T) {
	t.Parallel()
	good := reminder.GatewayConfig{URL: "https://api.46elks.com/a1/sms", Format: "form", From: "x", FromField: "from", ToField: "to", MessageField: "message"}
	for name, test := range map[string]struct {
		change func(*reminder.GatewayConfig)
		want   string
	}{
		"good":               {func(*reminder.GatewayConfig) {}, ""},
		"in the clear":       {func(c *reminder.GatewayConfig) { c.URL = "http://api.example.se/" }, "https is a must"},
		"no address":         {func(c *reminder.GatewayConfig) { c.URL = "api.example.se" }, "https://host"},
		"a secret in it":     {func(c *reminder.GatewayConfig) { c.URL = "https://u:hush@example.se" }, "https://host"},
		"XML":                {func(c *reminder.GatewayConfig) { c.Format = "xml" }, "format"},
		"nobody to send to":  {func(c *reminder.GatewayConfig) { c.ToField = "" }, "to_field"},
		"a sender unnamed":   {func(c *reminder.GatewayConfig) { c.FromField = "" }, "from_field"},
		"no sender is fine":  {func(c *reminder.GatewayConfig) { c.From, c.FromField = "", "" }, ""},
		"a field, no sender": {func(c *reminder.GatewayConfig) { c.From = "" }, "from_field"},
	} {
		c := good
		test.change(&c)
		_, err := reminder.NewGateway(c)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "hush")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
