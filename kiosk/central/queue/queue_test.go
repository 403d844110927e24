package queue_test

import (
	"fmt"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
)

// TestCallsAtOnce: of two numbers called at the same moment, the screen shows the
// one called last first.
func TestCallsAtOnce(t *testing.T) {
	t.Parallel()
	l := centraltest.NewLibrary(t, centraltest.Store(t), func() time.Time { return bookingtest.Now }, 0)
	id, _ := centraltest.AddKiosk(t, l.Central, "Kiosk 1", "")
	for n := range 3 {
		if _, err := l.Queue.Join(t.Context(), id, kiosk.QueueWish{ID: fmt.Sprintf("%032x", n), Topic: "forms", Language: "so"}); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 3 {
		if _, err := l.Queue.Next(t.Context(), bookingtest.Branch, "", ""); err != nil {
			t.Fatal(err)
		}
		calls, err := l.Queue.CallsAt(t.Context(), id)
		if err != nil || len(calls) != n+1 || calls[0].Number.Number != n+1 {
			t.Errorf("after %d the calls are %+v, %v", n+1, calls, err)
		}
	}
}
