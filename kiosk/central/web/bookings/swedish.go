package bookings

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

var swedish = words{
	Week: "Vecka", Day: "Dag", List: "Lista", Today: "Idag", Previous: "Föregående", Next: "Nästa", Branch: "Bibliotek", AllHelpers: "Alla handledare", Show: "Visa",
	Free: "Ledig", Group: "Gruppträff", Blocked: "Spärrad", Lent: "Utlånad till kiosk", FreeOf: "%d av %d platser lediga",
	Requests: "Önskar en tid", NoRequests: "Ingen väntar på att få en tid.", ChooseTime: "Välj tid", Dismiss: "Ta bort",
	QueueNow: "Kö just nu", QueueWaiting: "%d väntar på drop-in", QueueNext: "nästa", QueueClosed: "Drop-in är stängt", Alerts: "Kioskerna behöver dig",

	HereNow: "Här nu", Move: "Flytta", Cancel: "Avboka", Absent: "Kom inte", Done: "Klar", Solved: "Löst", Partly: "Delvis", SentOn: "Hänvisad till …",
	Undo: "Ångra", TakeBack: "Ta tillbaka", TakeBackHint: "Kiosken kan lova bort tiden utan nät. Har den redan gjort det blir löftet kvar om det finns plats, annars en önskan här.",
	NotHere: "Inte här", ShowCode: "Visa koden", Edit: "Ändra tiden", Block: "Spärra", Unblock: "Öppna igen", Remove: "Ta bort tiden", BookThis: "Boka den här tiden", Close: "Stäng",
	Past: "Tidigare", Chosen: "Vald tid",

	Book: "Boka åt besökare", BookHint: "Fråga aldrig efter namn. Besökaren får en kod.", Topic: "Ärende", Language: "Språk", Time: "Tid",
	NoFree: "Det finns inga lediga tider. Lägg in fler.", Fitting: "passar", Choose: "Välj …",
	Code: "Kod", CodeHint: "Visa eller säg koden när du kommer.", Place: "Plats", Bring: "Ta med", Print: "Skriv ut", Back: "Tillbaka till kalendern",
	Languages: "Språk", Topics: "Ärenden", MoveFrom: "Nu", MoveTo: "Ny tid", State: "Läge", What: "Vad", Where: "Var",
	OnDay: "Datum", PutUp: "Lägg in tider", Date: "Första dagen", From: "Från", To: "Till", Length: "Längd", Minutes: "minuter", Break: "Paus mellan", Number: "Antal efter varandra",
	Repeat: "Upprepa", Once: "En gång", Weekly: "Varje vecka", Rule: "Egen regel (RRULE)", RuleHint: "Till exempel FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10. Ett slut krävs: COUNT eller UNTIL.",
	Weekdays: "Veckodagar", Until: "Till och med", Holidays: "Även på helgdagar och aftnar",
	Helper: "Handledare", Room: "Rum", Nobody: "Ingen särskild", Nowhere: "Inget särskilt", Title: "Rubrik", TitleHint: "Till exempel SeniorNet drop-in. Kan vara tom.",
	Seats: "Platser", Interpreter: "Tolk kan ordnas", FromHelper: "Inget valt: som handledaren", Preview: "Förhandsgranska", PutNow: "Lägg in tiderna", PutCount: "%d tider",
	Skipped: "Hoppas över", Clashes: "Handledaren är upptagen", NothingToDo: "Det blir inga tider.",
	EditSlot: "Ändra tiden", Save: "Spara", Now: "Så här är det nu", LiveHint: "Någon har plats. Platserna följer med när tiden ändras; säg till besökaren.",

	Resources: "Handledare och rum", Helpers: "Handledare", Rooms: "Rum", Name: "Namn", Add: "Lägg till", AddHelper: "Ny handledare", AddRoom: "Nytt rum",
	Gone: "Slutat", GoneHint: "Kan inte längre väljas", Address: "Privat kalenderadress", AddressHint: "Den som har adressen ser tiderna. Ny adress stänger den gamla.",
	Busy: "Bara när upptagen", NewAddress: "Ny adress", Branches: "Bibliotek", AddBranch: "Nytt bibliotek",
	Municipality: "Kommunens kod, till exempel 0136", Lat: "Latitud", Lon: "Longitud", Near: "Platsen är ungefärlig",
	PlaceHint: "Kiosken visar de närmaste kontoren först. Grader (WGS 84) eller SWEREF 99 TM.",

	Absences: "Frånvaro ur en kalenderfil", AbsencesHint: "Spärra tider när en handledare är borta eller ett rum är stängt. Filen läses en gång och sparas inte, och rubriker och namn i den används inte.",
	Away: "Handledare eller rum", File: "Kalenderfil (.ics)", FileHint: "Högst 1 MB. Kan sparas från Outlook, Google Kalender och liknande.", ReadFile: "Läs filen",
	ReadCounts: "I filen: upptagna händelser %d, fria eller inställda %d, utanför de kommande två åren %d.",
	ToBlock:    "Lediga tider att spärra: %d", BlockNow: "Spärra tiderna", HasPlace: "Någon har plats här. Flytta eller avboka först:", WasBlocked: "Redan spärrade tider: %d",
	NothingFits: "Inga inlagda tider berörs.", LineAt: "Rad %d: %s",
	BlockedCount: "Spärrade tider: %d", LeftSince: "De här ändrades eller bokades under tiden och är inte spärrade:", GoneCount: "Tider som togs bort under tiden: %d",

	marks: map[kiosk.BookingState]string{kiosk.BookingHere: "Här", kiosk.BookingDone: "Klar"},
	states: map[kiosk.BookingState]string{
		kiosk.BookingHeld: "Utlånad", kiosk.BookingConfirmed: "Bokad", kiosk.BookingHere: "Är här", kiosk.BookingDone: "Klar",
		kiosk.BookingRequested: "Önskar en tid", kiosk.BookingCancelled: "Avbokad", kiosk.BookingAbsent: "Kom inte", kiosk.BookingReturned: "Återlämnad",
	},
	outcomes: map[booking.Outcome]string{booking.Solved: "löst", booking.Partly: "delvis löst", booking.SentOn: "hänvisad till"},
	saids: map[string]string{
		"claim.here": "Besökaren är här.", "claim.done": "Bokningen är klar.", "claim.absent": "Noterat: ingen kom. Platsen är ledig.",
		"claim.cancel": "Avbokad. Platsen är ledig.", "claim.confirm": "Bokningen gäller igen.", "claim.move": "Flyttad. Koden är densamma.",
		"claim.book": "Bokat. Ge besökaren koden.", "loan.take-back": "Tiden är tillbaka.", "slot.put": "Tiderna är inlagda.", "slot.amend": "Tiden är ändrad.",
		"slot.block": "Tiden är spärrad.", "slot.unblock": "Tiden är öppen igen.", "slot.remove": "Tiden är borttagen.",
		"resource.put": "Sparat.", "resource.address": "Adressen är ny. Den gamla fungerar inte mer.", "branch.put": "Sparat.", "place": "Platsen går inte att läsa, eller ligger inte i Sverige.",

		"stale":      "Någon annan hann ändra. Inget har hänt med det du tryckte på. Så här är det nu.",
		"stale-form": "Någon annan har ändrat tiden medan du skrev. Det du skrev står kvar. Spara igen om det ska gälla.",
		"taken":      "Platsen hann bli tagen. Välj en annan tid.",
		"overlap":    "Handledaren har en annan tid just då.",
		"in-use":     "Någon har en plats här. Flytta eller avboka den först.",
		"too-soon":   "Besökaren kan fortfarande hinna. Vänta några minuter efter starttiden.",
		"gone":       "Tiden finns inte längre.", "invalid": "Något i formuläret kan inte stämma. Kontrollera tider och platser.",
		"file-none": "Välj en kalenderfil.", "file-large": "Filen är för stor: högst 1 MB.",
		"choose": "Fyll i alla delar.", "date": "Datumet eller klockslaget finns inte.", "length": "Längd 5 minuter till 12 timmar, paus högst 4 timmar, 1 till 24 efter varandra.",
		"rule": "Regeln går inte att förstå.", "endless": "Regeln har inget slut. Ange ett sista datum, COUNT eller UNTIL.", "many": "Det blir för många tider: högst 1000, och högst två år framåt.",
	},
}
