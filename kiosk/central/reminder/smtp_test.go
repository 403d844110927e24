package reminder_test

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/http/httptest"
	"net/mail"
	"strings"
	"sync"
	"testing"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"medborgarkiosk/kiosk/central/reminder"
	"medborgarkiosk/kiosk/central/reminder/remindertest"
)

// post is a real mail server, of another make than our client.
type post struct {
	t        *testing.T
	password string // of "kiosk"; empty for nobody
	roots    *x509.CertPool
	at       string
	raw      []string // the messages as they came

	mu     sync.Mutex
	sent   []reminder.Message
	refuse string
	broken bool
}

// mailServer listens: secure is "starttls", "tls" or "none".
func mailServer(t *testing.T, secure, password string) *post {
	t.Helper()
	p := &post{t: t, password: password, roots: x509.NewCertPool()}
	made := httptest.NewTLSServer(nil) // for its certificate, of 127.0.0.1
	made.Close()
	p.roots.AddCert(made.Certificate())
	server := smtp.NewServer(p)
	server.ErrorLog = silence{}
	line, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p.at = line.Addr().String()
	certificate := &tls.Config{Certificates: made.TLS.Certificates}
	switch secure {
	case "tls":
		line = tls.NewListener(line, certificate)
	case "starttls":
		server.TLSConfig = certificate
	}
	go server.Serve(line)                //nolint:errcheck // it ends with the test
	t.Cleanup(func() { server.Close() }) //nolint:errcheck
	return p
}

type silence struct{}

func (silence) Printf(string, ...any) {}
func (silence) Println(...any)        {}

func (p *post) Sent() []reminder.Message {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]reminder.Message(nil), p.sent...)
}

func (p *post) Refuse(address string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refuse = address
}

func (p *post) Break(broken bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.broken = broken
}

// NewSession is smtp.Backend.
func (p *post) NewSession(*smtp.Conn) (smtp.Session, error) { return &letter{p: p}, nil }

type letter struct {
	p     *post
	known bool
	to    string
}

func (l *letter) AuthMechanisms() []string { return []string{sasl.Plain} }

func (l *letter) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if l.known = user == "kiosk" && password == l.p.password; !l.known {
			return smtp.ErrAuthFailed
		}
		return nil
	}), nil
}

func (l *letter) Mail(from string, _ *smtp.MailOptions) error {
	if l.p.password != "" && !l.known {
		return smtp.ErrAuthRequired
	}
	if from != "bibliotek@example.se" {
		return fmt.Errorf("a letter from %q", from)
	}
	return nil
}

func (l *letter) Rcpt(to string, _ *smtp.RcptOptions) error {
	l.p.mu.Lock()
	defer l.p.mu.Unlock()
	switch {
	case l.p.broken:
		return &smtp.SMTPError{Code: 451, Message: "greylisted: " + to}
	case to == l.p.refuse:
		return &smtp.SMTPError{Code: 550, Message: "no such mailbox: " + to}
	}
	l.to = to
	return nil
}

func (l *letter) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	m, err := mail.ReadMessage(strings.NewReader(string(raw)))
	if err != nil {
		return err
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		return err
	}
	text, err := io.ReadAll(quotedprintable.NewReader(m.Body))
	if err != nil {
		return err
	}
	if to := m.Header.Get("To"); to != l.to || len(m.Header) != 9 {
		return fmt.Errorf("the headers are %v", m.Header)
	}
	words := strings.TrimSuffix(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n")
	l.p.mu.Lock()
	defer l.p.mu.Unlock()
	l.p.raw = append(l.p.raw, string(raw))
	l.p.sent = append(l.p.sent, reminder.Message{To: l.to, Subject: subject, Text: words})
	return nil
}

func (l *letter) Reset()        {}
func (l *letter) Logout() error { return nil }

func mailer(t *testing.T, p *post, change func(*reminder.SMTPConfig)) *reminder.SMTP {
	t.Helper()
	c := reminder.SMTPConfig{Server: p.at, From: "Haninge bibliotek <bibliotek@example.se>", Roots: p.roots}
	change(&c)
	s, err := reminder.NewSMTP(c)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSMTP(t *testing.T) {
	t.Parallel()
	for _, secure := range []string{"starttls", "tls", "none"} {
		t.Run(secure, func(t *testing.T) {
			t.Parallel()
			remindertest.Sender(t, func(t *testing.T) (reminder.Sender, remindertest.Far, string, string) {
				p := mailServer(t, secure, "")
				return mailer(t, p, func(c *reminder.SMTPConfig) { c.TLS = secure }), p, "amina@example.se", "a.b+c@x-y.co.uk"
			})
		})
	}
	t.Run("with a password", func(t *testing.T) {
		t.Parallel()
		remindertest.Sender(t, func(t *testing.T) (reminder.Sender, remindertest.Far, string, string) {
			p := mailServer(t, "starttls", "secret")
			return mailer(t, p, func(c *reminder.SMTPConfig) { c.User, c.Password = "kiosk", "secret" }), p, "amina@example.se", "b@example.se"
		})
	})
}

// TestNothingGoesInTheClear: what can't be had safely is tried again later.
func TestNothingGoesInTheClear(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		server string
		change func(*reminder.SMTPConfig)
	}{
		"a server without STARTTLS":   {"none", func(c *reminder.SMTPConfig) {}},
		"a certificate of a stranger": {"starttls", func(c *reminder.SMTPConfig) { c.Roots = nil }},
		"the same from the beginning": {"tls", func(c *reminder.SMTPConfig) { c.TLS, c.Roots = "tls", nil }},
		"a wrong password":            {"starttls", func(c *reminder.SMTPConfig) { c.User, c.Password = "kiosk", "wrong" }},
		"no password":                 {"starttls", func(c *reminder.SMTPConfig) {}},
		"nobody there":                {"none", func(c *reminder.SMTPConfig) { c.Server, c.TLS = "127.0.0.1:1", "none" }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := mailServer(t, test.server, "secret")
			err := mailer(t, p, test.change).Send(t.Context(), reminder.Message{To: "amina@example.se"})
			if !errors.Is(err, reminder.ErrLater) || strings.Contains(err.Error(), "amina") || len(p.Sent()) > 0 {
				t.Errorf("gives %v", err)
			}
		})
	}
}

// TestNoHeaderOfAnotherMaking: neither an address nor a subject ends its line.
func TestNoHeaderOfAnotherMaking(t *testing.T) {
	t.Parallel()
	p := mailServer(t, "none", "")
	s := mailer(t, p, func(c *reminder.SMTPConfig) { c.TLS = "none" })
	for _, to := range []string{"a@example.se\r\nBcc: b@example.se", "a@example.se>\r\nDATA", "a@example.se, b@example.se", ""} {
		if err := s.Send(t.Context(), reminder.Message{To: to}); !errors.Is(err, reminder.ErrRefused) {
			t.Errorf("%q gives %v", to, err)
		}
	}
	evil := reminder.Message{To: "a@example.se", Subject: "x\r\nBcc: b@example.se", Text: "\r\n.\r\nRSET\r\nBcc: c@example.se"}
	if err := s.Send(t.Context(), evil); err != nil { // the server counts the headers
		t.Fatal(err)
	}
	if got := p.Sent(); len(got) != 1 || got[0].Subject != evil.Subject || got[0].To != evil.To {
		t.Errorf("came as %+v", got)
	}
	for line := range strings.Lines(p.raw[0]) {
		for _, r := range line {
			if r > '~' || len(line) > 78 && !strings.HasPrefix(line, "Subject") {
				t.Fatalf("a line that a mail server need not take: %q", line)
			}
		}
	}
}

func TestSMTPSettings(t *testing.T) {
	t.Parallel()
	for want, c := range map[string]reminder.SMTPConfig{
		"":          {Server: "mail.example.se:587", From: "a@example.se"},
		"server:":   {Server: "mail.example.se", From: "a@example.se"},
		"tls: m":    {Server: "mail.example.se:25", TLS: "none", From: "a@example.se"},
		"tls: \"":   {Server: "mail.example.se:25", TLS: "ssl", From: "a@example.se"},
		"from: \"":  {Server: "mail.example.se:587", From: "biblioteket"},
		"from: not": {Server: "mail.example.se:587", From: "a@localhost"},
	} {
		_, err := reminder.NewSMTP(c)
		if want == "" && err != nil || want != "" && (err == nil || !strings.HasPrefix(err.Error(), want)) {
			t.Errorf("%+v gives %v, want %q", c, err, want)
		}
	}
}
