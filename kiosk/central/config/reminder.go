package config

import (
	"errors"
	"fmt"
)

// Reminder is off while it has neither SMTP nor SMS.
type Reminder struct {
	// HoursBefore is how long before a session its reminder is sent, 1 to 168.
	HoursBefore int `toml:"hours_before"`
	// KeyFile holds what addresses are sealed under, and is made when it is not
	// there. It must not lie where the database's copies do, and processes of one
	// database must have the same.
	KeyFile string        `toml:"key_file"`
	SMTP    *ReminderSMTP `toml:"smtp"` // nil: not by e-mail
	SMS     *ReminderSMS  `toml:"sms"`  // nil: not by SMS
}

// ReminderSMTP says which mail server to send through.
type ReminderSMTP struct {
	Server       string `toml:"server"`        // host:port
	TLS          string `toml:"tls"`           // "starttls" (also when empty), "tls"; "none" only on this machine
	User         string `toml:"user"`          // empty for none
	PasswordFile string `toml:"password_file"` // holds only the password
	From         string `toml:"from"`          // "Haninge bibliotek <bibliotek@example.se>"
}

// ReminderSMS says which gateway sends SMS: a POST to URL with three fields.
type ReminderSMS struct {
	URL          string `toml:"url"`
	User         string `toml:"user"` // of HTTP basic authentication; empty for none
	SecretFile   string `toml:"secret_file"`
	From         string `toml:"from"`          // who sends; empty where the service needs none
	Format       string `toml:"format"`        // "form" (also when empty) or "json"
	FromField    string `toml:"from_field"`    // what the service calls it; "from" when empty
	ToField      string `toml:"to_field"`      // "to" when empty
	MessageField string `toml:"message_field"` // "message" when empty
}

// On tells whether patrons are to be reminded.
func (r Reminder) On() bool { return r.SMTP != nil || r.SMS != nil }

func (r Reminder) check() error {
	if r.HoursBefore < 1 || r.HoursBefore > 168 {
		return fmt.Errorf("settings: reminder.hours_before: %d is not 1 to 168", r.HoursBefore)
	}
	if r.On() && r.KeyFile == "" {
		return errors.New("settings: reminder.key_file is a must with reminder.smtp or reminder.sms")
	}
	return nil
}
