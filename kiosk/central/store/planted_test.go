package store_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
)

// late answers each question for a slot or a claim as it should have answered the
// one before: a copy of the database that lags behind.
type late struct {
	booking.Store
	mu     sync.Mutex
	slots  map[string]booking.Seated
	claims map[string]booking.Claim
}

func (l *late) Slot(ctx context.Context, id string) (booking.Seated, error) {
	now, err := l.Store.Slot(ctx, id)
	l.mu.Lock()
	defer l.mu.Unlock()
	was, asked := l.slots[id]
	if l.slots[id] = now; asked && err == nil {
		return was, nil
	}
	return now, err
}

func (l *late) Claim(ctx context.Context, id string) (booking.Claim, error) {
	now, err := l.Store.Claim(ctx, id)
	l.mu.Lock()
	defer l.mu.Unlock()
	was, asked := l.claims[id]
	if l.claims[id] = now; asked && err == nil {
		return was, nil
	}
	return now, err
}

// TestTheCheckSeesAStoreThatLags: the same clients on a store with that fault.
func TestTheCheckSeesAStoreThatLags(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lags := &late{Store: open(t).Bookings(), slots: map[string]booking.Seated{}, claims: map[string]booking.Claim{}}
			s := bookingtest.Library(t, lags, bookingtest.Now.UTC, linearSlots)
			history := play(t, []*booking.Service{s})
			if result := porcupine.CheckOperationsTimeout(oneAfterTheOther(patrons*bookings), history, time.Minute); result != porcupine.Illegal {
				t.Errorf("%d steps: %s", len(history), result)
			}
		})
	}
}

// TestTheCheckSeesEachFault: histories that are right, and the same with one fault.
func TestTheCheckSeesEachFault(t *testing.T) {
	t.Parallel()
	book := func(claim, slot int) asked { return asked{what: "book", claim: claim, slot: slot} }
	lead := func(claim, version int) asked {
		return asked{what: "lead", claim: claim, version: version, to: kiosk.BookingHere}
	}
	cancel, look := asked{what: "cancel", claim: 0}, asked{what: "look", slot: 1}
	move := asked{what: "move", claim: 0, from: 1, slot: 2}
	well, taken := told{}, told{how: "taken"}
	for name, c := range map[string]struct {
		asked []asked
		told  []told
		fault told // instead of the last
	}{
		"sold twice":                 {[]asked{book(0, 1), book(1, 1)}, []told{well, taken}, well},
		"refused though free":        {[]asked{book(0, 1), cancel, book(1, 1)}, []told{well, well, well}, taken},
		"still there after a move":   {[]asked{book(0, 1), move, look}, []told{well, well, {claim: -1}}, told{claim: 0}},
		"moved where somebody is":    {[]asked{book(1, 2), book(0, 1), move}, []told{well, well, taken}, well},
		"led as it no longer stands": {[]asked{book(0, 1), move, lead(0, 1)}, []told{well, well, {how: "stale"}}, well},
		"cancelled when here":        {[]asked{book(0, 1), lead(0, 1), cancel}, []told{well, well, {how: "late"}}, well},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var history []porcupine.Operation
			for i, in := range c.asked {
				at := int64(2 * i)
				history = append(history, porcupine.Operation{Input: in, Output: c.told[i], Call: at, Return: at + 1})
			}
			if !porcupine.CheckOperations(oneAfterTheOther(2), history) {
				t.Error("it is right, and is called wrong")
			}
			history[len(history)-1].Output = c.fault
			if porcupine.CheckOperations(oneAfterTheOther(2), history) {
				t.Error("it is wrong, and is not seen")
			}
		})
	}
}
