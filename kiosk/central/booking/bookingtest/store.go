package bookingtest

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"reflect"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

// Run holds a store to what booking.Store says. Each call of open gives an empty
// one.
func Run(t *testing.T, open func(t *testing.T) booking.Store) {
	for name, test := range map[string]func(*testing.T, booking.Store){
		"keeps what it is given":         keeps,
		"an error undoes all":            undoes,
		"a stale change is refused":      stale,
		"no place twice":                 noPlaceTwice,
		"no code twice":                  noCodeTwice,
		"a helper is in one place":       oneHelper,
		"changes come one after another": oneByOne,
		"erases":                         erases,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, open(t))
		})
	}
}

func change(t *testing.T, s booking.Store, do func(context.Context, booking.Tx) error) error {
	t.Helper()
	return s.Change(t.Context(), Branch, do)
}

func putSlots(t *testing.T, s booking.Store, slots ...booking.Slot) {
	t.Helper()
	err := change(t, s, func(ctx context.Context, tx booking.Tx) error {
		for _, slot := range slots {
			if err := tx.PutSlot(ctx, slot); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func putClaim(t *testing.T, s booking.Store, c booking.Claim) error {
	t.Helper()
	return change(t, s, func(ctx context.Context, tx booking.Tx) error { return tx.PutClaim(ctx, c) })
}

// claim gives a claim of slot n's first seat.
func claim(id string, n int, state kiosk.BookingState) booking.Claim {
	return booking.Claim{
		ID: id, Branch: Branch, Slot: Slot(n).ID, Seat: 1, State: state, Code: kiosk.TicketCode(crc32.ChecksumIEEE([]byte(id))%kiosk.TicketCodes + 1),
		Topic: "bankid", Language: "ar", Kiosk: "k1", Changed: Now,
	}
}

func keeps(t *testing.T, s booking.Store) {
	slot, c := Slot(0), claim("a", 0, kiosk.BookingConfirmed)
	slot.Interpreter, slot.Blocked, slot.Seats, slot.Title, slot.Series = true, true, 6, "SeniorNet", "x"
	putSlots(t, s, Slot(1), slot)
	if err := putClaim(t, s, c); err != nil {
		t.Fatal(err)
	}
	slot.Version, c.Version = 1, 1
	got, err := s.Slots(t.Context(), Branch, Now, Slot(1).Start.Add(time.Second))
	if err != nil || len(got) != 2 || !reflect.DeepEqual(got[0], booking.Seated{Slot: slot, Claims: []booking.Claim{c}}) {
		t.Errorf("got %+v, %v", got, err)
	}
	if got, err := s.Slots(t.Context(), Branch, Now, Slot(1).Start); err != nil || len(got) != 1 {
		t.Errorf("the end is not excluded: %v, %v", got, err)
	}
	if got, err := s.SlotsOf(t.Context(), "amina", Slot(0).End); err != nil || len(got) != 1 || got[0].ID != Slot(1).ID {
		t.Errorf("the helper's slots are %v, %v", got, err)
	}
	if got, err := s.ClaimByCode(t.Context(), c.Code); err != nil || got != c {
		t.Errorf("got %+v, %v", got, err)
	}
	for name, err := range map[string]error{
		"slot":  second(s.Slot(t.Context(), "none")),
		"claim": second(s.Claim(t.Context(), "none")),
		"code":  second(s.ClaimByCode(t.Context(), 1)),
		"feed":  second(s.ResourceByFeed(t.Context(), "none")),
		"kiosk": second(s.BranchOf(t.Context(), "none")),
	} {
		if !errors.Is(err, booking.ErrUnknown) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

func undoes(t *testing.T, s booking.Store) {
	stop := errors.New("stop")
	err := change(t, s, func(ctx context.Context, tx booking.Tx) error {
		if err := tx.PutSlot(ctx, Slot(0)); err != nil {
			return err
		}
		return stop
	})
	if _, found := s.Slot(t.Context(), Slot(0).ID); !errors.Is(err, stop) || !errors.Is(found, booking.ErrUnknown) {
		t.Errorf("got %v, and the slot is %v", err, found)
	}
}

func stale(t *testing.T, s booking.Store) {
	putSlots(t, s, Slot(0))
	slot := Slot(0)
	slot.Version = 1
	putSlots(t, s, slot)
	if err := change(t, s, func(ctx context.Context, tx booking.Tx) error { return tx.PutSlot(ctx, slot) }); !errors.Is(err, booking.ErrStale) {
		t.Errorf("the slot's second change of version 1 gives %v", err)
	}
	c := claim("a", 0, kiosk.BookingConfirmed)
	if err := putClaim(t, s, c); err != nil {
		t.Fatal(err)
	}
	c.Version = 7
	if err := putClaim(t, s, c); !errors.Is(err, booking.ErrStale) {
		t.Errorf("the claim's change of a version that never was gives %v", err)
	}
}

// noPlaceTwice brings a second claim to a taken place on every way there is.
func noPlaceTwice(t *testing.T, s booking.Store) {
	live := []kiosk.BookingState{kiosk.BookingHeld, kiosk.BookingConfirmed, kiosk.BookingHere, kiosk.BookingDone}
	dead := []kiosk.BookingState{kiosk.BookingRequested, kiosk.BookingCancelled, kiosk.BookingAbsent, kiosk.BookingReturned}
	n := 0
	for _, first := range live {
		putSlots(t, s, Slot(n))
		if err := putClaim(t, s, claim(fmt.Sprint("a", n), n, first)); err != nil {
			t.Fatal(err)
		}
		for _, second := range live {
			if err := putClaim(t, s, claim(fmt.Sprint("b", second, n), n, second)); !errors.Is(err, booking.ErrTaken) {
				t.Errorf("%s next to %s: got %v", second, first, err)
			}
			for i, from := range dead {
				c := claim(fmt.Sprint("c", i, second, n), n, from)
				if err := putClaim(t, s, c); err != nil {
					t.Errorf("%s next to %s: got %v", from, first, err)
				}
				c.Version, c.State = 1, second
				if err := putClaim(t, s, c); !errors.Is(err, booking.ErrTaken) {
					t.Errorf("from %s to %s next to %s: got %v", from, second, first, err)
				}
				c.State, c.Slot = kiosk.BookingCancelled, "" // make room for the next one's code
				if err := putClaim(t, s, c); err != nil {
					t.Fatal(err)
				}
			}
		}
		n++
	}
}

func noCodeTwice(t *testing.T, s booking.Store) {
	putSlots(t, s, Slot(0), Slot(1))
	a, b := claim("a", 0, kiosk.BookingConfirmed), claim("b", 1, kiosk.BookingConfirmed)
	b.Code = a.Code
	if err := putClaim(t, s, a); err != nil {
		t.Fatal(err)
	}
	if err := putClaim(t, s, b); !errors.Is(err, booking.ErrTaken) {
		t.Errorf("got %v", err)
	}
	a.Version, a.State = 1, kiosk.BookingDone // the code is free again, the place is not
	if err := errors.Join(putClaim(t, s, a), putClaim(t, s, b)); err != nil {
		t.Error(err)
	}
}

func oneHelper(t *testing.T, s booking.Store) {
	putSlots(t, s, Slot(0))
	for name, test := range map[string]struct {
		shift time.Duration
		err   error
	}{
		"the same":     {0, booking.ErrOverlap},
		"a bit later":  {29 * time.Minute, booking.ErrOverlap},
		"just after":   {30 * time.Minute, nil},
		"a bit before": {-time.Minute, booking.ErrOverlap},
	} {
		slot := Slot(0)
		slot.ID, slot.Start, slot.End = name, slot.Start.Add(test.shift), slot.End.Add(test.shift)
		err := change(t, s, func(ctx context.Context, tx booking.Tx) error {
			// The transaction goes on after the refusal, and another helper has time.
			err := tx.PutSlot(ctx, slot)
			slot.ID, slot.Helper = name+"2", name
			return errors.Join(err, tx.PutSlot(ctx, slot))
		})
		if !errors.Is(err, test.err) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// oneByOne counts in a slot's seats: no count is lost when all want to.
func oneByOne(t *testing.T, s booking.Store) {
	putSlots(t, s, Slot(0))
	const n = 20
	var all sync.WaitGroup
	for range n {
		all.Go(func() {
			err := change(t, s, func(ctx context.Context, tx booking.Tx) error {
				slot, err := tx.Slot(ctx, Slot(0).ID)
				if err != nil {
					return err
				}
				slot.Seats++
				return tx.PutSlot(ctx, slot.Slot)
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if slot, err := s.Slot(t.Context(), Slot(0).ID); err != nil || slot.Seats != 1+n {
		t.Errorf("%d seats, %v", slot.Seats, err)
	}
}

func erases(t *testing.T, s booking.Store) {
	old := Slot(0)
	old.Start, old.End = Now.AddDate(0, 0, -20), Now.AddDate(0, 0, -20).Add(time.Hour)
	old.Seats = 2
	putSlots(t, s, old, Slot(1))
	a, b, c := claim("a", 0, kiosk.BookingDone), claim("b", 0, kiosk.BookingDone), claim("c", 1, kiosk.BookingConfirmed)
	b.Seat = 2
	asked := claim("d", 0, kiosk.BookingRequested)
	asked.Slot, asked.Changed = "", old.Start
	for _, c := range []booking.Claim{a, b, c, asked} {
		if err := putClaim(t, s, c); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 { // the second time there is nothing to count
		err := change(t, s, func(ctx context.Context, tx booking.Tx) error {
			return tx.Erase(ctx, Branch, Now.AddDate(0, 0, -14))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range []string{"a", "b", "d"} {
		if _, err := s.Claim(t.Context(), id); !errors.Is(err, booking.ErrUnknown) {
			t.Errorf("claim %s is still there (%v)", id, err)
		}
	}
	if _, err := s.Slot(t.Context(), Slot(1).ID); err != nil {
		t.Errorf("the coming slot: %v", err)
	}
	counts, err := s.HelpCounts(t.Context(), "2026-01")
	if err != nil || len(counts) != 2 || counts[0].Count != 2 || counts[0].Month != "2026-11" || counts[1].State != kiosk.BookingRequested {
		t.Errorf("got %+v, %v", counts, err)
	}
}
