package content

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/pack"
)

var swedish = words{
	code:  "sv",
	Parts: "Innehåll", Work: "Att göra", Records: "Poster", Rules: "Får och får inte", Files: "Filer", Save: "Spara", Show: "Visa", New: "Ny post",

	Remarks: "Besökare säger att det är fel", NoRemarks: "Ingen har anmärkt på något som är kvar att se på.", RemarkNews: "Anmärkningar som väntar: %d",
	Handled: "Jag har tagit hand om det", Mark: "%s: %s tog hand om det %s.", Once: "en gång", Times: "%d gånger",
	Tasks: "Behöver ses över", NoTasks: "Allt är kontrollerat och gäller.", MoreTasks: "Det finns %d till. De här kommer först.",
	Need: "Varför", LooksHead: "Visningar", UntilHead: "Gäller till",
	Search: "Sök", Kind: "Sort", Municipality: "Kommun", Standing: "Läge", All: "Alla", OneRecord: "1 post", RecordCount: "%d poster",
	Name: "Namn", Earlier: "Föregående", Later: "Nästa", Theirs: "sköts av någon annan", Nothing: "Inget passar.",
	Beside: "Språk bredvid svenska", Swedish: "svenska", Look: "Visa öppettiderna i ord",
	ID: "Id", IDHint: "2 till 64 tecken: a-z, 0-9 och bindestreck. Kan inte ändras sedan.", IDTaken: "Det finns redan en post med det id:t.",
	NoID: "Id:t ska vara 2 till 64 tecken: a-z, 0-9 och bindestreck.", NoForm: "Den här sortens poster ändras inte på sidan.",
	ReadOnly: "Posten sköts av någon annan. Du kan se den men inte ändra den.", Required: "måste fyllas i",
	Ahead: "De närmaste två veckorna", Perhaps: "kanske", Shut: "stängt",
	Needed: "Här saknas ett värde.", NoDate: "Skriv ett datum som 2026-11-24.", NoWeb: "Skriv hela adressen, med https:// först.",
	NoNumber: "Skriv ett heltal från 1.", NoArea: "Det finns inget område med det id:t.",
	StaleBy: "%s ändrade posten klockan %s, medan du skrev. Det du skrev finns kvar här nedanför. Spara igen om det ska gälla i stället.",
	Field:   "Fält", Before: "Förut", After: "Nu", WhatChanged: "Vad som ändrades",
	Confirm: "Bekräfta att allt stämmer", ConfirmHint: "Du har kontrollerat uppgifterna idag, hos den som svarar för dem.", Until: "Gäller till", LooksOf: "Visningar de senaste %d dagarna: %d",
	CloseOffice: "Stängt för gott", CloseHint: "Kontoret står kvar, med besked om sedan när det är stängt och vart man går i stället.",
	Since: "Sedan", SinceHint: "År, månad eller datum: 2026, 2026-11 eller 2026-11-24.", Source: "Var det står",
	GoTo: "Gå i stället till", GoToHint: "Kontorens id, med komma mellan.", NoSince: "Skriv sedan när: år, månad eller datum.",
	NoSuchOffice: "Det finns inget annat kontor med id:t", ClosedSince: "Stängt för gott sedan %s.",
	Retire: "Ta bort posten", RetireHint: "Kioskerna slutar visa den. Det går att ångra i historiken.", Gone: "Posten är borttagen.",
	History: "Historik", Undo: "Ångra", Program: "programmet",

	RulesHint: "Vad personalen får hjälpa till med skiljer sig mellan bibliotek. Här ändrar du rad för rad vad som gäller hos er.",
	Branch:    "Bibliotek", Topic: "Ärende", May: "Personalen får", MayNot: "Personalen får inte", Default: "Förvald text", Own: "Egen text",
	StaffMay: "Personalen får", StaffNot: "Personalen får inte", AsDefault: "Som förvalt", NotHere: "Visas inte hos oss",
	OwnRow: "Egen rad", Changed: "Ändrad hos er", AddRow: "Ny egen rad", NoTopics: "Det finns inga ärenden ännu.",
	SwedishFirst: "Skriv texten på svenska först.", Stands: "Hos oss",
	Import: "Läs in kontor", ImportHint: "Filen ska ha alla kontor som du sköter. Först visas vad som skulle ändras; inget ändras förrän du säger till.",
	File: "Fil", FileHint: "CSV, GeoJSON eller HSDS 3, högst 10 MB och 20 000 rader.", ReadFile: "Visa vad som skulle ändras",
	RowCount: "Rader: %d.", FaultCount: "Rader: %d. Fel: %d.", ImportCounts: "Nya: %d. Ändrade: %d. Borttagna: %d.",
	Faults: "Fel i filen", Notes: "Det här rättas eller hoppas över", Added: "Nya", ChangedOnes: "Ändrade", Retired: "Tas bort",
	Foreign: "Sköts av någon annan", Apply: "Läs in", SameAll: "Filen säger samma sak som registret. Inget skulle ändras.",
	Export: "Hämta kontor", ExportHint: "De kontor som du sköter, så som de kan läsas in igen.", Imports: "Inlästa filer", NoImports: "Ingen fil har lästs in ännu.",
	UndoImport: "Ångra hela inläsningen", IsUndone: "Ångrad", When: "När", Who: "Vem",

	labels: map[string]string{
		"name": "Namn", "office_kind": "Sorts kontor", "municipality": "Kommunens kod", "operator": "Drivs av", "street": "Gata", "postcode": "Postnummer", "city": "Ort",
		"place": "Plats", "place.lat": "Latitud", "place.lon": "Longitud", "place.approximate": "Platsen är ungefärlig", "phone": "Telefon", "email": "E-post", "web": "Webbadress",
		"hours": "Öppettider", "phone_hours": "Telefontider", "authorities": "Myndigheter på plats", "services": "Tjänster", "languages": "Språk", "wheelchair": "Rullstol",
		"closed": "Stängt för gott", "source": "Källa", "source_date": "Källans datum", "owner": "Vem svarar för uppgifterna", "checked_on": "Kontrollerad", "valid_until": "Gäller till och med",
		"title": "Rubrik", "area": "Område (id)", "order": "Plats på guidens första skärm", "lead": "Ingress", "group": "Vad biblioteket kan göra", "icon": "Bild", "authority": "Ansvarig myndighet (id)", "offices": "Myndigheter vars kontor hjälper",
		"helpers": "Andra som hjälper (id)", "journey": "Kioskens egen tjänst", "help_topic": "Ämne att boka hjälp om", "sensitive": "Känsligt ärende", "searched_as": "Ord som besökare söker med",
		"yourself": "Gör det själv", "may": "Personalen får", "may_not": "Personalen får inte", "about": "Om", "role": "Vad de gör", "number": "Blankettens nummer", "topics": "Ärenden (id), det troligaste först",
	},
	hints: map[string]string{
		"order":        "1 står först. Där får sju områden plats, och åtta ärenden i varje.",
		"hours":        "Som OpenStreetMap skriver: Mo-Fr 10:00-16:00; PH off.",
		"phone_hours":  "Som OpenStreetMap skriver: Mo-Fr 10:00-16:00; PH off.",
		"municipality": "Fyra siffror (SCB), till exempel 0136.",
		"place.lat":    "Grader (WGS 84) eller SWEREF 99 TM.",
		"authorities":  "En på varje rad, som på skylten.",
		"services":     "En på varje rad.",
		"languages":    "En kod på varje rad: sv, ar, so.",
		"source":       "En webbadress eller ett dokument. Utan källa visas posten inte för besökare.",
		"row":          "Töm båda rutorna för att ta bort raden. Den sista är för en ny.",
		"searched_as":  "Med komma mellan.",
	},
	options: map[string]string{
		"": "vet ej", "yes": "ja", "limited": "delvis", "no": "nej",
		"state_service_office": "statligt servicekontor", "citizen_office": "medborgarkontor", "municipal_contact_centre": "kommunens kontaktcenter",
		"digidel_center": "DigidelCenter", "library_help": "hjälp på ett bibliotek",
		"do-here": "gör det här", "get-help": "få hjälp", "refer": "hänvisa",
	},
	kinds: map[pack.Kind]string{
		pack.OfficeKind: "Kontor", pack.TopicKind: "Ärende", pack.AuthorityKind: "Myndighet", pack.HelperKind: "Andra som hjälper",
		pack.SituationKind: "Livshändelse", pack.FormKind: "Blankett", pack.RuleKind: "Egen regel", pack.AreaKind: "Område",
	},
	standings: map[kiosk.Standing]string{
		kiosk.Fact: "Gäller", kiosk.CallFirst: "Har gått ut", kiosk.Unchecked: "Inte kontrollerad", kiosk.Unsourced: "Saknar källa",
	},
	standingTexts: map[kiosk.Standing]string{
		kiosk.Fact: "Visas för besökare som den är.", kiosk.CallFirst: "Kiosken säger ”ring först” i stället för öppettider.",
		kiosk.Unchecked: "Kiosken visar namnet men inga öppettider.", kiosk.Unsourced: "Visas inte för besökare.",
	},
	needs: map[register.Need]string{
		register.Expired: "Har gått ut", register.Soon: "Går snart ut", register.Unchecked: "Inte kontrollerad", register.Unsourced: "Saknar källa",
	},
	remarks: map[kiosk.Remark]string{
		kiosk.WrongHours: "Öppettiderna är fel", kiosk.WrongAddress: "Adressen är fel", kiosk.WrongPhone: "Telefonnumret är fel",
		kiosk.WrongWeb:  "Webbadressen är fel",
		kiosk.HasClosed: "Det finns inte längre", kiosk.WrongOther: "Något annat är fel",
	},
	actions: map[register.Action]string{
		register.Added: "lade till", register.Changed: "ändrade", register.Confirmed: "bekräftade", register.Closed: "stängde för gott",
		register.Retired: "tog bort", register.Undone: "ångrade", register.Renewed: "kom med programmet",
	},
	refusals: map[string]string{
		"faults":   "Inget läses in förrän filen är rättad.",
		"denied":   "Filen har kontor som sköts av någon annan. Ta bort dem ur filen.",
		"too-much": "Mer än en femtedel av kontoren skulle försvinna. Det är troligen fel fil, eller bara en del av den. Inget läses in.",
	},
	saids: map[string]string{
		"saved": "Sparat.", "confirm": "Bekräftat. Posten gäller från och med idag.", "retire": "Posten är borttagen.", "close": "Kontoret är stängt för gott.",
		"undo": "Ändringen är ångrad.", "handled": "Markerat som omhändertaget.", "import": "Filen är inläst.", "import-undo": "Inläsningen är ångrad.",
		"stale": "Någon annan hann ändra. Se hur det är nu och försök igen.", "denied": "Det här sköts av någon annan.",
		"no-source": "Skriv först varifrån uppgifterna kommer (källa), och spara.", "faulty": "Något behöver rättas. Inget är sparat ännu.",
		"body": "Posten kan inte sparas så här:", "file-large": "Filen är för stor. Dela upp den.", "file-none": "Välj en fil.",
		"import-stale": "Registret har ändrats sedan du såg vad som skulle ändras. Läs filen igen. Inget är inläst.",
		"undo-stale":   "Något av kontoren har ändrats sedan inläsningen. Därför går den inte att ångra som helhet. Ändra kontoren ett i taget.",
		"too-much":     "Mer än en femtedel skulle försvinna. Inget är inläst.", "faults": "Filen har fel. Inget är inläst.",
	},
}
