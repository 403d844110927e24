package syncer

import (
	"context"
	"errors"
	"log/slog"
	"math/rand/v2"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
)

// SettingsSender gives other settings than those known; *api.Client is one.
type SettingsSender interface {
	Settings(ctx context.Context, known int64) (reply api.SettingsReply, newer bool, err error)
}

// SettingsConfig is what Settings works with.
type SettingsConfig struct {
	Central SettingsSender
	Version int64 // of those in use; 0 for none
	// Take takes settings over, or gives a *kiosk.SettingsFault: then those before stay.
	Take  func(version int64, text string) error
	Every time.Duration // 0 means two minutes
	Log   *slog.Logger  // nil means slog.Default()
}

// Settings keeps the kiosk's settings as central has them.
type Settings struct {
	SettingsConfig

	mu    sync.Mutex
	state kiosk.Settled
}

// NewSettings makes one; Run sets it to work.
func NewSettings(config SettingsConfig) *Settings {
	if config.Every == 0 {
		config.Every = 2 * time.Minute
	}
	if config.Log == nil {
		config.Log = slog.Default()
	}
	return &Settings{SettingsConfig: config, state: kiosk.Settled{Version: config.Version}}
}

// State tells which settings are in use, and what is wrong with others.
func (s *Settings) State() kiosk.Settled {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state
}

// Run asks until ctx ends: soon after the start, then at each turn.
func (s *Settings) Run(ctx context.Context) {
	for rest := rand.N(min(s.Every, 5*time.Second)); ; rest = s.Every - s.Every/4 + rand.N(s.Every/2+1) {
		pause(ctx, rest)
		if ctx.Err() != nil {
			return
		}
		if err := s.Fetch(ctx); err != nil && ctx.Err() == nil {
			s.Log.DebugContext(ctx, "no settings", "code", kiosk.CodeOf(err), "error", err)
		}
	}
}

// Fetch asks once. Settings that were refused are not asked for again before the
// program starts anew: a newer one may know more.
func (s *Settings) Fetch(ctx context.Context) error {
	state := s.State()
	reply, newer, err := s.Central.Settings(ctx, max(state.Version, state.Refused))
	if err != nil || !newer {
		return err
	}
	err = s.Take(reply.Version, reply.Text)
	var fault *kiosk.SettingsFault
	switch {
	case err == nil:
		state = kiosk.Settled{Version: reply.Version}
		s.Log.InfoContext(ctx, "settings from central", "version", reply.Version)
	case errors.As(err, &fault):
		state.Refused, state.Fault = reply.Version, *fault
		s.Log.ErrorContext(ctx, "settings from central are refused", "version", reply.Version, "error", err)
		err = nil
	}
	s.mu.Lock()
	s.state = state
	s.mu.Unlock()
	return err
}
