package feed

import "fmt"

// fault is what can be wrong with a calendar, in the words of both languages
// that staff read. They are formats, for the values that the line has.
type fault struct{ swedish, english string }

var (
	faultNone      = fault{"det här är ingen kalender: den börjar inte med BEGIN:VCALENDAR", "this is no calendar: it does not begin with BEGIN:VCALENDAR"}
	faultCutOff    = fault{"kalendern bryts av: END:%s saknas", "the calendar breaks off: END:%s is missing"}
	faultMany      = fault{"fler än %d händelser eller upptagna tider", "more than %d events or busy times"}
	faultOutside   = fault{"%s står utanför kalendern", "%s stands outside of the calendar"}
	faultDeep      = fault{"för många BEGIN inuti varandra", "too many BEGIN within each other"}
	faultWithin    = fault{"en händelse inuti en annan", "an event within an event"}
	faultEnd       = fault{"END:%s hör inte ihop med sitt BEGIN", "END:%s does not match its BEGIN"}
	faultStart     = fault{"händelsen har ingen början (DTSTART)", "the event has no DTSTART"}
	faultBackwards = fault{"händelsen slutar innan den börjar", "the event ends before it begins"}
	faultRules     = fault{"fler än %d regler för upprepning", "more than %d rules"}
	faultRule      = fault{"%q är ingen regel för upprepning", "%q is no rule"}
	faultUnbounded = fault{
		"stängda dagar och frånvaro upprepas per dag, vecka, månad eller år; det gör inte %q",
		"closed days and absences recur by day, week, month or year; %q does not",
	}
	faultTurns  = fault{"regeln ger fler än %d tider", "the rule gives more than %d times"}
	faultLarge  = fault{"kalendern är större än 4 MB", "the calendar is larger than 4 MB"}
	faultLong   = fault{"raden är för lång", "the line is too long"}
	faultLine   = fault{"det här är ingen rad i en kalender", "this is not a line of a calendar"}
	faultColon  = fault{"det här är ingen rad i en kalender: kolon saknas", "this is not a line of a calendar: there is no colon"}
	faultZone   = fault{"det finns ingen tidszon %q", "there is no zone %q"}
	faultTime   = fault{"%q är varken datum eller klockslag", "%q is no date or time"}
	faultLength = fault{"%q är ingen tidslängd", "%q is no length of time"}
)

// LineError says on which line of a calendar something is wrong, counted from 1.
type LineError struct {
	Line int
	why  fault
	args []any
}

// Error gives the line and what is wrong, in English.
func (e *LineError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.In("en")) }

// In says what is wrong in a language: "sv", or any other for English.
func (e *LineError) In(language string) string {
	if language == "sv" {
		return fmt.Sprintf(e.why.swedish, e.args...)
	}
	return fmt.Sprintf(e.why.english, e.args...)
}
