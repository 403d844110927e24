package effect

import (
	"context"
	"log/slog"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// Look counts that a record of the directory ("topic/move") was looked at; with a
// Remark, that a patron says what is wrong with it.
type Look struct {
	Record string
	Remark kiosk.Remark
}

// Outlives the visit: it is nobody's.
func (Look) Outlives() {}

// Perform counts, by the day in Sweden.
func (l Look) Perform(ctx context.Context, ports journey.Ports, _ func(journey.Event)) {
	at := time.Now().In(i18n.Stockholm)
	event := kiosk.LookAt(l.Record, at)
	if l.Remark != "" {
		event = kiosk.WrongAbout(l.Record, l.Remark, at)
	}
	if err := ports.Usage.Record(ctx, event); err != nil {
		slog.ErrorContext(ctx, "count a look", "error", err)
	}
}
