package main

import (
	"context"
	"log/slog"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/touchscreen"
)

// follow tells the window where fingers are as long as there are several, until ctx
// ends. Without the panel's device the first finger does all, as Fyne has it.
func (s *screen) follow(ctx context.Context, device string) {
	if device == "" {
		return
	}
	panel, err := touchscreen.Open(device)
	if err != nil {
		slog.Error("two fingers can't be told", "error", err)
		return
	}
	defer context.AfterFunc(ctx, func() { panel.Close() })() //nolint:errcheck // it was read
	several := false
	err = panel.Read(func(fingers []touchscreen.Finger) {
		if several || len(fingers) > 1 {
			s.rest.Wake()
			fyne.Do(func() { s.ui.Fingers(fingers) })
		}
		several = len(fingers) > 1
	})
	if err != nil && ctx.Err() == nil {
		slog.Error("two fingers can't be told any more", "error", err)
	}
}
