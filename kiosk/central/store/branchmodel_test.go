package store_test

import (
	"strings"

	"github.com/anishathalye/porcupine"

	"medborgarkiosk/kiosk"
)

// asked is what somebody asks of a branch.
type asked struct {
	what    string             // "book", "move", "cancel", "lead", "see" or "look"
	claim   int                // which; those of one history are numbered
	slot    int                // to book, to move to, or to look at
	from    int                // to move from
	to      kiosk.BookingState // to lead to
	version int                // as it was seen
}

// told is what they are told: how it went ("" when well), and what they see.
type told struct {
	how   string // "taken", "late", "unknown", "stale" or "no"
	claim int    // who has the slot that is looked at; -1 for nobody
	seen  seat
}

// seat is where a claim stands.
type seat struct {
	slot    byte
	state   byte // of states
	version byte
}

// states are the states of claims in the model; a claim that is not yet is none.
const (
	none byte = iota
	confirmed
	here
	done
	cancelled
)

var stateOf = map[kiosk.BookingState]byte{
	kiosk.BookingConfirmed: confirmed, kiosk.BookingHere: here, kiosk.BookingDone: done, kiosk.BookingCancelled: cancelled,
}

// leads is where staff may lead a claim.
var leads = map[byte]string{
	confirmed: string([]byte{here, done, cancelled}),
	here:      string([]byte{done, confirmed, cancelled}),
	done:      string([]byte{done, here}),
	cancelled: string([]byte{confirmed}),
}

// branch is the state of the model: the seats of all claims, as bytes of a string,
// which is quickly copied and compared.
type branch string

const seatBytes = 3

func newBranch(claims int) branch { return branch(strings.Repeat("\x00", seatBytes*claims)) }

func (b branch) seat(claim int) seat {
	at := b[seatBytes*claim:]
	return seat{at[0], at[1], at[2]}
}

func (b branch) with(claim int, s seat) branch {
	at := seatBytes * claim
	return b[:at] + branch([]byte{s.slot, s.state, s.version}) + b[at+seatBytes:]
}

// holder gives who has a slot, of which each has one seat.
func (b branch) holder(slot int) int {
	for claim := range len(b) / seatBytes {
		if s := b.seat(claim); int(s.slot) == slot && s.state != none && s.state != cancelled {
			return claim
		}
	}
	return -1
}

func (b branch) free(slot int) bool { return b.holder(slot) < 0 }

// oneAfterTheOther is how a branch must look from outside: as if all that was
// asked came one after the other.
func oneAfterTheOther(claims int) porcupine.Model {
	return porcupine.Model{
		Init: func() any { return newBranch(claims) },
		Step: func(state, input, output any) (bool, any) {
			b, in, out := state.(branch), input.(asked), output.(told)
			switch in.what {
			case "look":
				return out.claim == b.holder(in.slot), b
			case "see":
				return out.seen == b.seat(in.claim), b
			case "move", "cancel":
				// The code of somebody who has been helped is looked up before the
				// decision, and is nobody's then.
				if b.seat(in.claim).state == done && out.how == "unknown" {
					return true, b
				}
			}
			how, next := b.answer(in)
			return out.how == how, next
		},
	}
}

// answer says how it must go, and what is so then.
func (b branch) answer(in asked) (how string, next branch) {
	s := b.seat(in.claim)
	after := s
	after.version++
	switch in.what {
	case "book":
		if !b.free(in.slot) {
			return "taken", b
		}
		after.slot, after.state = byte(in.slot), confirmed
	case "move":
		switch {
		case s.state == cancelled:
			return "unknown", b
		case int(s.slot) == in.slot:
			return "", b
		case int(s.slot) != in.from:
			return "taken", b
		case s.state != confirmed:
			return "late", b
		case !b.free(in.slot):
			return "taken", b
		}
		after.slot = byte(in.slot)
	case "cancel":
		switch s.state {
		case cancelled:
			return "", b
		case here, done:
			return "late", b
		}
		after.state = cancelled
	case "lead":
		to := stateOf[in.to]
		switch {
		case int(s.version) != in.version:
			return "stale", b
		case !strings.Contains(leads[s.state], string([]byte{to})):
			return "no", b
		case s.state == cancelled && !b.free(int(s.slot)):
			return "taken", b
		}
		after.state = to
	}
	return "", b.with(in.claim, after)
}
