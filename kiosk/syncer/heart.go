package syncer

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
)

// Listener hears heartbeats; *api.Client is one.
type Listener interface {
	SendHeartbeat(ctx context.Context, beat api.Heartbeat) error
}

// Heart tells central regularly that the kiosk lives, and how.
type Heart struct {
	Central Listener
	Every   time.Duration // 0 means a minute
	// Feel looks at the devices; it is called before each beat and should
	// return within seconds.
	Feel func(ctx context.Context) api.Heartbeat
	Log  *slog.Logger // nil means slog.Default()
}

// Run beats until ctx ends. A beat that does not come through is not repeated:
// the next one tells more.
func (h Heart) Run(ctx context.Context) {
	if h.Every == 0 {
		h.Every = time.Minute
	}
	if h.Log == nil {
		h.Log = slog.Default()
	}
	heard := true
	for ctx.Err() == nil {
		err := h.Central.SendHeartbeat(ctx, h.Feel(ctx))
		if ctx.Err() != nil {
			return
		}
		if heard != (err == nil) { // say it once, not every minute
			heard = err == nil
			h.Log.InfoContext(ctx, "central hears this kiosk", "hears", heard, "code", kiosk.CodeOf(err))
		}
		rest := h.Every
		if asked, ok := api.RetryAfter(err); ok {
			rest = max(rest, asked)
		}
		pause(ctx, rest-rest/8+rand.N(rest/4+1)) // kiosks shall not beat as one
	}
}
