package fake

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
)

// maxWrong is how many wrong codes it takes to be locked out.
const maxWrong = 10

// Bookings books in memory. Set Now before use.
type Bookings struct {
	Now func() time.Time // nil for time.Now

	mu      sync.Mutex
	slots   []kiosk.Slot // Free is how many places there are in all
	booked  []booked     // the code is the index and one
	wrong   int
	offline bool
	lost    int
}

type booked struct {
	kiosk.Booking
	order string
}

// NewBookings gives bookings with these slots, which nobody has taken.
func NewBookings(slots ...kiosk.Slot) *Bookings {
	return &Bookings{slots: slots}
}

// Break takes the connection away, or gives it back.
func (b *Bookings) Break(offline bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.offline = offline
}

// LoseAnswers lets the next n bookings come through and the answers not.
func (b *Bookings) LoseAnswers(n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.lost = n
}

// Lock locks codes out, or lets them in again.
func (b *Bookings) Lock(on bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.wrong = map[bool]int{true: maxWrong}[on]
}

// PutUp offers a slot, as staff do.
func (b *Bookings) PutUp(_ context.Context, slot kiosk.Slot) (kiosk.Slot, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if slot.ID == "" {
		slot.ID = "slot" + strconv.Itoa(len(b.slots)+1)
	}
	b.slots = append(b.slots, slot)
	return slot, nil
}

// Take books a place for somebody else.
func (b *Bookings) Take(_ context.Context, slot string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	_, err := b.take(kiosk.Order{ID: "desk" + strconv.Itoa(len(b.booked)), Slot: slot})
	return err
}

// State tells where a booking stands.
func (b *Bookings) State(_ context.Context, code kiosk.TicketCode) (kiosk.BookingState, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	found, err := b.find(code)
	if err != nil {
		return "", err
	}
	return found.State, nil
}

// Slots implements kiosk.Bookings.
func (b *Bookings) Slots(ctx context.Context, until time.Time) ([]kiosk.Slot, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.usable(ctx); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(b.free(), func(s kiosk.Slot) bool { return !s.Start.Before(until) }), nil
}

// Book implements kiosk.Bookings.
func (b *Bookings) Book(ctx context.Context, order kiosk.Order) (kiosk.Booking, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.usable(ctx); err != nil {
		return kiosk.Booking{}, err
	}
	booking, err := b.take(order)
	if err == nil && b.lost > 0 {
		b.lost--
		return kiosk.Booking{}, kiosk.Fail(kiosk.BookingUncertain, "book", nil)
	}
	return booking, err
}

// take books, with the lock held. The same order twice is one booking.
func (b *Bookings) take(order kiosk.Order) (kiosk.Booking, error) {
	for _, old := range b.booked {
		if old.order == order.ID && old.State.Live() {
			return old.Booking, nil
		}
	}
	slot, ok := b.slot(order.Slot)
	if !ok || slot.Free <= 0 {
		return kiosk.Booking{}, b.taken(slot)
	}
	return b.keep(order.ID, kiosk.Booking{
		Slot: slot, Topic: order.Topic, Language: order.Language, State: kiosk.BookingConfirmed,
	}), nil
}

func (b *Bookings) keep(order string, booking kiosk.Booking) kiosk.Booking {
	booking.Code = kiosk.TicketCode(len(b.booked) + 1)
	booking.ID = strconv.Itoa(int(booking.Code))
	b.booked = append(b.booked, booked{booking, order})
	return booking
}

func (b *Bookings) taken(slot kiosk.Slot) error {
	near := b.free()
	slices.SortStableFunc(near, func(x, y kiosk.Slot) int {
		return cmp.Compare(x.Start.Sub(slot.Start).Abs(), y.Start.Sub(slot.Start).Abs())
	})
	return kiosk.Fail(kiosk.BookingTaken, "book", &kiosk.Taken{Nearest: near[:min(4, len(near))]})
}

// slot gives a slot with the places that are left.
func (b *Bookings) slot(id string) (kiosk.Slot, bool) {
	for _, s := range b.slots {
		if s.ID == id {
			for _, booking := range b.booked {
				if booking.Slot.ID == id && booking.State.Live() {
					s.Free--
				}
			}
			return s, true
		}
	}
	return kiosk.Slot{}, false
}

// free gives the slots to come that have a place left, the earliest first.
func (b *Bookings) free() []kiosk.Slot {
	var list []kiosk.Slot
	for _, s := range b.slots {
		if s, _ := b.slot(s.ID); s.Free > 0 && s.Start.After(b.now()) {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(x, y kiosk.Slot) int { return x.Start.Compare(y.Start) })
	return list
}

func (b *Bookings) usable(ctx context.Context) error {
	if b.offline {
		return kiosk.Fail(kiosk.CentralOffline, "reach central", nil)
	}
	return ctx.Err()
}

func (b *Bookings) now() time.Time {
	if b.Now == nil {
		return time.Now()
	}
	return b.Now()
}
