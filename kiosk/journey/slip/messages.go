package slip

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgPrinting = &i18n.Message{
		ID:          "slip.printing",
		Description: "Heading while a piece of paper to take along is printed.",
		Other:       "Skriver ut lappen",
	}
	msgStop = &i18n.Message{
		ID:          "slip.stop",
		Description: "Button that stops the printing.",
		Other:       "Avbryt utskriften",
	}
	msgAgain = &i18n.Message{
		ID:          "slip.again",
		Description: "Button: try to print again after the printer gave up.",
		Other:       "Försök igen",
	}
	msgOnceMore = &i18n.Message{
		ID:          "slip.once_more",
		Description: "Button: print the same piece of paper once more.",
		Other:       "Skriv ut igen",
	}
)
