package dropin

// words are what the queue's page says in one language.
type words struct {
	Queue, Branch, Show, Open, IsOpen, IsClosed, CloseIt, Wait, Minutes, News string
	Next, CallTo, Prefer, Anybody, Called, NobodyCalled, Waiting, NobodyWaits string
	Call, Again, Served, Gone, Give, GiveTitle, Given, Topic, Language        string
	Alerts, Display, Since                                                    string

	saids map[string]string
}

var language = map[string]*words{
	"sv": {
		Queue: "Kö", Branch: "Bibliotek", Show: "Visa", Open: "Öppna drop-in", IsOpen: "Drop-in är öppet", IsClosed: "Drop-in är stängt",
		CloseIt: "Stäng drop-in", Wait: "Väntan för den som kommer nu: ungefär", Minutes: "%d min", News: "%d väntar",
		Next: "Ropa upp nästa", CallTo: "Ropa till", Prefer: "Helst språk", Anybody: "Den som väntat längst",
		Called: "Uppropade", NobodyCalled: "Ingen är uppropad.", Waiting: "Väntar", NobodyWaits: "Ingen väntar.",
		Call: "Ropa upp", Again: "Ropa igen", Served: "Klar", Gone: "Kom inte",
		Give: "Ge ett nummer", GiveTitle: "Nummer åt någon vid disken", Given: "Besökaren har nummer %s", Topic: "Ärende", Language: "Språk",
		Alerts: "Kioskerna behöver dig", Display: "Skärmen för alla", Since: "sedan",
		saids: map[string]string{"nobody": "Ingen väntar.", "ended": "Numret är redan avslutat."},
	},
	"en": {
		Queue: "Queue", Branch: "Library", Show: "Show", Open: "Open drop-in", IsOpen: "Drop-in is open", IsClosed: "Drop-in is closed",
		CloseIt: "Close drop-in", Wait: "Wait for who comes now: about", Minutes: "%d min", News: "%d waiting",
		Next: "Call the next", CallTo: "Call to", Prefer: "Preferred language", Anybody: "Whoever has waited longest",
		Called: "Called", NobodyCalled: "Nobody is called.", Waiting: "Waiting", NobodyWaits: "Nobody waits.",
		Call: "Call", Again: "Call again", Served: "Done", Gone: "Did not come",
		Give: "Give a number", GiveTitle: "A number for somebody at the desk", Given: "The visitor has number %s", Topic: "Subject", Language: "Language",
		Alerts: "The kiosks need you", Display: "The display for all", Since: "since",
		saids: map[string]string{"nobody": "Nobody waits.", "ended": "The number is closed already."},
	},
}

// deeds are the names of what this page does, in Swedish and English, for the
// staff's log.
var deeds = map[string][2]string{
	"queue.call":  {"ropade upp ett nummer", "called a number"},
	"queue.serve": {"avslutade ett nummer", "closed a number"},
	"queue.gone":  {"noterade att ingen kom till ett nummer", "noted that nobody came to a number"},
	"queue.add":   {"gav ett nummer", "gave a number"},
	"queue.open":  {"öppnade drop-in", "opened drop-in"},
	"queue.close": {"stängde drop-in", "closed drop-in"},
}
