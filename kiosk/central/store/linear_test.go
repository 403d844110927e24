package store_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/store"
)

var rounds = flag.Int("rounds", 4, "how many histories of a branch are checked on each database")

// The size of a history: with more, the check takes long.
const (
	linearSlots, patrons, staff = 4, 6, 2
	bookings                    = 6 // that each patron makes
)

// TestABranchIsLinearizable checks histories of patrons who book, move and cancel,
// and staff who lead the same bookings, at once; in PostgreSQL through the stores
// of two processes.
func TestABranchIsLinearizable(t *testing.T) {
	t.Parallel()
	for name, open := range map[string]func() []*store.Store{
		"SQLite": func() []*store.Store { return []*store.Store{centraltest.Store(t)} },
		"PostgreSQL": func() []*store.Store {
			database := centraltest.Postgres(t)
			return []*store.Store{centraltest.Open(t, database), centraltest.Open(t, database)}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for range *rounds {
				stores := open()
				services := []*booking.Service{bookingtest.Library(t, stores[0].Bookings(), bookingtest.Now.UTC, linearSlots)}
				for _, s := range stores[1:] {
					services = append(services, booking.New(booking.Config{Store: s.Bookings(), Now: bookingtest.Now.UTC, Name: "x"}))
				}
				history := play(t, services)
				if result := porcupine.CheckOperationsTimeout(oneAfterTheOther(patrons*bookings), history, time.Minute); result != porcupine.Ok {
					t.Errorf("%d steps: %s", len(history), result)
				}
			}
		})
	}
}

// scribe writes down what is asked and told, and when.
type scribe struct {
	t       *testing.T
	began   time.Time
	mu      sync.Mutex
	history []porcupine.Operation
}

func (s *scribe) step(client int, in asked, do func() told) told {
	call := time.Since(s.began).Nanoseconds()
	out := do()
	end := time.Since(s.began).Nanoseconds()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.history = append(s.history, porcupine.Operation{ClientId: client, Input: in, Output: out, Call: call, Return: end})
	return out
}

// said is an error in the words of the model.
func (s *scribe) said(err error) told {
	for code, how := range map[kiosk.Code]string{
		"": "", kiosk.BookingTaken: "taken", kiosk.BookingTooLate: "late", kiosk.BookingUnknown: "unknown",
	} {
		if kiosk.CodeOf(err) == code {
			return told{how: how}
		}
	}
	switch {
	case errors.Is(err, booking.ErrStale):
		return told{how: "stale"}
	case errors.Is(err, booking.ErrNotNow):
		return told{how: "no"}
	}
	s.t.Error(err)
	return told{}
}

// client is somebody who asks one process.
type client struct {
	*scribe
	n       int
	ctx     context.Context
	service *booking.Service
}

func order(claim int) string { return fmt.Sprintf("claim-%d", claim) }

func (c client) book(claim, slot int) (code kiosk.TicketCode, how string) {
	out := c.step(c.n, asked{what: "book", claim: claim, slot: slot}, func() told {
		b, err := c.service.Book(c.ctx, "", kiosk.Order{ID: order(claim), Slot: bookingtest.Slot(slot).ID, Topic: "bankid", Language: "sv"})
		code = b.Code
		return c.said(err)
	})
	return code, out.how
}

func (c client) move(claim int, code kiosk.TicketCode, from, to int) {
	c.step(c.n, asked{what: "move", claim: claim, from: from, slot: to}, func() told {
		_, err := c.service.Move(c.ctx, c.kiosk(), code, bookingtest.Slot(from).ID, bookingtest.Slot(to).ID)
		return c.said(err)
	})
}

func (c client) cancel(claim int, code kiosk.TicketCode) {
	c.step(c.n, asked{what: "cancel", claim: claim}, func() told {
		_, err := c.service.Cancel(c.ctx, c.kiosk(), code)
		return c.said(err)
	})
}

// kiosk is one that nobody else types at: codes that are nobody's lock it.
func (c client) kiosk() string { return fmt.Sprint("kiosk-", c.n) }

// look gives who has the slot.
func (c client) look(slot int) {
	c.step(c.n, asked{what: "look", slot: slot}, func() told {
		s, err := c.service.Store.Slot(c.ctx, bookingtest.Slot(slot).ID)
		if err != nil {
			c.t.Error(err)
		}
		out := told{claim: -1}
		for _, live := range s.Live() {
			fmt.Sscanf(live.ID, "claim-%d", &out.claim) //nolint:errcheck // it is ours
		}
		return out
	})
}

// see gives where the claim stands, nowhere as long as there is none.
func (c client) see(claim int) seat {
	return c.step(c.n, asked{what: "see", claim: claim}, func() told {
		found, err := c.service.Store.Claim(c.ctx, order(claim))
		if errors.Is(err, booking.ErrUnknown) {
			return told{}
		}
		if err != nil {
			c.t.Error(err)
		}
		s := seat{state: stateOf[found.State], version: byte(found.Version)}
		for slot := range linearSlots {
			if found.Slot == bookingtest.Slot(slot).ID {
				s.slot = byte(slot)
			}
		}
		return told{seen: s}
	}).seen
}

func (c client) lead(claim, version int, to kiosk.BookingState) {
	c.step(c.n, asked{what: "lead", claim: claim, version: version, to: to}, func() told {
		return c.said(c.service.Lead(c.ctx, order(claim), version, to, ""))
	})
}

// play has all clients ask at once, each one thing after the other.
func play(t *testing.T, services []*booking.Service) []porcupine.Operation {
	t.Helper()
	s := &scribe{t: t, began: time.Now()}
	var all sync.WaitGroup
	for n := range patrons + staff {
		c := client{s, n, t.Context(), services[n%len(services)]}
		if n < patrons {
			all.Go(c.patron)
		} else {
			all.Go(c.staff)
		}
	}
	all.Wait()
	return s.history
}

func (c client) patron() {
	for turn := range bookings {
		claim, slot, other := c.n*bookings+turn, rand.N(linearSlots), rand.N(linearSlots)
		code, how := c.book(claim, slot)
		if c.look(slot); how != "" {
			continue
		}
		c.move(claim, code, slot, other)
		if rand.N(3) > 0 {
			c.cancel(claim, code)
		}
	}
}

func (c client) staff() {
	ways := []kiosk.BookingState{kiosk.BookingHere, kiosk.BookingDone, kiosk.BookingCancelled, kiosk.BookingConfirmed}
	for range 3 * bookings {
		claim := rand.N(patrons * bookings)
		if s := c.see(claim); s.state != none {
			c.lead(claim, int(s.version), ways[rand.N(len(ways))])
		}
	}
}
