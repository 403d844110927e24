package promise

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"math/big"
	"slices"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
)

// Central is what a kiosk asks; *api.Client is one.
type Central interface {
	kiosk.Bookings
	Exchange(ctx context.Context, x kiosk.Exchange) (kiosk.Exchanged, error)
}

// Config is what Bookings works with.
type Config struct {
	Central Central
	Book    kiosk.LoanBook
	Now     func() time.Time // nil for time.Now
	Every   time.Duration    // between exchanges; 0 means a minute
	Log     *slog.Logger     // nil means slog.Default()
}

// Bookings books for one kiosk.
type Bookings struct {
	Config
	turn sync.Mutex // one exchange at a time
	wake chan struct{}
}

var _ kiosk.Bookings = (*Bookings)(nil)

// New makes Bookings; Run sets it to exchange loans.
func New(c Config) *Bookings {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Every == 0 {
		c.Every = time.Minute
	}
	if c.Log == nil {
		c.Log = slog.Default()
	}
	return &Bookings{Config: c, wake: make(chan struct{}, 1)}
}

// Slots gives the free times that central has, and the kiosk's own.
func (b *Bookings) Slots(ctx context.Context, until time.Time) ([]kiosk.Slot, error) {
	all, err := b.Central.Slots(ctx, until)
	if err != nil && !away(err) {
		return nil, err
	}
	loans, lost := b.loans(ctx, until)
	if lost != nil {
		return nil, lost
	}
	if err != nil && len(loans) == 0 {
		return nil, err
	}
	for _, loan := range loans {
		at := slices.IndexFunc(all, func(s kiosk.Slot) bool { return s.ID == loan.Slot.ID })
		if at >= 0 {
			all[at].Free++
			continue
		}
		all = append(all, loan.Slot)
	}
	slices.SortStableFunc(all, func(a, b kiosk.Slot) int { return a.Start.Compare(b.Start) })
	return all, nil
}

// loans gives the kiosk's own that have not begun.
func (b *Bookings) loans(ctx context.Context, until time.Time) ([]kiosk.Loan, error) {
	all, err := b.Config.Book.Loans(ctx)
	return slices.DeleteFunc(all, func(l kiosk.Loan) bool {
		return !l.Slot.Start.After(b.Now()) || !l.Slot.Start.Before(until)
	}), err
}

// away tells whether central could not be asked. One that has shut this kiosk out was
// asked: it takes no promise from here.
func away(err error) bool {
	code := kiosk.CodeOf(err)
	return code == kiosk.CentralOffline || code == kiosk.CentralNonsense || code == kiosk.CentralClock
}

// Book promises out of a loan where there is one, and else asks central. An
// order that central was asked for is asked for there again: it may have it.
func (b *Bookings) Book(ctx context.Context, o kiosk.Order) (kiosk.Booking, error) {
	promised, err := b.Config.Book.Promised(ctx)
	if err != nil {
		return kiosk.Booking{}, err
	}
	if booked, ok := promised[o.ID]; ok {
		return booked, nil
	}
	asked, err := b.Config.Book.Asked(ctx, o.ID)
	if err != nil {
		return kiosk.Booking{}, err
	}
	if !asked {
		booked, err := b.bookLoan(ctx, o)
		if kiosk.CodeOf(err) != kiosk.BookingTaken {
			return booked, err
		}
	}
	if err := b.Config.Book.Ask(ctx, o.ID); err != nil {
		return kiosk.Booking{}, err
	}
	booked, err := b.Central.Book(ctx, o)
	switch code := kiosk.CodeOf(err); {
	case err == nil:
		// Should we be cut off here, the patron was not told and the place is lost
		// to others; the other way round a promise would be.
		return booked, b.Config.Book.Answered(ctx, o.ID)
	case refused(code) && asked: // the first request may still come
		return booked, errors.Join(err, b.Abandon(ctx, o.ID))
	case refused(code):
		return booked, errors.Join(err, b.Config.Book.Answered(ctx, o.ID))
	case away(err) && !asked: // it was not even dialled
		return booked, errors.Join(err, b.Config.Book.Answered(ctx, o.ID))
	}
	return kiosk.Booking{}, kiosk.Fail(kiosk.BookingUncertain, "book", err)
}

func refused(code kiosk.Code) bool {
	return code == kiosk.BookingTaken || code == kiosk.BookingUnknown || code == kiosk.BookingTooLate
}

// bookLoan gives a BookingTaken when the slot is not on loan.
func (b *Bookings) bookLoan(ctx context.Context, o kiosk.Order) (kiosk.Booking, error) {
	loans, err := b.loans(ctx, b.Now().AddDate(1, 0, 0))
	if err != nil {
		return kiosk.Booking{}, err
	}
	at := slices.IndexFunc(loans, func(l kiosk.Loan) bool { return l.Slot.ID == o.Slot })
	if at < 0 {
		return kiosk.Booking{}, kiosk.Fail(kiosk.BookingTaken, "book", nil)
	}
	loan := loans[at]
	booked := kiosk.Booking{
		ID: loan.ID, Code: loan.Code, Slot: loan.Slot, Topic: o.Topic, Language: o.Language,
		State: kiosk.BookingConfirmed,
	}
	err = b.Config.Book.Promise(ctx, o.ID, loan.ID, booked)
	b.Wake()
	return booked, err
}

// Abandon gives up an order that nobody was promised. It is done when it is in
// the book; central is told now, or later.
func (b *Bookings) Abandon(ctx context.Context, orderID string) error {
	err := b.Config.Book.Report(ctx, kiosk.LoanReport{ID: orderID, State: kiosk.BookingCancelled}, nil)
	if err == nil && b.Exchange(ctx) != nil {
		b.Wake()
	}
	return err
}

// Request leaves a wish with staff, at the next exchange when central is away.
func (b *Bookings) Request(ctx context.Context, w kiosk.Wish) (kiosk.Booking, error) {
	promised, err := b.Config.Book.Promised(ctx)
	if err != nil {
		return kiosk.Booking{}, err
	}
	if asked, ok := promised[w.ID]; ok {
		return asked, nil
	}
	asked, err := b.Central.Request(ctx, w)
	if !away(err) {
		return asked, err
	}
	n, _ := rand.Int(rand.Reader, big.NewInt(kiosk.TicketCodes)) // it never fails
	asked = kiosk.Booking{
		ID: w.ID, Code: kiosk.TicketCode(n.Int64() + 1), Topic: w.Topic, Language: w.Language,
		State: kiosk.BookingRequested,
	}
	defer b.Wake()
	return asked, b.Config.Book.Report(ctx, kiosk.LoanReport{
		ID: asked.ID, State: asked.State, Topic: asked.Topic, Language: asked.Language, Code: asked.Code,
	}, &asked)
}
