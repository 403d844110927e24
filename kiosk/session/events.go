package session

import (
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// What a patron can do on every screen. Touches inside a step are journey events.
type (
	// Back goes one step back, or closes the aside.
	Back struct{}
	// StartOver wipes the visit.
	StartOver struct{}
	// Choose enters a journey from the home screen.
	Choose struct{ Flow string }
	// Open shows an aside.
	Open struct{ Aside Aside }
	// Speak switches to the language with the tag.
	Speak struct{ Language string }
	// Enlarge goes to the next text size: 100, 150, 200, 100 …
	Enlarge struct{}
	// ToggleContrast switches high contrast.
	ToggleContrast struct{}
	// ToggleReach switches low reach.
	ToggleReach struct{}
	// Listen reads the screen aloud, or stops reading.
	Listen struct{}
	// CallStaff calls somebody.
	CallStaff struct{}
	// Stay puts the idle warning off.
	Stay struct{}
	// Corner is a touch in a corner of the screen: 0 top left, then clockwise.
	// The right order leads staff to the PIN.
	Corner struct{ N int }
	// Touch is a touch on nothing: the screen is lit by it.
	Touch struct{}
)

// What the runner posts.
type (
	// Tick comes once a second while a visit is active.
	Tick struct{}
	// Minute comes at the start, and when the clock shows another minute.
	Minute struct{}
	// Raised is the answer to RaiseCall.
	Raised struct {
		Reason kiosk.CallReason
		ID     string
		Fault  kiosk.Code
	}
	// Answered is a new status of a call.
	Answered struct {
		ID     string
		Status kiosk.CallStatus
	}
	// Called are the numbers that are called from the queue now, latest first.
	Called struct{ Calls []kiosk.QueueCall }
	// Spoken ends a reading.
	Spoken struct{}
	// Voice tells whether there is a voice for the language.
	Voice struct {
		Language string
		Speaks   bool
	}
	// ServiceReport is the answer to Examine.
	ServiceReport struct{ Rows []ServiceRow }
)

// ServiceRow is a line of the service menu.
type ServiceRow struct {
	Label i18n.Text
	Value i18n.Text
	Tone  journey.Tone
}

// patron tells whether an event is something that a patron did.
func patron(e journey.Event) bool {
	switch e.(type) {
	case Back, StartOver, Choose, Open, Speak, Enlarge, ToggleContrast, ToggleReach, Listen,
		CallStaff, Stay, Corner, journey.Tapped, journey.Changed, journey.Typed:
		return true
	}
	return false
}

// warningLeft rounds up, so that a countdown of 20 s starts at 20.
func warningLeft(d time.Duration) time.Duration {
	return (d + time.Second - 1).Truncate(time.Second)
}
