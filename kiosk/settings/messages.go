package settings

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgPayDesk = &i18n.Message{
		ID:          "terms.pay.desk",
		Description: "Where one pays for prints: a sentence.",
		Other:       "Du betalar i disken.",
	}
	msgPayMachine = &i18n.Message{
		ID:          "terms.pay.machine",
		Description: "Where one pays for prints: a sentence.",
		Other:       "Du betalar i automaten bredvid.",
	}
	msgPlaceRight = &i18n.Message{
		ID:          "terms.printer.right",
		Description: "Where the printer stands, seen from the kiosk: a sentence.",
		Other:       "Skrivaren står till höger om dig.",
	}
	msgPlaceLeft = &i18n.Message{
		ID:          "terms.printer.left",
		Description: "Where the printer stands: a sentence.",
		Other:       "Skrivaren står till vänster om dig.",
	}
	msgPlaceBehind = &i18n.Message{
		ID:          "terms.printer.behind",
		Description: "Where the printer stands: a sentence.",
		Other:       "Skrivaren står bakom dig.",
	}
	msgPlaceDesk = &i18n.Message{
		ID:          "terms.printer.desk",
		Description: "Where the printer stands: a sentence.",
		Other:       "Skrivaren står vid disken.",
	}
)
