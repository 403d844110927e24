package web

import "medborgarkiosk/kiosk"

var english = words{
	Today:   "Today",
	Privacy: "Nothing here is about any visitor: only how many times something was done.",
	Delay:   "The kiosks send their figures with a few minutes' delay.",

	Usage: "What the kiosks were used for", NoUsage: "Nothing yet today.",
	Kiosk: "Kiosk", Journey: "Errand", Total: "Total",
	Languages: "Languages at the kiosk", Language: "Language", Share: "Share",

	Kiosks: "Kiosks", NoKiosks: "No kiosk is connected yet.",

	journeys: map[string]string{
		"printing": "Print", "scanning": "Scan", "copying": "Copy", "booking": "Book help",
		"office": "Find an office", "guide": "Get guidance", "letter": "Understand a letter", "staff": "Call staff",
	},
	outcomes: map[kiosk.Outcome]string{
		kiosk.Done: "Done", kiosk.Abandoned: "Abandoned", kiosk.Failed: "Failed", kiosk.Referred: "To staff",
	},
}
