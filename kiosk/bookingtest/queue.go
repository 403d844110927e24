package bookingtest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"medborgarkiosk/kiosk"
)

// Callers are the staff who call from the queue.
type Callers interface {
	SetOpen(ctx context.Context, open bool) error
	// CallNext calls who has waited longest.
	CallNext(ctx context.Context) (kiosk.QueueNumber, error)
}

// Queue runs the suite; open gives an open queue with nobody in it.
func Queue(t *testing.T, open func(t *testing.T) (kiosk.Queue, Callers)) {
	t.Helper()
	for name, test := range map[string]func(*testing.T, kiosk.Queue, Callers){
		"staff open and close":    doors,
		"numbers follow":          numbers,
		"the same wish twice":     sameWish,
		"calls are heard":         called,
		"listening ends with ctx": deaf,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			queue, staff := open(t)
			test(t, queue, staff)
		})
	}
}

func join(t *testing.T, q kiosk.Queue, n int) kiosk.QueueTicket {
	t.Helper()
	ticket, err := q.Join(t.Context(), kiosk.QueueWish{ID: fmt.Sprintf("%032x", n), Topic: "forms", Language: "so"})
	must(t, err)
	if ticket.Number.Letter == "" || ticket.Number.Number < 1 || ticket.State != kiosk.QueueWaiting {
		t.Fatalf("joined as %+v", ticket)
	}
	return ticket
}

func doors(t *testing.T, q kiosk.Queue, staff Callers) {
	for _, want := range []bool{false, true} {
		must(t, staff.SetOpen(t.Context(), want))
		if open, err := q.Open(t.Context()); err != nil || open != want {
			t.Errorf("open is %v, %v; want %v", open, err, want)
		}
	}
}

func numbers(t *testing.T, q kiosk.Queue, _ Callers) {
	for n := range 3 {
		if ticket := join(t, q, n+1); ticket.Number.Number != n+1 || ticket.Ahead != n {
			t.Errorf("number %d is %+v", n+1, ticket)
		}
	}
}

func sameWish(t *testing.T, q kiosk.Queue, _ Callers) {
	first := join(t, q, 1)
	if again := join(t, q, 1); again.Number != first.Number {
		t.Errorf("one wish has the numbers %v and %v", first.Number, again.Number)
	}
}

func called(t *testing.T, q kiosk.Queue, staff Callers) {
	first, second := join(t, q, 1), join(t, q, 2)
	type heard struct {
		calls []kiosk.QueueCall
		err   error
	}
	hear := make(chan heard)
	listen := func(known []kiosk.QueueCall) {
		calls, err := q.Calls(t.Context(), known)
		hear <- heard{calls, err}
	}
	go listen(nil)
	select {
	case h := <-hear:
		t.Fatalf("nobody is called, and heard is %v", h)
	default:
	}
	call := func(want kiosk.QueueNumber) {
		number, err := staff.CallNext(t.Context())
		must(t, err)
		if number != want {
			t.Errorf("called is %v, want %v", number, want)
		}
	}
	call(first.Number)
	h := <-hear
	if h.err != nil || len(h.calls) != 1 || h.calls[0].Number != first.Number || h.calls[0].Language != "so" {
		t.Fatalf("heard %+v", h)
	}
	go listen(h.calls)
	call(second.Number)
	if h = <-hear; h.err != nil || len(h.calls) == 0 || h.calls[0].Number != second.Number {
		t.Errorf("then heard %+v", h)
	}
}

func deaf(t *testing.T, q kiosk.Queue, _ Callers) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if calls, err := q.Calls(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("heard %v, %v", calls, err)
	}
}
