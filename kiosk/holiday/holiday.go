package holiday

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/se"
)

// What falls on a fixed date though the calendar library lacks it.
var eves = []struct {
	month time.Month
	day   int
	name  string
}{
	{time.January, 5, "Trettondagsafton"},
	{time.April, 30, "Valborgsmässoafton"},
}

// What is the day before a feast that moves.
var before = []struct {
	feast *cal.Holiday
	name  string
}{
	{se.Paskdagen, "Påskafton"},
	{se.Pingstdagen, "Pingstafton"},
	{se.AllaHelgonsDag, "Alla helgons afton"},
}

// Name names the Swedish public holiday or eve that the day is by its own zone's
// calendar, in Swedish; "" for none.
func Name(day time.Time) string {
	year, month, date := day.Date()
	return of(year)[place(month, date)].name
}

// Public says whether the day is a public holiday, eves not counted. The day must
// be one that there is.
func Public(year int, month time.Month, day int) bool {
	return of(year)[place(month, day)].public
}

// Easter gives the month and day of Easter Sunday in the Gregorian calendar.
func Easter(year int) (time.Month, int) {
	sunday := se.Paskdagen.Func(se.Paskdagen, year)
	return sunday.Month(), sunday.Day()
}
