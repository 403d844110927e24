package speech

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"medborgarkiosk/kiosk"
)

const (
	defaultPace = 150 // words a minute: slower than espeak-ng's own 175
	askTime     = 5 * time.Second
	stopTime    = time.Second
)

// Config says which programs speak. The zero value works on Debian.
type Config struct {
	Voice  string // "" means espeak-ng
	Player string // takes WAV on standard input; "" means aplay
	Pace   int    // words a minute; 0 means 150
}

// Speaker is the kiosk.Speaker of this machine's voice.
type Speaker struct {
	config Config
	voices func() []string
}

// New makes a Speaker; the voices are asked for when first needed.
func New(config Config) *Speaker {
	config.Voice = cmp.Or(config.Voice, "espeak-ng")
	config.Player = cmp.Or(config.Player, "aplay")
	config.Pace = cmp.Or(config.Pace, defaultPace)
	s := &Speaker{config: config}
	s.voices = sync.OnceValue(s.askVoices)
	return s
}

// Speaks implements kiosk.Speaker. Without espeak-ng there is no voice at all.
func (s *Speaker) Speaks(language string) bool {
	return slices.Contains(s.voices(), base(language))
}

// Speak implements kiosk.Speaker.
func (s *Speaker) Speak(ctx context.Context, language, text string) error {
	if !s.Speaks(language) {
		return kiosk.Fail(kiosk.Internal, "speak", errors.New("no voice for the language"))
	}
	voice := program(ctx, s.config.Voice, "-v", base(language), "-s", strconv.Itoa(s.config.Pace), "--stdin", "--stdout")
	voice.Stdin = strings.NewReader(text)
	wave, err := voice.StdoutPipe()
	if err != nil {
		return kiosk.Fail(kiosk.Internal, "speak", err)
	}
	if err := voice.Start(); err != nil {
		return fail(ctx, "speak", err)
	}
	playErr := s.play(ctx, wave)
	_ = wave.Close() // a voice nobody listens to ends by itself
	if err := voice.Wait(); playErr == nil {
		playErr = err
	}
	return fail(ctx, "speak", playErr)
}

// Chime implements kiosk.Speaker.
func (s *Speaker) Chime(ctx context.Context) error {
	return fail(ctx, "chime", s.play(ctx, bytes.NewReader(chime())))
}

func (s *Speaker) play(ctx context.Context, wave io.Reader) error {
	player := program(ctx, s.config.Player, "-q", "-")
	player.Stdin = wave
	if err := player.Run(); err != nil {
		return fmt.Errorf("play: %w", err)
	}
	return nil
}

// askVoices lists the languages of espeak-ng --voices, whose second column is
// the language: "en-gb" counts as "en".
func (s *Speaker) askVoices() []string {
	ctx, cancel := context.WithTimeout(context.Background(), askTime)
	defer cancel()
	out, err := program(ctx, s.config.Voice, "--voices").Output()
	if err != nil {
		return nil
	}
	var languages []string
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		if columns := strings.Fields(lines.Text()); len(columns) > 1 {
			languages = append(languages, base(columns[1]))
		}
	}
	return languages
}

// program runs in its own process group, which ctx ends.
func program(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = stopTime
	return cmd
}

// base gives the language of a BCP 47 tag, "sv" of "sv-SE".
func base(tag string) string {
	language, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(language)
}

func fail(ctx context.Context, op string, err error) error {
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return kiosk.Fail(kiosk.Internal, op, err)
}
