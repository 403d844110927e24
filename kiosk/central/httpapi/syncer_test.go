package httpapi_test

import (
	"io"
	"log/slog"
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/sqlite"
	"medborgarkiosk/kiosk/storetest"
	"medborgarkiosk/kiosk/syncer"
)

// TestAKiosksEventsComeIn has all that a kiosk has, and all that central has,
// with HTTP between.
func TestAKiosksEventsComeIn(t *testing.T) {
	t.Parallel()
	c, config := serve(t)
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "kiosk.db"), sqlite.Options{Headroom: 4096})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	to := func(config api.Config) *syncer.Syncer {
		return syncer.New(syncer.Config{
			Outbox: db.Outbox(), Central: client(t, config), Batch: 10,
			Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		})
	}
	away, stranger := config, config
	away.Address = "http://127.0.0.1:1"
	stranger.Key = newKey(t)
	for range 25 {
		storetest.Record(t, to(config), storetest.Event("sv"))
	}
	if err := to(away).Drain(t.Context()); kiosk.CodeOf(err) != kiosk.CentralOffline {
		t.Errorf("central is away: %v", err)
	}
	if err := to(stranger).Drain(t.Context()); kiosk.CodeOf(err) != kiosk.CentralUnknown {
		t.Errorf("central does not know the kiosk: %v", err)
	}
	wantTotal(t, c, 0)
	if err := to(config).Drain(t.Context()); err != nil {
		t.Error(err)
	}
	wantTotal(t, c, 25)
	if n, err := db.Outbox().Waiting(t.Context()); n != 0 || err != nil {
		t.Errorf("%d wait, %v", n, err)
	}
}
