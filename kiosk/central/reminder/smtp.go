package reminder

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"net/smtp"
	"net/textproto"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
)

// SMTPConfig says which mail server to send through, and as whom.
type SMTPConfig struct {
	Server         string // host:port
	TLS            string // "starttls" or "tls" (from the first byte); "none" only on this machine
	User, Password string // empty for none
	From           string // "bibliotek@example.se" or "Haninge bibliotek <bibliotek@example.se>"
	Roots          *x509.CertPool
	Timeout        time.Duration // of a message; 0 means 30 s
}

// SMTP sends e-mail (RFC 5321). It never speaks in the clear with another machine.
type SMTP struct {
	SMTPConfig
	host string
	from *mail.Address
}

var _ Sender = (*SMTP)(nil)

// NewSMTP makes an SMTP, or says which setting can't be.
func NewSMTP(c SMTPConfig) (*SMTP, error) {
	host, _, err := net.SplitHostPort(c.Server)
	if err != nil {
		return nil, fmt.Errorf("server: %q is not of the form mail.example.se:587", c.Server)
	}
	switch {
	case c.TLS == "":
		c.TLS = "starttls"
	case c.TLS != "starttls" && c.TLS != "tls" && c.TLS != "none":
		return nil, fmt.Errorf("tls: %q is none of starttls, tls and none", c.TLS)
	}
	if c.TLS == "none" && !api.Loopback(host) {
		return nil, fmt.Errorf("tls: %s is another machine; that needs starttls or tls", host)
	}
	from, err := mail.ParseAddress(c.From)
	if err != nil {
		return nil, fmt.Errorf("from: %q is no e-mail address", c.From)
	}
	if _, err := kiosk.ReminderAddress(kiosk.ReminderMail, from.Address); err != nil {
		return nil, fmt.Errorf("from: %w", err)
	}
	if c.Timeout == 0 {
		c.Timeout = 30 * time.Second
	}
	return &SMTP{c, host, from}, nil
}

// Send sends the message to one address.
func (s *SMTP) Send(ctx context.Context, m Message) error {
	// What the address is made of can't end a header or a command.
	if _, err := kiosk.ReminderAddress(kiosk.ReminderMail, m.To); err != nil {
		return fmt.Errorf("send e-mail: %w: %w", ErrRefused, err)
	}
	ctx, cancel := context.WithTimeout(ctx, s.Timeout)
	defer cancel()
	client, err := s.dial(ctx)
	if err != nil {
		return fmt.Errorf("send e-mail: %w: %w", ErrLater, silent(err))
	}
	defer client.Close()                                      //nolint:errcheck // the message has gone, or not
	defer context.AfterFunc(ctx, func() { client.Close() })() //nolint:errcheck // who waits on it hears
	if err := s.hand(client, m); err != nil {
		return fmt.Errorf("send e-mail: %w", err)
	}
	client.Quit() //nolint:errcheck // the message has gone
	return nil
}

// dial gives a line on which the server knows us.
func (s *SMTP) dial(ctx context.Context) (*smtp.Client, error) {
	secure := &tls.Config{ServerName: s.host, RootCAs: s.Roots, MinVersion: tls.VersionTLS12}
	line, err := new(net.Dialer).DialContext(ctx, "tcp", s.Server)
	if err != nil {
		return nil, err
	}
	deadline, _ := ctx.Deadline()
	line.SetDeadline(deadline) //nolint:errcheck // a TCP line has deadlines
	if s.TLS == "tls" {
		line = tls.Client(line, secure)
	}
	client, err := smtp.NewClient(line, s.host)
	if err != nil {
		return nil, errors.Join(err, line.Close())
	}
	if s.TLS == "starttls" {
		err = client.StartTLS(secure)
	}
	if err == nil && s.User != "" {
		err = client.Auth(smtp.PlainAuth("", s.User, s.Password, s.host))
	}
	if err != nil {
		return nil, errors.Join(err, client.Close())
	}
	return client, nil
}

// hand gives the message to the server.
func (s *SMTP) hand(client *smtp.Client, m Message) error {
	if err := client.Mail(s.from.Address); err != nil {
		return fmt.Errorf("%w: %w", ErrLater, silent(err))
	}
	if err := client.Rcpt(m.To); err != nil {
		return verdict(err, 550, 551, 552, 553) // of the mailbox; others are of us
	}
	body, err := client.Data()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrLater, silent(err))
	}
	if _, err := body.Write(s.text(m)); err != nil {
		return fmt.Errorf("%w: %w", ErrLater, silent(err)) // the final dot was not sent
	}
	if err := body.Close(); err != nil {
		if !errors.As(err, new(*textproto.Error)) {
			return silent(err) // nobody knows
		}
		return verdict(err, 550, 551, 552, 553, 554)
	}
	return nil
}

// text is the message as RFC 5322 and 2045 have it.
func (s *SMTP) text(m Message) []byte {
	_, domain, _ := strings.Cut(s.from.Address, "@")
	var b bytes.Buffer
	for _, header := range [][2]string{
		{"From", s.from.String()},
		{"To", m.To},
		{"Subject", mime.BEncoding.Encode("utf-8", m.Subject)},
		{"Date", time.Now().Format(time.RFC1123Z)},
		{"Message-ID", "<" + rand.Text() + "@" + domain + ">"},
		{"Auto-Submitted", "auto-generated"},
		{"MIME-Version", "1.0"},
		{"Content-Type", "text/plain; charset=utf-8"},
		{"Content-Transfer-Encoding", "quoted-printable"},
	} {
		fmt.Fprintf(&b, "%s: %s\r\n", header[0], header[1])
	}
	b.WriteString("\r\n")
	body := quotedprintable.NewWriter(&b)
	body.Write([]byte(m.Text)) //nolint:errcheck // a buffer takes all
	body.Close()               //nolint:errcheck
	b.WriteString("\r\n")
	return b.Bytes()
}

// verdict tells a refusal for good, by the server's codes, from one for now.
func verdict(err error, final ...int) error {
	var said *textproto.Error
	if errors.As(err, &said) {
		for _, code := range final {
			if said.Code == code {
				return fmt.Errorf("%w: %w", ErrRefused, silent(err))
			}
		}
	}
	return fmt.Errorf("%w: %w", ErrLater, silent(err))
}

// silent leaves of a server's answer only the code: the words often repeat the
// address.
func silent(err error) error {
	var said *textproto.Error
	if errors.As(err, &said) {
		return fmt.Errorf("the mail server says %d", said.Code)
	}
	return err
}
