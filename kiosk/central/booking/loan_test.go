package booking_test

import (
	"errors"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
)

func TestALoanHasNoCodeYet(t *testing.T) {
	t.Parallel()
	s, _ := library(t, 10)
	got, err := s.Exchange(t.Context(), desk, kiosk.Exchange{Turn: 1})
	if err != nil || len(got.Loans) != 2 { // one in five
		t.Fatalf("the loans are %+v, %v", got, err)
	}
	_, err = s.Find(t.Context(), desk, got.Loans[0].Code)
	wantCode(t, err, kiosk.BookingUnknown)
}

func TestLoans(t *testing.T) {
	t.Parallel()
	s, now := library(t, 15)
	first, err := s.Exchange(t.Context(), desk, kiosk.Exchange{Turn: 1})
	if err != nil || len(first.Loans) != 3 {
		t.Fatalf("the loans are %+v, %v", first, err)
	}
	if _, err := s.Exchange(t.Context(), desk, kiosk.Exchange{Turn: 1}); !errors.Is(err, booking.ErrTurn) {
		t.Errorf("the same turn gives %v", err)
	}
	*now = now.AddDate(0, 0, 3) // long past: no loan has come back
	for _, l := range first.Loans {
		if c := claim(t, s, l.ID); c.State != kiosk.BookingHeld {
			t.Errorf("a loan is %s", c.State)
		}
	}
	*now = bookingtest.Now
	promised, given, kept := first.Loans[0].ID, first.Loans[1].ID, first.Loans[2].ID
	reports := []kiosk.LoanReport{{ID: promised, State: kiosk.BookingConfirmed, Topic: "forms", Language: "so"}}
	for turn := int64(2); turn < 4; turn++ { // the answer to the first is lost
		got, err := s.Exchange(t.Context(), desk, kiosk.Exchange{Turn: turn, Have: []string{kept}, Reports: reports})
		if err != nil || len(got.Broken) > 0 {
			t.Errorf("got %+v, %v", got, err)
		}
	}
	for id, want := range map[string]kiosk.BookingState{
		promised: kiosk.BookingConfirmed, given: kiosk.BookingReturned, kept: kiosk.BookingHeld,
	} {
		if c := claim(t, s, id); c.State != want {
			t.Errorf("loan %s is %s, want %s", id, c.State, want)
		}
	}
}

func TestTakenBackByAPerson(t *testing.T) {
	t.Parallel()
	for name, sold := range map[string]bool{"and not sold": false, "and sold": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, _ := library(t, 5)
			lent, err := s.Exchange(t.Context(), desk, kiosk.Exchange{Turn: 1})
			if err != nil || len(lent.Loans) != 1 {
				t.Fatal(lent, err)
			}
			loan := lent.Loans[0]
			if err := s.TakeBack(t.Context(), loan.ID); err != nil {
				t.Fatal(err)
			}
			if sold {
				o := kiosk.Order{ID: "x", Slot: loan.Slot.ID, Topic: "jobs", Language: "sv"}
				if _, err := s.Book(t.Context(), "", o); err != nil {
					t.Fatal(err)
				}
			}
			got, err := s.Exchange(t.Context(), desk, kiosk.Exchange{Turn: 2, Reports: []kiosk.LoanReport{
				{ID: loan.ID, State: kiosk.BookingConfirmed, Topic: "bankid", Language: "ar"},
			}})
			want := kiosk.BookingConfirmed
			if sold {
				want = kiosk.BookingRequested // for staff to mend
			}
			if c := claim(t, s, loan.ID); err != nil || c.State != want || c.Code != loan.Code || len(got.Broken) > 0 != sold {
				t.Errorf("the promise is %+v, the answer %+v, %v", c, got, err)
			}
		})
	}
}
