package blanking_test

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"medborgarkiosk/kiosk/blanking"
)

// lamp is a screen that notes what becomes of it.
type lamp struct {
	mu   sync.Mutex
	said []string
	off  error
}

func (l *lamp) note(what string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.said = append(l.said, what)
}
func (l *lamp) Off() error { l.note("off"); return l.off }
func (l *lamp) On() error  { l.note("on"); return nil }

// TestAScreenIsDarkWhileThatIsWished, but for whoever touches it.
func TestAScreenIsDarkWhileThatIsWished(t *testing.T) {
	t.Parallel()
	blind := errors.New("no panel")
	cases := map[string]struct {
		do   func(wish chan<- bool, touch chan<- error)
		want []string
	}{
		"nothing is wished": {func(chan<- bool, chan<- error) {}, nil},
		"dark, then lit":    {func(wish chan<- bool, _ chan<- error) { wish <- true; wish <- false }, []string{"off", "on"}},
		"said twice":        {func(wish chan<- bool, _ chan<- error) { wish <- true; wish <- true; wish <- false }, []string{"off", "on"}},
		"touched, and nobody stays": {func(wish chan<- bool, touch chan<- error) {
			wish <- true
			touch <- nil
			<-time.After(2 * time.Minute) // of the bubble
		}, []string{"off", "on", "off", "on"}},
		"touched, and somebody stays": {func(wish chan<- bool, touch chan<- error) {
			wish <- true
			touch <- nil
			wish <- false
			<-time.After(time.Hour) // of the bubble
		}, []string{"off", "on"}},
		"no touch could wake it": {func(wish chan<- bool, touch chan<- error) {
			wish <- true
			touch <- blind
			<-time.After(time.Hour) // of the bubble
		}, []string{"off", "on"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				ctx, stop := context.WithCancel(t.Context())
				wish, touch, screen := make(chan bool), make(chan error), &lamp{}
				b := blanking.Blanker{Screen: screen, Log: slog.New(slog.DiscardHandler), Touched: func(ctx context.Context) error {
					select {
					case err := <-touch:
						return err
					case <-ctx.Done():
						return ctx.Err()
					}
				}}
				ended := make(chan struct{})
				go func() { defer close(ended); b.Run(ctx, wish) }()
				c.do(wish, touch)
				synctest.Wait()
				stop()
				<-ended
				if !slices.Equal(screen.said, c.want) {
					t.Errorf("the screen was %q, want %q", screen.said, c.want)
				}
			})
		})
	}
}
