package api

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"

	"medborgarkiosk/kiosk"
)

// ReminderPath is the endpoint of a booking's reminder: GET → 200 RemindersReply;
// PUT ReminderRequest → 204, or 409 when there is nothing to remind of; DELETE → 204,
// or 409 when central does not remind.
// The address is only ever in a body.
const ReminderPath = "/api/v1/bookings/{id}/reminder"

// RemindersReply lists the ways in which the booking can be reminded of; empty when
// central does not remind.
type RemindersReply struct {
	Kinds []kiosk.ReminderKind `json:"kinds"`
}

// ReminderRequest is kiosk.Reminder on the wire, without the booking.
type ReminderRequest struct {
	Kind     kiosk.ReminderKind `json:"kind"`
	Address  string             `json:"address"`
	Language string             `json:"language"`
}

// Check tells whether that can be an address of that kind.
func (r ReminderRequest) Check() error {
	if _, err := kiosk.ReminderAddress(r.Kind, r.Address); err != nil {
		return err
	}
	if !word(r.Language) {
		return errors.New("language: empty or too long")
	}
	return nil
}

var _ kiosk.Reminders = (*Client)(nil)

func reminderOf(bookingID string) string {
	return BookingsPath + "/" + url.PathEscape(bookingID) + "/reminder"
}

// Kinds gives the ways in which a booking can be reminded of. Those that this
// program does not know are left out.
func (c *Client) Kinds(ctx context.Context, bookingID string) ([]kiosk.ReminderKind, error) {
	var reply RemindersReply
	_, err := c.exchange(ctx, "ask about reminders", http.MethodGet, reminderOf(bookingID), nil, &reply, http.StatusOK)
	return slices.DeleteFunc(reply.Kinds, func(k kiosk.ReminderKind) bool {
		return k != kiosk.ReminderSMS && k != kiosk.ReminderMail
	}), err
}

// Remind leaves an address.
func (c *Client) Remind(ctx context.Context, r kiosk.Reminder) error {
	return c.reminder(ctx, "leave a reminder", http.MethodPut, r.Booking, ReminderRequest{r.Kind, r.Address, r.Language})
}

// Forget takes the address away.
func (c *Client) Forget(ctx context.Context, bookingID string) error {
	return c.reminder(ctx, "take a reminder away", http.MethodDelete, bookingID, nil)
}

func (c *Client) reminder(ctx context.Context, op, method, bookingID string, body any) error {
	status, err := c.exchange(ctx, op, method, reminderOf(bookingID), body, new(Problem), http.StatusNoContent, http.StatusConflict)
	if err == nil && status == http.StatusConflict {
		err = kiosk.Fail(kiosk.ReminderRefused, op, nil)
	}
	return err
}
