package storetest

import (
	"testing"

	"medborgarkiosk/kiosk"
)

// Record takes events in, or fails the test.
func Record(t testing.TB, log kiosk.UsageLog, events ...kiosk.UsageEvent) {
	t.Helper()
	for _, event := range events {
		if err := log.Record(t.Context(), event); err != nil {
			t.Fatalf("record: %v", err)
		}
	}
}

func batch(t *testing.T, o kiosk.Outbox, limit int) (string, []kiosk.NumberedEvent) {
	t.Helper()
	epoch, events, err := o.Batch(t.Context(), limit)
	if err != nil {
		t.Fatalf("batch: %v", err)
	}
	if epoch == "" || len(events) > limit {
		t.Fatalf("batch of %d: epoch %q, %d events", limit, epoch, len(events))
	}
	return epoch, events
}

func acknowledge(t *testing.T, o kiosk.Outbox, epoch string, seq int64) {
	t.Helper()
	if err := o.Acknowledge(t.Context(), epoch, seq); err != nil {
		t.Fatalf("acknowledge %d: %v", seq, err)
	}
}

func wantWaiting(t *testing.T, o kiosk.Outbox, want int) {
	t.Helper()
	got, err := o.Waiting(t.Context())
	if err != nil || got != want {
		t.Errorf("%d wait (%v), want %d", got, err, want)
	}
}
