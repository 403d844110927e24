package promises

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/promise"
)

// faults are what the model must notice.
type faults struct {
	hole      kiosk.BookingState // no constraint on the way out of this state
	expire    bool               // loans come back by time
	forgetful bool               // a retry is a new order
}

// world is a library with its kiosks, and what its patrons hold in their hands.
type world struct {
	faults
	ctx      context.Context
	random   *rand.Rand
	store    *bookingtest.Memory
	service  *booking.Service
	now      time.Time
	made     int // ids
	slots    int
	kiosks   []*machine
	late     []func() // requests that are still on their way
	tickets  map[string]*ticket
	returned map[string]bool // loans that a person took back
	untold   map[string]bool // what ended without a clear answer
	attempts int
	trace    []string // of the last steps
}

// ticket is what a patron was told.
type ticket struct {
	id, slot string
	code     kiosk.TicketCode
	seats    int
	unsure   bool // "we do not know": any of two states is right
}

// machine is one kiosk. Its book survives a crash.
type machine struct {
	id    string
	book  *fake.LoanBook
	desk  *promise.Bookings
	skew  time.Duration
	away  bool // no line
	world *world
}

func newWorld(ctx context.Context, seed uint64, f faults) *world {
	w := &world{
		faults: f, ctx: ctx, random: rand.New(rand.NewPCG(seed, 1)), now: bookingtest.Now,
		tickets: map[string]*ticket{}, returned: map[string]bool{}, untold: map[string]bool{},
	}
	w.store = bookingtest.NewMemory("k0", "k1", "k2")
	w.store.Stale, w.store.Hole = 3, f.hole
	w.service = booking.New(booking.Config{
		Store: w.store, Now: func() time.Time { return w.now }, NewID: w.id,
		Code: func() kiosk.TicketCode { w.made++; return kiosk.TicketCode(w.made%kiosk.TicketCodes + 1) },
	})
	for n := range 3 {
		m := &machine{id: fmt.Sprint("k", n), book: new(fake.LoanBook), world: w}
		m.start()
		w.kiosks = append(w.kiosks, m)
	}
	w.putUp()
	return w
}

func (w *world) id() string { w.made++; return fmt.Sprintf("%032x", w.made) }

// putUp sees to it that there are some times of the next hours, two of five with
// more than one place.
func (w *world) putUp() {
	ahead, _ := w.store.Slots(w.ctx, bookingtest.Branch, w.now, w.now.Add(48*time.Hour))
	for n := len(ahead); n < 24; n++ {
		w.slots++
		start := w.now.Add(time.Duration(40+w.random.IntN(1200)) * time.Minute)
		_, err := w.service.PutUp(w.ctx, bookingtest.Branch, []booking.Slot{{
			ID: fmt.Sprint("s", w.slots), Branch: bookingtest.Branch, Zone: "Europe/Stockholm",
			Start: start, End: start.Add(30 * time.Minute), Seats: max(1, w.slots%5-1),
		}})
		if err != nil {
			panic(err)
		}
	}
}

func (m *machine) start() {
	m.desk = promise.New(promise.Config{
		Central: line{m}, Book: m.book, Now: func() time.Time { return m.world.now.Add(m.skew) },
	})
}

// crash loses what is in memory.
func (m *machine) crash() {
	m.book.Restart()
	m.start()
}

// line is the way from a kiosk to central: it loses requests and answers, and
// delivers some late.
type line struct{ *machine }

func send[T any](l line, uncertain kiosk.Code, do func() (T, error)) (answer T, err error) {
	w := l.world
	if l.away {
		return answer, kiosk.Fail(kiosk.CentralOffline, "", nil) // not even dialled
	}
	switch w.random.IntN(12) {
	case 0: // the request is lost
		return answer, kiosk.Fail(uncertain, "", nil)
	case 2: // it comes when nobody waits for the answer
		w.late = append(w.late, func() { do() }) //nolint:errcheck
		return answer, kiosk.Fail(uncertain, "", nil)
	case 1: // the answer is lost
		do() //nolint:errcheck
		return answer, kiosk.Fail(uncertain, "", nil)
	}
	return do()
}

func (l line) Slots(ctx context.Context, until time.Time) ([]kiosk.Slot, error) {
	return send(l, kiosk.CentralOffline, func() ([]kiosk.Slot, error) { return l.world.service.Offer(ctx, l.id, until) })
}

func (l line) Book(ctx context.Context, o kiosk.Order) (kiosk.Booking, error) {
	return send(l, kiosk.BookingUncertain, func() (kiosk.Booking, error) { return l.world.service.Book(ctx, l.id, o) })
}

func (l line) Abandon(ctx context.Context, id string) error {
	_, err := send(l, kiosk.CentralOffline, func() (bool, error) { return true, l.world.service.Abandon(ctx, l.id, id) })
	return err
}

func (l line) Request(ctx context.Context, wish kiosk.Wish) (kiosk.Booking, error) {
	return send(l, kiosk.CentralOffline, func() (kiosk.Booking, error) { return l.world.service.Request(ctx, l.id, wish) })
}

func (l line) Find(ctx context.Context, code kiosk.TicketCode) (kiosk.Booking, error) {
	return send(l, kiosk.CentralOffline, func() (kiosk.Booking, error) { return l.world.service.Find(ctx, l.id, code) })
}

func (l line) Move(ctx context.Context, code kiosk.TicketCode, from, to string) (kiosk.Booking, error) {
	return send(l, kiosk.CentralOffline, func() (kiosk.Booking, error) { return l.world.service.Move(ctx, l.id, code, from, to) })
}

func (l line) Cancel(ctx context.Context, code kiosk.TicketCode) error {
	_, err := send(l, kiosk.CentralOffline, func() (kiosk.Booking, error) { return l.world.service.Cancel(ctx, l.id, code) })
	return err
}

func (l line) Arrive(ctx context.Context, code kiosk.TicketCode) (kiosk.Booking, error) {
	return send(l, kiosk.CentralOffline, func() (kiosk.Booking, error) { return l.world.service.Arrive(ctx, l.id, code) })
}

func (l line) Exchange(ctx context.Context, x kiosk.Exchange) (kiosk.Exchanged, error) {
	return send(l, kiosk.CentralOffline, func() (kiosk.Exchanged, error) {
		answer, err := l.world.service.Exchange(ctx, l.id, x)
		if isTurn(err) {
			return kiosk.Exchanged{Turn: answer.Turn}, nil
		}
		return answer, err
	})
}

// any gives one of the tickets, or nil.
func (w *world) any() *ticket {
	if len(w.tickets) == 0 {
		return nil
	}
	ids := make([]string, 0, len(w.tickets))
	for id := range w.tickets {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return w.tickets[ids[w.random.IntN(len(ids))]]
}
