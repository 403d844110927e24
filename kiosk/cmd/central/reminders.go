package main

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/config"
	"medborgarkiosk/kiosk/central/reminder"
)

// withReminders switches on what the settings say, if anything.
func (l library) withReminders(c config.Reminder, log *slog.Logger) (library, error) {
	if !c.On() {
		return l, nil
	}
	senders := map[kiosk.ReminderKind]reminder.Sender{}
	if c.SMTP != nil {
		sender, err := mailSender(*c.SMTP)
		if err != nil {
			return l, fmt.Errorf("settings: reminder.smtp: %w", err)
		}
		senders[kiosk.ReminderMail] = sender
	}
	if c.SMS != nil {
		sender, err := smsSender(*c.SMS)
		if err != nil {
			return l, fmt.Errorf("settings: reminder.sms: %w", err)
		}
		senders[kiosk.ReminderSMS] = sender
	}
	key, err := reminder.KeyFile(c.KeyFile)
	if err != nil {
		return l, fmt.Errorf("settings: reminder.key_file: %w", err)
	}
	l.Reminders = reminder.New(reminder.Config{
		Store: l.kept.Reminders(), Bookings: l.Bookings, Key: key, Senders: senders,
		Before: time.Duration(c.HoursBefore) * time.Hour, Now: l.Bookings.Now, Log: log,
	})
	return l, nil
}

// remind makes the rounds, if reminders are on, until ctx ends.
func (l library) remind(ctx context.Context) {
	if l.Reminders != nil {
		l.Reminders.Run(ctx)
	}
}

func mailSender(c config.ReminderSMTP) (*reminder.SMTP, error) {
	password, err := secret("password_file", c.PasswordFile)
	if err != nil {
		return nil, err
	}
	return reminder.NewSMTP(reminder.SMTPConfig{
		Server: c.Server, TLS: c.TLS, User: c.User, Password: password, From: c.From,
	})
}

func smsSender(c config.ReminderSMS) (*reminder.Gateway, error) {
	hidden, err := secret("secret_file", c.SecretFile)
	if err != nil {
		return nil, err
	}
	if c.From != "" {
		c.FromField = cmp.Or(c.FromField, "from")
	}
	return reminder.NewGateway(reminder.GatewayConfig{
		URL: c.URL, User: c.User, Secret: hidden, Format: cmp.Or(c.Format, "form"), From: c.From,
		FromField: c.FromField, ToField: cmp.Or(c.ToField, "to"), MessageField: cmp.Or(c.MessageField, "message"),
	})
}

// secret reads the first line of a file; no path is no secret.
func secret(key, path string) (string, error) {
	if path == "" {
		return "", nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("%s: %w", key, err)
	}
	line, _, _ := strings.Cut(string(text), "\n")
	return strings.TrimRight(line, "\r"), nil
}
