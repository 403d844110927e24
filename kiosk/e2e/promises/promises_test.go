package promises

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
)

var (
	attempts  = flag.Int("attempts", 60_000, "attempts to book, over all seeds")
	firstSeed = flag.Int("seed", 1, "the first seed")
)

const (
	eachSeed = 2_000 // attempts in one library's life
	calmAt   = 300   // steps between calms
)

// TestNoTimeIsSoldTwiceAndNoPromiseIsBroken, with -attempts 1000000 for the long
// form.
func TestNoTimeIsSoldTwiceAndNoPromiseIsBroken(t *testing.T) {
	t.Parallel()
	made, told := 0, 0
	for seed := uint64(*firstSeed); made < *attempts; seed++ {
		w := newWorld(t.Context(), seed, faults{})
		if err := w.live(eachSeed); err != nil {
			t.Fatalf("seed %d, after %d attempts: %v\n%s", seed, w.attempts, err, strings.Join(w.trace, "\n"))
		}
		made += w.attempts
		told += len(w.tickets)
	}
	if told == 0 {
		t.Fatal("nobody was promised anything")
	}
	t.Logf("%d attempts", made)
}

func TestFaultsAreNoticed(t *testing.T) {
	t.Parallel()
	for name, f := range map[string]faults{
		"no constraint from requested to confirmed": {hole: kiosk.BookingRequested},
		"no constraint from confirmed to confirmed": {hole: kiosk.BookingConfirmed},
		"loans come back by time":                   {expire: true},
		"a retry is a new order":                    {forgetful: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for seed := uint64(1); seed < 200; seed++ {
				w := newWorld(t.Context(), seed, f)
				if err := w.live(eachSeed); err != nil {
					t.Logf("seed %d, after %d attempts: %v", seed, w.attempts, err)
					return
				}
			}
			t.Error("it was not noticed")
		})
	}
}

// live lets the library live for some attempts.
func (w *world) live(attempts int) error {
	for n := 0; w.attempts < attempts; n++ {
		w.step()
		if err := w.soldOnce(); err != nil {
			return err
		}
		if n%calmAt == calmAt-1 {
			if err := w.calm(); err != nil {
				return fmt.Errorf("in calm weather: %w", err)
			}
		}
	}
	return w.calm()
}

// soldOnce tells whether more patrons hold a ticket to a slot than it has
// places. A loan that a person took back may have been promised and its place
// given away: that is the person's doing, and staff are told.
func (w *world) soldOnce() error {
	holders := map[string]int{}
	for id, t := range w.tickets {
		if t.unsure || w.returned[id] {
			continue
		}
		if holders[t.slot]++; holders[t.slot] > t.seats {
			slot, _ := w.store.Slot(w.ctx, t.slot)
			return fmt.Errorf("%d patrons hold a ticket to %s, which has %d places: %+v", holders[t.slot], t.slot, t.seats, slot.Claims)
		}
	}
	return nil
}

// calm lets all lines work and all kiosks report, and then compares what patrons
// hold with what central knows.
func (w *world) calm() error {
	for len(w.late) > 0 {
		w.deliver()
	}
	for _, m := range w.kiosks {
		m.away, m.skew = false, 0
		told := 0 // once more than it takes: the store may let central read what was before
		for n := 0; n < 100 && told < 2; n++ {
			if m.desk.Exchange(w.ctx) == nil {
				told++
			}
		}
		w.late = nil
		if told < 2 {
			return fmt.Errorf("%s never came through", m.id)
		}
	}
	for id, t := range w.tickets {
		if err := w.kept(id, t); err != nil {
			return err
		}
	}
	return w.noGhosts()
}

// kept tells whether central stands by a ticket.
func (w *world) kept(id string, t *ticket) error {
	c, err := w.store.Claim(w.ctx, id)
	switch {
	case t.unsure: // from now on the patron knows
		delete(w.tickets, id)
		if err == nil && c.State.Live() {
			w.seated(id)
		}
		return nil
	case err != nil:
		return fmt.Errorf("the promise of %s is unknown: %w", t.slot, err)
	case w.returned[id] && c.State == kiosk.BookingRequested: // staff see it
		delete(w.tickets, id)
		return nil
	case !c.State.Live() || c.State == kiosk.BookingHeld || c.Slot != t.slot:
		return fmt.Errorf("the promise %s of %s is %s at %q", id, t.slot, c.State, c.Slot)
	case c.Code != t.code:
		return fmt.Errorf("the ticket to %s has another code", t.slot)
	}
	delete(w.returned, id)
	return nil
}

// noGhosts tells whether each taken place is somebody's, or on loan to a kiosk
// that knows of it.
func (w *world) noGhosts() error {
	slots, err := w.store.Slots(w.ctx, "main", w.now, w.now.AddDate(0, 0, 3))
	if err != nil {
		return err
	}
	lent := map[string]bool{}
	for _, m := range w.kiosks {
		loans, _ := m.book.Loans(w.ctx)
		for _, l := range loans {
			lent[l.ID] = true
		}
	}
	for _, s := range slots {
		seats := map[int]bool{}
		for _, c := range s.Live() {
			if seats[c.Seat] {
				return fmt.Errorf("two claims have place %d of %s", c.Seat, s.ID)
			}
			seats[c.Seat] = true
			if c.State == kiosk.BookingHeld && !lent[c.ID] {
				return fmt.Errorf("a place of %s is on loan to a kiosk that does not know of it", s.ID)
			}
			// Staff may have seen a patron whom a kiosk lets cancel without its line.
			if c.State == kiosk.BookingConfirmed && w.tickets[c.ID] == nil {
				return fmt.Errorf("nobody holds the ticket to a place of %s: %+v", s.ID, c)
			}
		}
	}
	return nil
}
