package remindertest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/central/reminder"
)

// Far is the other side of a Sender: what came to it, and how it can be in need.
type Far interface {
	Sent() []reminder.Message
	Refuse(address string)
	Break(broken bool)
}

// Sender runs the suite; open gives a sender, its other side, and two addresses of
// the kind that it sends to.
func Sender(t *testing.T, open func(t *testing.T) (sender reminder.Sender, far Far, one, another string)) {
	t.Helper()
	const words = "Påminnelse: تذكير. مكتبة Haninge, ti 24 nov kl 10.00 = tid.\n.\nKom i god tid & ta med koden; 100 %+1"
	for name, test := range map[string]func(*testing.T, reminder.Sender, Far, string, string){
		"comes as it was written": func(t *testing.T, s reminder.Sender, far Far, one, another string) {
			want := []reminder.Message{{To: one, Subject: "Påminnelse", Text: words}, {To: another, Subject: "Muistutus", Text: "b"}}
			for _, m := range want {
				must(t, s.Send(t.Context(), m))
			}
			got := far.Sent()
			if len(got) != 2 {
				t.Fatalf("%d messages came", len(got))
			}
			for i := range want {
				if got[i].To != want[i].To || got[i].Text != want[i].Text || got[i].Subject != "" && got[i].Subject != want[i].Subject {
					t.Errorf("came as %+v, want %+v", got[i], want[i])
				}
			}
		},
		"an address that nobody has": func(t *testing.T, s reminder.Sender, far Far, one, another string) {
			far.Refuse(one)
			err := s.Send(t.Context(), reminder.Message{To: one, Text: words})
			if !errors.Is(err, reminder.ErrRefused) || strings.Contains(err.Error(), one) {
				t.Errorf("gives %v", err)
			}
			must(t, s.Send(t.Context(), reminder.Message{To: another, Text: words}))
		},
		"out of order for a while": func(t *testing.T, s reminder.Sender, far Far, one, _ string) {
			far.Break(true)
			err := s.Send(t.Context(), reminder.Message{To: one, Text: words})
			if !errors.Is(err, reminder.ErrLater) || strings.Contains(err.Error(), one) || len(far.Sent()) > 0 {
				t.Errorf("gives %v", err)
			}
			far.Break(false)
			must(t, s.Send(t.Context(), reminder.Message{To: one, Text: words}))
		},
		"no time": func(t *testing.T, s reminder.Sender, far Far, one, _ string) {
			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			if err := s.Send(ctx, reminder.Message{To: one, Text: words}); err == nil || len(far.Sent()) > 0 {
				t.Errorf("gives %v", err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sender, far, one, another := open(t)
			test(t, sender, far, one, another)
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
