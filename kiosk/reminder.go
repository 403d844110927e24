package kiosk

import (
	"context"
	"errors"
	"regexp"
	"strings"
)

// ReminderKind is a way to remind somebody of a booking.
type ReminderKind string

// The kinds.
const (
	ReminderSMS  ReminderKind = "sms"
	ReminderMail ReminderKind = "mail"
)

// Reminder says where a patron wishes to be reminded of a booking. It is the only
// thing that is ever asked of a patron's own, and only of those who wish.
type Reminder struct {
	Booking  string // its ID
	Kind     ReminderKind
	Address  string // as ReminderAddress gives it
	Language string // to be reminded in, BCP 47
}

// ReminderRefused is the code when there is nothing to remind of (the booking is
// over, or begins too soon), or central does not remind in that way.
const ReminderRefused Code = "reminder.refused"

// Reminders is the port through which a patron leaves an address to be reminded
// at, and takes it away. Errors are *Error with ReminderRefused or a Central…
// code; they never hold the address.
type Reminders interface {
	// Kinds gives the ways in which central can remind of the booking; none when
	// it does not, or when there is no time left to.
	Kinds(ctx context.Context, bookingID string) ([]ReminderKind, error)
	// Remind leaves an address, in the place of the one that was left before.
	Remind(ctx context.Context, r Reminder) error
	// Forget takes the address away. There need not be one.
	Forget(ctx context.Context, bookingID string) error
}

// What can be wrong with an address.
var (
	ErrNumberForm   = errors.New("not a phone number: write 070-123 45 67, or + and the country's code first")
	ErrNumberLength = errors.New("a phone number has 8 to 15 digits with the country's code, a Swedish mobile 10 with its first 0")
	ErrNumberFixed  = errors.New("not a Swedish mobile number: those begin with 070, 072, 073, 076 or 079")
	ErrMailForm     = errors.New("not an e-mail address of the form name@example.se")
)

// ReminderAddress gives the address in its one form: a number as E.164
// ("+46701234567"), an e-mail address as typed, without blanks around it. A
// number without a country's code is Swedish. What can't be an address is one of
// the errors above, or another for a kind that is none.
func ReminderAddress(kind ReminderKind, typed string) (string, error) {
	switch kind {
	case ReminderSMS:
		return phone(typed)
	case ReminderMail:
		return mail(strings.TrimSpace(typed))
	}
	return "", errors.New("neither a number nor an e-mail address is asked for")
}

var (
	numberForm = regexp.MustCompile(`^[1-9][0-9]*$`)
	mobileForm = regexp.MustCompile(`^467[02369][0-9]{7}$`)
)

func phone(typed string) (string, error) {
	number := strings.NewReplacer(" ", "", "-", "", "\u00a0", "").Replace(typed)
	switch {
	case strings.HasPrefix(number, "+"):
		number = number[1:]
	case strings.HasPrefix(number, "00"): // dialled from Sweden
		number = number[2:]
	case strings.HasPrefix(number, "0"):
		number = "46" + number[1:]
	default:
		return "", ErrNumberForm
	}
	switch {
	case !numberForm.MatchString(number):
		return "", ErrNumberForm
	case len(number) < 8 || len(number) > 15, strings.HasPrefix(number, "467") && len(number) != len("46701234567"):
		return "", ErrNumberLength
	case strings.HasPrefix(number, "46") && !mobileForm.MatchString(number):
		return "", ErrNumberFixed
	}
	return "+" + number, nil
}

// mailForm is RFC 5321's Mailbox with a dot-atom and a domain of two labels or
// more, in ASCII: most mail servers take no others.
var mailForm = regexp.MustCompile(`^[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*` +
	`@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$`)

func mail(address string) (string, error) {
	local, _, _ := strings.Cut(address, "@")
	if len(local) > 64 || len(address) > 254 || !mailForm.MatchString(address) {
		return "", ErrMailForm
	}
	return address, nil
}
