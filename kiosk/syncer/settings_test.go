package syncer_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/syncer"
)

// drawer has settings for the kiosk.
type drawer struct {
	api.SettingsReply
	asked int // how often it was asked for others than those
}

func (d *drawer) Settings(_ context.Context, known int64) (api.SettingsReply, bool, error) {
	if d.Version == known {
		return api.SettingsReply{}, false, nil
	}
	d.asked++
	return d.SettingsReply, true, nil
}

// TestSettingsAreTakenOrRefused: what is refused is told, is not fetched again, and is
// forgotten with what follows it.
func TestSettingsAreTakenOrRefused(t *testing.T) {
	t.Parallel()
	fault := kiosk.SettingsFault{What: kiosk.SettingsUnknown, Line: 1, Key: "x", Near: "idle"}
	full := errors.New("the disk is full")
	var inUse string
	d := &drawer{}
	s := syncer.NewSettings(syncer.SettingsConfig{
		Central: d, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		Take: func(_ int64, text string) error {
			switch text {
			case "wrong":
				return &fault
			case "full":
				return full
			}
			inUse = text
			return nil
		},
	})
	for i, step := range []struct {
		version int64
		text    string
		asked   int
		err     error
		want    kiosk.Settled
		inUse   string
	}{
		{0, "", 0, nil, kiosk.Settled{}, ""},
		{1, "a", 1, nil, kiosk.Settled{Version: 1}, "a"},
		{1, "a", 1, nil, kiosk.Settled{Version: 1}, "a"},
		{2, "wrong", 2, nil, kiosk.Settled{Version: 1, Refused: 2, Fault: fault}, "a"},
		{2, "wrong", 2, nil, kiosk.Settled{Version: 1, Refused: 2, Fault: fault}, "a"},
		{3, "full", 3, full, kiosk.Settled{Version: 1, Refused: 2, Fault: fault}, "a"},
		{3, "b", 4, nil, kiosk.Settled{Version: 3}, "b"},
	} {
		d.SettingsReply = api.SettingsReply{Version: step.version, Text: step.text}
		if err := s.Fetch(t.Context()); !errors.Is(err, step.err) {
			t.Errorf("step %d: %v", i, err)
		}
		if got := s.State(); got != step.want || d.asked != step.asked || inUse != step.inUse {
			t.Errorf("step %d: %+v, asked %d times, in use is %q", i, got, d.asked, inUse)
		}
	}
}
