package office

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What is said when an office is taken along.
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
)
