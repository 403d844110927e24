package collect

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgAsking = &i18n.Message{
		ID:          "collect.asking",
		Description: "Heading while the kiosk asks the scanner what it can do.",
		Other:       "Vi frågar skannern …",
	}
	msgPlace = &i18n.Message{
		ID:          "collect.place",
		Description: "Heading before the first page is scanned.",
		Other:       "Lägg pappret på glaset",
	}
	msgPlaceLead = &i18n.Message{
		ID:          "collect.place.lead",
		Description: "Below that heading, for one page on the glass.",
		Other:       "Texten nedåt, mot hörnet med pilen. Stäng locket.",
	}
	msgPlaceFeeder = &i18n.Message{
		ID:          "collect.place.feeder",
		Description: "Below that heading, when the feeder is chosen.",
		Other:       "Lägg alla papper i mataren, med texten uppåt.",
	}
	msgScanFirst = &i18n.Message{
		ID:          "collect.scan_first",
		Description: "The button that scans the first page.",
		Other:       "Skanna",
	}
	msgScanMore = &i18n.Message{
		ID:          "collect.scan_more",
		Description: "The button that scans one more page.",
		Other:       "Skanna en sida till",
	}
	msgScanned = &i18n.Message{
		ID:          "collect.scanned",
		Description: "Heading over the scanned pages. Count is how many.",
		One:         "En sida skannad",
		Other:       "{{.Count}} sidor skannade",
	}
	msgScannedLead = &i18n.Message{
		ID:          "collect.scanned.lead",
		Description: "Below that heading: what one can do next.",
		Other:       "Lägg nästa papper på glaset, eller gå vidare.",
	}
	msgScanning = &i18n.Message{
		ID:          "collect.scanning",
		Description: "Heading while a page is scanned. Page is its number.",
		Other:       "Skannar sida {{.Page}}",
	}
	msgScanningLead = &i18n.Message{
		ID:          "collect.scanning.lead",
		Description: "Below that heading.",
		Other:       "Låt pappret ligga kvar.",
	}
	msgStop = &i18n.Message{
		ID:          "collect.stop",
		Description: "Button that stops the scan.",
		Other:       "Avbryt",
	}
	msgRetry = &i18n.Message{
		ID:          "collect.retry",
		Description: "Button that tries the scan again after a fault.",
		Other:       "Försök igen",
	}
	msgToPages = &i18n.Message{
		ID:          "collect.to_pages",
		Description: "Button that leads from a fault back to the pages already scanned.",
		Other:       "Visa sidorna",
	}
	msgKept = &i18n.Message{
		ID:          "collect.kept",
		Description: "After a fault: the pages already scanned are safe. Advice is a sentence on what to do.",
		One:         "Din sida finns kvar. {{.Advice}}",
		Other:       "Dina {{.Count}} sidor finns kvar. {{.Advice}}",
	}
	msgErased = &i18n.Message{
		ID:          "collect.erased",
		Description: "Promise beside the scanned pages.",
		Other:       "Sidorna finns bara här medan du är kvar. De raderas när du går.",
	}
	msgPage = &i18n.Message{
		ID:          "collect.page",
		Description: "Label on a scanned page.",
		Other:       "Sida {{.Page}}",
	}
	msgTurn = &i18n.Message{
		ID:          "collect.turn",
		Description: "Button that turns a page a quarter clockwise; read aloud, not shown.",
		Other:       "Vrid sida {{.Page}}",
	}
	msgDelete = &i18n.Message{
		ID:          "collect.delete",
		Description: "Button that deletes a page; read aloud, not shown.",
		Other:       "Ta bort sida {{.Page}}",
	}
	msgColour = &i18n.Message{
		ID:          "collect.colour",
		Description: "Label of the choice between colour and black and white.",
		Other:       "Färg",
	}
	msgInColour = &i18n.Message{
		ID:          "collect.in_colour",
		Description: "Choice: in colour.",
		Other:       "Färg",
	}
	msgInGrey = &i18n.Message{
		ID:          "collect.in_grey",
		Description: "Choice: in black and white.",
		Other:       "Svartvitt",
	}
	msgSource = &i18n.Message{
		ID:          "collect.source",
		Description: "Label of the choice where the paper lies.",
		Other:       "Var ligger pappret?",
	}
	msgGlass = &i18n.Message{
		ID:          "collect.glass",
		Description: "Choice: on the scanner's glass.",
		Other:       "På glaset",
	}
	msgFeeder = &i18n.Message{
		ID:          "collect.feeder",
		Description: "Choice: in the scanner's document feeder.",
		Other:       "I mataren",
	}
)
