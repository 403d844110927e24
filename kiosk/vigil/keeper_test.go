package vigil_test

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"medborgarkiosk/kiosk/vigil"
)

// child is a program that does what a test says.
type child struct {
	reports chan vigil.Report
	ended   chan error
	killed  atomic.Bool
}

func newChild() *child { return &child{reports: make(chan vigil.Report), ended: make(chan error, 1)} }

func (c *child) Reports() <-chan vigil.Report { return c.reports }
func (c *child) Ended() <-chan error          { return c.ended }
func (c *child) Kill() {
	if !c.killed.Swap(true) {
		close(c.reports)
	}
}

// house is a keeper with all that is around it.
type house struct {
	mu       sync.Mutex
	kiosks   []*child
	notices  []string // the languages they were in
	notice   *child
	states   []string // what the service manager heard
	statuses []vigil.Status
	wiped    int
	ended    chan error
	stop     context.CancelFunc
}

func open(t *testing.T) *house {
	h := &house{ended: make(chan error, 1)}
	keeper := &vigil.Keeper{Config: vigil.Config{
		Kiosk: func() (vigil.Child, error) {
			h.mu.Lock()
			defer h.mu.Unlock()
			h.kiosks = append(h.kiosks, newChild())
			return h.kiosks[len(h.kiosks)-1], nil
		},
		Notice: func(language string) (vigil.Child, error) {
			h.mu.Lock()
			defer h.mu.Unlock()
			h.notices, h.notice = append(h.notices, language), newChild()
			return h.notice, nil
		},
		Wipe:   func() { h.mu.Lock(); defer h.mu.Unlock(); h.wiped++ },
		Notify: func(state string) { h.mu.Lock(); defer h.mu.Unlock(); h.states = append(h.states, state) },
		Write:  func(s vigil.Status) { h.mu.Lock(); defer h.mu.Unlock(); h.statuses = append(h.statuses, s) },
		Log:    slog.New(slog.DiscardHandler),
	}}
	var ctx context.Context
	ctx, h.stop = context.WithCancel(t.Context())
	go func() { h.ended <- keeper.Run(ctx) }()
	synctest.Wait()
	return h
}

// last is the kiosk that was started last.
func (h *house) last() *child {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.kiosks[len(h.kiosks)-1]
}

func (h *house) say(kind vigil.Kind, language string) {
	h.last().reports <- vigil.Report{Kind: kind, Language: language}
	synctest.Wait()
}

func (h *house) status() vigil.Status {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.statuses[len(h.statuses)-1]
}

// after lets time pass with the screen answering, or not.
func (h *house) after(d time.Duration, answers bool) {
	for ; d > 0; d -= time.Second {
		<-time.After(time.Second) // of the bubble
		synctest.Wait()
		if answers && !h.last().killed.Load() {
			h.say(vigil.Alive, "")
		}
	}
}

// TestACrashShowsANoticeInThePatronsLanguage until the kiosk has painted again.
func TestACrashShowsANoticeInThePatronsLanguage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := open(t)
		h.say(vigil.Drawn, "")
		h.say(vigil.Busy, "")
		h.say(vigil.Spoken, "ti")
		if s := h.status(); !s.Drawn || s.Idle {
			t.Errorf("status %+v", s)
		}
		h.kiosks[0].ended <- errors.New("signal: segmentation fault")
		synctest.Wait()
		if !slices.Equal(h.notices, []string{"ti"}) || h.status().Drawn || h.wiped != 1 {
			t.Errorf("notices in %v, status %+v", h.notices, h.status())
		}
		h.after(4*time.Second, false)
		if len(h.kiosks) != 2 || h.notice.killed.Load() {
			t.Fatalf("%d kiosks, notice gone: %v", len(h.kiosks), h.notice.killed.Load())
		}
		h.say(vigil.Drawn, "")
		if !h.notice.killed.Load() || h.status().Falls != 1 {
			t.Errorf("the notice stays, or the fall is not counted: %+v", h.status())
		}
		h.say(vigil.Idle, "")
		h.kiosks[1].ended <- errors.New("again")
		synctest.Wait()
		if h.notices[1] != "" {
			t.Errorf("the language %q outlives the visit", h.notices[1])
		}
		h.stop()
		if err := <-h.ended; err != nil {
			t.Error(err)
		}
	})
}

// TestAStuckScreenIsKilled though its process lives, and so is one that never paints;
// one that answers is left alone.
func TestAStuckScreenIsKilled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := open(t)
		h.say(vigil.Idle, "")
		if h.status().Drawn {
			t.Error("idle, and so drawn?")
		}
		h.after(89*time.Second, false)
		if h.kiosks[0].killed.Load() {
			t.Error("a slow start was cut short")
		}
		h.after(5*time.Second, false)
		if !h.kiosks[0].killed.Load() {
			t.Error("a kiosk that never paints goes on")
		}
		h.say(vigil.Drawn, "")
		h.after(time.Hour, true)
		if h.kiosks[1].killed.Load() {
			t.Error("a kiosk that answers was killed")
		}
		h.after(21*time.Second, false)
		if !h.kiosks[1].killed.Load() {
			t.Error("a stuck screen goes on")
		}
		h.stop()
		if err := <-h.ended; err != nil {
			t.Error(err)
		}
	})
}

// TestHopeless: after ten falls in a row the keeper gives up, so that the service
// manager starts the whole session anew; each gap is longer, up to half a minute.
func TestHopeless(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := open(t)
		began := time.Now()
		for len(h.ended) == 0 {
			h.last().ended <- errors.New("no display")
			h.after(31*time.Second, false)
		}
		if err := <-h.ended; err == nil || len(h.kiosks) != 11 || time.Since(began) > 6*time.Minute {
			t.Errorf("%v after %d kiosks and %v", err, len(h.kiosks), time.Since(began))
		}
	})
}

// TestStaffClose: a kiosk that staff have closed is not started anew.
func TestStaffClose(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := open(t)
		h.say(vigil.Drawn, "")
		h.kiosks[0].ended <- nil
		if err := <-h.ended; err != nil || len(h.kiosks) != 1 || len(h.notices) != 0 {
			t.Errorf("%v, %d kiosks, %d notices", err, len(h.kiosks), len(h.notices))
		}
	})
}

// TestTheServiceManagerHears that it is ready once, when the first screen has been
// painted, and then a beat every five seconds.
func TestTheServiceManagerHears(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := open(t)
		if slices.Contains(h.states, "READY=1") {
			t.Error("ready before a screen was painted")
		}
		h.say(vigil.Drawn, "")
		before := len(h.states)
		h.after(time.Minute, true)
		if beats := len(h.states) - before; beats != 12 || !slices.Contains(h.states, "READY=1") {
			t.Errorf("%d beats in a minute, heard %v", beats, h.states[:before])
		}
		h.stop()
		if err := <-h.ended; err != nil {
			t.Error(err)
		}
	})
}
