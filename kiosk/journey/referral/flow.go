package referral

import (
	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// Flow says that staff will help with what its tile names.
type Flow struct {
	id     string
	icon   string
	tone   journey.Tone
	title  *goi18n.Message
	detail *goi18n.Message
	lead   *goi18n.Message
}

// The tiles that lead to staff.
var (
	Offices = Flow{"office", "location_on", journey.FindTone, msgOffices, msgOfficesDetail, msgOfficesLead}
	Booking = Flow{"booking", "event", journey.BookTone, msgBooking, msgBookingDetail, msgBookingLead}
)

type state struct{}

// ID names the journey that the tile stands for, so that a region sees what is
// asked for before it is there.
func (f Flow) ID() string { return f.id }

// Tile is the tile's face.
func (f Flow) Tile() journey.Tile {
	return journey.Tile{Icon: f.icon, Tone: f.tone, Title: i18n.T(f.title), Detail: i18n.T(f.detail)}
}

// Start needs nothing.
func (Flow) Start(journey.Terms) (journey.State, []journey.Effect) { return state{}, nil }

// Update changes nothing: calling staff is the session's.
func (Flow) Update(s journey.State, _ journey.Event) (journey.State, []journey.Effect) { return s, nil }

// View offers a person.
func (f Flow) View(journey.State) journey.Step {
	return journey.Step{
		ID: f.id + ".referral", Title: i18n.T(f.title), Lead: i18n.T(f.lead),
		Body: journey.Show{
			Icon: f.icon, Tone: f.tone, Note: i18n.T(msgNote),
			Actions: []journey.Action{{ID: "staff", Label: i18n.T(msgStaff), Icon: "support_agent"}},
		},
	}
}

// Back leads home.
func (Flow) Back(journey.State) (journey.State, []journey.Effect, bool) { return nil, nil, false }
