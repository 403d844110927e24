package settings

import (
	"time"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/openinghours"
	"medborgarkiosk/kiosk/session"
)

var payments = map[string]*goi18n.Message{"desk": msgPayDesk, "machine": msgPayMachine}

var places = map[string]*goi18n.Message{
	"right": msgPlaceRight, "left": msgPlaceLeft, "behind": msgPlaceBehind, "desk": msgPlaceDesk,
}

// Session gives what a visit needs to know.
func (s Settings) Session(flows []journey.Flow) session.Settings {
	return session.Settings{
		Library:  s.Library,
		Language: s.Language, Languages: i18n.Chosen(s.Languages), Tiles: s.Tiles,
		Hours: s.hours(), DarkAfter: time.Duration(s.DarkAfter),
		Idle:    time.Duration(s.Idle),
		Warning: time.Duration(s.Warning),
		PIN:     s.PIN,
		Flows:   flows,
		Terms: journey.Terms{
			GreyPage:   i18n.Kronor(s.GreyPage),
			ColourPage: i18n.Kronor(s.ColourPage),
			Payment:    i18n.T(payments[s.Payment]),
			Place:      i18n.T(places[s.PrinterPlace]),
		},
	}
}

// hours are the opening hours; nil for always, and for what can't be read, which check
// refuses.
func (s Settings) hours() *openinghours.Hours {
	hours, err := openinghours.Parse(s.OpenHours)
	if err != nil {
		return nil
	}
	return &hours
}
