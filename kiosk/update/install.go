package update

import (
	"context"
	"fmt"
	"time"
)

// resume goes on with what was cut off: the new version is finished if it can be, and
// judged like any other. An update that began too long ago goes back at once.
func (u *Updater) resume(ctx context.Context, s State) (State, error) {
	u.Log.WarnContext(ctx, "an update was cut off", "phase", s.Phase, "to", s.To)
	if s.Phase == Returning || u.Now().Sub(s.Began) > expires {
		return u.goBack(ctx, s, fmt.Errorf("the update was cut off"))
	}
	return u.install(ctx, s)
}

func (u *Updater) install(ctx context.Context, s State) (State, error) {
	if err := u.Packages.Install(ctx, s.To); err != nil {
		return u.goBack(ctx, s, fmt.Errorf("install %s: %w", s.To, err))
	}
	s.Phase = Checking
	if err := u.Store.Save(s); err != nil {
		return u.goBack(ctx, s, err)
	}
	if err := u.check(ctx, s.Before); err != nil {
		return u.goBack(ctx, s, err)
	}
	u.Log.InfoContext(ctx, "updated", "from", s.From, "to", s.To)
	done := State{Version: s.To, Former: s.From, Changed: u.Now(), Failed: s.Failed}
	return u.note(done, nil)
}

// check begins the session anew and looks until the kiosk is as well as before.
func (u *Updater) check(ctx context.Context, before Health) error {
	starting, cancel := context.WithTimeout(ctx, started)
	defer cancel()
	if err := u.Kiosk.Restart(starting); err != nil {
		return fmt.Errorf("the first screen: %w", err)
	}
	deadline := u.Now().Add(settled)
	for {
		after, err := u.Kiosk.Health(ctx)
		if err == nil {
			err = after.Worse(before)
		}
		if err == nil || u.Now().After(deadline) {
			return err
		}
		select {
		case <-time.After(recheck):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// goBack installs the former version. It outlives whoever asks: a kiosk must not be
// left between two versions.
func (u *Updater) goBack(ctx context.Context, s State, why error) (State, error) {
	ctx = context.WithoutCancel(ctx)
	u.Log.ErrorContext(ctx, "going back", "from", s.To, "to", s.From, "error", why)
	s.Phase = Returning
	if err := u.Store.Save(s); err != nil {
		u.Log.ErrorContext(ctx, "keep the updater's state", "error", err)
	}
	if err := u.Packages.Install(ctx, s.From); err != nil {
		return u.stuck(s, fmt.Errorf("%w; and going back to %s: %w", why, s.From, err))
	}
	starting, cancel := context.WithTimeout(ctx, started)
	defer cancel()
	if err := u.Kiosk.Restart(starting); err != nil {
		return u.stuck(s, fmt.Errorf("%w; and the former version: %w", why, err))
	}
	back := State{Version: s.From, Failed: s.To, Changed: u.Now()}
	return u.note(back, why)
}

// stuck keeps the phase, so that the next run tries to go back again.
func (u *Updater) stuck(s State, err error) (State, error) { return u.note(s, err) }
