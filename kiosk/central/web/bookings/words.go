package bookings

import (
	"fmt"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

// words are what these pages say in one language.
type words struct {
	Week, Day, List, Today, Previous, Next, Branch, AllHelpers, Show string
	Free, Group, Blocked, Lent, FreeOf                               string
	Requests, NoRequests, ChooseTime, Dismiss                        string
	QueueNow, QueueWaiting, QueueNext, QueueClosed, Alerts           string

	HereNow, Move, Cancel, Absent, Done, Solved, Partly, SentOn, Undo, TakeBack, TakeBackHint string
	NotHere, ShowCode, Edit, Block, Unblock, Remove, BookThis, Close, Past, Chosen            string

	Book, BookHint, Topic, Language, Time, NoFree, Fitting, Choose       string
	Code, CodeHint, Place, Bring, Print, Back, Languages, Topics         string
	MoveFrom, MoveTo, State, What, Where                                 string
	OnDay, PutUp, Date, From, To, Length, Minutes, Break, Number         string
	Repeat, Once, Weekly, Rule, RuleHint, Weekdays, Until, Holidays      string
	Helper, Room, Nobody, Nowhere, Title, TitleHint, Seats, Interpreter  string
	FromHelper, Preview, PutNow, PutCount, Skipped, Clashes, NothingToDo string
	EditSlot, Save, Now, LiveHint                                        string

	Resources, Helpers, Rooms, Name, Add, AddHelper, AddRoom, Gone, GoneHint string
	Address, AddressHint, Busy, NewAddress, Branches, AddBranch              string
	Municipality, Lat, Lon, Near, PlaceHint                                  string

	Absences, AbsencesHint, Away, File, FileHint, ReadFile, ReadCounts string
	ToBlock, BlockNow, HasPlace, WasBlocked, NothingFits, LineAt       string
	BlockedCount, LeftSince, GoneCount                                 string

	marks    map[kiosk.BookingState]string // in front of a short line
	states   map[kiosk.BookingState]string
	outcomes map[booking.Outcome]string
	saids    map[string]string // what was done, or why it was not
}

var language = map[string]*words{"sv": &swedish, "en": &english}

// said puts a word that is in an address into a sentence; any other is nothing.
func (w *words) said(what string) string { return w.saids[what] }

// seats says how many of the places of a group session are free.
func (w *words) seats(free, all int) string { return fmt.Sprintf(w.FreeOf, free, all) }

// deeds are the names of what these pages do, in Swedish and English, for the
// staff's log.
var deeds = map[string][2]string{
	"claim.here":       {"tog emot en besökare", "received a visitor"},
	"claim.done":       {"avslutade en bokning", "closed a booking"},
	"claim.absent":     {"noterade att ingen kom", "noted that nobody came"},
	"claim.cancel":     {"avbokade", "cancelled a booking"},
	"claim.confirm":    {"återställde en bokning", "restored a booking"},
	"claim.move":       {"flyttade en bokning", "moved a booking"},
	"claim.book":       {"bokade åt en besökare", "booked for a visitor"},
	"loan.take-back":   {"tog tillbaka en utlånad tid", "took back a lent time"},
	"slot.put":         {"lade in tider", "put up times"},
	"slot.amend":       {"ändrade en tid", "changed a time"},
	"slot.block":       {"spärrade en tid", "blocked a time"},
	"slot.unblock":     {"öppnade en tid", "unblocked a time"},
	"slot.remove":      {"tog bort en tid", "removed a time"},
	"slot.absence":     {"spärrade tider för frånvaro", "blocked times for an absence"},
	"resource.put":     {"ändrade en handledare eller ett rum", "changed a helper or room"},
	"resource.address": {"bytte en kalenderadress", "changed a calendar's address"},
	"branch.put":       {"ändrade ett bibliotek", "changed a library"},
}
