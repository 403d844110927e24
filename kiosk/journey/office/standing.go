package office

import (
	"time"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/openinghours"
)

// Standing says whether an office is open now, as far as that may be said at all:
// its Value, with a Tone.
func Standing(f directory.Found, now time.Time) journey.Row { return state{now: now}.standing(f) }

// standing says whether an office is open, as far as that may be said at all.
func (s state) standing(f directory.Found) journey.Row {
	switch {
	case f.Closed != nil:
		return journey.Row{Value: s.closing(*f.Closed), Tone: journey.BadTone}
	case f.Standing == kiosk.Unchecked:
		return journey.Row{Value: i18n.T(either(f, msgUnchecked, msgUncheckedAsk)), Tone: journey.WarnTone}
	case f.Office.Hours == "" || f.State.Status == openinghours.Unknown:
		return journey.Row{Value: i18n.T(either(f, msgCallFirst, msgAskFirst)), Tone: journey.WarnTone}
	case f.State.Status == openinghours.Open:
		return journey.Row{Value: s.openUntil(f), Tone: journey.OKTone}
	}
	return journey.Row{Value: s.opens(f), Tone: journey.WarnTone}
}

// either picks the words for an office that can be called, or that can not.
func either(f directory.Found, call, ask *goi18n.Message) *goi18n.Message {
	if f.Phone != "" {
		return call
	}
	return ask
}

func (s state) openUntil(f directory.Found) i18n.Text {
	if at, ok := f.Closes(s.now); ok {
		return i18n.T(msgOpenUntil).With(i18n.Args{"Clock": i18n.Clock{Time: at}})
	}
	return i18n.T(msgOpen)
}

func (s state) opens(f directory.Found) i18n.Text {
	at, ok := f.Opens(s.now)
	if !ok {
		return i18n.T(msgClosed)
	}
	return i18n.T(msgClosedOpens).With(i18n.Args{"Opens": i18n.Opens(s.now, at)})
}

// closing says since when an office has closed for good, or when it will.
func (s state) closing(c kiosk.Closing) i18n.Text {
	words := msgClosedSince
	if c.Since > string(kiosk.DateOf(s.now.In(i18n.Stockholm))) {
		words = msgClosesFrom
	}
	return i18n.T(words).With(i18n.Args{"When": since(c.Since)})
}

// since gives a month; a year alone, or what is no date, stands as it is.
func since(written string) any {
	for _, layout := range []string{time.DateOnly, "2006-01"} {
		if at, err := time.ParseInLocation(layout, written, i18n.Stockholm); err == nil {
			return i18n.Month{Time: at}
		}
	}
	return written
}

// checkedOn is the day that the office's record was confirmed, and false if never.
func (s state) checkedOn(f directory.Found) (time.Time, bool) {
	on, err := time.ParseInLocation(time.DateOnly, string(f.CheckedOn), i18n.Stockholm)
	return on, err == nil && f.Standing != kiosk.Unchecked
}

// checked says how long ago that was; nothing if never.
func (s state) checked(f directory.Found) i18n.Text {
	on, ok := s.checkedOn(f)
	if !ok {
		return i18n.Text{}
	}
	switch weeks := i18n.Nights(on, s.now) / 7; {
	case weeks == 0:
		return i18n.T(msgCheckedNow)
	case weeks < 9:
		return i18n.Count(msgCheckedWeeks, weeks)
	}
	return i18n.Value(i18n.Month{Time: on})
}

// noon of the day so many days after t, in Sweden.
func noon(t time.Time, days int) time.Time {
	year, month, day := t.In(i18n.Stockholm).Date()
	return time.Date(year, month, day+days, 12, 0, 0, 0, i18n.Stockholm)
}
