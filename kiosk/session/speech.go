package session

import (
	"context"
	"log/slog"
	"strings"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// AskVoice asks whether there is a voice for the language; it posts Voice.
type AskVoice struct{ Language string }

// Outlives the visit: the screen at rest offers a voice too.
func (AskVoice) Outlives() {}

// Perform asks.
func (a AskVoice) Perform(_ context.Context, ports journey.Ports, post func(journey.Event)) {
	post(Voice{a.Language, ports.Speaker.Speaks(a.Language)})
}

// Say reads texts aloud; it posts Spoken.
type Say struct {
	Language string
	Texts    []i18n.Text
}

// Key lets a later reading take the place of an earlier.
func (Say) Key() string { return speechKey }

// Perform says the texts as sentences.
func (s Say) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	localizer := i18n.For(s.Language)
	var sentences []string
	for _, t := range s.Texts {
		if words := localizer.Text(t); words != "" {
			sentences = append(sentences, words)
		}
	}
	if err := ports.Speaker.Speak(ctx, s.Language, strings.Join(sentences, ".\n")); err != nil && ctx.Err() == nil {
		slog.WarnContext(ctx, "read aloud", "error", err)
	}
	if ctx.Err() == nil {
		post(Spoken{})
	}
}

// Warn sounds the idle warning.
type Warn struct{}

// Perform chimes; a kiosk without sound still shows the warning.
func (Warn) Perform(ctx context.Context, ports journey.Ports, _ func(journey.Event)) {
	if err := ports.Speaker.Chime(ctx); err != nil && ctx.Err() == nil {
		slog.WarnContext(ctx, "chime", "error", err)
	}
}

func listen(set Settings, s State) (State, []journey.Effect) {
	if s.Talking {
		s.Talking = false
		return s, []journey.Effect{journey.Cancel{Of: speechKey}}
	}
	if !s.Speaks {
		return s, nil
	}
	s.Talking = true
	return s, []journey.Effect{Say{s.Language, Words(View(set, s).Step)}}
}

// Words are a step's texts in reading order, as they are read aloud.
func Words(step journey.Step) []i18n.Text {
	words := []i18n.Text{step.Title, step.Lead}
	switch b := step.Body.(type) {
	case journey.Choose:
		if len(b.Options) == 0 {
			words = append(words, b.Empty)
		}
		for _, o := range b.Options {
			words = append(words, o.Title, o.Detail)
		}
	case journey.Enter:
		words = append(words, b.Label, b.Hint, b.Error)
	case journey.Confirm:
		for _, r := range b.Rows {
			words = append(words, r.Label, r.Value)
		}
		words = append(words, labels(b.Actions)...)
	case journey.Work:
		words = append(words, b.Status)
	case journey.Show:
		words = append(append(append(words, b.Figure), labels(b.Actions)...), b.Note)
	case journey.Answer:
		words = append(words, b.Words()...)
	case journey.Search:
		words = append(words, b.Words()...)
	case journey.Timetable:
		words = append(words, timetableWords(b)...)
	case journey.Preview:
		for _, c := range b.Controls {
			words = append(words, c.Label)
			for _, o := range c.Options {
				if o.Chosen {
					words = append(words, o.Title)
				}
			}
		}
		if b.Summary != nil {
			words = append(words, b.Summary.Title, b.Summary.Text)
		}
		words = append(words, b.Note)
	}
	if step.Next != nil {
		words = append(words, step.Next.Label)
	}
	return words
}

func timetableWords(b journey.Timetable) []i18n.Text {
	var words []i18n.Text
	for _, d := range b.Days {
		words = append(words, d.Weekday, d.Date, d.Note)
	}
	words = append(words, b.TimesLabel)
	for _, t := range b.Times {
		words = append(words, t.Title)
	}
	if b.Chosen != nil {
		words = append(words, b.Chosen.Label, b.Chosen.Title, b.Chosen.Text)
	}
	return words
}

func labels(actions []journey.Action) []i18n.Text {
	texts := make([]i18n.Text, len(actions))
	for i, a := range actions {
		texts[i] = a.Label
	}
	return texts
}
