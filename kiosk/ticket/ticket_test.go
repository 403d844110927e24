package ticket_test

import (
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticket"
)

var (
	start   = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	booking = kiosk.Booking{
		ID: "1", Code: 4711, Topic: "bankid", Language: "ar", State: kiosk.BookingConfirmed,
		Slot: kiosk.Slot{ID: "a", Start: start, End: start.Add(30 * time.Minute), Place: "Haninge bibliotek, plan 1; Digidelrummet"},
	}
)

func text(t ticket.Ticket) string {
	var all []string
	for _, l := range t.Lines() {
		all = append(all, l.Text)
	}
	return strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "").Replace(strings.Join(all, "\n"))
}

func TestTicketsSayTheCodeTwice(t *testing.T) {
	t.Parallel()
	topic, _ := helptopic.Find("bankid")
	for _, l := range i18n.Languages {
		got := text(ticket.Ticket{Language: l.Tag, Booking: booking})
		code := ticket.Code(booking.Code)
		for _, want := range []string{code.In(l.Tag), code.In("sv"), booking.Slot.Place, topic.Bring[0].In(l.Tag)} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", l.Tag, want, got)
			}
		}
		if strings.Contains(got, topic.Title.In(l.Tag)) && l.Tag != "xx" && strings.Contains(got, "BankID") {
			t.Errorf("%s: the ticket says what it is about:\n%s", l.Tag, got)
		}
	}
}

func TestQueueTicket(t *testing.T) {
	t.Parallel()
	got := text(ticket.Ticket{Language: "en", Queue: kiosk.QueueTicket{Number: kiosk.QueueNumber{Letter: "A", Number: 17}, Place: "Rum 1"}})
	if !strings.Contains(got, "A17") || !strings.Contains(got, "Rum 1") {
		t.Errorf("the ticket says\n%s", got)
	}
}

// TestCalendarFitsAQRCode in every language, and says no topic.
func TestCalendarFitsAQRCode(t *testing.T) {
	t.Parallel()
	for _, l := range i18n.Languages {
		event := ticket.Calendar(booking, l.Tag)
		for _, line := range strings.Split(strings.TrimSuffix(event, "\r\n"), "\r\n") {
			if len(line) > 75 {
				t.Errorf("%s: a line of %d octets: %q", l.Tag, len(line), line)
			}
		}
		whole := strings.ReplaceAll(event, "\r\n ", "")
		for _, want := range []string{
			"DTSTART:20261124T120000Z\r\n", "DTEND:20261124T123000Z\r\n", `plan 1\; Digidelrummet`, ticket.Code(booking.Code).In(l.Tag),
		} {
			if !strings.Contains(whole, want) {
				t.Errorf("%s: no %q in %s", l.Tag, want, whole)
			}
		}
		if strings.Contains(whole, "BankID") || ticket.QR(event) == nil || len(event) > 500 {
			t.Errorf("%s: %d octets: %s", l.Tag, len(event), event)
		}
	}
	if ticket.QR(strings.Repeat("x", 3000)) != nil {
		t.Error("3,000 letters fit into a QR code")
	}
}
