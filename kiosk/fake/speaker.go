package fake

import (
	"context"
	"slices"
	"sync"

	"medborgarkiosk/kiosk"
)

// Speaker keeps what it was told to say.
type Speaker struct {
	Voices []string // BCP 47

	mu     sync.Mutex
	spoken []string
	chimes int
	silent bool
}

// NewSpeaker has the voices that Debian's espeak-ng has, none for so and ti.
func NewSpeaker() *Speaker { return &Speaker{Voices: []string{"sv", "en", "ar", "fa", "uk", "fi"}} }

// Break takes the sound device away, or gives it back.
func (s *Speaker) Break(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.silent = on
}

// Spoken gives what was said, in order.
func (s *Speaker) Spoken() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.spoken)
}

// Chimes counts the signals sounded.
func (s *Speaker) Chimes() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.chimes
}

// Speaks tells whether there is a voice.
func (s *Speaker) Speaks(language string) bool { return slices.Contains(s.Voices, language) }

// Speak keeps the text.
func (s *Speaker) Speak(ctx context.Context, language, text string) error {
	return s.sound(ctx, s.Speaks(language), func() { s.spoken = append(s.spoken, text) })
}

// Chime counts.
func (s *Speaker) Chime(ctx context.Context) error {
	return s.sound(ctx, true, func() { s.chimes++ })
}

func (s *Speaker) sound(ctx context.Context, able bool, do func()) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	if s.silent || !able {
		return kiosk.Fail(kiosk.Internal, "speak", nil)
	}
	do()
	return nil
}
