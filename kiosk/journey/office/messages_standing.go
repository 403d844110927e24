package office

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Whether an office is open, and how far that may be trusted.
var (
	msgOpen = &i18n.Message{
		ID:          "office.open",
		Description: "An office is open now; until when is not known.",
		Other:       "Öppet",
	}
	msgOpenUntil = &i18n.Message{
		ID:          "office.open_until",
		Description: "An office is open now, until a time of day.",
		Other:       "Öppet till {{.Clock}}",
	}
	msgClosed = &i18n.Message{
		ID:          "office.closed",
		Description: "An office is closed.",
		Other:       "Stängt",
	}
	msgClosedOpens = &i18n.Message{
		ID:          "office.closed_opens",
		Description: "An office is closed. Opens says when it opens.",
		Other:       "Stängt · {{.Opens}}",
	}
	msgClosedSince = &i18n.Message{
		ID:          "office.closed_since",
		Description: "An office has closed for good. When is a month in its basic form.",
		Other:       "Stängt sedan {{.When}}",
	}
	msgClosesFrom = &i18n.Message{
		ID:          "office.closes_from",
		Description: "An office will close for good. When is a month in its basic form.",
		Other:       "Stänger för gott: {{.When}}",
	}
	msgGoTo = &i18n.Message{
		ID:          "office.go_to",
		Description: "Where to go in place of an office that has closed. Name is an office.",
		Other:       "Gå till {{.Name}}",
	}
	msgCallFirst = &i18n.Message{
		ID:          "office.call_first",
		Description: "Nobody has confirmed the hours lately: call before going there.",
		Other:       "Ring först",
	}
	msgAskFirst = &i18n.Message{
		ID:          "office.ask_first",
		Description: "The same of an office without a phone number: ask the library's staff.",
		Other:       "Fråga personalen först",
	}
	msgUnchecked = &i18n.Message{
		ID:          "office.unchecked",
		Description: "Nobody has checked what is known of the office: call before going there.",
		Other:       "Inte kontrollerat: ring först",
	}
	msgUncheckedAsk = &i18n.Message{
		ID:          "office.unchecked.ask",
		Description: "The same of an office without a phone number: ask the library's staff.",
		Other:       "Inte kontrollerat: fråga personalen",
	}
	msgCheckedNow = &i18n.Message{
		ID:          "office.checked.now",
		Description: "When what is known of the office was checked.",
		Other:       "den här veckan",
	}
	msgCheckedWeeks = &i18n.Message{
		ID:          "office.checked.weeks",
		Description: "When what is known of the office was checked.",
		One:         "för {{.Count}} vecka sedan",
		Other:       "för {{.Count}} veckor sedan",
	}
	msgSpan = &i18n.Message{
		ID:          "office.span",
		Description: "From one time of day to another.",
		Other:       "{{.From}}–{{.To}}",
	}
	msgSpanUnsure = &i18n.Message{
		ID:          "office.span.unsure",
		Description: "The same, when it is not certain.",
		Other:       "kanske {{.From}}–{{.To}}",
	}
	msgWeekdayDate = &i18n.Message{
		ID:          "office.weekday_date",
		Description: "A day. Weekday stands in its basic form.",
		Other:       "{{.Weekday}} {{.Date}}",
	}
	msgDayHours = &i18n.Message{
		ID:          "office.day_hours",
		Description: "A day and its opening hours, on paper and in the phone.",
		Other:       "{{.Weekday}} {{.Date}}: {{.Hours}}",
	}
)
