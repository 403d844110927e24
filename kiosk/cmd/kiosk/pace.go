package main

import (
	"context"
	"log/slog"
	"math"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// pace measures how long a touch takes to show. Touches and drawn belong to
// Fyne's thread.
type pace struct {
	touch time.Time // not answered by a screen yet; zero if there is none
}

// touched notes when Fyne gave a touch on.
func (p *pace) touched() { p.touch = time.Now() }

// drawn logs when the screen just given to Fyne has been painted.
func (p *pace) drawn(step, language string) {
	touch, laidOut := p.touch, time.Now()
	p.touch = time.Time{}
	if touch.IsZero() || !slog.Default().Enabled(context.Background(), slog.LevelDebug) {
		return
	}
	afterPaint(func() {
		slog.Debug("painted", "step", step, "language", language,
			"laidout", millis(laidOut.Sub(touch)), "painted", millis(time.Since(touch)))
	})
}

// afterPaint calls f on Fyne's thread when what it was just given has been painted.
// Fyne ticks animations right before it paints and swaps, so what is queued in a
// tick runs right after.
func afterPaint(f func()) {
	var once sync.Once
	fyne.NewAnimation(time.Millisecond, func(float32) {
		once.Do(func() { fyne.Do(f) })
	}).Start()
}

// millis rounds to a tenth of a millisecond.
func millis(d time.Duration) float64 { return math.Round(float64(d)/1e5) / 10 }
