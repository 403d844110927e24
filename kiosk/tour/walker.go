package tour

import (
	"context"
	"fmt"
	"sync"
	"time"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
)

// Kiosk is the program that is walked through.
type Kiosk interface {
	// Post does what a patron does.
	Post(journey.Event)
	// Shot keeps a picture of a screen under a name.
	Shot(name string, screen session.Screen) error
}

// patience is how long a screen may be awaited.
const patience = 60 * time.Second

// Walker follows the screens. Its methods do nothing after the first failure,
// which Err gives, so that a walk reads as a list of steps.
type Walker struct {
	kiosk  Kiosk
	prefix string // of the pictures' names
	err    error

	mu      sync.Mutex
	screen  session.Screen
	changed chan struct{}
}

// NewWalker gives a walker that has seen nothing yet.
func NewWalker(k Kiosk) *Walker { return &Walker{kiosk: k, changed: make(chan struct{})} }

// See takes each screen that is drawn.
func (w *Walker) See(s session.Screen) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.screen = s
	close(w.changed)
	w.changed = make(chan struct{})
}

// Err gives the first failure.
func (w *Walker) Err() error { return w.err }

// check keeps a failure of what the walk does besides.
func (w *Walker) check(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *Walker) post(events ...journey.Event) {
	for _, e := range events {
		if w.err == nil {
			w.kiosk.Post(e)
		}
	}
}

func (w *Walker) tap(id string) { w.post(journey.Tapped{ID: id}) }

// shot keeps a picture of the screen as it stands.
func (w *Walker) shot(name string) {
	w.mu.Lock()
	screen := w.screen
	w.mu.Unlock()
	w.take(name, screen)
}

func (w *Walker) take(name string, screen session.Screen) {
	if w.err == nil {
		w.check(w.kiosk.Shot(w.prefix+name, screen))
	}
}

// at waits until the step shows, takes its picture and gives it.
func (w *Walker) at(ctx context.Context, step string) session.Screen {
	return w.until(ctx, step, func(s session.Screen) bool { return s.Step.ID == step && settled(s.Step) })
}

// until waits for a screen, takes its picture under the name and gives it.
func (w *Walker) until(ctx context.Context, name string, is func(session.Screen) bool) session.Screen {
	screen := w.await(ctx, name, is)
	w.take(name, screen)
	return screen
}

func (w *Walker) await(ctx context.Context, name string, is func(session.Screen) bool) session.Screen {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for w.err == nil {
		w.mu.Lock()
		screen, changed := w.screen, w.changed
		w.mu.Unlock()
		if screen.Step.Body != nil && is(screen) {
			return screen
		}
		select {
		case <-changed:
		case <-ctx.Done():
			w.check(fmt.Errorf("waited %v for %s, but the screen stayed at %s", patience, name, screen.Step.ID))
		}
	}
	return session.Screen{}
}

// settled tells whether the pages that the step shows first have been drawn.
func settled(step journey.Step) bool {
	preview, ok := step.Body.(journey.Preview)
	return !ok || len(preview.Pages) == 0 || preview.Pages[0].Picture.Image != nil
}

// option finds an option by what it says; names on the stick are the same in
// every language.
func option(step journey.Step, title string) (string, error) {
	choose, ok := step.Body.(journey.Choose)
	if !ok {
		return "", fmt.Errorf("%s offers no choice", step.ID)
	}
	for _, o := range choose.Options {
		if i18n.For(i18n.Languages[0].Tag).Text(o.Title) == title {
			return o.ID, nil
		}
	}
	return "", fmt.Errorf("%s does not offer %s", step.ID, title)
}
