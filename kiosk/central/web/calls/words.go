package calls

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/web/frame"
)

// Words are what is said of calls.
type Words struct {
	Calls, NoCalls, Answer, Finish, OnTheWay, Waiting, Nobody string
	Screen                                                    string // "the screen is in"
	OneCall, ManyCalls                                        string
	unknown                                                   string // reason
	reasons                                                   map[string]string
}

// In gives the words in a language.
func In(l *frame.Language) *Words { return words[l.Code] }

// Reason says what a code means, or the code itself: a newer kiosk may know
// more.
func (w *Words) Reason(code string) string {
	if word, ok := w.reasons[code]; ok {
		return word
	}
	return w.unknown + " (" + code + ")"
}

var words = map[string]*Words{
	"sv": {
		Calls:     "Kioskerna behöver dig",
		NoCalls:   "Ingen kiosk behöver hjälp just nu.",
		Answer:    "Jag går dit",
		Finish:    "Klart",
		OnTheWay:  "Någon är på väg",
		Waiting:   "en besökare väntar",
		Nobody:    "ingen väntar",
		Screen:    "skärmen på",
		OneCall:   "1 kiosk behöver hjälp",
		ManyCalls: "%d anrop från kioskerna",
		unknown:   "något är fel",
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

			string(kiosk.ContentKey):     "kiosken litar inte på serverns nyckel och får inga nya uppgifter om kontor",
			string(kiosk.ContentRefused): "kiosken kunde inte läsa nya uppgifter om kontor",
			string(kiosk.ContentDamaged): "kiosken kunde inte spara uppgifter om kontor",

			string(kiosk.DiskFull):        "kioskens disk är full",
			string(kiosk.CentralOffline):  "kiosken nådde inte hit",
			string(kiosk.CentralNonsense): "kiosken fick fel svar härifrån",
			string(kiosk.Internal):        "ett fel i kioskens program",
		},
	},
	"en": {
		Calls:     "The kiosks need you",
		NoCalls:   "No kiosk needs help right now.",
		Answer:    "I am on my way",
		Finish:    "Done",
		OnTheWay:  "Someone is on the way",
		Waiting:   "a visitor is waiting",
		Nobody:    "nobody is waiting",
		Screen:    "screen in",
		OneCall:   "1 kiosk needs help",
		ManyCalls: "%d calls from the kiosks",
		unknown:   "something is wrong",
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

			string(kiosk.ContentKey):     "the kiosk does not trust the server's key, and gets no news about offices",
			string(kiosk.ContentRefused): "the kiosk could not read news about offices",
			string(kiosk.ContentDamaged): "the kiosk could not keep news about offices",

			string(kiosk.DiskFull):        "the kiosk's disk is full",
			string(kiosk.CentralOffline):  "the kiosk could not reach this server",
			string(kiosk.CentralNonsense): "the kiosk got a wrong answer from here",
			string(kiosk.Internal):        "a fault in the kiosk's program",
		},
	},
}
