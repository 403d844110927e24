package bookings

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

var english = words{
	Week: "Week", Day: "Day", List: "List", Today: "Today", Previous: "Previous", Next: "Next", Branch: "Library", AllHelpers: "All helpers", Show: "Show",
	Free: "Free", Group: "Group session", Blocked: "Blocked", Lent: "Lent to a kiosk", FreeOf: "%d of %d places free",
	Requests: "Wish for a time", NoRequests: "Nobody waits for a time.", ChooseTime: "Choose a time", Dismiss: "Remove",
	QueueNow: "Queue now", QueueWaiting: "%d waiting for drop-in", QueueNext: "next", QueueClosed: "Drop-in is closed", Alerts: "The kiosks need you",

	HereNow: "Here now", Move: "Move", Cancel: "Cancel", Absent: "Did not come", Done: "Done", Solved: "Solved", Partly: "Partly", SentOn: "Sent on to …",
	Undo: "Undo", TakeBack: "Take back", TakeBackHint: "The kiosk may promise this time without a network. If it has, the promise holds when there is a place, and else becomes a wish here.",
	NotHere: "Not here", ShowCode: "Show the code", Edit: "Change the time", Block: "Block", Unblock: "Unblock", Remove: "Remove the time", BookThis: "Book this time", Close: "Close",
	Past: "Earlier", Chosen: "Chosen time",

	Book: "Book for a visitor", BookHint: "Never ask for a name. The visitor gets a code.", Topic: "Subject", Language: "Language", Time: "Time",
	NoFree: "There are no free times. Put up more.", Fitting: "fits", Choose: "Choose …",
	Code: "Code", CodeHint: "Show or say the code when you come.", Place: "Place", Bring: "Bring", Print: "Print", Back: "Back to the calendar",
	Languages: "Languages", Topics: "Subjects", MoveFrom: "Now", MoveTo: "New time", State: "State", What: "What", Where: "Where",
	OnDay: "Date", PutUp: "Put up times", Date: "First day", From: "From", To: "To", Length: "Length", Minutes: "minutes", Break: "Break between", Number: "How many in a row",
	Repeat: "Repeat", Once: "Once", Weekly: "Every week", Rule: "A rule of your own (RRULE)", RuleHint: "For instance FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10. It must end: COUNT or UNTIL.",
	Weekdays: "Weekdays", Until: "Until and including", Holidays: "Also on public holidays and eves",
	Helper: "Helper", Room: "Room", Nobody: "Nobody in particular", Nowhere: "None in particular", Title: "Title", TitleHint: "For instance SeniorNet drop-in. May be empty.",
	Seats: "Places", Interpreter: "An interpreter can be had", FromHelper: "None chosen: the helper's", Preview: "Preview", PutNow: "Put up the times", PutCount: "%d times",
	Skipped: "Left out", Clashes: "The helper is busy", NothingToDo: "There would be no times.",
	EditSlot: "Change the time", Save: "Save", Now: "As it is now", LiveHint: "Somebody has a place. Places stay with the time when it changes; tell the visitor.",

	Resources: "Helpers and rooms", Helpers: "Helpers", Rooms: "Rooms", Name: "Name", Add: "Add", AddHelper: "New helper", AddRoom: "New room",
	Gone: "Gone", GoneHint: "Can no longer be chosen", Address: "Private calendar address", AddressHint: "Whoever has the address sees the times. A new one closes the old.",
	Busy: "Only when busy", NewAddress: "New address", Branches: "Libraries", AddBranch: "New library",
	Municipality: "The municipality's code, say 0136", Lat: "Latitude", Lon: "Longitude", Near: "The place is approximate",
	PlaceHint: "The kiosk shows the nearest offices first. Degrees (WGS 84) or SWEREF 99 TM.",

	Absences: "Absence from a calendar file", AbsencesHint: "Block times when a helper is away or a room is closed. The file is read once and not kept, and titles and names in it are not used.",
	Away: "Helper or room", File: "Calendar file (.ics)", FileHint: "1 MB at most. Can be saved from Outlook, Google Calendar and the like.", ReadFile: "Read the file",
	ReadCounts: "In the file: busy events %d, free or cancelled %d, outside the coming two years %d.",
	ToBlock:    "Free times to block: %d", BlockNow: "Block the times", HasPlace: "Somebody has a place here. Move or cancel it first:", WasBlocked: "Times blocked already: %d",
	NothingFits: "No times that have been put up are touched.", LineAt: "Line %d: %s",
	BlockedCount: "Times blocked: %d", LeftSince: "These were changed or booked meanwhile and are not blocked:", GoneCount: "Times removed meanwhile: %d",

	marks: map[kiosk.BookingState]string{kiosk.BookingHere: "Here", kiosk.BookingDone: "Done"},
	states: map[kiosk.BookingState]string{
		kiosk.BookingHeld: "Lent", kiosk.BookingConfirmed: "Booked", kiosk.BookingHere: "Is here", kiosk.BookingDone: "Done",
		kiosk.BookingRequested: "Wishes for a time", kiosk.BookingCancelled: "Cancelled", kiosk.BookingAbsent: "Did not come", kiosk.BookingReturned: "Returned",
	},
	outcomes: map[booking.Outcome]string{booking.Solved: "solved", booking.Partly: "partly solved", booking.SentOn: "sent on to"},
	saids: map[string]string{
		"claim.here": "The visitor is here.", "claim.done": "The booking is closed.", "claim.absent": "Noted: nobody came. The place is free.",
		"claim.cancel": "Cancelled. The place is free.", "claim.confirm": "The booking holds again.", "claim.move": "Moved. The code is the same.",
		"claim.book": "Booked. Give the visitor the code.", "loan.take-back": "The time is back.", "slot.put": "The times are up.", "slot.amend": "The time is changed.",
		"slot.block": "The time is blocked.", "slot.unblock": "The time is open again.", "slot.remove": "The time is removed.",
		"resource.put": "Saved.", "resource.address": "The address is new. The old one works no more.", "branch.put": "Saved.", "place": "The place can't be read, or is not in Sweden.",

		"stale":      "Somebody else was quicker. Nothing has come of what you pressed. This is how it is now.",
		"stale-form": "Somebody else has changed the time while you typed. What you typed is still here. Save again if it is to hold.",
		"taken":      "The place has just been taken. Choose another time.",
		"overlap":    "The helper has another time just then.",
		"in-use":     "Somebody has a place here. Move or cancel that first.",
		"too-soon":   "The visitor may still come. Wait some minutes after the start.",
		"gone":       "The time is there no longer.", "invalid": "Something in the form can't be right. Check times and places.",
		"file-none": "Choose a calendar file.", "file-large": "The file is too large: 1 MB at most.",
		"choose": "Fill in all parts.", "date": "There is no such date or time.", "length": "Length 5 minutes to 12 hours, break at most 4 hours, 1 to 24 in a row.",
		"rule": "The rule can't be understood.", "endless": "The rule has no end. Give a last date, COUNT or UNTIL.", "many": "Too many times: at most 1000, and at most two years ahead.",
	},
}
