package content

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/pack"
)

var english = words{
	code:  "en",
	Parts: "Content", Work: "To do", Records: "Records", Rules: "May and may not", Files: "Files", Save: "Save", Show: "Show", New: "New record",

	Remarks: "Visitors say this is wrong", NoRemarks: "Nobody has said that anything is wrong which is left to look at.", RemarkNews: "Remarks that wait: %d",
	Handled: "I have seen to it", Mark: "%s: %s saw to it on %s.", Once: "once", Times: "%d times",
	Tasks: "Needs to be looked over", NoTasks: "All is checked and holds.", MoreTasks: "There are %d more. These come first.",
	Need: "Why", LooksHead: "Looks", UntilHead: "Holds until",
	Search: "Search", Kind: "Kind", Municipality: "Municipality", Standing: "Standing", All: "All", OneRecord: "1 record", RecordCount: "%d records",
	Name: "Name", Earlier: "Previous", Later: "Next", Theirs: "kept by somebody else", Nothing: "Nothing fits.",
	Beside: "Language beside Swedish", Swedish: "Swedish", Look: "Show the opening hours in words",
	ID: "Id", IDHint: "2 to 64 characters: a-z, 0-9 and hyphens. It can't be changed later.", IDTaken: "There is a record with that id.",
	NoID: "The id is 2 to 64 characters: a-z, 0-9 and hyphens.", NoForm: "Records of this kind are not changed on this page.",
	ReadOnly: "The record is kept by somebody else. You can see it but not change it.", Required: "must be filled in",
	Ahead: "The coming two weeks", Perhaps: "perhaps", Shut: "closed",
	Needed: "A value is missing here.", NoDate: "Write a date such as 2026-11-24.", NoWeb: "Write the whole address, from https:// on.",
	NoNumber: "Write a whole number from 1.", NoArea: "There is no area with that id.",
	StaleBy: "%s changed the record at %s, while you were writing. What you wrote is still here below. Save again if it is to hold instead.",
	Field:   "Field", Before: "Before", After: "Now", WhatChanged: "What changed",
	Confirm: "Confirm that all is right", ConfirmHint: "You have checked the facts today, with those who answer for them.", Until: "Holds until", LooksOf: "Looks in the last %d days: %d",
	CloseOffice: "Closed for good", CloseHint: "The office stays, and says since when it is closed and where to go instead.",
	Since: "Since", SinceHint: "A year, a month or a date: 2026, 2026-11 or 2026-11-24.", Source: "Where it says so",
	GoTo: "Go instead to", GoToHint: "The offices' ids, with commas between.", NoSince: "Write since when: a year, a month or a date.",
	NoSuchOffice: "There is no other office with the id", ClosedSince: "Closed for good since %s.",
	Retire: "Remove the record", RetireHint: "The kiosks cease to show it. It can be undone in the history.", Gone: "The record is removed.",
	History: "History", Undo: "Undo", Program: "the program",

	RulesHint: "What staff may help with differs between libraries. Here you change row by row what holds at yours.",
	Branch:    "Library", Topic: "Errand", May: "Staff may", MayNot: "Staff may not", Default: "Default text", Own: "Own text",
	StaffMay: "Staff may", StaffNot: "Staff may not", AsDefault: "As by default", NotHere: "Not shown here",
	OwnRow: "Own row", Changed: "Changed by you", AddRow: "New row of your own", NoTopics: "There are no errands yet.",
	SwedishFirst: "Write the text in Swedish first.", Stands: "At our library",
	Import: "Import offices", ImportHint: "The file must have all offices that you keep. First you see what would change; nothing changes until you say so.",
	File: "File", FileHint: "CSV, GeoJSON or HSDS 3, at most 10 MB and 20,000 rows.", ReadFile: "Show what would change",
	RowCount: "Rows: %d.", FaultCount: "Rows: %d. Faults: %d.", ImportCounts: "New: %d. Changed: %d. Removed: %d.",
	Faults: "Faults in the file", Notes: "This is put right or left out", Added: "New", ChangedOnes: "Changed", Retired: "Removed",
	Foreign: "Kept by somebody else", Apply: "Import", SameAll: "The file says the same as the register. Nothing would change.",
	Export: "Fetch offices", ExportHint: "The offices that you keep, as they can be imported again.", Imports: "Imported files", NoImports: "No file has been imported yet.",
	UndoImport: "Undo the whole import", IsUndone: "Undone", When: "When", Who: "Who",

	labels: map[string]string{
		"name": "Name", "office_kind": "Kind of office", "municipality": "The municipality's code", "operator": "Run by", "street": "Street", "postcode": "Postcode", "city": "Town",
		"place": "Place", "place.lat": "Latitude", "place.lon": "Longitude", "place.approximate": "The place is approximate", "phone": "Phone", "email": "E-mail", "web": "Web address",
		"hours": "Opening hours", "phone_hours": "Hours of the phone", "authorities": "Authorities there", "services": "Services", "languages": "Languages", "wheelchair": "Wheelchair",
		"closed": "Closed for good", "source": "Source", "source_date": "The source's date", "owner": "Who answers for the facts", "checked_on": "Checked on", "valid_until": "Holds until",
		"title": "Title", "area": "Area (id)", "order": "Place on the guide’s first screen", "lead": "Lead", "group": "What the library can do", "icon": "Picture", "authority": "Authority responsible (id)", "offices": "Authorities whose offices help",
		"helpers": "Others who help (id)", "journey": "The kiosk's own service", "help_topic": "Topic to book help about", "sensitive": "Sensitive errand", "searched_as": "Words that visitors search by",
		"yourself": "Do it yourself", "may": "Staff may", "may_not": "Staff may not", "about": "About", "role": "What they do", "number": "The form's number", "topics": "Errands (id), the likeliest first",
	},
	hints: map[string]string{
		"order":        "1 stands first. There is room for seven areas, and eight errands in each.",
		"hours":        "As OpenStreetMap writes: Mo-Fr 10:00-16:00; PH off.",
		"phone_hours":  "As OpenStreetMap writes: Mo-Fr 10:00-16:00; PH off.",
		"municipality": "Four digits (SCB), say 0136.",
		"place.lat":    "Degrees (WGS 84) or SWEREF 99 TM.",
		"authorities":  "One to a line, as on the sign.",
		"services":     "One to a line.",
		"languages":    "One code to a line: sv, ar, so.",
		"source":       "A web address or a document. Without a source the record is not shown to visitors.",
		"row":          "Empty both boxes to remove the row. The last is for a new one.",
		"searched_as":  "With commas between.",
	},
	options: map[string]string{
		"": "not known", "yes": "yes", "limited": "in part", "no": "no",
		"state_service_office": "state service office", "citizen_office": "citizen office", "municipal_contact_centre": "the municipality's contact centre",
		"digidel_center": "DigidelCenter", "library_help": "help at a library",
		"do-here": "do it here", "get-help": "get help", "refer": "refer",
	},
	kinds: map[pack.Kind]string{
		pack.OfficeKind: "Office", pack.TopicKind: "Errand", pack.AuthorityKind: "Authority", pack.HelperKind: "Others who help",
		pack.SituationKind: "Life event", pack.FormKind: "Form", pack.RuleKind: "Own rule", pack.AreaKind: "Area",
	},
	standings: map[kiosk.Standing]string{
		kiosk.Fact: "Holds", kiosk.CallFirst: "Has expired", kiosk.Unchecked: "Not checked", kiosk.Unsourced: "Has no source",
	},
	standingTexts: map[kiosk.Standing]string{
		kiosk.Fact: "Visitors see it as it is.", kiosk.CallFirst: "The kiosk says “call first” in place of opening hours.",
		kiosk.Unchecked: "The kiosk shows the name, but no opening hours.", kiosk.Unsourced: "Visitors do not see it.",
	},
	needs: map[register.Need]string{
		register.Expired: "Has expired", register.Soon: "Expires soon", register.Unchecked: "Not checked", register.Unsourced: "Has no source",
	},
	remarks: map[kiosk.Remark]string{
		kiosk.WrongHours: "The opening hours are wrong", kiosk.WrongAddress: "The address is wrong", kiosk.WrongPhone: "The phone number is wrong",
		kiosk.WrongWeb:  "The web address is wrong",
		kiosk.HasClosed: "It is not there any more", kiosk.WrongOther: "Something else is wrong",
	},
	actions: map[register.Action]string{
		register.Added: "added", register.Changed: "changed", register.Confirmed: "confirmed", register.Closed: "closed for good",
		register.Retired: "removed", register.Undone: "undid", register.Renewed: "came with the program",
	},
	refusals: map[string]string{
		"faults":   "Nothing is imported until the file is put right.",
		"denied":   "The file has offices that are kept by somebody else. Take them out of the file.",
		"too-much": "More than a fifth of the offices would vanish. It is probably the wrong file, or only a part of it. Nothing is imported.",
	},
	saids: map[string]string{
		"saved": "Saved.", "confirm": "Confirmed. The record holds from today on.", "retire": "The record is removed.", "close": "The office is closed for good.",
		"undo": "The change is undone.", "handled": "Marked as seen to.", "import": "The file is imported.", "import-undo": "The import is undone.",
		"stale": "Somebody else was quicker. Look how it is now and try again.", "denied": "This is kept by somebody else.",
		"no-source": "First write where the facts are from (source), and save.", "faulty": "Something needs to be put right. Nothing is saved yet.",
		"body": "The record can't be saved like this:", "file-large": "The file is too large. Divide it.", "file-none": "Choose a file.",
		"import-stale": "The register has changed since you saw what would change. Read the file again. Nothing is imported.",
		"undo-stale":   "One of the offices has been changed since the import, which therefore can't be undone as a whole. Change the offices one by one.",
		"too-much":     "More than a fifth would vanish. Nothing is imported.", "faults": "The file has faults. Nothing is imported.",
	},
}
