package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/tomlfile"
)

// sentFile is where the kiosk keeps what central has sent, in its data directory: a
// settings file like its own, with the version in its first line.
const sentFile = "settings.toml"

// Sendable are the keys that central may set, in the order of the documented file.
func Sendable() (keys []string) {
	for _, f := range fields() {
		if f.Tag.Get("sent") != "" {
			keys = append(keys, f.Tag.Get("toml"))
		}
	}
	return keys
}

// Over gives the settings with those of the text over them. What is wrong is a
// *kiosk.SettingsFault, with the line and the key.
func (s Settings) Over(text string) (Settings, error) {
	over := s
	over.Languages, over.Tiles = slices.Clone(s.Languages), slices.Clone(s.Tiles)
	keys, err := tomlfile.Parse(text, &over)
	var fault *tomlfile.Fault
	if errors.As(err, &fault) {
		return s, faultOf(fault)
	}
	for _, key := range keys {
		if !slices.Contains(Sendable(), key) {
			return s, &kiosk.SettingsFault{What: kiosk.SettingsForbidden, Line: tomlfile.LineOf(text, key), Key: key}
		}
	}
	var w *wrong
	if errors.As(over.check(), &w) {
		return s, &kiosk.SettingsFault{What: kiosk.SettingsValue, Line: tomlfile.LineOf(text, w.key), Key: w.key, Why: w.Error()}
	}
	return over, nil
}

func faultOf(f *tomlfile.Fault) *kiosk.SettingsFault {
	fault := &kiosk.SettingsFault{What: kiosk.SettingsSyntax, Line: f.Line, Key: f.Key, Near: f.Near, Why: f.Why}
	switch {
	case f.Near != "":
		fault.What = kiosk.SettingsUnknown
	case slices.Contains(tomlfile.Keys(Settings{}), f.Key):
		fault.What = kiosk.SettingsValue // of another type
	}
	return fault
}

// withSent gives the settings with what is kept of central's over them.
func (s Settings) withSent() (Settings, error) {
	version, text, err := s.Sent()
	if err != nil || version == 0 {
		return s, err
	}
	over, err := s.Over(text)
	over.own = &s
	return over, err
}

// Own are the settings without those that central has sent, which others are laid over.
func (s Settings) Own() Settings {
	if s.own != nil {
		return *s.own
	}
	return s
}

// Sent gives what central has sent, and its version; 0 for nothing.
func (s Settings) Sent() (version int64, text string, err error) {
	raw, err := os.ReadFile(filepath.Join(s.DataDir, sentFile))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, "", nil
	}
	if err != nil {
		return 0, "", fmt.Errorf("central's settings: %w", err)
	}
	head, text, _ := strings.Cut(string(raw), "\n")
	if _, err := fmt.Sscanf(head, sentHead, &version); err != nil {
		return 0, "", fmt.Errorf("central's settings: %s is not as it was written", sentFile)
	}
	return version, text, nil
}

const sentHead = "# version %d of what central has sent; it comes from there alone"

// KeepSent keeps what central has sent, whole or not at all. It must have been found
// right by Over.
func (s Settings) KeepSent(version int64, text string) error {
	path := filepath.Join(s.DataDir, sentFile)
	coming := path + ".coming"
	out, err := os.OpenFile(coming, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644) //nolint:gosec // the updater reads it too
	if err != nil {
		return fmt.Errorf("keep central's settings: %w", err)
	}
	_, err = fmt.Fprintf(out, sentHead+"\n%s", version, text)
	if err = errors.Join(err, out.Sync(), out.Close()); err == nil {
		err = os.Rename(coming, path)
	}
	if err != nil {
		return fmt.Errorf("keep central's settings: %w", err)
	}
	return nil
}
