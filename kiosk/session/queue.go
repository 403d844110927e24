package session

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// maxCalls is how many numbers the screen at rest shows.
const maxCalls = 3

// called takes over the numbers that are called. A new one is spoken, but never
// into somebody's visit: they have their own matter, and perhaps their own voice.
func called(s State, e Called) (State, []journey.Effect) {
	known := s.Calls
	s.Calls = e.Calls
	if len(e.Calls) == 0 || slices.Contains(known, e.Calls[0]) {
		return s, nil
	}
	s.Stirred = s.Now // whoever waits looks for their number
	if s.Active {
		return s, nil
	}
	return s, []journey.Effect{Announce{e.Calls[0]}}
}

// queueNotice is what the screen says of the queue: all numbers at rest, and one
// discreet line during a visit.
func queueNotice(s State) *Notice {
	if len(s.Calls) == 0 {
		return nil
	}
	if s.Active {
		return &Notice{"campaign", journey.NeutralTone, i18n.Verbatim(numbers(s.Calls[:1]))}
	}
	latest := s.Calls[0]
	same := 1 // the numbers called to the same place stand together
	for same < len(s.Calls) && same < maxCalls && s.Calls[same].Place == latest.Place {
		same++
	}
	text := i18n.T(msgQueueCall).With(i18n.Args{"Number": numbers(s.Calls[:same]), "Place": latest.Place})
	return &Notice{"campaign", journey.OKTone, text}
}

func numbers(calls []kiosk.QueueCall) string {
	list := make([]string, len(calls))
	for i, c := range calls {
		list[i] = c.Number.String()
	}
	return strings.Join(list, " · ")
}

// Announce speaks a number that is called, in the language of who waits for it
// or else in Swedish.
type Announce struct{ Call kiosk.QueueCall }

// Outlives a visit: it is nobody's.
func (Announce) Outlives() {}

// Perform chimes, and speaks where there is a voice.
func (a Announce) Perform(ctx context.Context, ports journey.Ports, _ func(journey.Event)) {
	language := a.Call.Language
	if _, ok := i18n.Find(language); !ok || !ports.Speaker.Speaks(language) {
		language = i18n.Languages[0].Tag
	}
	err := ports.Speaker.Chime(ctx)
	if err == nil && ports.Speaker.Speaks(language) {
		text := i18n.T(msgQueueCall).With(i18n.Args{"Number": a.Call.Number.String(), "Place": a.Call.Place})
		err = ports.Speaker.Speak(ctx, language, i18n.For(language).Text(text))
	}
	if err != nil && ctx.Err() == nil {
		slog.WarnContext(ctx, "announce a number", "error", err)
	}
}

// retryCalls is how long the kiosk waits before it asks a silent central again.
const retryCalls = 10 * time.Second

// HearCalls listens to the queue until ctx ends; it posts Called. The runner
// begins it once, outside every visit.
type HearCalls struct{}

// Perform listens, through broken connections too.
func (HearCalls) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	if ports.Queue == nil {
		return
	}
	var known []kiosk.QueueCall
	for ctx.Err() == nil {
		calls, err := ports.Queue.Calls(ctx, known)
		if err == nil {
			known = calls
			post(Called{calls})
			continue
		}
		select {
		case <-ctx.Done():
		case <-time.After(retryCalls):
		}
	}
}
