package reminder_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/reminder"
	"medborgarkiosk/kiosk/i18n"
)

// far is a half hour four days ahead.
const far = 190

var farStart = bookingtest.Slot(far).Start

// TestWhen: a day before, or an hour before what is sooner, or not at all; and the
// address goes with the session's end.
func TestWhen(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		slot   int
		left   time.Duration // before the start
		before time.Duration // setting
		sent   time.Duration // before the start; 0 for never
	}{
		"days ahead":       {far, 72 * time.Hour, 0, 24 * time.Hour},
		"just a day ahead": {far, 24*time.Hour + time.Second, 0, 24 * time.Hour},
		"within the day":   {far, 24 * time.Hour, 0, time.Hour},
		"soon":             {far, time.Hour + time.Second, 0, time.Hour},
		"too soon":         {far, time.Hour, 0, 0},
		"two days, as set": {far, 72 * time.Hour, 48 * time.Hour, 48 * time.Hour},
		"just before":      {far, 72 * time.Hour, 30 * time.Minute, 30 * time.Minute},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t, centraltest.Store(t))
			if test.before > 0 {
				r.Before = test.before
			}
			b := r.book(test.slot)
			r.at(farStart.Add(-test.left))
			kinds, err := r.Kinds(t.Context(), b.ID)
			must(t, err)
			if test.sent == 0 {
				err := r.Remind(t.Context(), kiosk.Reminder{Booking: b.ID, Kind: kiosk.ReminderSMS, Address: number, Language: "sv"})
				if len(kinds) > 0 || kiosk.CodeOf(err) != kiosk.ReminderRefused {
					t.Errorf("offers %v and gives %v", kinds, err)
				}
				return
			}
			if !slices.Equal(kinds, []kiosk.ReminderKind{kiosk.ReminderSMS, kiosk.ReminderMail}) {
				t.Errorf("offers %v", kinds)
			}
			r.remind(b, number)
			r.round(farStart.Add(-test.sent-time.Second), 0, 1)
			r.round(farStart.Add(-test.sent), 1, 1)
			r.round(farStart.Add(-test.sent+time.Second), 1, 1)
			r.round(b.Slot.End.Add(-time.Second), 1, 1)
			r.round(b.Slot.End, 1, 0)
		})
	}
}

// TestItFollowsTheBooking, whoever changes it and however.
func TestItFollowsTheBooking(t *testing.T) {
	t.Parallel()
	day := farStart.Add(-24 * time.Hour)
	lead := func(r *rig, b kiosk.Booking, to kiosk.BookingState) error {
		c, _, err := r.Bookings.Claim(t.Context(), b.ID)
		must(t, err)
		return r.Bookings.Lead(t.Context(), b.ID, c.Version, to, "")
	}
	for name, test := range map[string]func(*rig, kiosk.Booking) error{
		"cancelled at a kiosk": func(r *rig, b kiosk.Booking) error {
			_, err := r.Bookings.Cancel(t.Context(), r.kiosk, b.Code)
			return err
		},
		"cancelled by staff": func(r *rig, b kiosk.Booking) error { return lead(r, b, kiosk.BookingCancelled) },
		"here already":       func(r *rig, b kiosk.Booking) error { return lead(r, b, kiosk.BookingHere) },
		"helped already":     func(r *rig, b kiosk.Booking) error { return lead(r, b, kiosk.BookingDone) },
		"abandoned":          func(r *rig, b kiosk.Booking) error { return r.Bookings.Abandon(t.Context(), r.kiosk, b.ID) },
		"taken away":         func(r *rig, b kiosk.Booking) error { return r.Forget(t.Context(), b.ID) },
		"erased": func(r *rig, b kiosk.Booking) error {
			return r.Bookings.Store.Change(t.Context(), bookingtest.Branch, func(ctx context.Context, tx booking.Tx) error {
				return tx.Erase(ctx, bookingtest.Branch, b.Slot.End.Add(time.Second))
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t, centraltest.Store(t))
			b, stays := r.book(far), r.book(far+1)
			r.remind(b, number)
			r.remind(stays, address)
			r.holds(0, 2)
			must(t, test(r, b))
			r.round(day.Add(-time.Hour), 0, 1)
			if r.round(day.Add(30*time.Minute), 0, 1); len(r.mail.Sent()) != 1 {
				t.Error("the other booking was not reminded of")
			}
		})
	}
	t.Run("moved by the patron", func(t *testing.T) {
		t.Parallel()
		r := newRig(t, centraltest.Store(t))
		b := r.book(far)
		r.remind(b, number)
		_, err := r.Bookings.Move(t.Context(), r.kiosk, b.Code, b.Slot.ID, bookingtest.Slot(far-48).ID) // a day sooner
		must(t, err)
		r.round(day.Add(-24*time.Hour-time.Second), 0, 1)
		r.round(day.Add(-24*time.Hour), 1, 1)
		if text := r.sms.Sent()[0].Text; !strings.Contains(text, i18n.For("sv").Date(farStart.AddDate(0, 0, -1))) {
			t.Errorf("says %q", text)
		}
		r.round(b.Slot.End.Add(-24*time.Hour), 1, 0)
	})
	t.Run("moved by staff after the reminder", func(t *testing.T) {
		t.Parallel()
		r := newRig(t, centraltest.Store(t))
		b := r.book(far)
		r.remind(b, number)
		r.round(day, 1, 1)
		slot, err := r.Bookings.Store.Slot(t.Context(), b.Slot.ID)
		must(t, err)
		slot.Helper = ""
		slot.Start, slot.End = slot.Start.Add(2*time.Hour), slot.End.Add(2*time.Hour)
		must(t, r.Bookings.Amend(t.Context(), slot.Slot))
		r.round(day, 1, 1)
		r.round(slot.Start.Add(-time.Hour), 2, 1)
		r.round(slot.Start.Add(-time.Minute), 2, 1)
		r.round(slot.End, 2, 0)
	})
	t.Run("moved to what begins too soon", func(t *testing.T) {
		t.Parallel()
		r := newRig(t, centraltest.Store(t))
		b := r.book(far)
		r.remind(b, number)
		r.at(farStart.Add(-48*time.Hour - 30*time.Minute))
		_, err := r.Bookings.Move(t.Context(), r.kiosk, b.Code, b.Slot.ID, bookingtest.Slot(far-96).ID)
		must(t, err)
		r.round(r.clock(), 0, 1)
		r.round(farStart.Add(-48*time.Hour-time.Minute), 0, 1)
		r.round(farStart.Add(-47*time.Hour), 0, 0)
	})
	t.Run("only longer", func(t *testing.T) {
		t.Parallel()
		r := newRig(t, centraltest.Store(t))
		b := r.book(far)
		r.remind(b, number)
		r.round(day, 1, 1)
		slot, err := r.Bookings.Store.Slot(t.Context(), b.Slot.ID)
		must(t, err)
		slot.Helper, slot.End = "", slot.End.Add(time.Hour)
		must(t, r.Bookings.Amend(t.Context(), slot.Slot))
		r.round(b.Slot.End, 1, 1)
		r.round(slot.End, 1, 0)
	})
}

// TestOnLoan: a kiosk may have promised a time and not said so yet; nobody is
// reminded before it has.
func TestOnLoan(t *testing.T) {
	t.Parallel()
	r := newRig(t, centraltest.Store(t))
	lent, err := r.Bookings.Exchange(t.Context(), r.kiosk, kiosk.Exchange{Turn: 1})
	must(t, err)
	loan := slices.MaxFunc(lent.Loans, func(a, b kiosk.Loan) int { return a.Slot.Start.Compare(b.Slot.Start) })
	r.remind(kiosk.Booking{ID: loan.ID}, number)
	r.round(loan.Slot.Start.Add(-10*time.Hour), 0, 1)
	_, err = r.Bookings.Exchange(t.Context(), r.kiosk, kiosk.Exchange{
		Turn: 2, Reports: []kiosk.LoanReport{{ID: loan.ID, State: kiosk.BookingConfirmed, Topic: "bankid", Language: "sv"}},
	})
	must(t, err)
	r.round(loan.Slot.Start.Add(-time.Hour), 1, 1)
}

// TestAnotherAddress takes the place of the first.
func TestAnotherAddress(t *testing.T) {
	t.Parallel()
	r := newRig(t, centraltest.Store(t))
	b := r.book(far)
	r.remind(b, number)
	r.remind(b, "+358 40 123 45 67")
	r.round(farStart.Add(-24*time.Hour), 1, 1)
	if to := r.sms.Sent()[0].To; to != another {
		t.Errorf("sent to %q", to)
	}
}

func TestWhatIsRefused(t *testing.T) {
	t.Parallel()
	r := newRig(t, centraltest.Store(t))
	delete(r.Senders, kiosk.ReminderMail)
	b, over := r.book(far), r.book(far-1)
	_, err := r.Bookings.Cancel(t.Context(), r.kiosk, over.Code)
	must(t, err)
	wish, err := r.Bookings.Request(t.Context(), r.kiosk, kiosk.Wish{ID: "w", Topic: "bankid", Language: "ti"})
	must(t, err)
	for name, wanted := range map[string]kiosk.Reminder{
		"no number":          {Booking: b.ID, Kind: kiosk.ReminderSMS, Address: "070", Language: "sv"},
		"switched off":       {Booking: b.ID, Kind: kiosk.ReminderMail, Address: address, Language: "sv"},
		"no such kind":       {Booking: b.ID, Kind: "fax", Address: number, Language: "sv"},
		"no such language":   {Booking: b.ID, Kind: kiosk.ReminderSMS, Address: number, Language: "tlh"},
		"no such booking":    {Booking: "x", Kind: kiosk.ReminderSMS, Address: number, Language: "sv"},
		"cancelled":          {Booking: over.ID, Kind: kiosk.ReminderSMS, Address: number, Language: "sv"},
		"without a time yet": {Booking: wish.ID, Kind: kiosk.ReminderSMS, Address: number, Language: "sv"},
	} {
		if err := r.Remind(t.Context(), wanted); kiosk.CodeOf(err) != kiosk.ReminderRefused {
			t.Errorf("%s: %v", name, err)
		}
	}
	r.holds(0, 0)
	if kinds, err := r.Kinds(t.Context(), b.ID); err != nil || len(kinds) != 1 {
		t.Errorf("offers %v, %v", kinds, err)
	}
}

// TestTwoProcessesRemindOnce of each of many bookings, while both make rounds.
func TestTwoProcessesRemindOnce(t *testing.T) {
	t.Parallel()
	database := centraltest.Postgres(t)
	r := newRig(t, centraltest.Open(t, database))
	kept := centraltest.Open(t, database)
	bookings := r.Bookings.Config
	bookings.Store = kept.Bookings()
	both := []*reminder.Service{r.Service, r.process(kept, booking.New(bookings))}
	const many = 20
	for n := range many {
		r.remind(r.book(far-n), fmt.Sprintf("+467012345%02d", n))
	}
	r.at(farStart.Add(-11 * time.Hour))
	var all sync.WaitGroup
	for range 4 {
		for _, process := range both {
			all.Go(func() {
				if err := process.Round(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
	}
	all.Wait()
	told := map[string]int{}
	for _, m := range r.sms.Sent() {
		told[m.To]++
	}
	for to, times := range told {
		if times != 1 {
			t.Errorf("%s was told %d times", to, times)
		}
	}
	if len(told) != many {
		t.Errorf("%d were told, not %d", len(told), many)
	}
}

// TestRun makes rounds until it is told to end.
func TestRun(t *testing.T) {
	t.Parallel()
	r := newRig(t, centraltest.Store(t))
	r.remind(r.book(far), number)
	r.Every = time.Millisecond
	sent := make(chan reminder.Message)
	r.Senders[kiosk.ReminderSMS] = tell(sent)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() { r.Run(ctx); close(ended) }()
	r.at(farStart.Add(-24 * time.Hour))
	if m := <-sent; m.To != number {
		t.Errorf("%q was told", m.To)
	}
	stop()
	<-ended
}

type tell chan<- reminder.Message

func (to tell) Send(_ context.Context, m reminder.Message) error { to <- m; return nil }
