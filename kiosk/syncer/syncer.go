package syncer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
)

// Central takes events; *api.Client is one. SendUsage gives the number up to
// which central has the epoch.
type Central interface {
	SendUsage(ctx context.Context, epoch string, events []kiosk.NumberedEvent) (cursor int64, err error)
}

// Config is what a Syncer works with.
type Config struct {
	Outbox   kiosk.Outbox
	Central  Central
	HoldBack time.Duration // the ticks' length; 0 sends at once
	Batch    int           // events in a request; 0 means 200
	Log      *slog.Logger  // nil means slog.Default()
}

// Syncer drains the outbox. It is the log that visits leave their events in, so
// that it knows of new ones.
type Syncer struct {
	Config
	wake chan struct{}
}

var _ kiosk.UsageLog = (*Syncer)(nil)

// Rest between rounds: what fails is tried again after a random time that may
// grow from firstRest to longestRest, so that kiosks do not all come at once
// when central is back.
const (
	firstRest   = 4 * time.Second
	longestRest = 10 * time.Minute
)

// New makes a Syncer; Run sets it to work.
func New(config Config) *Syncer {
	if config.Batch == 0 {
		config.Batch = 200
	}
	if config.Log == nil {
		config.Log = slog.Default()
	}
	return &Syncer{config, make(chan struct{}, 1)}
}

// Record takes an event into the outbox and sees to it that it is sent.
func (s *Syncer) Record(ctx context.Context, event kiosk.UsageEvent) error {
	if err := api.CheckEvent(event); err != nil { // it would stop all that come after it
		return kiosk.Fail(kiosk.Internal, "record usage", err)
	}
	if err := s.Outbox.Record(ctx, event); err != nil {
		return err
	}
	select {
	case s.wake <- struct{}{}:
	default: // it is awake
	}
	return nil
}

// Run drains the outbox until ctx ends: what is left from before at once, new
// events at the next tick.
func (s *Syncer) Run(ctx context.Context) {
	// The ticks began at a random moment before now.
	began := time.Now()
	if s.HoldBack > 0 {
		began = began.Add(-rand.N(s.HoldBack))
	}
	for failures := 0; ; {
		err := s.Drain(ctx)
		switch {
		case ctx.Err() != nil:
			return
		case err == nil:
			failures = 0
			s.awaitTick(ctx, began)
		default:
			rest := restAfter(err, failures)
			failures++
			s.Log.WarnContext(ctx, "usage waits", "code", kiosk.CodeOf(err), "error", err, "rest", rest)
			pause(ctx, rest)
		}
	}
}

// awaitTick waits for a new event and then for the tick.
func (s *Syncer) awaitTick(ctx context.Context, began time.Time) {
	select {
	case <-ctx.Done():
	case <-s.wake:
		if s.HoldBack > 0 {
			pause(ctx, s.HoldBack-time.Since(began)%s.HoldBack)
		}
	}
}

// Drain sends until nothing waits, or gives the first error. Central may say
// once that it has another history than this outbox; a second time something
// else is wrong. Run does this; two at a time must not.
func (s *Syncer) Drain(ctx context.Context) error {
	for renewed := false; ; {
		epoch, events, err := s.Outbox.Batch(ctx, s.Batch)
		if err != nil || len(events) == 0 {
			return err
		}
		cursor, err := s.Central.SendUsage(ctx, epoch, events)
		if err != nil {
			return err
		}
		if cursor >= events[0].Seq-1 {
			err = s.Outbox.Acknowledge(ctx, epoch, cursor)
			if err == nil {
				continue
			}
			if !errors.Is(err, kiosk.ErrAhead) {
				return err
			}
		}
		if renewed {
			return fmt.Errorf("send usage: central's history differs from this kiosk's, in a new epoch too")
		}
		s.Log.WarnContext(ctx, "central's history differs; a new epoch begins", "cursor", cursor, "first", events[0].Seq)
		if err := s.Outbox.Renew(ctx); err != nil {
			return err
		}
		renewed = true
	}
}

// restAfter is a random time ("full jitter"), or what central asked for and a
// bit.
func restAfter(err error, failures int) time.Duration {
	if asked, ok := api.RetryAfter(err); ok {
		return asked + rand.N(asked/2+time.Second)
	}
	longest := longestRest
	if failures < 8 {
		longest = min(longest, firstRest<<failures)
	}
	return rand.N(longest)
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}
