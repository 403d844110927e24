package office

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What is said when an office is taken along, or something about it is wrong.
var (
	msgScan = &i18n.Message{
		ID:          "office.scan",
		Description: "What to do with a QR code that holds the office as a contact.",
		Other:       "Rikta telefonens kamera hit, så kan du spara kontoret som en kontakt.",
	}
	msgKept = &i18n.Message{
		ID:          "office.kept",
		Description: "Below the QR code: what is kept, and where.",
		Other:       "Kontoret sparas bara i din telefon. Inget sparas om dig.",
	}
	msgFinish = &i18n.Message{
		ID:          "office.finish",
		Description: "Button: the patron is done.",
		Other:       "Klar",
	}
	msgPrint = &i18n.Message{
		ID:          "office.print",
		Description: "Button: print a slip about the office.",
		Other:       "Skriv ut",
	}
	msgPrintInstead = &i18n.Message{
		ID:          "office.print_instead",
		Description: "Button below the QR code: print a slip about the office instead.",
		Other:       "Skriv ut i stället",
	}
	msgPrinted = &i18n.Message{
		ID:          "office.printed",
		Description: "Heading: the slip is printed.",
		Other:       "Lappen är utskriven",
	}
	msgPrintedLead = &i18n.Message{
		ID:          "office.printed.lead",
		Description: "Below that heading.",
		Other:       "Ta med den från skrivaren.",
	}
	msgNothingKept = &i18n.Message{
		ID:          "office.nothing_kept",
		Description: "Promise.",
		Other:       "Inget sparas om dig.",
	}
	msgWrong = &i18n.Message{
		ID:          "office.wrong",
		Description: "Button: something said of the office is wrong.",
		Other:       "Något stämmer inte",
	}
	msgWrongTitle = &i18n.Message{
		ID:          "office.wrong.title",
		Description: "Heading over what can be wrong.",
		Other:       "Vad är det som inte stämmer?",
	}
	msgWrongLead = &i18n.Message{
		ID:          "office.wrong.lead",
		Description: "Below that heading.",
		Other:       "De som sköter uppgifterna får veta det. Inget sparas om dig.",
	}
	msgWrongHours = &i18n.Message{
		ID:          "office.wrong.hours",
		Description: "Choice: the opening hours are wrong.",
		Other:       "Öppettiderna",
	}
	msgWrongAddress = &i18n.Message{
		ID:          "office.wrong.address",
		Description: "Choice: the address is wrong.",
		Other:       "Adressen",
	}
	msgWrongPhone = &i18n.Message{
		ID:          "office.wrong.phone",
		Description: "Choice: the phone number is wrong.",
		Other:       "Telefonnumret",
	}
	msgHasClosed = &i18n.Message{
		ID:          "office.wrong.closed",
		Description: "Choice: the office has closed for good.",
		Other:       "Kontoret har stängt för gott",
	}
	msgWrongOther = &i18n.Message{
		ID:          "office.wrong.other",
		Description: "Choice: something else is wrong.",
		Other:       "Något annat",
	}
	msgThanks = &i18n.Message{
		ID:          "office.thanks",
		Description: "Heading: thanks for saying what is wrong.",
		Other:       "Tack för hjälpen!",
	}
	msgThanksLead = &i18n.Message{
		ID:          "office.thanks.lead",
		Description: "Below that heading.",
		Other:       "De som sköter uppgifterna tittar på det.",
	}
)
