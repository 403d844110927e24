package ticket

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticketcode"
)

// Ticket is what a patron takes home: a booking, or a number in the queue.
type Ticket struct {
	Language string // of the patron's screen, BCP 47
	Booking  kiosk.Booking
	Queue    kiosk.QueueTicket // instead of Booking if it has a number
}

// swedish is what staff read.
const swedish = "sv"

// Paper gives the ticket as it is printed: with its event as a QR code, where
// there is a time.
func (t Ticket) Paper() Paper {
	p := Paper{Language: t.Language, Lines: t.Lines()}
	if t.Queue.Number.Number == 0 && t.Booking.State != kiosk.BookingRequested {
		p.Code, p.Caption = QR(Calendar(t.Booking, t.Language)), t.line(i18n.T(msgScan))
	}
	return p
}

// Lines gives what stands on the ticket, from top to bottom.
func (t Ticket) Lines() []Line {
	if t.Queue.Number.Number > 0 {
		return t.queueLines()
	}
	lines := []Line{
		t.line(i18n.T(msgTitle)).Strong(),
		t.line(i18n.Of(Code(t.Booking.Code))).Huge(),
	}
	if t.Booking.State == kiosk.BookingRequested {
		lines = append(lines, t.line(i18n.T(msgRequest)).Strong())
	} else {
		lines = append(lines, t.line(When(t.Booking.Slot)).Strong(), Line{Text: t.Booking.Slot.Place, Language: swedish})
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
		t.line(i18n.T(msgQueue)).Strong(),
		t.line(i18n.Verbatim(t.Queue.Number.String())).Huge(),
		{Text: t.Queue.Place, Language: swedish},
		t.line(i18n.T(msgQueueCall)),
	}
}

func (t Ticket) line(text i18n.Text) Line { return LineIn(t.Language, text) }

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
