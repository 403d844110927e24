package ticket

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgTitle = &i18n.Message{
		ID:          "ticket.title",
		Description: "Heading of a printed ticket for a booked help session, over its code.",
		Other:       "Din kod",
	}
	msgWhen = &i18n.Message{
		ID:          "ticket.when",
		Description: "When a booked time is. From and To are times of day.",
		Other:       "{{.Date}} kl. {{.From}}–{{.To}}",
	}
	msgBring = &i18n.Message{
		ID:          "ticket.bring",
		Description: "On a ticket: one thing to bring. What is a sentence such as 'Your phone and its charger.'",
		Other:       "Ta med: {{.What}}",
	}
	msgRequest = &i18n.Message{
		ID:          "ticket.request",
		Description: "On a ticket that is only a request for a time.",
		Other:       "Detta är ett önskemål, ingen bokad tid. Fråga personalen eller titta i kiosken med koden.",
	}
	msgChange = &i18n.Message{
		ID:          "ticket.change",
		Description: "On a ticket: what the code is for.",
		Other:       "Med koden kan du flytta eller avboka tiden i kiosken, och säga till när du är här.",
	}
	msgSwedish = &i18n.Message{
		ID:          "ticket.swedish",
		Description: "On a ticket in another language, for the staff: the code in Swedish words. Always printed in Swedish.",
		Other:       "På svenska: {{.Code}}",
	}
	msgScan = &i18n.Message{
		ID:          "ticket.scan",
		Description: "Below a QR code that holds a calendar event: what to do with it.",
		Other:       "Rikta telefonens kamera hit, så kan du spara tiden i din kalender.",
	}
	msgQueue = &i18n.Message{
		ID:          "ticket.queue",
		Description: "Heading of a printed queue ticket, over its number.",
		Other:       "Ditt nummer",
	}
	msgQueueCall = &i18n.Message{
		ID:          "ticket.queue.call",
		Description: "On a queue ticket: what happens.",
		Other:       "Stanna i närheten. Numret visas på skärmen när det är din tur.",
	}
	msgEvent = &i18n.Message{
		ID:          "ticket.event",
		Description: "The title of the event in the phone's calendar. It must not say what help it is about. Code is the code in words.",
		Other:       "Biblioteket: {{.Code}}",
	}
)
