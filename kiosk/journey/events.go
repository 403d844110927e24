package journey

// Tapped is a touch on the option, action or page with the id.
type Tapped struct{ ID string }

// Changed is a new value of a control: the chosen option's id, or a number.
type Changed struct{ Control, Value string }

// Typed is the whole text of an Enter step's field after a key.
type Typed struct{ Text string }

// Spoken is the language that the patron has switched the screen to.
type Spoken struct{ Language string }

// The ids that every step may use. Next is the primary action at the bottom.
const (
	Next = "next"
	Stop = "stop" // the way to stop a wait
	Add  = "add"
	Home = "home" // leaves the journey as done
)
