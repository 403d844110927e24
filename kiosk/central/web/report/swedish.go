package report

import "medborgarkiosk/kiosk"

var swedish = words{
	point: ",",

	Title: "Hur nära finns hjälpen?", Nowhere: "Ingen har sagt vilken kommun ert bibliotek ligger i. Be en administratör fylla i det, så visas länet här.",
	County: "Län", Country: "Hela landet", Shows: "Kartan visar", Kind: "Sorts kontor", Authority: "Myndighet", Language: "Språk",
	All: "Alla", Show: "Visa",
	Municipality: "Kommun", Municipalities: "Kommuner", Library: "Bibliotek", Branches: "Bibliotek", Libraries: "Från biblioteken till närmaste kontor",
	FileHint: "CSV som svenska Excel öppnar direkt. Tom ruta betyder okänt.", Value: "Värde", Reads: "Färgerna betyder", Notes: "Så är det räknat",
	MapOf: "%s · %s", MapMost: "Högst: %s.", MapNone: "Noll: %s.", MapUnknown: "Okänt: %s.", MapTable: "Alla värden står i tabellen.",
	Nobody: "ingen", Unknown: "okänt", KnownOf: "%d av %d kontor", Elsewhere: "Kommun okänd",
	OneMunicipality: "1 kommun", ManyMunicipalities: "%d kommuner",
	NoLibraries: "Inget bibliotek i urvalet har en kommun.", NoPlace: "bibliotekets plats är okänd", NoWay: "inget känt", About: "cirka %s km att gå",
	Nearest: "Närmaste kontor", Evening: "Närmaste med kvällsöppet", Weekend: "Närmaste med helgöppet", Straight: "Fågelvägen (km)", Walking: "Att gå, cirka (km)",
	Code: "Kommunkod", HoursKnown: "Kontor med kända öppettider",
	WhichAuthorities: "Vilka myndigheter", WhichServices: "Vilka tjänster", WhichLanguages: "Vilka språk",

	Counted: []string{
		"Ett kontor räknas när uppgifterna om det har en källa och det inte har stängt för gott. Poster utan källa står i en egen kolumn.",
		"Öppettider räknas bara för kontor vars uppgifter är kontrollerade och inte har gått ut. För de andra är de okända. Timmarna är alla sådana kontor tillsammans, i snitt per vecka under ett år framåt, med helgdagar och sommartider inräknade.",
		"Kväll är efter klockan 17. Helg är lördag och söndag.",
		"Myndigheter, tjänster och språk är de som kontorens poster nämner, även när de inte är kontrollerade.",
		"Vägen att gå är ungefärlig: fågelvägen gånger 1,3. Kontor och bibliotek vars plats är okänd är inte med. Det närmaste kontoret kan ligga i en annan kommun.",
		"Okänt betyder att ingen har sagt hur det är, eller att det bara finns poster utan källa. Noll betyder att registret inte har något.",
		"Kartans gränser kommer från SCB och är ungefärliga.",
	},

	figures: map[string]string{
		"offices": "Kontor", "closed": "Stängda för gott", "checked": "Kontrollerade", "unsourced": "Poster utan källa",
		"hours": "Öppet (timmar i veckan)", "evening": "Kvällar (timmar i veckan)", "weekend": "Helger (timmar i veckan)",
		"authorities": "Myndigheter", "services": "Tjänster", "languages": "Språk", "way": "Längst att gå från bibliotek (km)",
	},
	kinds: map[kiosk.OfficeKind]string{
		kiosk.StateServiceOffice: "Statliga servicekontor", kiosk.CitizenOffice: "Medborgarkontor", kiosk.ContactCentre: "Kommunens kontaktcenter",
		kiosk.DigidelCentre: "DigidelCenter", kiosk.LibraryHelp: "Hjälp på bibliotek",
	},
	standings: map[kiosk.Standing]string{
		kiosk.Fact: "Gäller", kiosk.CallFirst: "Har gått ut", kiosk.Unchecked: "Inte kontrollerade",
	},
}
