package booking

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What is said of reminders.
var (
	msgRemind = &i18n.Message{
		ID:          "booking.remind",
		Description: "Button: I want to be reminded of my booked time. Also the button that leaves the number or address for it.",
		Other:       "Påminn mig",
	}
	msgRemindChange = &i18n.Message{
		ID:          "booking.remind.change",
		Description: "Button: change the reminder, or take it away. Keep it short.",
		Other:       "Påminnelse",
	}
	msgRemindTitle = &i18n.Message{
		ID:          "booking.remind.title",
		Description: "Heading over the ways of being reminded.",
		Other:       "Vill du ha en påminnelse?",
	}
	msgRemindLead = &i18n.Message{
		ID:          "booking.remind.lead",
		Description: "Below that heading, and where a number is typed.",
		Other:       "Det du skriver används bara till påminnelsen, och raderas när din tid är över.",
	}
	msgBySMS = &i18n.Message{
		ID:          "booking.remind.sms",
		Description: "Choice: be reminded by SMS.",
		Other:       "Med SMS",
	}
	msgByMail = &i18n.Message{
		ID:          "booking.remind.mail",
		Description: "Choice: be reminded by e-mail.",
		Other:       "Med e-post",
	}
	msgNoReminder = &i18n.Message{
		ID:          "booking.remind.none",
		Description: "Choice: no reminder.",
		Other:       "Ingen påminnelse",
	}
	msgNoReminderDetail = &i18n.Message{
		ID:          "booking.remind.none.detail",
		Description: "Below that choice: a number or address that was left before is erased by it.",
		Other:       "Det du kan ha lämnat tidigare raderas",
	}
	msgNumberTitle = &i18n.Message{
		ID:          "booking.remind.number",
		Description: "Heading where a mobile number is typed.",
		Other:       "Skriv ditt mobilnummer",
	}
	msgNumberLabel = &i18n.Message{
		ID:          "booking.remind.number.label",
		Description: "Label of the field.",
		Other:       "Mobilnummer",
	}
	msgNumberHint = &i18n.Message{
		ID:          "booking.remind.number.hint",
		Description: "Below the field.",
		Other:       "Till exempel 0701234567. Nummer från andra länder börjar med + och landets nummer.",
	}
	msgNumberWrong = &i18n.Message{
		ID:          "booking.remind.number.wrong",
		Description: "What is typed can't be a mobile number.",
		Other:       "Numret stämmer inte. Ett svenskt mobilnummer har tio siffror och börjar med 07. Andra börjar med + och landets nummer.",
	}
	msgAddressTitle = &i18n.Message{
		ID:          "booking.remind.address",
		Description: "Heading where an e-mail address is typed.",
		Other:       "Skriv din e-postadress",
	}
	msgAddressLabel = &i18n.Message{
		ID:          "booking.remind.address.label",
		Description: "Label of the field.",
		Other:       "E-postadress",
	}
	msgAddressWrong = &i18n.Message{
		ID:          "booking.remind.address.wrong",
		Description: "What is typed can't be an e-mail address.",
		Other:       "Adressen stämmer inte. Den ska se ut som namn@example.se.",
	}
	msgRemindDone = &i18n.Message{
		ID:          "booking.remind.done",
		Description: "Below a code, when a reminder has been asked for.",
		Other:       "Du får en påminnelse. Det du skrev raderas när din tid är över. Skriv upp koden eller skriv ut lappen.",
	}
	msgUnreminded = &i18n.Message{
		ID:          "booking.remind.failed",
		Description: "Heading: the reminder could not be left, or not be taken away.",
		Other:       "Påminnelsen gick inte att ändra nu",
	}
	msgUnremindedLead = &i18n.Message{
		ID:          "booking.remind.failed.lead",
		Description: "Below that heading.",
		Other:       "Din tid är bokad ändå.",
	}
)
