package reminder_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticketcode"
)

// TestText: in each language it says where and when and nothing else of the
// booking, in at most three parts of an SMS (67 UTF-16 units each in Unicode), and
// without marks that a telephone would show.
func TestText(t *testing.T) {
	t.Parallel()
	r := newRig(t, centraltest.Store(t))
	r.at(farStart.Add(-12 * time.Hour))
	for n, lang := range i18n.Languages {
		b := r.book(far + n)
		err := r.Remind(t.Context(), kiosk.Reminder{Booking: b.ID, Kind: kiosk.ReminderSMS, Address: number, Language: lang.Tag})
		must(t, err)
		r.round(b.Slot.Start.Add(-time.Hour), n+1, 1)
		m := r.sms.Sent()[n]
		must(t, r.Forget(t.Context(), b.ID))
		for _, want := range []string{"Haninge bibliotek", bare(i18n.For(lang.Tag).Date(b.Slot.Start)), bare(i18n.For(lang.Tag).Clock(b.Slot.Start))} {
			if !strings.Contains(m.Text, want) {
				t.Errorf("%s: %q lacks %q", lang.Tag, m.Text, want)
			}
		}
		for _, secret := range []string{"BankID", "Digidelrummet", "plan 1", ticketcode.Words(lang.Tag, b.Code), "\u2066", "\u2067", "\u2068", "\u2069", "{{", "\n"} {
			if strings.Contains(m.Text, secret) || strings.Contains(m.Subject, secret) {
				t.Errorf("%s: %q has %q", lang.Tag, m.Text, secret)
			}
		}
		if units := len(utf16.Encode([]rune(m.Text))); units > 3*67 || m.Subject == "" {
			t.Errorf("%s: %d units", lang.Tag, units)
		}
		t.Log(m.Text)
	}
}

func bare(text string) string {
	return strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "").Replace(text)
}
