package booking

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What is said when a time is booked.
var (
	msgFacts = &i18n.Message{
		ID:          "booking.facts",
		Description: "Heading over a summary before anything is booked.",
		Other:       "Stämmer det här?",
	}
	msgFactsLead = &i18n.Message{
		ID:          "booking.facts.lead",
		Description: "Below that heading.",
		Other:       "Inget är bokat ännu.",
	}
	msgWhenLabel = &i18n.Message{
		ID:          "booking.row.when",
		Description: "Label of a row: date and time.",
		Other:       "Tid",
	}
	msgPlaceLabel = &i18n.Message{
		ID:          "booking.row.place",
		Description: "Label of a row.",
		Other:       "Plats",
	}
	msgLengthLabel = &i18n.Message{
		ID:          "booking.row.length",
		Description: "Label of a row: how long the session is.",
		Other:       "Hur länge",
	}
	msgTopicLabel = &i18n.Message{
		ID:          "booking.row.topic",
		Description: "Label of a row: what the help is about.",
		Other:       "Hjälp med",
	}
	msgLanguageLabel = &i18n.Message{
		ID:          "booking.row.language",
		Description: "Label of a row.",
		Other:       "Språk",
	}
	msgBringLabel = &i18n.Message{
		ID:          "booking.row.bring",
		Description: "Label of a row: what to bring.",
		Other:       "Ta med",
	}
	msgStateLabel = &i18n.Message{
		ID:          "booking.row.state",
		Description: "Label of a row: where the booking stands.",
		Other:       "Läge",
	}
	msgWithInterpreter = &i18n.Message{
		ID:          "booking.with_interpreter",
		Description: "A language, spoken through an interpreter.",
		Other:       "{{.Language}}, med tolk",
	}
	msgCommit = &i18n.Message{
		ID:          "booking.commit",
		Description: "Button: book the time.",
		Other:       "Boka tiden",
	}
	msgCommitMove = &i18n.Message{
		ID:          "booking.commit_move",
		Description: "Button: move the booking to this time.",
		Other:       "Flytta hit",
	}
	msgCommitting = &i18n.Message{
		ID:          "booking.committing",
		Description: "Heading while central is asked.",
		Other:       "Ett ögonblick …",
	}
	msgCommittingLead = &i18n.Message{
		ID:          "booking.committing.lead",
		Description: "Below that heading.",
		Other:       "Vi väntar på svar från bokningen.",
	}
	msgTaken = &i18n.Message{
		ID:          "booking.taken",
		Description: "Heading: somebody else took the time first.",
		Other:       "Någon annan hann före",
	}
	msgTakenLead = &i18n.Message{
		ID:          "booking.taken.lead",
		Description: "Below that heading, over the nearest free times.",
		Other:       "Du har inte fått tiden. De här är närmast.",
	}
	msgAllTimes = &i18n.Message{
		ID:          "booking.all_times",
		Description: "Choice: show all free times again.",
		Other:       "Visa alla tider",
	}
	msgUnsure = &i18n.Message{
		ID:          "booking.unsure",
		Description: "Heading: the connection broke while booking; nobody knows yet whether it went through.",
		Other:       "Vi vet inte ännu om det gick",
	}
	msgUnsureLead = &i18n.Message{
		ID:          "booking.unsure.lead",
		Description: "Below that heading.",
		Other:       "Förbindelsen bröts. Försök igen, så får du veta. Det blir aldrig två bokningar.",
	}
	msgUnsureNote = &i18n.Message{
		ID:          "booking.unsure.note",
		Description: "Below the buttons there.",
		Other:       "Om du går härifrån utan svar lämnas tiden tillbaka.",
	}
	msgAgain = &i18n.Message{
		ID:          "booking.again",
		Description: "Button: try again.",
		Other:       "Försök igen",
	}
	msgStaff = &i18n.Message{
		ID:          "booking.staff",
		Description: "Button: call staff.",
		Other:       "Hämta personal",
	}
	msgRequestLead = &i18n.Message{
		ID:          "booking.request.lead",
		Description: "Below the heading of a request.",
		Other:       "Det här är bara ett önskemål. Du har ingen tid förrän personalen har hittat en.",
	}
	msgCommitRequest = &i18n.Message{
		ID:          "booking.commit_request",
		Description: "Button: leave the request.",
		Other:       "Lämna önskemålet",
	}
	msgBooked = &i18n.Message{
		ID:          "booking.booked",
		Description: "Heading: the time is booked.",
		Other:       "Tiden är bokad",
	}
	msgBookedLead = &i18n.Message{
		ID:          "booking.booked.lead",
		Description: "Below that heading. When is a date with times, Place a room.",
		Other:       "{{.When}}. {{.Place}}.",
	}
	msgRequested = &i18n.Message{
		ID:          "booking.requested",
		Description: "Heading: the request has been left.",
		Other:       "Ditt önskemål är lämnat",
	}
	msgRequestedLead = &i18n.Message{
		ID:          "booking.requested.lead",
		Description: "Below that heading.",
		Other:       "Ingen tid är bokad. Använd koden här om några dagar, eller fråga personalen.",
	}
	msgBookedNote = &i18n.Message{
		ID:          "booking.booked.note",
		Description: "Below a code, with a QR code.",
		Other:       "Skriv upp koden eller skriv ut lappen. Med telefonens kamera kan du spara tiden i din kalender. Inget sparas om dig.",
	}
	msgRequestedNote = &i18n.Message{
		ID:          "booking.requested.note",
		Description: "Below a code.",
		Other:       "Skriv upp koden eller skriv ut lappen. Inget sparas om dig.",
	}
	msgPrint = &i18n.Message{
		ID:          "booking.print",
		Description: "Button: print the ticket.",
		Other:       "Skriv ut lappen",
	}
	msgFinish = &i18n.Message{
		ID:          "booking.finish",
		Description: "Button: finish.",
		Other:       "Klart",
	}
)
