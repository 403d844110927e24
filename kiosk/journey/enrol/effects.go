package enrol

import (
	"context"
	"log/slog"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

const askKey = "enrol"

// Ask exchanges the code. When it is right, the kiosk begins anew by itself; else
// Refused is posted.
type Ask struct{ Address, Code string }

// Refused is why not.
type Refused struct{ Code kiosk.Code }

// Key lets Back stop it.
func (Ask) Key() string { return askKey }

// Perform asks central.
func (a Ask) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	if err := ports.Enrolment.Enrol(ctx, a.Address, a.Code); err != nil {
		slog.WarnContext(ctx, "not enrolled", "code", kiosk.CodeOf(err), "error", err)
		post(Refused{kiosk.CodeOf(err)})
	}
}

// GoAlone goes on without central; the kiosk begins anew by itself.
type GoAlone struct{}

// Perform says so.
func (GoAlone) Perform(ctx context.Context, ports journey.Ports, _ func(journey.Event)) {
	if err := ports.Enrolment.Alone(ctx); err != nil {
		slog.ErrorContext(ctx, "to go on without central", "error", err)
	}
}
