package report

import "medborgarkiosk/kiosk"

var english = words{
	point: ".",

	Title: "How near is help?", Nowhere: "Nobody has said which municipality your library is in. Ask an administrator to fill it in, and the county will be shown here.",
	County: "County", Country: "The whole country", Shows: "The map shows", Kind: "Kind of office", Authority: "Authority", Language: "Language",
	All: "All", Show: "Show",
	Municipality: "Municipality", Municipalities: "Municipalities", Library: "Library", Branches: "Libraries", Libraries: "From the libraries to the nearest office",
	FileHint: "CSV that a Swedish Excel opens as it is. An empty cell means not known.", Value: "Value", Reads: "What the colours mean", Notes: "How it is counted",
	MapOf: "%s · %s", MapMost: "Highest: %s.", MapNone: "Zero: %s.", MapUnknown: "Not known: %s.", MapTable: "All values are in the table.",
	Nobody: "none", Unknown: "not known", KnownOf: "%d of %d offices", Elsewhere: "Municipality not known",
	OneMunicipality: "1 municipality", ManyMunicipalities: "%d municipalities",
	NoLibraries: "No library in the selection has a municipality.", NoPlace: "the library's place is not known", NoWay: "none known", About: "about %s km on foot",
	Nearest: "Nearest office", Evening: "Nearest open in the evening", Weekend: "Nearest open at weekends", Straight: "As the crow flies (km)", Walking: "On foot, about (km)",
	Code: "Municipality code", HoursKnown: "Offices with known hours",
	WhichAuthorities: "Which authorities", WhichServices: "Which services", WhichLanguages: "Which languages",

	Counted: []string{
		"An office counts when what is said of it has a source and it has not closed for good. Records without a source have a column of their own.",
		"Hours are counted only of offices whose record has been checked and has not expired. Of the others they are not known. The hours are those of all such offices together, on average for a week of the year to come, with public holidays and summers.",
		"Evening is after 17:00. Weekend is Saturday and Sunday.",
		"Authorities, services and languages are those that the offices' records name, unchecked records too.",
		"The way on foot is approximate: the straight line times 1.3. Offices and libraries whose place is not known are left out. The nearest office may be in another municipality.",
		"Not known means that nobody has said, or that there are only records without a source. Zero means that the directory has none.",
		"The map's borders are Statistics Sweden's (SCB), and approximate.",
	},

	figures: map[string]string{
		"offices": "Offices", "closed": "Closed for good", "checked": "Checked", "unsourced": "Records without a source",
		"hours": "Open (hours a week)", "evening": "Evenings (hours a week)", "weekend": "Weekends (hours a week)",
		"authorities": "Authorities", "services": "Services", "languages": "Languages", "way": "Longest walk from a library (km)",
	},
	kinds: map[kiosk.OfficeKind]string{
		kiosk.StateServiceOffice: "State service offices", kiosk.CitizenOffice: "Citizen offices", kiosk.ContactCentre: "Municipal contact centres",
		kiosk.DigidelCentre: "DigidelCenter", kiosk.LibraryHelp: "Help at libraries",
	},
	standings: map[kiosk.Standing]string{
		kiosk.Fact: "Holds", kiosk.CallFirst: "Has expired", kiosk.Unchecked: "Not checked",
	},
}
