package session

import (
	"strings"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// closedStep says that the kiosk is closed and when it opens: large in the language of
// the screen at rest, and below in the others, since none can be chosen.
func closedStep(set Settings, s State) journey.Step {
	title, opens := i18n.T(msgShut), i18n.Text{}
	if at, ok := set.opens(s.Now); ok {
		opens = i18n.Opens(s.Now, at)
	}
	var lines []string
	for _, l := range set.languages() {
		if l.Tag != s.Language {
			lines = append(lines, inOne(i18n.For(l.Tag), title, opens))
		}
	}
	return journey.Step{
		ID: "closed", Title: title, Lead: opens.Capital(), NoBack: true,
		Body: journey.Show{Icon: "schedule", Tone: journey.Brand, Note: i18n.Verbatim(strings.Join(lines, "\n"))},
	}
}

// inOne says both in one line of a language.
func inOne(words *i18n.Localizer, title, opens i18n.Text) string {
	line := words.Text(title)
	if !opens.IsZero() {
		line += " · " + words.Text(opens)
	}
	return words.Isolated(line)
}

var msgShut = &goi18n.Message{
	ID:          "session.closed",
	Description: "Title of the screen outside of the kiosk's opening hours.",
	Other:       "Kiosken är stängd",
}
