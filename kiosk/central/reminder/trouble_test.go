package reminder_test

import (
	"fmt"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/reminder"
)

// TestTrouble: refused is erased, later is tried again until the session begins,
// and what may have been sent is left.
func TestTrouble(t *testing.T) {
	t.Parallel()
	due := farStart.Add(-24 * time.Hour)
	t.Run("refused", func(t *testing.T) {
		t.Parallel()
		r := newRig(t, centraltest.Store(t))
		r.remind(r.book(far), number)
		r.sms.Refuse(number)
		r.round(due, 0, 0)
	})
	t.Run("later", func(t *testing.T) {
		t.Parallel()
		r := newRig(t, centraltest.Store(t))
		r.remind(r.book(far), number)
		r.sms.Break(true)
		r.at(due)
		if err := r.Round(t.Context()); err == nil {
			t.Error("nobody is told")
		}
		r.holds(0, 1)
		r.sms.Break(false)
		r.round(due.Add(9*time.Minute), 0, 1)
		r.round(due.Add(10*time.Minute), 1, 1)
		r.round(due.Add(20*time.Minute), 1, 1)
	})
	t.Run("until it begins", func(t *testing.T) {
		t.Parallel()
		r := newRig(t, centraltest.Store(t))
		r.remind(r.book(far), number)
		r.round(farStart, 0, 1) // central was down all the while
		r.round(farStart.Add(30*time.Minute), 0, 0)
	})
	t.Run("nobody knows", func(t *testing.T) {
		t.Parallel()
		r := newRig(t, centraltest.Store(t))
		r.remind(r.book(far), number)
		r.sms.Fail(fmt.Errorf("the line broke"))
		r.at(due)
		if err := r.Round(t.Context()); err == nil {
			t.Error("nobody is told")
		}
		r.sms.Fail(nil)
		r.round(due.Add(time.Hour), 0, 1)
	})
	t.Run("switched off", func(t *testing.T) {
		t.Parallel()
		r := newRig(t, centraltest.Store(t))
		r.remind(r.book(far), number)
		delete(r.Senders, kiosk.ReminderSMS)
		r.round(due, 0, 0)
	})
	t.Run("another key", func(t *testing.T) {
		t.Parallel()
		r := newRig(t, centraltest.Store(t))
		b := r.book(far)
		r.remind(b, number)
		var err error
		r.Key, err = reminder.NewKey(make([]byte, 32))
		must(t, err)
		r.at(due)
		if err := r.Round(t.Context()); err == nil {
			t.Error("nobody is told")
		}
		r.holds(0, 1)
		r.round(b.Slot.End, 0, 0)
	})
}
