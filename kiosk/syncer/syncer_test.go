package syncer_test

import (
	"context"
	"io"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/storetest"
	"medborgarkiosk/kiosk/syncer"
)

var (
	quiet   = slog.New(slog.NewTextHandler(io.Discard, nil))
	offline = kiosk.Fail(kiosk.CentralOffline, "send usage", nil)
)

// central is one that a test makes fail. It counts as the real one does.
type central struct {
	mu      sync.Mutex
	errs    []error // of the next requests, one each
	cursors map[string]int64
	asked   []time.Time
	got     int
}

func (c *central) SendUsage(_ context.Context, epoch string, events []kiosk.NumberedEvent) (int64, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.asked = append(c.asked, time.Now())
	if len(c.errs) > 0 {
		err := c.errs[0]
		c.errs = c.errs[1:]
		return 0, err
	}
	if c.cursors == nil {
		c.cursors = map[string]int64{}
	}
	for _, e := range events {
		if e.Seq == c.cursors[epoch]+1 {
			c.cursors[epoch]++
			c.got += e.Count
		}
	}
	return c.cursors[epoch], nil
}

// run sets a syncer to work in the test's own time; the test goes on when it
// rests.
func run(t *testing.T, c syncer.Central, o kiosk.Outbox, holdBack time.Duration) *syncer.Syncer {
	s := syncer.New(syncer.Config{Outbox: o, Central: c, HoldBack: holdBack, Batch: 2, Log: quiet})
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { s.Run(ctx); close(done) }()
	t.Cleanup(func() { cancel(); <-done })
	synctest.Wait()
	return s
}

func wantGot(t *testing.T, c *central, want int) {
	t.Helper()
	synctest.Wait()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.got != want {
		t.Errorf("central got %d events, want %d", c.got, want)
	}
}

// requests gives when central was asked.
func (c *central) requests() []time.Time {
	synctest.Wait()
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.asked)
}

func TestSendsWhatWasLeftAndWhatIsNew(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		o, c := new(fake.Outbox), new(central)
		storetest.Record(t, o, storetest.Event("sv"), storetest.Event("ar"), storetest.Event("so"))
		s := run(t, c, o, 0)
		wantGot(t, c, 3)
		storetest.Record(t, s, storetest.Event("fi"))
		wantGot(t, c, 4)
	})
}

func TestHoldsBackToTheTick(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		o, c := new(fake.Outbox), new(central)
		s := run(t, c, o, 5*time.Minute)
		for range 40 { // visits end at all times, requests come at the ticks
			time.Sleep(97 * time.Second)
			storetest.Record(t, s, storetest.Event("sv"))
		}
		time.Sleep(5 * time.Minute)
		wantGot(t, c, 40)
		asked := c.requests()
		for _, at := range asked {
			if since := at.Sub(asked[0]); since%(5*time.Minute) != 0 {
				t.Errorf("a request came %s after the first", since)
			}
		}
	})
}

func TestRestsLongerAndLonger(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		o, c := new(fake.Outbox), &central{errs: slices.Repeat([]error{offline}, 60)}
		storetest.Record(t, o, storetest.Event("sv"))
		s := run(t, c, o, 0)
		time.Sleep(time.Hour)
		storetest.Record(t, s, storetest.Event("ar")) // a new visit does not hurry it
		if n := len(c.requests()); n < 8 || n > 60 {
			t.Errorf("%d requests in an hour without central", n)
		}
		time.Sleep(24 * time.Hour)
		wantGot(t, c, 2)
	})
}

func TestHonoursRetryAfter(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		busy := kiosk.Fail(kiosk.CentralOffline, "send usage", &api.Busy{After: 30 * time.Minute})
		o, c := new(fake.Outbox), &central{errs: []error{busy}}
		storetest.Record(t, o, storetest.Event("sv"))
		run(t, c, o, 0)
		time.Sleep(30*time.Minute - time.Second)
		wantGot(t, c, 0)
		time.Sleep(16 * time.Minute)
		wantGot(t, c, 1)
		if n := len(c.requests()); n != 2 {
			t.Errorf("%d requests", n)
		}
	})
}

func TestRenewsWhenHistoriesDiffer(t *testing.T) {
	t.Parallel()
	for name, cursor := range map[string]int64{"central is ahead": 99, "central has lost some": 0} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				o, c := new(fake.Outbox), &central{cursors: map[string]int64{}}
				storetest.Record(t, o, storetest.Event("sv"), storetest.Event("ar"))
				epoch, _, err := o.Batch(t.Context(), 2)
				if err != nil || o.Acknowledge(t.Context(), epoch, 1) != nil {
					t.Fatal(err)
				}
				c.cursors[epoch] = cursor
				run(t, c, o, 0)
				wantGot(t, c, 1)
				if n, _ := o.Waiting(t.Context()); n != 0 {
					t.Errorf("%d wait", n)
				}
			})
		})
	}
}

// liar has another history in every epoch.
type liar struct{ asked atomic.Int64 }

func (l *liar) SendUsage(context.Context, string, []kiosk.NumberedEvent) (int64, error) {
	l.asked.Add(1)
	return 1000, nil
}

func TestDoesNotWhirl(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		o, l := new(fake.Outbox), new(liar)
		storetest.Record(t, o, storetest.Event("sv"))
		run(t, l, o, 0)
		time.Sleep(time.Hour)
		synctest.Wait()
		if n, _ := o.Waiting(t.Context()); n != 1 || l.asked.Load() > 100 {
			t.Errorf("%d requests, %d wait", l.asked.Load(), n)
		}
	})
}

func TestRefusesWhatCentralWould(t *testing.T) {
	t.Parallel()
	s := syncer.New(syncer.Config{Outbox: new(fake.Outbox)})
	if err := s.Record(t.Context(), kiosk.UsageEvent{Journey: "printing"}); kiosk.CodeOf(err) != kiosk.Internal {
		t.Errorf("got %v", err)
	}
}

type ear struct {
	err   error
	beats []api.Heartbeat
}

func (e *ear) SendHeartbeat(_ context.Context, beat api.Heartbeat) error {
	e.beats = append(e.beats, beat)
	return e.err
}

func TestHeartBeats(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		err         error
		least, most int
	}{
		"heard":   {nil, 50, 70},
		"unheard": {offline, 50, 70},
		"busy":    {kiosk.Fail(kiosk.CentralOffline, "", &api.Busy{After: 10 * time.Minute}), 5, 8},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				e := &ear{err: test.err}
				heart := syncer.Heart{Central: e, Log: quiet, Feel: func(context.Context) api.Heartbeat {
					return api.Heartbeat{Version: "1", Printer: []kiosk.Code{kiosk.PrinterJam}}
				}}
				ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
				defer cancel()
				heart.Run(ctx)
				if n := len(e.beats); n < test.least || n > test.most {
					t.Errorf("%d beats in an hour", n)
				}
			})
		})
	}
}
