package booking

import (
	"context"
	"errors"
	"regexp"
	"time"

	"medborgarkiosk/kiosk"
)

// The errors that callers tell apart; those of patrons are kiosk.Error codes.
var (
	ErrUnknown = errors.New("unknown")                                // no such thing, or no longer
	ErrStale   = errors.New("changed by somebody else in between")    // look again before you change
	ErrTaken   = errors.New("the place is taken")                     // by a live claim
	ErrOverlap = errors.New("the helper has another time just then")  // helpers can't be in two places
	ErrInUse   = errors.New("somebody has a place")                   // a slot with claims can't go
	ErrTooSoon = errors.New("the patron may still come")              // absent before the grace time
	ErrNotNow  = errors.New("a booking in this state can't go there") // done → here
	ErrInvalid = errors.New("not a time that can be")                 // a slot out of bounds
	ErrTurn    = errors.New("the exchange comes late")                // its turn is not new
)

// Branch is a library building with its own calendar.
type Branch struct {
	ID   string
	Name string // "Haninge bibliotek"; empty for the only one
	Zone string // IANA, "Europe/Stockholm"
	// Municipality is SCB's code, "0136", and Place where the building is; "" and
	// nil when nobody has said.
	Municipality string
	Place        *kiosk.Place
}

var municipality = regexp.MustCompile(`^([0-9]{4})?$`)

// check tells what can't be so in a branch.
func (b Branch) check() error {
	if b.Name == "" || len(b.Name) > 100 || !municipality.MatchString(b.Municipality) || b.Place != nil && !b.Place.InSweden() {
		return ErrInvalid
	}
	return nil
}

// Kind is what a resource is (RFC 5545 3.2.3, CUTYPE).
type Kind string

// The kinds.
const (
	Helper Kind = "individual"
	Room   Kind = "room"
)

// Resource is a helper or a room. Its Feed is the secret end of its calendar's
// address.
type Resource struct {
	ID        string
	Branch    string
	Kind      Kind
	Name      string   // "Amina", "Plan 1, Digidelrummet"
	Languages []string // of a helper, BCP 47
	Topics    []string // of a helper; none means all
	Feed      string
	Gone      bool // no longer to be chosen
}

// Slot is a time that has been put up. Start and End are instants; Zone says on
// which clock they were meant.
type Slot struct {
	ID          string
	Branch      string
	Helper      string // resource id, or empty
	Room        string // resource id, or empty
	Start, End  time.Time
	Zone        string
	Title       string // of a group session: "SeniorNet drop-in"
	Languages   []string
	Topics      []string // none means all
	Interpreter bool
	Seats       int    // 1 to MostSeats
	Blocked     bool   // not to be booked now
	Series      string // those put up together share it
	Version     int    // of the next change
}

// The bounds of a slot.
const (
	MostSeats   = 200
	LongestSlot = 12 * time.Hour
)

// Check tells whether the slot can be.
func (s Slot) Check() error {
	d := s.End.Sub(s.Start)
	if s.Branch == "" || d <= 0 || d > LongestSlot || s.Seats < 1 || s.Seats > MostSeats || len(s.Title) > 200 {
		return ErrInvalid
	}
	return nil
}

// Claim is one taken place of a slot: a loan to a kiosk, a promise, or what
// became of it. A request has no slot yet.
type Claim struct {
	ID       string // made by who asked: asking twice is one claim
	Branch   string
	Slot     string
	Seat     int // 1 to the slot's Seats
	State    kiosk.BookingState
	Code     kiosk.TicketCode
	Topic    string
	Language string
	Kiosk    string // where it was made or which has it on loan; empty for staff
	Outcome  Outcome
	Changed  time.Time
	Version  int
}

// Outcome is what help led to, said by staff with one touch.
type Outcome string

// The outcomes. SentOn is followed by where: "sent:skatteverket".
const (
	Solved Outcome = "solved"
	Partly Outcome = "partly"
	SentOn Outcome = "sent"
)

// Seated joins a slot with those who have its places.
type Seated struct {
	Slot
	Claims []Claim
}

// Free counts the places that nobody has.
func (s Seated) Free() int {
	if s.Blocked {
		return 0
	}
	return max(0, s.Seats-len(s.Live()))
}

// Live gives the claims that take a place.
func (s Seated) Live() (live []Claim) {
	for _, c := range s.Claims {
		if c.State.Live() {
			live = append(live, c)
		}
	}
	return live
}

// seat gives the lowest free place, or 0.
func (s Seated) seat() int {
	taken := make([]bool, s.Seats+1)
	for _, c := range s.Live() {
		if c.Seat <= s.Seats {
			taken[c.Seat] = true
		}
	}
	for n := 1; n <= s.Seats && !s.Blocked; n++ {
		if !taken[n] {
			return n
		}
	}
	return 0
}

// Rules are what a library may set.
type Rules struct {
	Ahead     time.Duration // how far ahead a kiosk offers times; 0 means 28 days
	Grace     time.Duration // after Start until a patron counts as absent; 0 means 10 minutes
	Loans     int           // times on loan to each kiosk at most; 0 means 4, -1 none
	Retention time.Duration // after which only counts are left; 0 means 14 days
}

func (r Rules) withDefaults() Rules {
	if r.Ahead == 0 {
		r.Ahead = 28 * 24 * time.Hour
	}
	if r.Grace == 0 {
		r.Grace = 10 * time.Minute
	}
	if r.Loans == 0 {
		r.Loans = 4
	}
	if r.Retention == 0 {
		r.Retention = 14 * 24 * time.Hour
	}
	return r
}

// Config is what a Service works with.
type Config struct {
	Store Store
	Now   func() time.Time // time.Now but in tests
	Tell  func()           // called after each change; may be nil
	Name  string           // of the library: the branch without a name is called so
	Rules Rules
	NewID func() string           // 128 random bits in hex; nil for crypto/rand
	Code  func() kiosk.TicketCode // nil for crypto/rand
}

// Service books. It keeps no state, so that many processes can serve one store.
type Service struct{ Config }

// New makes a Service.
func New(c Config) *Service {
	c.Rules = c.Rules.withDefaults()
	if c.Tell == nil {
		c.Tell = func() {}
	}
	if c.NewID == nil {
		c.NewID = randomID
	}
	if c.Code == nil {
		c.Code = randomCode
	}
	return &Service{c}
}

// change decides in one transaction and tells who waits for news. What a store
// refuses because another decision came between is decided anew; so is a code
// that happens to be somebody's already.
func (s *Service) change(ctx context.Context, branch string, do func(context.Context, Tx) error) error {
	var err error
	for range 3 {
		if err = s.Store.Change(ctx, branch, do); !errors.Is(err, ErrTaken) && !errors.Is(err, ErrStale) {
			break
		}
	}
	if err == nil {
		s.Tell()
	}
	return err
}
