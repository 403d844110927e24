package settings_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/settings"
)

// TestOver: each thing that can be wrong is told with its line and key, and then all
// stays what it was.
func TestOver(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		text string
		want kiosk.SettingsFault
	}{
		"nothing":         {"", kiosk.SettingsFault{}},
		"all is well":     {"idle = \"90s\"\nlanguages = [\"ar\", \"sv\"]\n", kiosk.SettingsFault{}},
		"no such key":     {"\nidel = \"90s\"\n", kiosk.SettingsFault{What: kiosk.SettingsUnknown, Line: 2, Key: "idel", Near: "idle"}},
		"not TOML":        {"idle = \"90s\"\nidle\n", kiosk.SettingsFault{What: kiosk.SettingsSyntax, Line: 2}},
		"another type":    {"# a\nidle = 90\n", kiosk.SettingsFault{What: kiosk.SettingsValue, Line: 2, Key: "idle"}},
		"no length":       {"idle = \"long\"\n", kiosk.SettingsFault{What: kiosk.SettingsValue, Line: 1, Key: "idle"}},
		"a wrong value":   {"idle = \"90s\"\npayment = \"card\"\n", kiosk.SettingsFault{What: kiosk.SettingsValue, Line: 2, Key: "payment"}},
		"wrong hours":     {"idle = \"90s\"\nopen_hours = \"Mo-Fr 10-18\"\n", kiosk.SettingsFault{What: kiosk.SettingsValue, Line: 2, Key: "open_hours"}},
		"never idle":      {"idle = \"never\"\n", kiosk.SettingsFault{What: kiosk.SettingsValue, Line: 1, Key: "idle"}},
		"never dark":      {"dark_after = \"never\"\nopen_hours = \"Mo-Fr 10:00-18:00; PH off\"\n", kiosk.SettingsFault{}},
		"dark at once":    {"dark_after = \"0s\"\n", kiosk.SettingsFault{What: kiosk.SettingsValue, Line: 1, Key: "dark_after"}},
		"the PIN":         {"service_pin = \"1\"\n", kiosk.SettingsFault{What: kiosk.SettingsForbidden, Line: 1, Key: "service_pin"}},
		"whom it trusts":  {"pack_key = \"x\"\n", kiosk.SettingsFault{What: kiosk.SettingsForbidden, Line: 1, Key: "pack_key"}},
		"another central": {"idle = \"90s\"\n\ncentral = \"https://x.example\"\n", kiosk.SettingsFault{What: kiosk.SettingsForbidden, Line: 3, Key: "central"}},
		"its directories": {"data_dir = \"/\"\n", kiosk.SettingsFault{What: kiosk.SettingsForbidden, Line: 1, Key: "data_dir"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := settings.Default().Over(test.text)
			var fault kiosk.SettingsFault
			if f := (*kiosk.SettingsFault)(nil); errors.As(err, &f) {
				fault = *f
				fault.Why = "" // is for the log
			}
			if fault != test.want {
				t.Errorf("got %+v, want %+v", fault, test.want)
			}
			if err != nil && !reflect.DeepEqual(got, settings.Default()) {
				t.Error("the settings are others than before")
			}
		})
	}
}

// TestSentSettingsAreKept: they lie over the file's, until they can't be read.
func TestSentSettingsAreKept(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "kiosk.toml")
	if err := os.WriteFile(file, []byte("data_dir = \""+dir+"\"\nidle = \"70s\"\nlibrary = \"A\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	load := func() settings.Settings {
		t.Helper()
		s, err := settings.Load(file)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	first := load()
	if version, text, err := first.Sent(); version != 0 || text != "" || err != nil {
		t.Errorf("before: %d, %q, %v", version, text, err)
	}
	const text = "idle = \"90s\"\n"
	if err := first.KeepSent(7, text); err != nil {
		t.Fatal(err)
	}
	s := load()
	if version, got, err := s.Sent(); version != 7 || got != text || err != nil {
		t.Errorf("after: %d, %q, %v", version, got, err)
	}
	if time.Duration(s.Idle) != 90*time.Second || s.Library != "A" || !reflect.DeepEqual(s.Own(), first) {
		t.Errorf("got %s, %q over %+v", time.Duration(s.Idle), s.Library, s.Own())
	}
	if err := os.WriteFile(filepath.Join(dir, "settings.toml"), []byte("idle = 3"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := load(); !reflect.DeepEqual(got, first) {
		t.Errorf("with a damaged file: %+v", got)
	}
}

// TestEveryJourneyCanBeATile holds the list that the settings name.
func TestEveryJourneyCanBeATile(t *testing.T) {
	t.Parallel()
	s := settings.Default()
	for _, f := range all.Flows {
		s.Tiles = append(s.Tiles, f.ID())
		if _, err := s.Over(""); err != nil {
			t.Error(err)
		}
	}
}
