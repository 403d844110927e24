package bookingtest

import (
	"context"
	"slices"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
)

// Reminding is what is behind a kiosk.Reminders: a library that reminds by SMS and
// e-mail.
type Reminding interface {
	// Book gives the id of a booking some days ahead.
	Book(ctx context.Context) (string, error)
	// Cancel cancels it.
	Cancel(ctx context.Context, bookingID string) error
	// Due lets the time of all reminders come, and gives the addresses that were
	// reminded.
	Due(ctx context.Context) ([]string, error)
}

// Reminders runs the suite; open gives a library that nobody has left an address
// with.
func Reminders(t *testing.T, open func(t *testing.T) (kiosk.Reminders, Reminding)) {
	t.Helper()
	for name, test := range map[string]func(*testing.T, kiosk.Reminders, Reminding){
		"offered while there is something to": offered,
		"left once":                           leftOnce,
		"another in its place":                leftAnother,
		"taken away":                          takenAway,
		"refused":                             notTaken,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			reminders, library := open(t)
			test(t, reminders, library)
		})
	}
}

const (
	patronNumber = "+46701234567"
	patronMail   = "amina@example.se"
)

func reminded(t *testing.T, library Reminding, want ...string) {
	t.Helper()
	got, err := library.Due(t.Context())
	must(t, err)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("reminded are %q, want %q", got, want)
	}
}

func bookOne(t *testing.T, library Reminding) string {
	t.Helper()
	id, err := library.Book(t.Context())
	must(t, err)
	return id
}

func offered(t *testing.T, r kiosk.Reminders, library Reminding) {
	id := bookOne(t, library)
	kinds, err := r.Kinds(t.Context(), id)
	if err != nil || !slices.Equal(kinds, []kiosk.ReminderKind{kiosk.ReminderSMS, kiosk.ReminderMail}) {
		t.Errorf("offered are %v, %v", kinds, err)
	}
	must(t, library.Cancel(t.Context(), id))
	for _, id := range []string{id, "nobody's"} {
		if kinds, err := r.Kinds(t.Context(), id); err != nil || len(kinds) > 0 {
			t.Errorf("offered are %v, %v", kinds, err)
		}
	}
}

func leftOnce(t *testing.T, r kiosk.Reminders, library Reminding) {
	one, two := bookOne(t, library), bookOne(t, library)
	must(t, r.Remind(t.Context(), kiosk.Reminder{Booking: one, Kind: kiosk.ReminderSMS, Address: patronNumber, Language: "so"}))
	must(t, r.Remind(t.Context(), kiosk.Reminder{Booking: two, Kind: kiosk.ReminderMail, Address: patronMail, Language: "ti"}))
	reminded(t, library, patronNumber, patronMail)
	reminded(t, library, patronNumber, patronMail)
}

func leftAnother(t *testing.T, r kiosk.Reminders, library Reminding) {
	id := bookOne(t, library)
	must(t, r.Remind(t.Context(), kiosk.Reminder{Booking: id, Kind: kiosk.ReminderSMS, Address: patronNumber, Language: "sv"}))
	must(t, r.Remind(t.Context(), kiosk.Reminder{Booking: id, Kind: kiosk.ReminderMail, Address: patronMail, Language: "sv"}))
	reminded(t, library, patronMail)
}

func takenAway(t *testing.T, r kiosk.Reminders, library Reminding) {
	id, other := bookOne(t, library), bookOne(t, library)
	must(t, r.Remind(t.Context(), kiosk.Reminder{Booking: id, Kind: kiosk.ReminderSMS, Address: patronNumber, Language: "sv"}))
	must(t, r.Remind(t.Context(), kiosk.Reminder{Booking: other, Kind: kiosk.ReminderMail, Address: patronMail, Language: "sv"}))
	must(t, r.Forget(t.Context(), id))
	must(t, r.Forget(t.Context(), id))
	reminded(t, library, patronMail)
}

func notTaken(t *testing.T, r kiosk.Reminders, library Reminding) {
	id, gone := bookOne(t, library), bookOne(t, library)
	must(t, library.Cancel(t.Context(), gone))
	for name, wanted := range map[string]kiosk.Reminder{
		"a cancelled booking": {Booking: gone, Kind: kiosk.ReminderSMS, Address: patronNumber, Language: "sv"},
		"nobody's booking":    {Booking: "nobody's", Kind: kiosk.ReminderSMS, Address: patronNumber, Language: "sv"},
		"no such language":    {Booking: id, Kind: kiosk.ReminderSMS, Address: patronNumber, Language: "tlh"},
	} {
		err := r.Remind(t.Context(), wanted)
		if kiosk.CodeOf(err) != kiosk.ReminderRefused || strings.Contains(err.Error(), patronNumber) {
			t.Errorf("%s: %v", name, err)
		}
	}
	reminded(t, library)
}
