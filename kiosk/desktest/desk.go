package desktest

import (
	"context"
	"errors"
	"testing"

	"medborgarkiosk/kiosk"
)

// Staff are at the other end of the desk.
type Staff interface {
	Answer(ctx context.Context, id string) error // "I am on my way"
	Finish(ctx context.Context, id string) error // helped, mended
}

// Run runs the suite; open gives a desk without calls and its staff, for one
// test.
func Run(t *testing.T, open func(t *testing.T) (kiosk.Desk, Staff)) {
	t.Helper()
	for name, test := range map[string]func(*testing.T, kiosk.Desk, Staff){
		"a call's life":            life,
		"the same reason twice":    twice,
		"withdraw":                 withdraw,
		"a closed call stays so":   closed,
		"watching waits":           watching,
		"watching ends with ctx":   ended,
		"an unknown call's status": unknown,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			desk, staff := open(t)
			test(t, desk, staff)
		})
	}
}

var jam = kiosk.Call{Reason: kiosk.CallReason(kiosk.PrinterJam), Language: "ar", Waiting: true}

func life(t *testing.T, desk kiosk.Desk, staff Staff) {
	id := raise(t, desk, jam)
	wantStatus(t, desk, id, "", kiosk.CallSent)
	must(t, staff.Answer(t.Context(), id))
	wantStatus(t, desk, id, kiosk.CallSent, kiosk.CallOnTheWay)
	must(t, staff.Finish(t.Context(), id))
	wantStatus(t, desk, id, kiosk.CallOnTheWay, kiosk.CallClosed)
}

func twice(t *testing.T, desk kiosk.Desk, staff Staff) {
	first := raise(t, desk, jam)
	must(t, staff.Answer(t.Context(), first))
	again := jam
	again.Language, again.Waiting = "sv", false
	if id := raise(t, desk, again); id != first {
		t.Errorf("the same reason gives two calls, %s and %s", first, id)
	}
	wantStatus(t, desk, first, "", kiosk.CallOnTheWay)
	if id := raise(t, desk, kiosk.Call{Reason: kiosk.PatronAsks, Language: "sv"}); id == first {
		t.Error("another reason gives the same call")
	}
	must(t, staff.Finish(t.Context(), first))
	if id := raise(t, desk, jam); id == first {
		t.Error("a closed call was raised again")
	}
}

func withdraw(t *testing.T, desk kiosk.Desk, _ Staff) {
	id := raise(t, desk, jam)
	for range 2 {
		must(t, desk.Withdraw(t.Context(), id))
	}
	wantStatus(t, desk, id, kiosk.CallSent, kiosk.CallClosed)
}

func closed(t *testing.T, desk kiosk.Desk, staff Staff) {
	id := raise(t, desk, jam)
	must(t, desk.Withdraw(t.Context(), id))
	staff.Answer(t.Context(), id) //nolint:errcheck // too late, said or not
	wantStatus(t, desk, id, "", kiosk.CallClosed)
}

func watching(t *testing.T, desk kiosk.Desk, staff Staff) {
	id := raise(t, desk, jam)
	seen := make(chan kiosk.CallStatus)
	go func() {
		status, _ := desk.Watch(t.Context(), id, kiosk.CallSent)
		seen <- status
	}()
	select {
	case status := <-seen:
		t.Fatalf("nothing happened, and the watch gives %q", status)
	default:
	}
	must(t, staff.Answer(t.Context(), id))
	if status := <-seen; status != kiosk.CallOnTheWay {
		t.Errorf("the watch gives %q", status)
	}
}

func ended(t *testing.T, desk kiosk.Desk, _ Staff) {
	id := raise(t, desk, jam)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if status, err := desk.Watch(ctx, id, kiosk.CallSent); !errors.Is(err, context.Canceled) {
		t.Errorf("the watch gives %q, %v", status, err)
	}
}

func unknown(t *testing.T, desk kiosk.Desk, _ Staff) {
	if status, err := desk.Watch(t.Context(), "nowhere", kiosk.CallSent); kiosk.CodeOf(err) != kiosk.CentralNonsense {
		t.Errorf("the watch gives %q, %v", status, err)
	}
}

func raise(t *testing.T, desk kiosk.Desk, call kiosk.Call) string {
	t.Helper()
	id, err := desk.Raise(t.Context(), call)
	if err != nil || id == "" {
		t.Fatalf("raise: %q, %v", id, err)
	}
	return id
}

func wantStatus(t *testing.T, desk kiosk.Desk, id string, known, want kiosk.CallStatus) {
	t.Helper()
	status, err := desk.Watch(t.Context(), id, known)
	if err != nil || status != want {
		t.Errorf("the call is %q (%v), want %q", status, err, want)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
