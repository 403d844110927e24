package booking

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What is said about a code, a number and a ticket, and when it can't be done.
var (
	msgCode = &i18n.Message{
		ID:          "booking.code",
		Description: "Heading: type the code.",
		Other:       "Skriv din kod",
	}
	msgCodeLabel = &i18n.Message{
		ID:          "booking.code.label",
		Description: "Over what is typed.",
		Other:       "Din kod",
	}
	msgCodeHint = &i18n.Message{
		ID:          "booking.code.hint",
		Description: "What a code looks like and how to type it.",
		Other:       "Koden är två ord och fyra siffror. Bara de bokstäver som kan komma härnäst visas.",
	}
	msgCodeWrong = &i18n.Message{
		ID:          "booking.code.wrong",
		Description: "The code's own check fails.",
		Other:       "Koden stämmer inte. Titta på lappen och skriv den igen.",
	}
	msgLookUp = &i18n.Message{
		ID:          "booking.look_up",
		Description: "Button: look up the code.",
		Other:       "Sök",
	}
	msgFinding = &i18n.Message{
		ID:          "booking.finding",
		Description: "Heading while the code is looked up.",
		Other:       "Letar efter din tid …",
	}
	msgFound = &i18n.Message{
		ID:          "booking.found",
		Description: "Heading over the facts of a booking.",
		Other:       "Din tid",
	}
	msgStateRequested = &i18n.Message{
		ID:          "booking.state.requested",
		Description: "A booking that is only a request.",
		Other:       "Önskemål, ingen tid är bokad",
	}
	msgStateHere = &i18n.Message{
		ID:          "booking.state.here",
		Description: "The patron has told that they are here.",
		Other:       "Personalen vet att du är här",
	}
	msgStateBooked = &i18n.Message{
		ID:          "booking.state.booked",
		Description: "A booking that holds.",
		Other:       "Bokad",
	}
	msgHere = &i18n.Message{
		ID:          "booking.here",
		Description: "Button: I am here, for the booked time.",
		Other:       "Jag är här",
	}
	msgMove = &i18n.Message{
		ID:          "booking.move",
		Description: "Button: move to another time.",
		Other:       "Flytta tiden",
	}
	msgCancel = &i18n.Message{
		ID:          "booking.cancel",
		Description: "Button: cancel the booking.",
		Other:       "Avboka",
	}
	msgShowTicket = &i18n.Message{
		ID:          "booking.show_ticket",
		Description: "Button: show the code to print it again.",
		Other:       "Visa lappen",
	}
	msgSure = &i18n.Message{
		ID:          "booking.sure",
		Description: "Heading: really cancel?",
		Other:       "Vill du avboka?",
	}
	msgSureLead = &i18n.Message{
		ID:          "booking.sure.lead",
		Description: "Below that heading.",
		Other:       "Någon annan kan få tiden då.",
	}
	msgCancelYes = &i18n.Message{
		ID:          "booking.cancel_yes",
		Description: "Button: yes, cancel.",
		Other:       "Ja, avboka",
	}
	msgJoining = &i18n.Message{
		ID:          "booking.joining",
		Description: "Heading while a queue number is fetched.",
		Other:       "Hämtar ett nummer …",
	}
	msgNumber = &i18n.Message{
		ID:          "booking.number",
		Description: "Heading over a queue number.",
		Other:       "Ditt nummer",
	}
	msgNumberLead = &i18n.Message{
		ID:          "booking.number.lead",
		Description: "Below the queue number's heading: two sentences and a place; either sentence may be missing.",
		Other:       "{{.Ahead}} {{.Wait}} {{.Place}}",
	}
	msgFirst = &i18n.Message{
		ID:          "booking.first",
		Description: "Nobody is before the patron in the queue.",
		Other:       "Du är först i kön.",
	}
	msgAhead = &i18n.Message{
		ID:          "booking.ahead",
		Description: "How many are before the patron in the queue.",
		One:         "{{.Count}} person är före dig.",
		Other:       "{{.Count}} personer är före dig.",
	}
	msgWait = &i18n.Message{
		ID:          "booking.wait",
		Description: "A rough estimate of the wait.",
		One:         "Ungefär {{.Count}} minut.",
		Other:       "Ungefär {{.Count}} minuter.",
	}
	msgNumberNote = &i18n.Message{
		ID:          "booking.number.note",
		Description: "Below a queue number.",
		Other:       "Stanna i närheten. Numret visas på skärmen när det är din tur. Inget sparas om dig.",
	}
	msgKept = &i18n.Message{
		ID:          "booking.kept",
		Description: "The printer does not work; the code holds all the same.",
		Other:       "Koden gäller ändå. Skriv upp den.",
	}
	msgNoted = &i18n.Message{
		ID:          "booking.noted",
		Description: "Button: the patron has written the code down.",
		Other:       "Jag har skrivit upp den",
	}
	msgUnknown = &i18n.Message{
		ID:          "booking.unknown",
		Description: "Heading: there is no booking with the code.",
		Other:       "Vi hittar ingen tid med den koden",
	}
	msgUnknownLead = &i18n.Message{
		ID:          "booking.unknown.lead",
		Description: "Below that heading.",
		Other:       "Titta på lappen och skriv koden igen. När tiden är över slutar koden att gälla.",
	}
	msgRetype = &i18n.Message{
		ID:          "booking.retype",
		Description: "Button: type the code again.",
		Other:       "Skriv koden igen",
	}
	msgLocked = &i18n.Message{
		ID:          "booking.locked",
		Description: "Heading: too many wrong codes were typed.",
		Other:       "För många fel koder",
	}
	msgLockedLead = &i18n.Message{
		ID:          "booking.locked.lead",
		Description: "Below that heading.",
		Other:       "Fråga personalen, så hjälper de dig med din tid.",
	}
	msgOffline = &i18n.Message{
		ID:          "booking.offline",
		Description: "Heading: bookings can't be reached.",
		Other:       "Vi når inte bokningen just nu",
	}
	msgOfflineLead = &i18n.Message{
		ID:          "booking.offline.lead",
		Description: "Below that heading.",
		Other:       "Ingen tid är bokad. Så här kan du göra i stället.",
	}
	msgTooLate = &i18n.Message{
		ID:          "booking.too_late",
		Description: "Heading: the time has begun or is over.",
		Other:       "Den här tiden går inte att ändra längre",
	}
	msgTooLateLead = &i18n.Message{
		ID:          "booking.too_late.lead",
		Description: "Below that heading.",
		Other:       "Fråga personalen, så hjälper de dig.",
	}
	msgCancelled = &i18n.Message{
		ID:          "booking.cancelled",
		Description: "Heading: the time is cancelled.",
		Other:       "Tiden är avbokad",
	}
	msgCancelledLead = &i18n.Message{
		ID:          "booking.cancelled.lead",
		Description: "Below that heading.",
		Other:       "Inget sparas om dig. Du kan boka en ny tid när du vill.",
	}
	msgBookNew = &i18n.Message{
		ID:          "booking.book_new",
		Description: "Button: book another time.",
		Other:       "Boka en ny tid",
	}
	msgWelcome = &i18n.Message{
		ID:          "booking.welcome",
		Description: "Heading: staff know that the patron is here.",
		Other:       "Välkommen!",
	}
	msgWelcomeLead = &i18n.Message{
		ID:          "booking.welcome.lead",
		Description: "Below that heading. Place is a room.",
		Other:       "Personalen vet att du är här. Gå till {{.Place}}.",
	}
	msgClosed = &i18n.Message{
		ID:          "booking.closed",
		Description: "Heading: nobody helps without a booked time now.",
		Other:       "Det går inte att ta kölapp nu",
	}
	msgClosedLead = &i18n.Message{
		ID:          "booking.closed.lead",
		Description: "Below that heading.",
		Other:       "Boka en tid i stället, eller fråga personalen.",
	}
	msgNoOther = &i18n.Message{
		ID:          "booking.no_other",
		Description: "Heading: there is no other time to move to.",
		Other:       "Det finns inga andra lediga tider",
	}
	msgNoOtherLead = &i18n.Message{
		ID:          "booking.no_other.lead",
		Description: "Below that heading.",
		Other:       "Din tid är kvar som den var.",
	}
)
