package paper_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticket"
	"medborgarkiosk/kiosk/ui/paper"
)

var _ ticket.Maker = paper.Tickets{}

var start = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

var booking = kiosk.Booking{
	ID: "1", Code: 471100, Topic: "bankid", Language: "ar", State: kiosk.BookingConfirmed,
	Slot: kiosk.Slot{ID: "a", Start: start, End: start.Add(30 * time.Minute), Place: "Haninge bibliotek, plan 1, Digidelrummet"},
}

// TestTicketsAreWritten in every language, on both papers, as one page of PDF.
// Set KEEP to a directory to look at them.
func TestTicketsAreWritten(t *testing.T) {
	t.Parallel()
	dir := os.Getenv("KEEP")
	if dir == "" {
		dir = t.TempDir()
	}
	for _, l := range i18n.Languages {
		for name, one := range map[string]ticket.Ticket{
			"booking": {Language: l.Tag, Booking: booking},
			"request": {Language: l.Tag, Booking: kiosk.Booking{Code: 9, Topic: "other", State: kiosk.BookingRequested}},
			"queue":   {Language: l.Tag, Queue: kiosk.QueueTicket{Number: kiosk.QueueNumber{Letter: "A", Number: 17}, Place: "Rum 1"}},
		} {
			for paperName, roll := range map[string]bool{"a4": false, "roll": true} {
				path := filepath.Join(dir, l.Tag+"-"+name+"-"+paperName+".pdf")
				if err := (paper.Tickets{}).Make(t.Context(), one.Paper(), roll, path); err != nil {
					t.Error(err)
					continue
				}
				if info, err := os.Stat(path); err != nil || info.Size() < 3000 || info.Size() > 400_000 {
					t.Errorf("%s: %v, %v", path, info, err)
				}
			}
		}
	}
}
