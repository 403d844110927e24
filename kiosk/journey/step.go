package journey

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
)

// Tone is the meaning of a colour; the theme decides the colour.
type Tone string

// The tones: one for each journey, and for what a thing means.
const (
	Brand       Tone = "brand"
	PrintTone   Tone = "print"
	ScanTone    Tone = "scan"
	CopyTone    Tone = "copy"
	BookTone    Tone = "book"
	FindTone    Tone = "find"
	GuideTone   Tone = "guide"
	LetterTone  Tone = "letter"
	StaffTone   Tone = "staff"
	OKTone      Tone = "ok"
	WarnTone    Tone = "warn"
	BadTone     Tone = "bad"
	NeutralTone Tone = "neutral"
)

// Step is one screen: one question, one wait or one answer.
type Step struct {
	ID       string // "printing.options", for tests and pictures
	Title    i18n.Text
	Lead     i18n.Text
	Body     Body
	Next     *Action  // the primary action, bottom end; nil for none
	Progress Progress // zero for none
	NoBack   bool     // there is no way back: paper is out, a file is saved
	Fault    kiosk.Code
	Pace     Pace
}

// Progress is how far a journey is, as dots: At of Of, from 1.
type Progress struct{ At, Of int }

// Pace is how long a step may rest untouched before the kiosk asks.
type Pace int

// The paces.
const (
	Reading  Pace = iota // the set time
	Working              // the machine works: never asks
	Mending              // somebody must mend something: five times as long
	Finished             // the end is reached: a third of the set time
	Noting               // the end is reached, with something to write down: the set time
)

// Action is something to touch with a verb on it.
type Action struct {
	ID       string
	Label    i18n.Text
	Icon     string
	Tone     Tone // BadTone for what destroys; else empty
	Disabled bool
}

// Body is one of the step kinds.
type Body interface{ kind() string }

// Kind names a body's kind: choose, enter, confirm, work, show, preview, timetable,
// places, answer, search.
func Kind(b Body) string { return b.kind() }

// Choose is one question with at most eight options on each page.
type Choose struct {
	Options []Option
	Empty   i18n.Text // said when there are none
}

// Option is one answer.
type Option struct {
	ID     string
	Title  i18n.Text
	Detail i18n.Text
	Icon   string
	Tone   Tone
	Chosen bool
}

// Enter asks for something typed.
type Enter struct {
	Label i18n.Text
	Value string
	Hint  i18n.Text
	Error i18n.Text // what is wrong with Value, said plainly; zero when nothing is
	Keys  Keys
	// Letters are the keys of a Letters or Code keyboard: only what can come next.
	Letters []string
}

// Keys is the keyboard that the screen shows.
type Keys int

// The keyboards.
const (
	Pages   Keys = iota // digits, comma, hyphen
	PIN                 // digits; the value is shown as dots
	Letters             // just those of the step
	Phone               // digits and +
	Mail                // small Latin letters, digits and what an e-mail address has besides
	Host                // likewise, of a server's address
	Code                // those of the step, from the left in every language
)

// Confirm lists facts before or after something is done.
type Confirm struct {
	Rows    []Row
	Actions []Action
}

// Row is one fact.
type Row struct {
	Label i18n.Text
	Value i18n.Text
	Tone  Tone // OKTone, WarnTone, BadTone or empty
}

// Work is a wait: what is happening, how far it is, a way to stop.
type Work struct {
	Icon   string
	Tone   Tone
	Status i18n.Text
	Done   int
	Total  int // 0 when it can't be known
	Stop   *Action
}

// Show is a message with what to do now.
type Show struct {
	Icon    string
	Tone    Tone
	Figure  i18n.Text // a code or number to be read from afar; zero for none
	Picture Picture   // in place of the icon, such as a QR code
	Actions []Action  // at most three, the first is primary
	Note    i18n.Text
}

// Preview shows pages with controls beside them.
type Preview struct {
	Pages    []Page
	Current  int     // index of the page shown large; -1 shows all alike
	Add      *Action // a dashed card after the last page
	Controls []Control
	Summary  *Summary
	Note     i18n.Text
}

// Page is a page on the screen. Actions stand under it (turn, delete).
type Page struct {
	ID      string
	Label   i18n.Text // "Sida 1"
	Picture Picture
	Turn    kiosk.Rotation // clockwise, applied when drawing
	Actions []Action
}

// Control is a stepper (Options empty) or a choice of two to four segments.
type Control struct {
	ID       string
	Label    i18n.Text
	Value    int
	Min, Max int
	Options  []Option
}

// Summary is the card that says what it costs and what happens next.
type Summary struct {
	Icon  string
	Title i18n.Text
	Text  i18n.Text
}

// Timetable lets the patron choose a day, and a time of that day.
type Timetable struct {
	Days           []Day   // in a row, at most five
	Earlier, Later *Action // the way to other days; nil where there are none
	TimesLabel     i18n.Text
	Times          []Time  // of the chosen day
	Chosen         *Chosen // the card; nil before a time is chosen
}

// Day is a day that can be chosen while it is not full.
type Day struct {
	ID                  string
	Weekday, Date, Note i18n.Text // "Tisdag", "24 nov.", "5 lediga"
	Chosen, Full        bool
}

// Time is a time of day.
type Time struct {
	ID     string
	Title  i18n.Text
	Chosen bool
}

// Chosen is the card that says which time has been chosen, and where it is.
type Chosen struct{ Label, Title, Text i18n.Text }

func (Choose) kind() string    { return "choose" }
func (Enter) kind() string     { return "enter" }
func (Confirm) kind() string   { return "confirm" }
func (Work) kind() string      { return "work" }
func (Show) kind() string      { return "show" }
func (Preview) kind() string   { return "preview" }
func (Timetable) kind() string { return "timetable" }
