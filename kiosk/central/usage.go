package central

import (
	"context"
	"fmt"
	"time"
	_ "time/tzdata" // days are Swedish ones on a machine without zones too

	"medborgarkiosk/kiosk"
)

// Count is how often a journey ended so, in one language on one kiosk.
type Count struct {
	Kiosk    string // its name
	Journey  string
	Language string
	Outcome  kiosk.Outcome
	Events   int
}

// AcceptUsage counts the events that central has not counted yet, and gives the
// number up to which it has the kiosk's epoch.
func (c *Central) AcceptUsage(ctx context.Context, kioskID, epoch string, events []kiosk.NumberedEvent) (int64, error) {
	cursor, err := c.store.AcceptUsage(ctx, kioskID, epoch, events)
	if err != nil {
		return 0, fmt.Errorf("accept usage: %w", err)
	}
	c.Changes.Tell()
	return cursor, nil
}

// LookCount is how often patrons looked at a record of the directory, and how
// often they said what is wrong with it.
type LookCount struct {
	Record string // "office/ssc-odenplan"
	Looks  int
	Wrong  map[kiosk.Remark]int // those that were said
}

// Looks gives the records that patrons looked at or said to be wrong on the days
// from (included) to (excluded), in the order of their names.
func (c *Central) Looks(ctx context.Context, from, to kiosk.Date) ([]LookCount, error) {
	counts, err := c.store.Looks(ctx, from, to)
	if err != nil {
		return nil, fmt.Errorf("count looks: %w", err)
	}
	return counts, nil
}

// Today is what staff see first.
type Today struct {
	Now    time.Time // in Swedish time
	Calls  []Call    // open ones, the oldest first
	Counts []Count   // of the day so far
	Kiosks []Kiosk
}

// Today gathers the day that it is in Sweden.
func (c *Central) Today(ctx context.Context) (Today, error) {
	today := Today{Now: c.now().In(Sweden)}
	from, to := Day(today.Now)
	var err error
	if today.Calls, err = c.store.OpenCalls(ctx); err != nil {
		return today, fmt.Errorf("today's calls: %w", err)
	}
	if today.Counts, err = c.store.CountUsage(ctx, from, to); err != nil {
		return today, fmt.Errorf("today's usage: %w", err)
	}
	if today.Kiosks, err = c.store.Kiosks(ctx); err != nil {
		return today, fmt.Errorf("today's kiosks: %w", err)
	}
	return today, nil
}

// Sweden is the clock on the wall.
var Sweden = mustLoad("Europe/Stockholm")

// Day gives the Swedish day that at is in, from its midnight to the next one:
// 23 hours long in March, 25 in October.
func Day(at time.Time) (from, to time.Time) {
	y, m, d := at.In(Sweden).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, Sweden), time.Date(y, m, d+1, 0, 0, 0, 0, Sweden)
}

func mustLoad(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(err) // the zone is in the program
	}
	return zone
}
