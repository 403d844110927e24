package guide

import (
	"context"
	"log/slog"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/journey"
)

// Open fetches the newest handbook; it posts Opened.
type Open struct{}

// Opened is the handbook, nil when there is none.
type Opened struct{ Book *handbook.Book }

// Perform waits for the first handbook after a start.
func (Open) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	if ports.Handbook == nil {
		post(Opened{})
		return
	}
	if book := ports.Handbook(ctx); book != nil || ctx.Err() == nil {
		post(Opened{book})
	}
}

// mostHits is how much is shown while somebody types.
const mostHits = 5

// Find looks for what is typed; it posts Found. What is typed goes no further.
type Find struct {
	Book     *handbook.Book
	Typed    string
	Language string
}

// Found is what suits what was typed, the likeliest first.
type Found struct {
	Typed string
	Hits  []handbook.Hit
}

// Key lets the next key's search take the place of this one.
func (Find) Key() string { return "find" }

// Perform searches.
func (f Find) Perform(ctx context.Context, _ journey.Ports, post func(journey.Event)) {
	hits, err := f.Book.Find(ctx, f.Typed, f.Language, mostHits)
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		slog.WarnContext(ctx, "search the handbook", "error", err)
	}
	post(Found{f.Typed, hits})
}

// Consult puts together the answer about a topic as of now; it posts a Consultation.
type Consult struct {
	Book  *handbook.Book
	Topic kiosk.Topic
}

const consultKey = "consult"

// Key lets the next topic take the place of this one.
func (Consult) Key() string { return consultKey }

// Perform answers.
func (c Consult) Perform(_ context.Context, _ journey.Ports, post func(journey.Event)) {
	post(Answer(c.Book, c.Topic, time.Now()))
}
