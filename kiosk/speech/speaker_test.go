package speech_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/speech"
)

var _ kiosk.Speaker = (*speech.Speaker)(nil)

func TestVoicesOfTheMachine(t *testing.T) {
	if testing.Short() {
		t.Skip("runs espeak-ng")
	}
	t.Parallel()
	speaker := speech.New(speech.Config{})
	for language, want := range map[string]bool{
		"sv": true, "en": true, "ar": true, "fa": true, "uk": true, "fi": true, "sv-SE": true,
		"so": false, "ti": false, "": false,
	} {
		if got := speaker.Speaks(language); got != want {
			t.Errorf("%q: %v", language, got)
		}
	}
}

// The player is replaced by one that keeps what it would play.
func TestSpeechIsPlayedAsWAVE(t *testing.T) {
	if testing.Short() {
		t.Skip("runs espeak-ng")
	}
	t.Parallel()
	for name, do := range map[string]func(*speech.Speaker) error{
		"speech": func(s *speech.Speaker) error { return s.Speak(t.Context(), "sv", "Välkommen till biblioteket") },
		"chime":  func(s *speech.Speaker) error { return s.Chime(t.Context()) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			heard := filepath.Join(t.TempDir(), "heard.wav")
			if err := do(speech.New(speech.Config{Player: script(t, "cat >"+heard)})); err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(heard)
			if err != nil || !bytes.HasPrefix(data, []byte("RIFF")) || len(data) < 10_000 {
				t.Errorf("heard %d bytes, %v", len(data), err)
			}
		})
	}
}

func TestTextIsNoArgument(t *testing.T) {
	t.Parallel()
	seen := filepath.Join(t.TempDir(), "seen")
	voice := script(t, `echo "$@" >>`+seen+`; [ "$1" = --voices ] && echo "5 sv --/M Swedish gmq/sv"; cat >/dev/null`)
	speaker := speech.New(speech.Config{Voice: voice, Player: "true"})
	if err := speaker.Speak(t.Context(), "sv", "hemligt"); err != nil {
		t.Fatal(err)
	}
	if arguments, err := os.ReadFile(seen); err != nil || strings.Contains(string(arguments), "hemligt") {
		t.Errorf("arguments %q, %v", arguments, err)
	}
}

func TestNoSoundIsAnErrorNotACrash(t *testing.T) {
	t.Parallel()
	for name, config := range map[string]speech.Config{
		"no device":    {Player: "false"},
		"no player":    {Player: filepath.Join(t.TempDir(), "none")},
		"no voice":     {Voice: filepath.Join(t.TempDir(), "none"), Player: "true"},
		"nothing here": {Voice: filepath.Join(t.TempDir(), "none"), Player: filepath.Join(t.TempDir(), "none")},
	} {
		if err := speech.New(config).Speak(t.Context(), "sv", "Hej"); kiosk.CodeOf(err) != kiosk.Internal {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := speech.New(speech.Config{Player: "false"}).Chime(t.Context()); kiosk.CodeOf(err) != kiosk.Internal {
		t.Errorf("chime: %v", err)
	}
}

func TestCancellingSilences(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	err := speech.New(speech.Config{Player: script(t, "sleep 60")}).Chime(ctx)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

func script(t *testing.T, body string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+body+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}
