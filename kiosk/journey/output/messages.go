package output

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgAsking = &i18n.Message{
		ID:          "output.asking",
		Description: "Heading while the kiosk asks the printer what it can do.",
		Other:       "Vi frågar skrivaren …",
	}
	msgOptions = &i18n.Message{
		ID:          "output.options",
		Description: "Heading over the preview and the print options.",
		Other:       "Så här blir det",
	}
	msgPageOf = &i18n.Message{
		ID:          "output.page_of",
		Description: "Label on a page of the preview.",
		Other:       "Sida {{.Page}} av {{.Pages}}",
	}
	msgCopies = &i18n.Message{
		ID:          "output.copies",
		Description: "Label of the stepper for the number of copies.",
		Other:       "Antal exemplar",
	}
	msgColour = &i18n.Message{
		ID:          "output.colour",
		Description: "Label of the choice between black and white and colour.",
		Other:       "Färg",
	}
	msgInGrey = &i18n.Message{
		ID:          "output.in_grey",
		Description: "Choice: in black and white.",
		Other:       "Svartvitt",
	}
	msgInColour = &i18n.Message{
		ID:          "output.in_colour",
		Description: "Choice: in colour.",
		Other:       "Färg",
	}
	msgSides = &i18n.Message{
		ID:          "output.sides",
		Description: "Label of the choice between one side of the paper and both.",
		Other:       "Sidor på pappret",
	}
	msgOneSide = &i18n.Message{
		ID:          "output.one_side",
		Description: "Choice: print on one side of the paper.",
		Other:       "Ena",
	}
	msgBothSides = &i18n.Message{
		ID:          "output.both_sides",
		Description: "Choice: print on both sides of the paper.",
		Other:       "Båda",
	}
	msgWhich = &i18n.Message{
		ID:          "output.which",
		Description: "Label of the choice which pages to print.",
		Other:       "Vilka sidor",
	}
	msgAllPages = &i18n.Message{
		ID:          "output.all_pages",
		Description: "Choice: all pages. Count is how many there are.",
		One:         "Alla {{.Count}}",
		Other:       "Alla {{.Count}}",
	}
	msgOnlyPage = &i18n.Message{
		ID:          "output.only_page",
		Description: "Choice: only the page shown.",
		Other:       "Bara sida {{.Page}}",
	}
	msgSomePages = &i18n.Message{
		ID:          "output.some_pages",
		Description: "Choice that leads to typing which pages.",
		Other:       "Välj sidor",
	}
	msgThesePages = &i18n.Message{
		ID:          "output.these_pages",
		Description: "The choice when pages have been typed: Pages is 1-3,5.",
		Other:       "Sidor {{.Pages}}",
	}
	msgWhichHint = &i18n.Message{
		ID:          "output.which.hint",
		Description: "Below the field for which pages. Count is how many there are.",
		One:         "Skriv till exempel 1-3,5. Filen har en sida.",
		Other:       "Skriv till exempel 1-3,5. Filen har {{.Count}} sidor.",
	}
	msgWhichWrong = &i18n.Message{
		ID:          "output.which.wrong",
		Description: "The typed pages can not be understood.",
		One:         "Skriv sidnummer från 1 till {{.Count}}.",
		Other:       "Skriv sidnummer från 1 till {{.Count}}, till exempel 1-3,5.",
	}
	msgTake = &i18n.Message{
		ID:          "output.take",
		Description: "Button that takes the typed pages.",
		Other:       "Välj",
	}
	msgSheets = &i18n.Message{
		ID:          "output.sheets",
		Description: "How many sheets of paper it takes, and the price.",
		One:         "Ett pappersark · {{.Price}}",
		Other:       "{{.Count}} pappersark · {{.Price}}",
	}
	msgSheetsFree = &i18n.Message{
		ID:          "output.sheets_free",
		Description: "How many sheets of paper it takes, where printing is free.",
		One:         "Ett pappersark · gratis",
		Other:       "{{.Count}} pappersark · gratis",
	}
	msgTerms = &i18n.Message{
		ID:          "output.terms",
		Description: "How to pay, then where the printer stands: two sentences.",
		Other:       "{{.Payment}} {{.Place}}",
	}
	msgPrint = &i18n.Message{
		ID:          "output.print",
		Description: "Button that prints.",
		Other:       "Skriv ut",
	}
	msgPrinting = &i18n.Message{
		ID:          "output.printing",
		Description: "Heading while it prints.",
		Other:       "Skriver ut",
	}
	msgStopping = &i18n.Message{
		ID:          "output.stopping",
		Description: "Heading while a printing is being stopped.",
		Other:       "Avbryter utskriften …",
	}
	msgDonePages = &i18n.Message{
		ID:          "output.done_pages",
		Description: "How far the printing is. Count is the total, Done how many are ready.",
		One:         "{{.Done}} av {{.Count}} sida är klar",
		Other:       "{{.Done}} av {{.Count}} sidor är klara",
	}
	msgWaits = &i18n.Message{
		ID:          "output.waits",
		Description: "A fault holds the printing. Done says how far it is, Advice what happens next.",
		Other:       "Din utskrift väntar: {{.Done}}. {{.Advice}}",
	}
	msgStaff = &i18n.Message{
		ID:          "output.staff",
		Description: "Button that calls the staff.",
		Other:       "Hämta personal",
	}
	msgStop = &i18n.Message{
		ID:          "output.stop",
		Description: "Button that stops the printing.",
		Other:       "Avbryt utskriften",
	}
	msgDone = &i18n.Message{
		ID:          "output.done",
		Description: "Heading when all is printed.",
		Other:       "Klart! Hämta dina papper",
	}
	msgPay = &i18n.Message{
		ID:          "output.pay",
		Description: "What to pay, how and where the printer stands.",
		Other:       "Det kostar {{.Price}}. {{.Payment}} {{.Place}}",
	}
	msgErased = &i18n.Message{
		ID:          "output.erased",
		Description: "Promise at the end.",
		Other:       "Dina filer raderas från kiosken när du går.",
	}
	msgFinish = &i18n.Message{
		ID:          "output.finish",
		Description: "Button that ends the visit.",
		Other:       "Avsluta",
	}
	msgMore = &i18n.Message{
		ID:          "output.more",
		Description: "Button that prints something more.",
		Other:       "Skriv ut mer",
	}
	msgCancelled = &i18n.Message{
		ID:          "output.cancelled",
		Description: "Heading when the printing was stopped.",
		Other:       "Utskriften är avbruten",
	}
	msgRetry = &i18n.Message{
		ID:          "output.retry",
		Description: "Button that tries again.",
		Other:       "Försök igen",
	}
)
