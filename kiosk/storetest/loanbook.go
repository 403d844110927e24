package storetest

import (
	"slices"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
)

// Loan gives a loan of the hour after Hour.
func Loan(id string) kiosk.Loan {
	start := Hour.Add(time.Hour)
	return kiosk.Loan{ID: id, Code: 4217, Slot: kiosk.Slot{ID: "slot-" + id, Start: start, End: start.Add(30 * time.Minute), Free: 1}}
}

// LoanBook holds a book to what kiosk.LoanBook says. Each call of open gives an
// empty one.
func LoanBook(t *testing.T, open func(t *testing.T) kiosk.LoanBook) {
	for name, test := range map[string]func(*testing.T, kiosk.LoanBook){
		"what is promised is reported until central has it": promiseIsReported,
		"a loan is promised once":                           promisedOnce,
		"what is promised meanwhile stays promised":         promisedMeanwhile,
		"an answer to an earlier turn changes nothing":      lateAnswer,
		"turns go up, also above another's":                 turns,
		"what is given up is forgotten":                     givenUp,
		"a wish is kept until central has it":               wishIsKept,
		"what was asked is known until it is answered":      askedIsKnown,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, open(t))
		})
	}
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func begin(t *testing.T, b kiosk.LoanBook) (kiosk.Exchange, int64) {
	t.Helper()
	x, mark, err := b.Begin(t.Context(), 0)
	must(t, err)
	return x, mark
}

// lend gives the book loans by an exchange.
func lend(t *testing.T, b kiosk.LoanBook, ids ...string) {
	t.Helper()
	x, mark := begin(t, b)
	answer := kiosk.Exchanged{Turn: x.Turn}
	for _, id := range ids {
		answer.Loans = append(answer.Loans, Loan(id))
	}
	must(t, b.Settle(t.Context(), mark, answer))
}

func wantLoans(t *testing.T, b kiosk.LoanBook, want ...string) {
	t.Helper()
	loans, err := b.Loans(t.Context())
	must(t, err)
	var got []string
	for _, l := range loans {
		got = append(got, l.ID)
		if w := Loan(l.ID); l.Code != w.Code || l.Slot.ID != w.Slot.ID || !l.Slot.Start.Equal(w.Slot.Start) {
			t.Errorf("the loan is %+v", l)
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("the loans are %v, want %v", got, want)
	}
}

func booked(l kiosk.Loan) kiosk.Booking {
	return kiosk.Booking{ID: l.ID, Code: l.Code, Slot: l.Slot, Topic: "bankid", Language: "ar", State: kiosk.BookingConfirmed}
}

func promiseIsReported(t *testing.T, b kiosk.LoanBook) {
	lend(t, b, "a", "b")
	must(t, b.Promise(t.Context(), "order", "a", booked(Loan("a"))))
	wantLoans(t, b, "b")
	for range 2 { // the first answer is lost
		x, _ := begin(t, b)
		want := kiosk.LoanReport{ID: "a", State: kiosk.BookingConfirmed, Topic: "bankid", Language: "ar"}
		if !slices.Equal(x.Have, []string{"b"}) || !slices.Equal(x.Reports, []kiosk.LoanReport{want}) {
			t.Errorf("the exchange is %+v", x)
		}
	}
	promised, err := b.Promised(t.Context())
	if err != nil || promised["order"].Code != 4217 || promised["order"].ID != "a" {
		t.Errorf("promised is %+v, %v", promised, err)
	}
	lend(t, b, "b", "c")
	wantLoans(t, b, "b", "c")
	x, _ := begin(t, b)
	promised, err = b.Promised(t.Context())
	if len(x.Reports) != 0 || len(promised) != 0 || err != nil {
		t.Errorf("central has it, and there is still %+v, %v, %v", x.Reports, promised, err)
	}
}

func promisedOnce(t *testing.T, b kiosk.LoanBook) {
	lend(t, b, "a")
	must(t, b.Promise(t.Context(), "order", "a", booked(Loan("a"))))
	if err := b.Promise(t.Context(), "other", "a", booked(Loan("a"))); kiosk.CodeOf(err) != kiosk.BookingTaken {
		t.Errorf("got %v", err)
	}
	if x, _ := begin(t, b); len(x.Reports) != 1 {
		t.Errorf("the reports are %+v", x.Reports)
	}
}

func promisedMeanwhile(t *testing.T, b kiosk.LoanBook) {
	lend(t, b, "a", "b", "c")
	x, mark := begin(t, b)
	must(t, b.Promise(t.Context(), "order", "a", booked(Loan("a"))), b.DropLoans(t.Context(), []string{"b"}))
	must(t, b.Settle(t.Context(), mark, kiosk.Exchanged{Turn: x.Turn, Loans: []kiosk.Loan{Loan("a"), Loan("b"), Loan("c")}}))
	wantLoans(t, b, "c")
	if x, _ := begin(t, b); len(x.Reports) != 1 || x.Reports[0].ID != "a" || !slices.Equal(x.Have, []string{"c"}) {
		t.Errorf("the next exchange is %+v", x)
	}
}

func lateAnswer(t *testing.T, b kiosk.LoanBook) {
	lend(t, b, "a")
	must(t, b.Promise(t.Context(), "order", "a", booked(Loan("a"))))
	x, mark := begin(t, b)
	begin(t, b)
	must(t, b.Settle(t.Context(), mark, kiosk.Exchanged{Turn: x.Turn, Loans: []kiosk.Loan{Loan("z")}}))
	wantLoans(t, b)
	if x, _ := begin(t, b); len(x.Reports) != 1 {
		t.Errorf("the reports are %+v", x.Reports)
	}
}

func turns(t *testing.T, b kiosk.LoanBook) {
	last := int64(0)
	for _, above := range []int64{0, 0, 41, 3} {
		x, _, err := b.Begin(t.Context(), above)
		if err != nil || x.Turn <= last || x.Turn <= above {
			t.Errorf("turn %d after %d, above %d (%v)", x.Turn, last, above, err)
		}
		last = x.Turn
	}
}

func givenUp(t *testing.T, b kiosk.LoanBook) {
	lend(t, b, "a")
	must(t, b.Promise(t.Context(), "order", "a", booked(Loan("a"))))
	must(t, b.Report(t.Context(), kiosk.LoanReport{ID: "a", State: kiosk.BookingHere, Topic: "bankid", Language: "ar"}, nil))
	if promised, err := b.Promised(t.Context()); err != nil || promised["order"].State != kiosk.BookingHere {
		t.Errorf("promised is %+v, %v", promised, err)
	}
	must(t, b.Report(t.Context(), kiosk.LoanReport{ID: "a", State: kiosk.BookingCancelled}, nil))
	if promised, err := b.Promised(t.Context()); err != nil || len(promised) != 0 {
		t.Errorf("promised is %+v, %v", promised, err)
	}
	x, _ := begin(t, b)
	var states []kiosk.BookingState
	for _, r := range x.Reports {
		states = append(states, r.State)
	}
	if !slices.Equal(states, []kiosk.BookingState{kiosk.BookingConfirmed, kiosk.BookingHere, kiosk.BookingCancelled}) {
		t.Errorf("the reports are %v", states)
	}
}

func wishIsKept(t *testing.T, b kiosk.LoanBook) {
	wish := kiosk.Booking{ID: "w", Code: 99, Topic: "forms", Language: "so", State: kiosk.BookingRequested}
	must(t, b.Report(t.Context(), kiosk.LoanReport{ID: "w", State: wish.State, Topic: "forms", Language: "so", Code: 99}, &wish))
	if promised, err := b.Promised(t.Context()); err != nil || promised["w"].Code != 99 {
		t.Errorf("promised is %+v, %v", promised, err)
	}
	lend(t, b)
	if promised, err := b.Promised(t.Context()); err != nil || len(promised) != 0 {
		t.Errorf("promised is %+v, %v", promised, err)
	}
}

func askedIsKnown(t *testing.T, b kiosk.LoanBook) {
	must(t, b.Ask(t.Context(), "a"), b.Ask(t.Context(), "a"), b.Ask(t.Context(), "b"), b.Answered(t.Context(), "b"))
	must(t, b.Report(t.Context(), kiosk.LoanReport{ID: "c", State: kiosk.BookingCancelled}, nil))
	for id, want := range map[string]bool{"a": true, "b": false, "c": false} {
		if got, err := b.Asked(t.Context(), id); err != nil || got != want {
			t.Errorf("asked for %s: %v, %v", id, got, err)
		}
	}
}
