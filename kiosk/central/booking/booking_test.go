package booking_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
)

const desk = "k1"

// library gives a service with n half hours from ten o'clock, and its clock.
func library(t *testing.T, n int) (*booking.Service, *time.Time) {
	t.Helper()
	now := bookingtest.Now
	return bookingtest.Library(t, bookingtest.NewMemory(desk, "k2"), func() time.Time { return now }, n), &now
}

func order(id string, n int) kiosk.Order {
	return kiosk.Order{ID: id, Slot: bookingtest.Slot(n).ID, Topic: "bankid", Language: "ar"}
}

func book(t *testing.T, s *booking.Service, id string, n int) kiosk.Booking {
	t.Helper()
	b, err := s.Book(t.Context(), desk, order(id, n))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func wantCode(t *testing.T, err error, want kiosk.Code) {
	t.Helper()
	if kiosk.CodeOf(err) != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func claim(t *testing.T, s *booking.Service, id string) booking.Claim {
	t.Helper()
	c, _, err := s.Claim(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestBook(t *testing.T) {
	t.Parallel()
	s, now := library(t, 6)
	b := book(t, s, "a", 2)
	if b.Slot.Place != "Haninge bibliotek, plan 1, Digidelrummet" || b.State != kiosk.BookingConfirmed || b.Code == 0 {
		t.Errorf("got %+v", b)
	}
	if again := book(t, s, "a", 2); again.Code != b.Code {
		t.Error("the same order has another code")
	}
	_, err := s.Book(t.Context(), "k2", order("b", 2))
	wantCode(t, err, kiosk.BookingTaken)
	var taken *kiosk.Taken
	if !errors.As(err, &taken) || len(taken.Nearest) != 4 || taken.Nearest[0].ID != bookingtest.Slot(1).ID && taken.Nearest[0].ID != bookingtest.Slot(3).ID {
		t.Errorf("the nearest are %+v", taken)
	}
	*now = bookingtest.Slot(4).Start
	_, err = s.Book(t.Context(), desk, order("c", 4))
	wantCode(t, err, kiosk.BookingTaken) // it has begun
	_, err = s.Book(t.Context(), desk, order("d", 99))
	wantCode(t, err, kiosk.BookingTaken) // it is gone
	if slots, err := s.Offer(t.Context(), desk, now.AddDate(0, 0, 7)); err != nil || len(slots) != 1 || slots[0].ID != bookingtest.Slot(5).ID {
		t.Errorf("offered are %+v, %v", slots, err)
	}
}

func TestAbandonedBeforeItCame(t *testing.T) {
	t.Parallel()
	s, _ := library(t, 2)
	if err := s.Abandon(t.Context(), desk, "a"); err != nil {
		t.Fatal(err)
	}
	_, err := s.Book(t.Context(), desk, order("a", 0))
	wantCode(t, err, kiosk.BookingUnknown)
	book(t, s, "b", 0)
	if err := s.Abandon(t.Context(), "k2", "b"); err != nil || claim(t, s, "b").State != kiosk.BookingConfirmed {
		t.Errorf("another kiosk has given it up (%v)", err)
	}
	if err := s.Abandon(t.Context(), desk, "b"); err != nil || claim(t, s, "b").State != kiosk.BookingCancelled {
		t.Errorf("it is not given up (%v)", err)
	}
}

func TestCode(t *testing.T) {
	t.Parallel()
	s, _ := library(t, 4)
	b, other := book(t, s, "a", 0), book(t, s, "b", 1)
	if found, err := s.Find(t.Context(), "k2", b.Code); err != nil || found.Slot.ID != b.Slot.ID {
		t.Errorf("found %+v, %v", found, err)
	}
	_, err := s.Move(t.Context(), desk, b.Code, b.Slot.ID, other.Slot.ID)
	wantCode(t, err, kiosk.BookingTaken)
	moved, err := s.Move(t.Context(), desk, b.Code, b.Slot.ID, bookingtest.Slot(2).ID)
	if err != nil || moved.Slot.ID != bookingtest.Slot(2).ID || moved.Code != b.Code {
		t.Errorf("moved is %+v, %v", moved, err)
	}
	_, err = s.Move(t.Context(), desk, b.Code, b.Slot.ID, bookingtest.Slot(3).ID)
	wantCode(t, err, kiosk.BookingTaken) // an old request that comes late
	for range 2 {
		if here, err := s.Arrive(t.Context(), desk, b.Code); err != nil || here.State != kiosk.BookingHere {
			t.Errorf("here is %+v, %v", here, err)
		}
	}
	_, err = s.Cancel(t.Context(), desk, b.Code)
	wantCode(t, err, kiosk.BookingTooLate)
	for range 2 {
		_, err = s.Cancel(t.Context(), desk, other.Code)
		wantCode(t, err, "")
	}
	if found, err := s.Find(t.Context(), desk, other.Code); err != nil || found.State != kiosk.BookingCancelled {
		t.Errorf("found %+v, %v", found, err)
	}
}

func TestGuessesLockTheKiosk(t *testing.T) {
	t.Parallel()
	s, now := library(t, 1)
	b := book(t, s, "a", 0)
	for n := range 5 {
		_, err := s.Find(t.Context(), desk, b.Code%kiosk.TicketCodes+kiosk.TicketCode(n)%3+1)
		wantCode(t, err, kiosk.BookingUnknown)
	}
	for range 3 {
		_, err := s.Find(t.Context(), desk, b.Code)
		wantCode(t, err, kiosk.BookingLocked)
	}
	_, err := s.Find(t.Context(), "k2", b.Code)
	wantCode(t, err, "") // another kiosk is not locked
	*now = now.Add(16 * time.Minute)
	_, err = s.Find(t.Context(), desk, b.Code)
	wantCode(t, err, "")
}

func TestStaffLead(t *testing.T) {
	t.Parallel()
	s, now := library(t, 3)
	b := book(t, s, "a", 0)
	lead := func(to kiosk.BookingState) error {
		return s.Lead(t.Context(), "a", claim(t, s, "a").Version, to, booking.Solved)
	}
	*now = b.Slot.Start.Add(9 * time.Minute)
	if err := lead(kiosk.BookingAbsent); !errors.Is(err, booking.ErrTooSoon) {
		t.Errorf("absent before the grace time: %v", err)
	}
	*now = b.Slot.Start.Add(10 * time.Minute)
	if err := lead(kiosk.BookingAbsent); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Book(t.Context(), "", order("b", 0)); err != nil { // the place is free again
		t.Fatal(err)
	}
	wantCode(t, lead(kiosk.BookingHere), kiosk.BookingTaken) // came too late
	if err := s.Lead(t.Context(), "b", 99, kiosk.BookingHere, ""); !errors.Is(err, booking.ErrStale) {
		t.Errorf("a stale change: %v", err)
	}
	for _, step := range []struct {
		to  kiosk.BookingState
		err error
	}{{kiosk.BookingHere, nil}, {kiosk.BookingDone, nil}, {kiosk.BookingCancelled, booking.ErrNotNow}} {
		if err := s.Lead(t.Context(), "b", claim(t, s, "b").Version, step.to, booking.Solved); !errors.Is(err, step.err) {
			t.Errorf("to %s: %v", step.to, err)
		}
	}
	if c := claim(t, s, "b"); c.Outcome != booking.Solved {
		t.Errorf("got %+v", c)
	}
}

func TestABookingStaysInItsBranch(t *testing.T) {
	t.Parallel()
	s, _ := library(t, 1)
	other, err := s.PutBranch(t.Context(), booking.Branch{Name: "Handens bibliotek"})
	if err != nil {
		t.Fatal(err)
	}
	slot := bookingtest.Slot(3)
	slot.Branch, slot.Helper = other, ""
	if _, err := s.PutUp(t.Context(), other, []booking.Slot{slot}); err != nil {
		t.Fatal(err)
	}
	b := book(t, s, "a", 0)
	_, err = s.Move(t.Context(), desk, b.Code, b.Slot.ID, slot.ID)
	wantCode(t, err, kiosk.BookingTaken)
	wantCode(t, s.Reseat(t.Context(), "a", claim(t, s, "a").Version, slot.ID), kiosk.BookingTaken)
}

func TestARequestBecomesAPromise(t *testing.T) {
	t.Parallel()
	s, _ := library(t, 2)
	book(t, s, "a", 0)
	asked, err := s.Request(t.Context(), desk, kiosk.Wish{ID: "w", Topic: "letters", Language: "ti"})
	if err != nil || asked.State != kiosk.BookingRequested || asked.Slot.ID != "" {
		t.Fatal(asked, err)
	}
	c := claim(t, s, "w")
	wantCode(t, s.Reseat(t.Context(), "w", c.Version, bookingtest.Slot(0).ID), kiosk.BookingTaken)
	if err := s.Reseat(t.Context(), "w", c.Version, bookingtest.Slot(1).ID); err != nil {
		t.Fatal(err)
	}
	if found, err := s.Find(t.Context(), desk, asked.Code); err != nil || found.State != kiosk.BookingConfirmed || found.Slot.ID != bookingtest.Slot(1).ID {
		t.Errorf("found %+v, %v", found, err)
	}
}

func TestSlotsOfStaff(t *testing.T) {
	t.Parallel()
	s, _ := library(t, 3)
	book(t, s, "a", 0)
	if clashes, err := s.PutUp(t.Context(), bookingtest.Branch, []booking.Slot{{
		ID: "clash", Branch: bookingtest.Branch, Helper: "amina", Seats: 1,
		Start: bookingtest.Slot(1).Start.Add(time.Minute), End: bookingtest.Slot(1).End,
	}}); err != nil || len(clashes) != 1 {
		t.Errorf("clashes are %v, %v", clashes, err)
	}
	for n, want := range []error{booking.ErrInUse, nil} {
		if err := s.Remove(t.Context(), bookingtest.Slot(n).ID, 1); !errors.Is(err, want) {
			t.Errorf("removing slot %d: %v", n, err)
		}
	}
	slot := bookingtest.Slot(2)
	slot.Version, slot.Blocked = 1, true
	if err := s.Amend(t.Context(), slot); err != nil {
		t.Fatal(err)
	}
	if err := s.Amend(t.Context(), slot); !errors.Is(err, booking.ErrStale) {
		t.Errorf("the second of two edits: %v", err)
	}
	_, err := s.Book(t.Context(), desk, order("b", 2))
	wantCode(t, err, kiosk.BookingTaken)
}

// TestAGroupHasItsPlaces fills a session of six places and no more.
func TestAGroupHasItsPlaces(t *testing.T) {
	t.Parallel()
	s, _ := library(t, 0)
	slot := bookingtest.Slot(0)
	slot.Seats, slot.Title = 6, "SeniorNet"
	if _, err := s.PutUp(t.Context(), bookingtest.Branch, []booking.Slot{slot}); err != nil {
		t.Fatal(err)
	}
	codes := map[kiosk.TicketCode]bool{}
	for n := range 6 {
		codes[book(t, s, fmt.Sprint(n), 0).Code] = true
	}
	_, err := s.Book(t.Context(), desk, order("x", 0))
	wantCode(t, err, kiosk.BookingTaken)
	if len(codes) != 6 {
		t.Errorf("the codes are %v", codes)
	}
}
