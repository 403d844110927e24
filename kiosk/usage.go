package kiosk

import (
	"context"
	"errors"
	"time"
)

// UsageEvent is all that leaves a visit: one for each journey, and for each record
// of the directory that was looked at or said to be wrong; anonymous by
// construction. Steps are rough so that nobody can be singled out. LookAt and
// WrongAbout make those of records, which say no journey, language or duration.
type UsageEvent struct {
	Journey  string       `json:"journey"`  // "printing"
	Language string       `json:"language"` // BCP 47, "ar"
	Outcome  Outcome      `json:"outcome"`
	Duration DurationStep `json:"duration"`
	Hour     time.Time    `json:"hour"`             // UTC, cut to the hour; of a record, the day's 00:00
	Count    int          `json:"count"`            // 1; more when folded because the disk was full
	Record   string       `json:"record,omitempty"` // "office/ssc-odenplan", "topic/housing"
	Remark   Remark       `json:"remark,omitempty"` // with Wrong alone
}

// Outcome is how a journey ended.
type Outcome string

// The outcomes.
const (
	Done      Outcome = "done"      // the patron reached the end
	Abandoned Outcome = "abandoned" // left, started over, or went idle
	Failed    Outcome = "failed"    // a fault ended it
	Referred  Outcome = "referred"  // led to staff

	Looked Outcome = "looked" // of a record: it was on the screen
	Wrong  Outcome = "wrong"  // of a record: the patron says that it is wrong
)

// DurationStep is a rough length of a journey.
type DurationStep string

// The steps.
const (
	UnderOneMinute    DurationStep = "<1m"
	UnderThreeMinutes DurationStep = "1-3m"
	UnderTenMinutes   DurationStep = "3-10m"
	TenMinutesOrMore  DurationStep = "10m+"
)

// StepOf rounds a duration to its step.
func StepOf(d time.Duration) DurationStep {
	switch {
	case d < time.Minute:
		return UnderOneMinute
	case d < 3*time.Minute:
		return UnderThreeMinutes
	case d < 10*time.Minute:
		return UnderTenMinutes
	default:
		return TenMinutesOrMore
	}
}

// UsageLog is where a visit leaves its events; it must not fail a visit.
type UsageLog interface {
	Record(ctx context.Context, event UsageEvent) error
}

// ErrAhead says that central has more events than this outbox ever numbered:
// another copy of its database has been sending. The answer is Renew.
var ErrAhead = errors.New("acknowledged more events than were numbered")

// Outbox is the kiosk's queue of events on their way to central. Sequence
// numbers belong to an epoch, a random id of this database's life. An event is
// numbered when a batch first holds it, in random order within its hour.
type Outbox interface {
	UsageLog
	// Batch gives the epoch and at most limit events in sequence order.
	Batch(ctx context.Context, limit int) (epoch string, events []NumberedEvent, err error)
	// Acknowledge forgets events of the epoch up to and including seq. It gives
	// ErrAhead, and forgets nothing, when the epoch has no such number yet; an
	// epoch that is not the outbox's is no error.
	Acknowledge(ctx context.Context, epoch string, seq int64) error
	// Renew starts a new epoch and renumbers what waits, for when central is
	// ahead of this database (a restored disk image).
	Renew(ctx context.Context) error
	// Waiting counts the events not yet acknowledged.
	Waiting(ctx context.Context) (int, error)
}

// NumberedEvent is an event with its place in the epoch, from 1 without gaps.
type NumberedEvent struct {
	Seq int64 `json:"seq"`
	UsageEvent
}
