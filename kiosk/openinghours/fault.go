package openinghours

import "fmt"

// Fault tells what is wrong in hours as written, and where, to the person who
// wrote them.
type Fault struct {
	Column int    // of the first character that can't be read, from 1
	Near   string // what stands there, or its first characters; "" at the end
	reason reason
}

// Error tells it in English.
func (f *Fault) Error() string { return f.In("en") }

// In tells it in the language, "sv" or else English.
func (f *Fault) In(language string) string {
	text, where := f.reason.en, "Character %d"
	if language == "sv" {
		text, where = f.reason.sv, "Tecken %d"
	}
	where = fmt.Sprintf(where, f.Column)
	if f.Near != "" {
		where += fmt.Sprintf(" (%s)", f.Near)
	}
	return where + ": " + text
}

type reason struct{ sv, en string }

var (
	faultEmpty = reason{
		"här saknas öppettider. Skriv till exempel Mo-Fr 10:00-18:00.",
		"opening hours are missing here. Write, say, Mo-Fr 10:00-18:00.",
	}
	faultLong       = reason{"texten är för lång.", "the text is too long."}
	faultSign       = reason{"tecknet betyder inget här.", "this character means nothing here."}
	faultQuote      = reason{"citattecknet avslutas aldrig.", "the quotation mark is never closed."}
	faultUnexpected = reason{
		"det här går inte att läsa. Skriv i ordningen år, månad, vecka, veckodag, tid, till exempel Jan-May Mo-Fr 10:00-18:00; PH off.",
		"this can't be read. Write in the order year, month, week, weekday, time, say Jan-May Mo-Fr 10:00-18:00; PH off.",
	}
	faultWord = reason{
		"ordet är okänt. Veckodagar skrivs Mo Tu We Th Fr Sa Su, månader Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec, helgdagar PH, stängt off.",
		"this word is not known. Weekdays are Mo Tu We Th Fr Sa Su, months Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec, public holidays PH, closed off.",
	}
	faultSun = reason{
		"soluppgång och solnedgång kan inte användas. Skriv klockslag.",
		"sunrise and sunset can't be used. Write times of the clock.",
	}
	faultAlways    = reason{"24/7 ska stå ensamt.", "24/7 stands alone."}
	faultHour      = reason{"klockslaget finns inte. Skriv 08:00, eller upp till 48:00 som sluttid.", "there is no such time. Write 08:00, or up to 48:00 for the end."}
	faultBareHour  = reason{"skriv klockslag med minuter: 08:00-16:00.", "write times with minutes: 08:00-16:00."}
	faultPoint     = reason{"en sluttid saknas: 10:00-12:00, eller 10:00+ om den är okänd.", "an end is missing: 10:00-12:00, or 10:00+ if it is not known."}
	faultEvery     = reason{"tider med jämna mellanrum är inte öppettider.", "times every so often are not opening hours."}
	faultDay       = reason{"månaden har ingen sådan dag.", "the month has no such day."}
	faultMonth     = reason{"här ska det stå en månad och en dag: Dec 24.", "a month and a day belong here: Dec 24."}
	faultYear      = reason{"skriv år med fyra siffror, det tidigare först: 2026-2027.", "write years with four digits, the earlier one first: 2026-2027."}
	faultWeek      = reason{"veckor är 1 till 53, den tidigare först: week 02-20.", "weeks are 1 to 53, the earlier one first: week 02-20."}
	faultStep      = reason{"steget ska vara ett tal från 1: week 01-53/2.", "the step is a number from 1: week 01-53/2."}
	faultNth       = reason{"skriv vilken i månaden: We[1], We[-1], We[1-3] eller We[1,3].", "write which of the month: We[1], We[-1], We[1-3] or We[1,3]."}
	faultNthRange  = reason{"en ordning i månaden gäller en enda veckodag: Mo[1],Tu[1].", "an order in the month is for one weekday: Mo[1],Tu[1]."}
	faultOffset    = reason{"skriv antal dagar, högst 200: PH -1 day, easter +39 days.", "write a number of days, 200 at most: PH -1 day, easter +39 days."}
	faultListNext  = reason{"efter kommat ska listan fortsätta. Skiljs regler åt skrivs semikolon.", "the list goes on after a comma. Put a semicolon between rules."}
	faultEmptyRule = reason{"här saknas en regel.", "a rule is missing here."}
)
