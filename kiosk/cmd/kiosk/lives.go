package main

import (
	"context"
	"log/slog"
	"sync"

	"medborgarkiosk/kiosk/identity"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/journey/enrol"
	"medborgarkiosk/kiosk/runner"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/settings"
)

// lives are the kiosk's lives behind one window: each has its settings and its place at
// central from beginning to end, and the next one begins when those have changed.
type lives struct {
	config string // the settings file
	screen *screen
	quit   func()

	last *settings.Settings // of the life before; nil for none

	mu    sync.Mutex
	now   *life
	enrol bool // staff wish for the enrolment's screens
}

// life is one of them.
type life struct {
	visits *runner.Runner
	end    func()
	active bool // somebody is there
	over   bool // it ends as soon as nobody is
}

// Post gives what was touched to the life that is now.
func (l *lives) Post(e journey.Event) {
	l.mu.Lock()
	now := l.now
	l.mu.Unlock()
	if now != nil {
		now.visits.Post(e)
	}
}

// Run lives until ctx ends.
func (l *lives) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		if err := l.live(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (l *lives) live(ctx context.Context) error {
	set, err := l.load()
	if err != nil {
		return err
	}
	who, err := whoAmI(ctx, set)
	if err != nil {
		return err
	}
	p, err := open(ctx, set, who)
	if err != nil {
		return err
	}
	defer p.Close()
	ctx, end := context.WithCancel(ctx)
	defer end()
	e := &enrolment{dir: set.DataDir, who: who, done: end}
	p.ports.Enrolment = e
	now := &life{end: end}
	now.visits = runner.New(l.settings(set, who), p.ports, runner.Hooks{
		Draw: func(screen session.Screen) {
			p.visiting(screen.Active && !screen.Home)
			l.screen.tell(screen)
			l.screen.draw(screen)
			l.seen(now, screen.Active)
		},
		Examine: func(ctx context.Context) []session.ServiceRow { return p.checkup().Run(ctx) },
		Quit:    l.quit,
		Enrol:   func() { l.wishEnrol(now) },
	})
	l.mu.Lock()
	l.now = now
	l.mu.Unlock()
	p.renew = func() { l.finish(now) }
	p.sync(ctx)
	if code := preset(set, who); code != "" {
		p.tasks.Go(func() { e.tryPreset(ctx, set.Central, code) })
	}
	return now.visits.Run(ctx)
}

// load reads the settings. A file that has been spoilt while the kiosk runs does not
// end it: those of the life before go on.
func (l *lives) load() (settings.Settings, error) {
	set, err := settings.Load(l.config)
	switch {
	case err == nil:
		l.last = &set
	case l.last != nil:
		slog.Error("the settings can't be read; the former ones stay", "error", err)
		return *l.last, nil
	}
	return set, err
}

// settings are those of a visit, or of the enrolment while there is none and nobody
// has said that there shall be none.
func (l *lives) settings(set settings.Settings, who identity.Identity) session.Settings {
	l.mu.Lock()
	defer l.mu.Unlock()
	wished := l.enrol
	l.enrol = false
	if !wished && (who.Enrolled() || who.Alone) {
		return set.Session(all.Flows)
	}
	opening := set.Session([]journey.Flow{enrol.Flow{Central: set.Central, Again: who.Enrolled()}})
	opening.Opening = enrol.ID
	return opening
}

// wishEnrol begins a life with the enrolment's screens.
func (l *lives) wishEnrol(now *life) {
	l.mu.Lock()
	l.enrol = true
	l.mu.Unlock()
	now.end()
}

// finish ends a life as soon as nobody is there.
func (l *lives) finish(now *life) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now.over = true
	if !now.active {
		now.end()
	}
}

// seen is told with each screen whether somebody is there.
func (l *lives) seen(now *life, active bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now.active = active
	if now.over && !active {
		now.end()
	}
}
