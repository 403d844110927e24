package web

import "medborgarkiosk/kiosk"

var english = words{
	Today:   "Today",
	Privacy: "Nothing here is about any visitor: only how many times something was done.",
	Delay:   "The kiosks send their figures with a few minutes' delay.",

	Calls: "The kiosks need you", NoCalls: "No kiosk needs help right now.",
	Answer: "I am on my way", Finish: "Done", OnTheWay: "Someone is on the way",
	Waiting: "a visitor is waiting", Nobody: "nobody is waiting", Screen: "screen in",
	OneCall: "1 kiosk needs help", ManyCalls: "%d calls from the kiosks",

	Usage: "What the kiosks were used for", NoUsage: "Nothing yet today.",
	Kiosk: "Kiosk", Journey: "Errand", Total: "Total",
	Languages: "Languages at the kiosk", Language: "Language", Share: "Share",

	Kiosks: "Kiosks", NoKiosks: "No kiosk is connected yet.",
	Well: "All is well", Faulty: "Needs attention", Silent: "Not heard of", Never: "never heard of",
	Heard: "heard at", Unsent: "%d events on their way here",

	unknown: "something is wrong",

	journeys: map[string]string{
		"printing": "Print", "scanning": "Scan", "copying": "Copy", "booking": "Book help",
		"office": "Find an office", "guide": "Get guidance", "letter": "Understand a letter", "staff": "Call staff",
	},
	outcomes: map[kiosk.Outcome]string{
		kiosk.Done: "Done", kiosk.Abandoned: "Abandoned", kiosk.Failed: "Failed", kiosk.Referred: "To staff",
	},
	reasons: map[string]string{
		string(kiosk.PatronAsks): "a visitor asks for help",

		string(kiosk.PrinterPaperOut): "the paper is out",
		string(kiosk.PrinterJam):      "paper is stuck in the printer",
		string(kiosk.PrinterDoor):     "a door of the printer is open",
		string(kiosk.PrinterToner):    "the toner is out",
		string(kiosk.PrinterOffline):  "the printer does not answer",
		string(kiosk.PrinterStopped):  "the printer has stopped",
		string(kiosk.PrinterRefused):  "the printer refused the job",

		string(kiosk.ScannerBusy):    "the scanner is busy",
		string(kiosk.ScannerJam):     "paper is stuck in the scanner",
		string(kiosk.ScannerEmpty):   "the scanner's feeder is empty",
		string(kiosk.ScannerCover):   "the scanner's cover is open",
		string(kiosk.ScannerOffline): "the scanner does not answer",
		string(kiosk.ScannerDenied):  "the kiosk may not use the scanner",
		string(kiosk.ScannerMemory):  "the scanner's memory does not suffice",

		string(kiosk.DiskFull):        "the kiosk's disk is full",
		string(kiosk.CentralOffline):  "the kiosk could not reach this server",
		string(kiosk.CentralNonsense): "the kiosk got a wrong answer from here",
		string(kiosk.Internal):        "a fault in the kiosk's program",
	},
}
