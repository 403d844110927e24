package api

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"medborgarkiosk/kiosk"
)

var _ kiosk.Bookings = (*Client)(nil)

// Slots gives the branch's free times.
func (c *Client) Slots(ctx context.Context, until time.Time) ([]kiosk.Slot, error) {
	const op = "look up times"
	var reply SlotsReply
	path := SlotsPath + "?" + url.Values{"until": {strconv.FormatInt(until.Unix(), 10)}}.Encode()
	if _, err := c.exchange(ctx, op, http.MethodGet, path, nil, &reply, http.StatusOK); err != nil {
		return nil, err
	}
	for _, s := range reply.Slots {
		if !checkSlot(s) {
			return nil, kiosk.Fail(kiosk.CentralNonsense, op, &nonsense{"a time that can't be"})
		}
	}
	return reply.Slots, nil
}

// Book takes a place. An error that leaves open whether central has kept it is a
// BookingUncertain.
func (c *Client) Book(ctx context.Context, order kiosk.Order) (kiosk.Booking, error) {
	b, err := c.booking(ctx, "book", BookingsPath, OrderRequest(order))
	if err != nil && !harmless(err) {
		err = kiosk.Fail(kiosk.BookingUncertain, "book", err)
	}
	return b, err
}

// harmless tells whether an error can only have come before central did
// anything: it refused, or could not even be dialled.
func harmless(err error) bool {
	var line *net.OpError
	_, busy := RetryAfter(err)
	return refused(err) || busy || errors.As(err, &line) && line.Op == "dial"
}

func refused(err error) bool {
	switch kiosk.CodeOf(err) {
	case kiosk.BookingTaken, kiosk.BookingUnknown, kiosk.BookingLocked, kiosk.BookingTooLate:
		return true
	}
	var bad *status
	return errors.As(err, &bad) && bad.code < 500
}

// Abandon gives up an order.
func (c *Client) Abandon(ctx context.Context, orderID string) error {
	_, err := c.exchange(ctx, "abandon order", http.MethodDelete, BookingsPath+"/"+url.PathEscape(orderID), nil, nil, http.StatusNoContent)
	return err
}

// Request leaves a wish.
func (c *Client) Request(ctx context.Context, wish kiosk.Wish) (kiosk.Booking, error) {
	return c.booking(ctx, "request booking", RequestsPath, WishRequest(wish))
}

// Find gives the booking of a code.
func (c *Client) Find(ctx context.Context, code kiosk.TicketCode) (kiosk.Booking, error) {
	return c.booking(ctx, "find booking", FindPath, CodeRequest{Code: code})
}

// Move changes the slot of a booking.
func (c *Client) Move(ctx context.Context, code kiosk.TicketCode, from, to string) (kiosk.Booking, error) {
	return c.booking(ctx, "move booking", MovePath, CodeRequest{Code: code, From: from, To: to})
}

// Cancel gives the place back.
func (c *Client) Cancel(ctx context.Context, code kiosk.TicketCode) error {
	_, err := c.booking(ctx, "cancel booking", CancelPath, CodeRequest{Code: code})
	return err
}

// Arrive tells that the patron is here.
func (c *Client) Arrive(ctx context.Context, code kiosk.TicketCode) (kiosk.Booking, error) {
	return c.booking(ctx, "arrive", ArrivePath, CodeRequest{Code: code})
}

// Exchange tells of the kiosk's loans and learns what they are now.
func (c *Client) Exchange(ctx context.Context, x kiosk.Exchange) (kiosk.Exchanged, error) {
	const op = "exchange loans"
	var reply kiosk.Exchanged
	_, err := c.exchange(ctx, op, http.MethodPost, LoansPath, ExchangeRequest(x), &reply, http.StatusOK, http.StatusConflict)
	for _, loan := range reply.Loans {
		if err == nil && (!checkSlot(loan.Slot) || !word(loan.ID) || !checkCode(loan.Code)) {
			err = kiosk.Fail(kiosk.CentralNonsense, op, &nonsense{"a loan that can't be"})
		}
	}
	return reply, err
}

// booking asks for something that is answered with a booking or a refusal.
func (c *Client) booking(ctx context.Context, op, path string, body any) (kiosk.Booking, error) {
	var reply BookingReply
	status, err := c.exchange(ctx, op, http.MethodPost, path, body, &reply, http.StatusOK, http.StatusConflict)
	switch {
	case err != nil:
		return kiosk.Booking{}, err
	case status == http.StatusConflict && reply.Refused == kiosk.BookingTaken:
		return kiosk.Booking{}, kiosk.Fail(reply.Refused, op, &kiosk.Taken{Nearest: reply.Nearest})
	case status == http.StatusConflict && refusable(reply.Refused):
		return kiosk.Booking{}, kiosk.Fail(reply.Refused, op, nil)
	case status == http.StatusOK && reply.Booking != nil && checkBooking(*reply.Booking):
		return *reply.Booking, nil
	}
	return kiosk.Booking{}, kiosk.Fail(kiosk.CentralNonsense, op, &nonsense{"neither a booking nor a refusal"})
}

func refusable(code kiosk.Code) bool { return refused(kiosk.Fail(code, "", nil)) }
