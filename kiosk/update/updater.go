package update

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"medborgarkiosk/kiosk/openinghours"
)

// Packages is the system's package manager.
type Packages interface {
	// Refresh fetches what there is now. A repository that can't be trusted, is
	// older than what was seen, or has expired is an error.
	Refresh(ctx context.Context) error
	// Installed and Candidate are versions; Candidate is "" when there is none newer.
	Installed(ctx context.Context) (string, error)
	Candidate(ctx context.Context) (string, error)
	// Keep has the package of the installed version at hand for a way back.
	Keep(ctx context.Context, version string) error
	// Fetch downloads and verifies a version without installing it.
	Fetch(ctx context.Context, version string) error
	// Install installs a version that was fetched, or kept. It first finishes what
	// a power cut has left half done.
	Install(ctx context.Context, version string) error
}

// Kiosk is the kiosk as the updater sees it.
type Kiosk interface {
	// Idle tells whether nobody has been at it for a while.
	Idle(ctx context.Context) (bool, error)
	// Health looks at what can be looked at without disturbing anybody.
	Health(ctx context.Context) (Health, error)
	// Restart begins the session anew, and returns when its first screen is painted
	// or ctx ends.
	Restart(ctx context.Context) error
}

// Store keeps what must outlive a power cut.
type Store interface {
	Load() (State, error)
	Save(State) error
}

// Config is what an Updater works with.
type Config struct {
	Packages Packages
	Kiosk    Kiosk
	Store    Store
	Hours    openinghours.Hours // when it may be done; the zero value is never
	Now      func() time.Time
	Log      *slog.Logger
}

// The times of an Updater.
const (
	started = 3 * time.Minute  // a new version may take so long to paint its first screen
	settled = 2 * time.Minute  // and its devices to answer
	expires = time.Hour        // an update that began so long ago is another's no more
	recheck = 10 * time.Second // between two looks at its health
)

// ErrLater is that now is not the time: somebody is there, or it is not the hour.
var ErrLater = errors.New("not now")

// Updater updates one kiosk.
type Updater struct{ Config }

// Run does what is to be done now, and gives the state that it leads to. ErrLater is
// no failure; any other error is told in the state too.
func (u *Updater) Run(ctx context.Context) (State, error) {
	s, err := u.Store.Load()
	if err != nil {
		u.Log.ErrorContext(ctx, "the updater's state is lost", "error", err)
		s = State{}
	}
	if s.Phase != "" { // a power cut, or a killed updater
		return u.resume(ctx, s)
	}
	if err := u.mayBegin(ctx); err != nil {
		return s, err
	}
	from, to, err := u.wanted(ctx, s)
	if err != nil || to == "" {
		return u.note(s, err)
	}
	before, err := u.Kiosk.Health(ctx)
	if err != nil {
		return u.note(s, fmt.Errorf("look at the kiosk's health: %w", err))
	}
	for _, prepare := range []struct {
		do      func(context.Context, string) error
		version string
	}{{u.Packages.Keep, from}, {u.Packages.Fetch, to}} {
		if err := prepare.do(ctx, prepare.version); err != nil {
			return u.note(s, err)
		}
	}
	if err := u.mayBegin(ctx); err != nil { // fetching takes a while
		return s, err
	}
	s.Phase, s.From, s.To, s.Before, s.Began = Installing, from, to, before, u.Now()
	if err := u.Store.Save(s); err != nil { // without it there is no way back after a power cut
		return s, err
	}
	return u.install(ctx, s)
}

// mayBegin tells whether it is the hour and nobody is there.
func (u *Updater) mayBegin(ctx context.Context) error {
	if u.Hours.At(u.Now()).Status != openinghours.Open {
		return fmt.Errorf("%w: it is not the hour", ErrLater)
	}
	idle, err := u.Kiosk.Idle(ctx)
	if err != nil {
		return fmt.Errorf("ask whether the kiosk is idle: %w", err)
	}
	if !idle {
		return fmt.Errorf("%w: somebody is there", ErrLater)
	}
	return nil
}

// wanted gives the version to go to, "" for none. One that has failed here is not
// tried again.
func (u *Updater) wanted(ctx context.Context, s State) (from, to string, err error) {
	if err := u.Packages.Refresh(ctx); err != nil {
		return "", "", fmt.Errorf("ask for newer versions: %w", err)
	}
	if from, err = u.Packages.Installed(ctx); err != nil {
		return "", "", err
	}
	if to, err = u.Packages.Candidate(ctx); err != nil {
		return "", "", err
	}
	if to == s.Failed {
		to = ""
	}
	return from, to, nil
}

// note keeps an error for central to see, or that all is well.
func (u *Updater) note(s State, err error) (State, error) {
	s.Fault, s.Looked = "", u.Now()
	if err != nil {
		s.Fault = faultOf(err)
	}
	return s, errors.Join(err, u.Store.Save(s))
}
