package office

import (
	"context"
	"log/slog"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/pack"
)

// Ask asks for the handbook; it posts Offices.
type Ask struct{}

// Offices are in the newest handbook, nil when there is none, as of Now.
type Offices struct {
	Book *handbook.Book
	Now  time.Time
}

// Perform waits for the handbook.
func (Ask) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	book := ports.Handbook(ctx)
	if ctx.Err() != nil { // the patron did not wait
		return
	}
	post(Offices{book, time.Now()})
}

// Look records that an office was looked at.
type Look struct{ Office string }

// Tell records what a patron says is wrong about an office.
type Tell struct {
	Office string
	Remark kiosk.Remark
}

// Outlives the visit: it is nobody's.
func (Look) Outlives() {}

// Outlives the visit: it is nobody's.
func (Tell) Outlives() {}

// Perform records.
func (l Look) Perform(ctx context.Context, ports journey.Ports, _ func(journey.Event)) {
	record(ctx, ports, kiosk.LookAt(recordOf(l.Office), time.Now().In(i18n.Stockholm)))
}

// Perform records.
func (t Tell) Perform(ctx context.Context, ports journey.Ports, _ func(journey.Event)) {
	record(ctx, ports, kiosk.WrongAbout(recordOf(t.Office), t.Remark, time.Now().In(i18n.Stockholm)))
}

func record(ctx context.Context, ports journey.Ports, e kiosk.UsageEvent) {
	if err := ports.Usage.Record(ctx, e); err != nil {
		slog.ErrorContext(ctx, "record usage", "error", err)
	}
}

// recordOf names an office's record as content does.
func recordOf(id string) string { return string(pack.OfficeKind) + "/" + id }
