package ticket

import (
	"context"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticketcode"
)

// Maker makes tickets that a printer can print.
type Maker interface {
	// Make writes a PDF of one page to path: the upper part of an A4, or a piece
	// of a roll 80 mm wide.
	Make(ctx context.Context, t Ticket, roll bool, path string) error
}

// Ticket is what a patron takes home: a booking, or a number in the queue.
type Ticket struct {
	Language string // of the patron's screen, BCP 47
	Booking  kiosk.Booking
	Queue    kiosk.QueueTicket // instead of Booking if it has a number
}

// swedish is what staff read.
const swedish = "sv"

// Line is a paragraph of a ticket. Large ones are read from afar.
type Line struct {
	Text     string
	Language string // decides the direction
	Large    bool
	Bold     bool
}

// Lines gives what stands on the ticket, from top to bottom.
func (t Ticket) Lines() []Line {
	if t.Queue.Number.Number > 0 {
		return t.queueLines()
	}
	lines := []Line{
		t.line(i18n.T(msgTitle)).bold(),
		t.line(i18n.Of(Code(t.Booking.Code))).large(),
	}
	if t.Booking.State == kiosk.BookingRequested {
		lines = append(lines, t.line(i18n.T(msgRequest)).bold())
	} else {
		lines = append(lines, t.line(When(t.Booking.Slot)).bold(), Line{Text: t.Booking.Slot.Place, Language: swedish})
	}
	topic, _ := helptopic.Find(t.Booking.Topic)
	for _, words := range topic.Bring {
		lines = append(lines, t.line(i18n.T(msgBring).With(i18n.Args{"What": i18n.Of(words)})))
	}
	lines = append(lines, t.line(i18n.T(msgChange)))
	if t.Language != swedish {
		code := i18n.For(swedish).Text(i18n.T(msgSwedish).With(i18n.Args{"Code": i18n.Of(Code(t.Booking.Code))}))
		lines = append(lines, Line{Text: code, Language: swedish, Bold: true})
	}
	return lines
}

func (t Ticket) queueLines() []Line {
	return []Line{
		t.line(i18n.T(msgQueue)).bold(),
		t.line(i18n.Verbatim(t.Queue.Number.String())).large(),
		{Text: t.Queue.Place, Language: swedish},
		t.line(i18n.T(msgQueueCall)),
	}
}

func (t Ticket) line(text i18n.Text) Line {
	return Line{Text: i18n.For(t.Language).Text(text), Language: t.Language}
}

func (l Line) bold() Line { l.Bold = true; return l }

func (l Line) large() Line { l.Large, l.Bold = true, true; return l }

// Caption says what the QR code on the ticket is for.
func (t Ticket) Caption() Line { return t.line(i18n.T(msgScan)) }

// When says when a slot is: "tisdag 24 november kl. 13.00–13.30".
func When(s kiosk.Slot) i18n.Text {
	return i18n.T(msgWhen).With(i18n.Args{
		"Date": i18n.Date{Time: s.Start}, "From": i18n.Clock{Time: s.Start}, "To": i18n.Clock{Time: s.End},
	})
}

// Code is a ticket code as a text's content: its words in each language.
type Code kiosk.TicketCode

// In gives the words.
func (c Code) In(language string) string {
	return ticketcode.Words(language, kiosk.TicketCode(c))
}
