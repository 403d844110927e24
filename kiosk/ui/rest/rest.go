package rest

import (
	"context"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

const (
	quiet = time.Second           // nothing happens so long before the thread sleeps
	gap   = 50 * time.Millisecond // between two naps: three of Fyne's rounds
	slack = 5 * time.Millisecond  // a nap shorter than it should be by more was broken
)

// Rest puts Fyne's thread to sleep, and wakes it. Input wakes it by itself.
type Rest struct {
	do   func(func())        // as fyne.Do
	wait func(time.Duration) // until the window system has an event, at most so long
	poke func()              // ends wait
	nap  time.Duration       // how long it sleeps at a time

	mu      sync.Mutex
	busy    time.Time // when something last happened
	asleep  bool
	stopped bool
}

// New returns a Rest for the running Fyne app.
func New() *Rest {
	return &Rest{
		do:   fyne.Do,
		wait: func(d time.Duration) { glfw.WaitEventsTimeout(d.Seconds()) },
		poke: glfw.PostEmptyEvent,
		nap:  5 * time.Second, // Fyne forgets what it has not seen for a minute
	}
}

// Wake wakes the thread and keeps it awake for a while. Call it before giving
// Fyne something to do from another goroutine.
func (r *Rest) Wake() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.wake()
}

// Stop is Wake for good. Call it before the app quits.
func (r *Rest) Stop() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.stopped = true
	r.wake()
}

func (r *Rest) wake() {
	r.busy = time.Now()
	if r.asleep { // and stays so until mu is free, so that GLFW is there
		r.poke()
	}
}

// Run lets the thread rest whenever it can, until ctx ends or Stop is called.
func (r *Rest) Run(ctx context.Context) {
	pause := r.onThread(ctx, r.begin)
	for sleep(ctx, pause) {
		pause = r.onThread(ctx, r.rest)
	}
}

// onThread calls f on Fyne's thread, which may not have begun yet.
func (r *Rest) onThread(ctx context.Context, f func() time.Duration) time.Duration {
	answer := make(chan time.Duration, 1)
	r.do(func() { answer <- f() })
	select {
	case d := <-answer:
		return d
	case <-ctx.Done():
		return never
	}
}

const never = time.Duration(-1)

// sleep reports false if there is to be no more rest.
func sleep(ctx context.Context, d time.Duration) bool {
	if d == never {
		return false
	}
	select {
	case <-time.After(d):
		return ctx.Err() == nil
	case <-ctx.Done():
		return false
	}
}

// begin is called when the thread does its first round: the window is not painted yet.
func (r *Rest) begin() time.Duration {
	r.Wake()
	return quiet
}

// rest sleeps if nothing has happened lately. It returns how long to wait
// before the next try.
func (r *Rest) rest() time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.stopped {
		return never
	}
	start := time.Now()
	if left := quiet - start.Sub(r.busy); left > 0 {
		return left
	}
	r.asleep = true
	r.mu.Unlock()
	r.wait(r.nap) // input is handled in here, and may call Wake
	r.mu.Lock()
	r.asleep = false
	if r.stopped {
		return never
	}
	if time.Since(start) < r.nap-slack {
		r.busy = time.Now()
		return quiet
	}
	return gap
}
