package session

import (
	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// Restarting is the calm screen while a kiosk that has died is started anew.
func Restarting(library, language string) Screen {
	lang, _ := i18n.Find(language)
	return Screen{
		Look: Look{Language: lang.Tag, Scale: 100}, Direction: lang.Direction, Library: library, Still: true,
		Step: journey.Step{
			ID: "restarting", Title: i18n.T(msgRestarting), Lead: i18n.T(msgRestartingLead), NoBack: true,
			Body: journey.Show{Icon: "hourglass_top", Tone: journey.Brand, Note: i18n.T(msgRestartingNote)},
		},
	}
}

var (
	msgRestarting = &goi18n.Message{
		ID:          "session.restarting",
		Description: "Title when the kiosk has to start anew by itself.",
		Other:       "Kiosken startar om",
	}
	msgRestartingLead = &goi18n.Message{
		ID:          "session.restarting.lead",
		Description: "Below that title: what happens next.",
		Other:       "Det tar en liten stund. Sedan kan du börja igen.",
	}
	msgRestartingNote = &goi18n.Message{
		ID:          "session.restarting.note",
		Description: "What became of the patron's pages, and whom to ask.",
		Other:       "Dina sidor är raderade i kiosken. Fråga personalen om du behöver hjälp.",
	}
)
