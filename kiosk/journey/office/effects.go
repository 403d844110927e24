package office

import (
	"context"
	"time"

	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/pack"
)

// Ask asks for the handbook; it posts Offices.
type Ask struct{}

// Offices are in the newest handbook, nil when there is none, as of Now.
type Offices struct {
	Book *handbook.Book
	Now  time.Time
}

// Perform waits for the handbook.
func (Ask) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	book := ports.Handbook(ctx)
	if ctx.Err() != nil { // the patron did not wait
		return
	}
	post(Offices{book, time.Now()})
}

// recordOf names an office's record as content does.
func recordOf(id string) string { return string(pack.OfficeKind) + "/" + id }
