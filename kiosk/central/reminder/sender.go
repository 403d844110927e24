package reminder

import (
	"context"
	"errors"
)

// Message is a reminder to one address.
type Message struct {
	To      string // as kiosk.ReminderAddress gives it
	Subject string // of an e-mail
	Text    string
}

// Sender is the port to a way of reminding: SMTP, or a gateway for SMS. After an
// error that is neither ErrRefused nor ErrLater nobody knows whether the message
// has gone. No error holds the address, nor what the other side says, which may.
type Sender interface {
	Send(ctx context.Context, m Message) error
}

// The errors that tell that nothing was sent.
var (
	ErrRefused = errors.New("this message is refused for good")
	ErrLater   = errors.New("not sent; it may be tried again")
)
