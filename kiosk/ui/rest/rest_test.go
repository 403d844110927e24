package rest

import (
	"context"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// thread stands in for Fyne's thread and the window system.
type thread struct {
	begun  time.Time
	work   chan func()
	events chan struct{}
	naps   []time.Duration // when each began
	ends   []time.Duration
}

func newThread() (*thread, *Rest) {
	t := &thread{begun: time.Now(), work: make(chan func(), 8), events: make(chan struct{}, 1)}
	return t, &Rest{do: func(f func()) { t.work <- f }, wait: t.wait, poke: t.event, nap: time.Second}
}

func (t *thread) wait(d time.Duration) {
	t.naps = append(t.naps, time.Since(t.begun))
	select {
	case <-t.events:
	case <-time.After(d):
	}
	t.ends = append(t.ends, time.Since(t.begun))
}

func (t *thread) event() {
	select {
	case t.events <- struct{}{}:
	default:
	}
}

func (t *thread) run(ctx context.Context) {
	for {
		select {
		case f := <-t.work:
			f()
		case <-ctx.Done():
			return
		}
	}
}

func ms(n ...int) []time.Duration {
	d := make([]time.Duration, len(n))
	for i := range n {
		d[i] = time.Duration(n[i]) * time.Millisecond
	}
	return d
}

func TestNaps(t *testing.T) {
	for name, c := range map[string]struct {
		happens    func(*thread, *Rest)
		at         time.Duration
		naps, ends []time.Duration // within five seconds
	}{
		"nothing happens": {
			func(*thread, *Rest) {}, 0,
			ms(1000, 2050, 3100, 4150), ms(2000, 3050, 4100),
		},
		"input ends a nap": {
			func(th *thread, _ *Rest) { th.event() }, 1300 * time.Millisecond,
			ms(1000, 2300, 3350, 4400), ms(1300, 3300, 4350),
		},
		"a draw ends a nap": {
			func(_ *thread, r *Rest) { r.Wake() }, 1300 * time.Millisecond,
			ms(1000, 2300, 3350, 4400), ms(1300, 3300, 4350),
		},
		"a draw just before a nap puts it off": {
			func(_ *thread, r *Rest) { r.Wake() }, 900 * time.Millisecond,
			ms(1900, 2950, 4000), ms(2900, 3950),
		},
		"a draw between naps puts the next off": {
			func(_ *thread, r *Rest) { r.Wake() }, 2020 * time.Millisecond,
			ms(1000, 3020, 4070), ms(2000, 4020),
		},
		"no nap after the end": {
			func(_ *thread, r *Rest) { r.Stop() }, 1300 * time.Millisecond,
			ms(1000), ms(1300),
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithTimeout(t.Context(), 4900*time.Millisecond)
				defer cancel()
				th, r := newThread()
				go th.run(ctx)
				go r.Run(ctx)
				time.AfterFunc(c.at, func() { c.happens(th, r) })
				<-ctx.Done()
				synctest.Wait()
				if !slices.Equal(th.naps, c.naps) || !slices.Equal(th.ends, c.ends) {
					t.Errorf("naps from %v to %v, want %v to %v", th.naps, th.ends, c.naps, c.ends)
				}
				r.Stop()
			})
		})
	}
}

// The window may take long to come.
func TestNoNapBeforeTheWindow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 4500*time.Millisecond)
		defer cancel()
		th, r := newThread()
		go r.Run(ctx)
		r.Wake()
		if len(th.events) > 0 {
			t.Error("an event was posted to a window that is not there")
		}
		time.AfterFunc(3*time.Second, func() { th.run(ctx) })
		<-ctx.Done()
		synctest.Wait()
		if want := ms(4000); !slices.Equal(th.naps, want) {
			t.Errorf("naps at %v, want %v", th.naps, want)
		}
		r.Stop()
	})
}
