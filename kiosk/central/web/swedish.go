package web

import "medborgarkiosk/kiosk"

var swedish = words{
	Today:   "Idag",
	Privacy: "Här finns inga uppgifter om besökare: bara hur många gånger något har gjorts.",
	Delay:   "Kioskerna skickar sina siffror med några minuters fördröjning.",

	Calls: "Kioskerna behöver dig", NoCalls: "Ingen kiosk behöver hjälp just nu.",
	Answer: "Jag går dit", Finish: "Klart", OnTheWay: "Någon är på väg",
	Waiting: "en besökare väntar", Nobody: "ingen väntar", Screen: "skärmen på",
	OneCall: "1 kiosk behöver hjälp", ManyCalls: "%d anrop från kioskerna",

	Usage: "Vad kioskerna har använts till", NoUsage: "Inget ännu idag.",
	Kiosk: "Kiosk", Journey: "Ärende", Total: "Totalt",
	Languages: "Språk vid kiosken", Language: "Språk", Share: "Andel",

	Kiosks: "Kiosker", NoKiosks: "Ingen kiosk är ansluten ännu.",
	Well: "Allt fungerar", Faulty: "Behöver tillsyn", Silent: "Hörs inte", Never: "har aldrig hörts av",
	Heard: "hördes", Unsent: "%d händelser på väg hit",

	unknown: "något är fel",

	journeys: map[string]string{
		"printing": "Skriva ut", "scanning": "Skanna", "copying": "Kopiera", "booking": "Boka hjälp",
		"office": "Hitta kontor", "guide": "Få vägledning", "letter": "Förstå ett brev", "staff": "Kalla på personal",
	},
	outcomes: map[kiosk.Outcome]string{
		kiosk.Done: "Klara", kiosk.Abandoned: "Avbrutna", kiosk.Failed: "Fel", kiosk.Referred: "Till personal",
	},
	reasons: map[string]string{
		string(kiosk.PatronAsks): "en besökare ber om hjälp",

		string(kiosk.PrinterPaperOut): "pappret är slut",
		string(kiosk.PrinterJam):      "papper har fastnat i skrivaren",
		string(kiosk.PrinterDoor):     "en lucka på skrivaren är öppen",
		string(kiosk.PrinterToner):    "tonern är slut",
		string(kiosk.PrinterOffline):  "skrivaren svarar inte",
		string(kiosk.PrinterStopped):  "skrivaren har stannat",
		string(kiosk.PrinterRefused):  "skrivaren tog inte emot utskriften",

		string(kiosk.ScannerBusy):    "skannern är upptagen",
		string(kiosk.ScannerJam):     "papper har fastnat i skannern",
		string(kiosk.ScannerEmpty):   "skannerns matare är tom",
		string(kiosk.ScannerCover):   "skannerns lock är öppet",
		string(kiosk.ScannerOffline): "skannern svarar inte",
		string(kiosk.ScannerDenied):  "kiosken får inte använda skannern",
		string(kiosk.ScannerMemory):  "skannerns minne räcker inte",

		string(kiosk.DiskFull):        "kioskens disk är full",
		string(kiosk.CentralOffline):  "kiosken nådde inte hit",
		string(kiosk.CentralNonsense): "kiosken fick fel svar härifrån",
		string(kiosk.Internal):        "ett fel i kioskens program",
	},
}
