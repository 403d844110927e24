package web

import "medborgarkiosk/kiosk"

var swedish = words{
	Today:   "Idag",
	Privacy: "Här finns inga uppgifter om besökare: bara hur många gånger något har gjorts.",
	Delay:   "Kioskerna skickar sina siffror med några minuters fördröjning.",

	Usage: "Vad kioskerna har använts till", NoUsage: "Inget ännu idag.",
	Kiosk: "Kiosk", Journey: "Ärende", Total: "Totalt",
	Languages: "Språk vid kiosken", Language: "Språk", Share: "Andel",

	Kiosks: "Kiosker", NoKiosks: "Ingen kiosk är ansluten ännu.",

	journeys: map[string]string{
		"printing": "Skriva ut", "scanning": "Skanna", "copying": "Kopiera", "booking": "Boka hjälp",
		"office": "Hitta kontor", "guide": "Få vägledning", "letter": "Förstå ett brev", "staff": "Kalla på personal",
	},
	outcomes: map[kiosk.Outcome]string{
		kiosk.Done: "Klara", kiosk.Abandoned: "Avbrutna", kiosk.Failed: "Fel", kiosk.Referred: "Till personal",
	},
}
