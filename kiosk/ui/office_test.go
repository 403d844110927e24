package ui_test

import (
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/office"
	"medborgarkiosk/kiosk/session"
)

// officeStories are the steps that came with the map. The offices are made up.
func officeStories() []story { return officeTales()[:5] }

// officeTales are those, and the steps that look like others.
func officeTales() []story {
	start := []journey.Event{
		session.Choose{Flow: "office"}, office.Offices{Book: fake.Handbook(fake.Stand, fake.Offices()...), Now: now},
	}
	tap := func(events []journey.Event, more ...journey.Event) []journey.Event {
		return append(append([]journey.Event{}, events...), more...)
	}
	toOffice := tap(start, journey.Tapped{ID: "office service"})
	return []story{
		{"places", tap(start, journey.Changed{Control: journey.PlacesPin, Value: "office service"})},
		{"places-map", tap(start, journey.Tapped{ID: journey.ShowMap})},
		{"office", toOffice},
		{"office-closed", tap(start, journey.Tapped{ID: "office east"})},
		{"office-phone", tap(toOffice, journey.Tapped{ID: journey.Next})},
		{"office-hours", tap(toOffice, journey.Tapped{ID: "hours"})},
		{"places-none", tap(start, journey.Tapped{ID: "open"}, journey.Tapped{ID: "service e-service help"})},
		{"places-more", tap(start, journey.Tapped{ID: "more"})},
		{"places-which", tap(start, journey.Tapped{ID: journey.Next})},
		{"office-wrong", tap(toOffice, journey.Tapped{ID: "wrong"})},
	}
}
