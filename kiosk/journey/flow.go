package journey

import (
	"context"
	"image"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticket"
)

// State is a flow's own state: a plain value that the flow alone understands.
type State any

// Event is something that happened: a patron's touch (Tapped, Changed, Typed),
// or what an Effect posted.
type Event any

// Flow is one journey, pure: no clock, no I/O, no screen.
type Flow interface {
	// ID names the journey in usage events and messages: "printing".
	ID() string
	// Tile is how the journey stands on the home screen.
	Tile() Tile
	// Start gives the first state.
	Start(terms Terms) (State, []Effect)
	// Update gives the next state. Events it does not understand change nothing.
	Update(s State, e Event) (State, []Effect)
	// View gives what to show.
	View(s State) Step
	// Back gives the state before, and false when that is the home screen.
	Back(s State) (State, []Effect, bool)
}

// Tile is a journey's place on the home screen.
type Tile struct {
	Icon   string
	Tone   Tone
	Title  i18n.Text
	Detail i18n.Text
}

// Terms are what the library has decided; they are said before the patron commits.
type Terms struct {
	GreyPage   i18n.Kronor // for a printed page side
	ColourPage i18n.Kronor
	Payment    i18n.Text // "Du betalar i disken."
	Place      i18n.Text // "Skrivaren står till höger om dig."
	Language   string    // BCP 47, of the screen when the journey begins
	About      string    // what Turn says that the patron comes with; "" from the home screen
}

// Leaver is a Flow that has something to do when the patron leaves it for good,
// by whatever way. The effects must outlive the visit.
type Leaver interface {
	Leave(s State) []Effect
}

// Effect is something to be done off the screen's thread. Perform posts what
// comes of it as events and returns when done or when ctx ends. Effects are
// values, so that a flow's test can tell what it asked for.
type Effect interface {
	Perform(ctx context.Context, ports Ports, post func(Event))
}

// Keyed is an effect that takes the place of an earlier one with the same key,
// which is cancelled, and that Cancel can stop.
type Keyed interface {
	Effect
	Key() string
}

// Cancel stops the effect with the key. The runner knows it; performing it
// does nothing.
type Cancel struct{ Of string }

// Perform does nothing.
func (Cancel) Perform(context.Context, Ports, func(Event)) {}

// Turn is an effect that leads on to another journey. The session knows it: Back
// from the other's first screen leads here again, and performing it does nothing.
type Turn struct {
	Flow  string // the other's ID
	About string // for its Terms
}

// Perform does nothing.
func (Turn) Perform(context.Context, Ports, func(Event)) {}

// Ports are what effects may use. Dir is the visit's directory, gone with it.
type Ports struct {
	Printer   kiosk.Printer
	Scanner   kiosk.Scanner
	Media     kiosk.Media
	Documents kiosk.Documents
	Speaker   kiosk.Speaker
	Desk      kiosk.Desk
	Bookings  kiosk.Bookings  // nil for a kiosk without central
	Queue     kiosk.Queue     // likewise
	Reminders kiosk.Reminders // likewise
	Enrolment kiosk.Enrolment // for the enrolment's own screens alone
	Tickets   ticket.Maker
	// Handbook gives the newest, once there is one; nil when ctx ends before.
	Handbook func(ctx context.Context) *handbook.Book
	Usage    kiosk.UsageLog
	Dir      string
}

// Picture is an image to show; two pictures with the same Key are the same.
type Picture struct {
	Key   string
	Image image.Image // nil while it is being made
}
