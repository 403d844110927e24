package store_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
)

// asked and got are one step of a history.
type asked struct {
	slot int
	what string // "book", "cancel" or "look"
	who  string // the order's id
}

type got bool // booked; cancelled; free

// oneSeat is what a slot with one seat must look like from outside, as if all
// steps came one after the other: the state is who has it.
var oneSeat = porcupine.Model{
	Partition: func(history []porcupine.Operation) [][]porcupine.Operation {
		bySlot := map[int][]porcupine.Operation{}
		for _, op := range history {
			n := op.Input.(asked).slot
			bySlot[n] = append(bySlot[n], op)
		}
		var parts [][]porcupine.Operation
		for _, part := range bySlot {
			parts = append(parts, part)
		}
		return parts
	},
	Init: func() any { return "" },
	Step: func(state, input, output any) (bool, any) {
		holder, in, ok := state.(string), input.(asked), bool(output.(got))
		switch in.what {
		case "book":
			if ok {
				return holder == "", in.who
			}
			return holder != "", holder
		case "cancel":
			return ok && holder == in.who, ""
		default:
			return ok == (holder == ""), holder
		}
	},
}

// TestBookingIsLinearizable checks histories of twelve patrons who book, look and
// cancel four slots at once.
func TestBookingIsLinearizable(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := centraltest.NewLibrary(t, open(t), func() time.Time { return bookingtest.Now }, 4)
			kioskID, _ := centraltest.AddKiosk(t, l.Central, "Kiosk 1", "")
			history := play(t, l, kioskID)
			if result := porcupine.CheckOperationsTimeout(oneSeat, history, time.Minute); result != porcupine.Ok {
				t.Errorf("%d steps: %s", len(history), result)
			}
		})
	}
}

func play(t *testing.T, l centraltest.Library, kioskID string) []porcupine.Operation {
	t.Helper()
	const patrons, turns, slots = 12, 25, 4
	began := time.Now()
	var mu sync.Mutex
	var history []porcupine.Operation
	var all sync.WaitGroup
	for patron := range patrons {
		step := func(in asked, do func() got) got {
			call := time.Since(began).Nanoseconds()
			out := do()
			mu.Lock()
			defer mu.Unlock()
			history = append(history, porcupine.Operation{
				ClientId: patron, Input: in, Output: out, Call: call, Return: time.Since(began).Nanoseconds(),
			})
			return out
		}
		all.Go(func() {
			for turn := range turns {
				n, who := rand.N(slots), fmt.Sprintf("o%d-%d", patron, turn)
				var b kiosk.Booking
				booked := step(asked{n, "book", who}, func() got {
					var err error
					b, err = l.Bookings.Book(t.Context(), kioskID, kiosk.Order{ID: who, Slot: bookingtest.Slot(n).ID, Topic: "bankid", Language: "sv"})
					if err != nil && !errors.As(err, new(*kiosk.Taken)) {
						t.Error(err)
					}
					return err == nil
				})
				step(asked{n, "look", who}, func() got {
					s, err := l.Bookings.Store.Slot(t.Context(), bookingtest.Slot(n).ID)
					if err != nil {
						t.Error(err)
					}
					return s.Free() == 1
				})
				if booked {
					step(asked{n, "cancel", who}, func() got {
						_, err := l.Bookings.Cancel(t.Context(), kioskID, b.Code)
						if err != nil {
							t.Error(err)
						}
						return err == nil
					})
				}
			}
		})
	}
	all.Wait()
	return history
}

func TestTheModelSeesAPlaceSoldTwice(t *testing.T) {
	t.Parallel()
	step := func(client int, what, who string, call, end int64) porcupine.Operation {
		return porcupine.Operation{ClientId: client, Input: asked{0, what, who}, Output: got(true), Call: call, Return: end}
	}
	twice := []porcupine.Operation{step(0, "book", "a", 0, 5), step(1, "book", "b", 1, 6)}
	if porcupine.CheckOperations(oneSeat, twice) {
		t.Error("two have the place, and nothing is wrong")
	}
	if !porcupine.CheckOperations(oneSeat, append(twice, step(0, "cancel", "a", 2, 4))) {
		t.Error("one gave it back in between, and something is wrong")
	}
}
