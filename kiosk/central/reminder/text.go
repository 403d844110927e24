package reminder

import (
	"strings"
	"time"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
)

// What a reminder says. It lies on a telephone that others may see, so nothing in
// it tells what the help is about, and not the code.
var (
	msgSubject = &goi18n.Message{
		ID:          "reminder.subject",
		Description: "Subject of an e-mail that reminds of a booked time at the library.",
		Other:       "Påminnelse om din tid på biblioteket",
	}
	msgText = &goi18n.Message{
		ID:          "reminder.text",
		Description: "An SMS or e-mail that reminds of a booked time. Library is a name, Day is \"tisdag 24 november\", Clock is \"10.00\". Keep it short: it is an SMS. The code is what the patron was given when booking.",
		Other:       "Påminnelse: du har en tid på {{.Library}} {{.Day}} kl {{.Clock}}. Kom i god tid. Vill du avboka? Använd din kod i kiosken eller fråga personalen.",
	}
)

// plain takes out the marks that part directions on a screen: telephones show some
// of them as boxes.
var plain = strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")

// write gives the reminder in the patron's language.
func write(r kiosk.Reminder, library string, starts time.Time) Message {
	words := i18n.For(r.Language)
	text := i18n.T(msgText).With(i18n.Args{
		"Library": library, "Day": i18n.Date{Time: starts}, "Clock": i18n.Clock{Time: starts},
	})
	return Message{To: r.Address, Subject: plain.Replace(words.Text(i18n.T(msgSubject))), Text: plain.Replace(words.Text(text))}
}
