package kiosk

import "context"

// Speaker reads the screen aloud.
type Speaker interface {
	// Speaks tells whether there is a voice for the language (BCP 47).
	Speaks(language string) bool
	// Speak says text and returns when done; cancelling ctx silences it.
	Speak(ctx context.Context, language, text string) error
	// Chime sounds a short signal without words.
	Chime(ctx context.Context) error
}
