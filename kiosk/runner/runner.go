package runner

import (
	"context"
	"log/slog"
	"time"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
)

// Runner runs visits, one after another. Make it with New.
type Runner struct {
	set    session.Settings
	ports  journey.Ports
	hooks  Hooks
	events chan posted
	state  session.State
	visit  *visit
	step   string // the id of the step last drawn
}

// Hooks are what the runner asks of the program around it.
type Hooks struct {
	// Draw shows a screen; it is called from the runner's goroutine.
	Draw func(session.Screen)
	// Examine gives the rows of the service menu.
	Examine func(ctx context.Context) []session.ServiceRow
	// Quit ends the program.
	Quit func()
	// Enrol shows the screens where the kiosk is enrolled.
	Enrol func()
	// Now is the clock; nil for time.Now.
	Now func() time.Time
}

// posted is an event with the visit it belongs to; nil for a patron's or an
// outliving effect's, which always count.
type posted struct {
	event journey.Event
	visit *visit
}

// New makes a runner. Ports.Dir is where the visits' directories are made: it
// should lie in memory (tmpfs).
func New(set session.Settings, ports journey.Ports, hooks Hooks) *Runner {
	if hooks.Now == nil {
		hooks.Now = time.Now
	}
	return &Runner{
		set: set, ports: ports, hooks: hooks,
		events: make(chan posted, 256),
		state:  session.Rest(set),
	}
}

// Post gives the runner something that the patron did. It is safe for
// concurrent use.
func (r *Runner) Post(e journey.Event) { r.events <- posted{event: e} }

// Run takes events until ctx ends; then the visit is wiped.
func (r *Runner) Run(ctx context.Context) error {
	if err := Wipe(r.ports.Dir); err != nil {
		return err
	}
	r.visit = newVisit(ctx, r.ports)
	defer r.finish()
	r.take(ctx, posted{event: session.Minute{}})
	r.perform(ctx, session.AskVoice{Language: r.state.Language})
	r.listen(ctx)
	r.draw(ctx)
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	minute := time.NewTimer(r.untilMinute())
	defer minute.Stop()
	for {
		var tick <-chan time.Time
		if r.state.Active {
			tick = ticker.C
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick:
			r.take(ctx, posted{event: session.Tick{}})
		case <-minute.C:
			r.take(ctx, posted{event: session.Minute{}})
			minute.Reset(r.untilMinute())
		case e := <-r.events:
			r.take(ctx, e)
			for more := true; more; { // draw once for all that has come
				select {
				case e := <-r.events:
					r.take(ctx, e)
				default:
					more = false
				}
			}
		}
		r.draw(ctx)
	}
}

// untilMinute is how long it takes until the clock shows another minute.
func (r *Runner) untilMinute() time.Duration {
	now := r.hooks.Now()
	return now.Truncate(time.Minute).Add(time.Minute).Sub(now)
}

// listen hears the queue's calls as long as the program runs.
func (r *Runner) listen(ctx context.Context) {
	go session.HearCalls{}.Perform(ctx, r.ports, func(e journey.Event) {
		select {
		case r.events <- posted{event: e}:
		case <-ctx.Done():
		}
	})
}

// draw shows the state. The log names the step, which says nothing of anybody.
func (r *Runner) draw(ctx context.Context) {
	screen := session.View(r.set, r.state)
	if screen.Step.ID != r.step {
		r.step = screen.Step.ID
		slog.DebugContext(ctx, "screen", "step", r.step, "fault", screen.Step.Fault)
	}
	r.hooks.Draw(screen)
}

// take brings one event into the state; events of a visit that has ended, or
// of a journey that was left, are dropped.
func (r *Runner) take(ctx context.Context, e posted) {
	if e.visit != nil && e.visit != r.visit {
		return
	}
	var effects []journey.Effect
	r.state, effects = session.Update(r.set, r.state, e.event, r.hooks.Now())
	for _, effect := range effects {
		r.perform(ctx, effect)
	}
}

func (r *Runner) perform(ctx context.Context, e journey.Effect) {
	switch e := e.(type) {
	case session.EndVisit, session.CancelAll:
		r.visit.end()
		r.visit = newVisit(ctx, r.ports)
	case journey.Cancel:
		r.visit.cancel(e.Of)
	case session.Examine:
		v := r.visit
		v.run(e, func(ctx context.Context, _ journey.Ports) {
			r.post(v, session.ServiceReport{Rows: r.hooks.Examine(ctx)})
		})
	case session.Quit:
		slog.InfoContext(ctx, "closed from the service menu")
		r.hooks.Quit()
	case session.Enrol:
		slog.InfoContext(ctx, "to be enrolled, from the service menu")
		r.hooks.Enrol()
	case session.Outliving:
		go e.Perform(context.WithoutCancel(ctx), r.ports, func(e journey.Event) { r.post(nil, e) })
	default:
		v := r.visit
		v.run(e, func(ctx context.Context, ports journey.Ports) {
			e.Perform(ctx, ports, func(e journey.Event) { r.post(v, e) })
		})
	}
}

// post hands the loop an event from an effect; when the visit has ended nobody
// waits for it.
func (r *Runner) post(v *visit, e journey.Event) {
	var ended <-chan struct{}
	if v != nil {
		ended = v.ctx.Done()
	}
	select {
	case r.events <- posted{e, v}:
	case <-ended:
	}
}

// finish wipes the visit when the program ends, and gives a device a moment to
// stop what it does.
func (r *Runner) finish() {
	select {
	case <-r.visit.end():
	case <-time.After(endWait):
	}
}
