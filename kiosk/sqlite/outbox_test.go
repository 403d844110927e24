package sqlite_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/sqlite"
	"medborgarkiosk/kiosk/storetest"
)

func open(t testing.TB, path string) *sqlite.DB {
	t.Helper()
	db, err := sqlite.Open(t.Context(), path, sqlite.Options{Headroom: 64 << 10})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func shut(t testing.TB, db *sqlite.DB) {
	t.Helper()
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func batch(t testing.TB, o *sqlite.Outbox, limit int) (string, []kiosk.NumberedEvent) {
	t.Helper()
	epoch, events, err := o.Batch(t.Context(), limit)
	if err != nil {
		t.Fatal(err)
	}
	return epoch, events
}

func TestOutbox(t *testing.T) {
	t.Parallel()
	storetest.Outbox(t, func(t *testing.T) kiosk.Outbox {
		return open(t, filepath.Join(t.TempDir(), "kiosk.db")).Outbox()
	})
}

func TestANewLifeHasItsOwnEpoch(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "kiosk.db")
	db := open(t, path)
	storetest.Record(t, db.Outbox(), storetest.Event("sv"), storetest.Event("ar"))
	first, sent := batch(t, db.Outbox(), 1)
	shut(t, db)

	o := open(t, path).Outbox()
	storetest.Record(t, o, storetest.Event("so"))
	epoch, events := batch(t, o, 10)
	if epoch != first || len(events) != 2 || events[0] != sent[0] {
		t.Errorf("the first life's events are %v in %s, were %v in %s", events, epoch, sent, first)
	}
	if err := o.Acknowledge(t.Context(), epoch, 2); err != nil {
		t.Fatal(err)
	}
	epoch, events = batch(t, o, 10)
	if epoch == first || len(events) != 1 || events[0].Seq != 1 || events[0].Language != "so" {
		t.Errorf("the second life's events are %v in %s", events, epoch)
	}
}

func TestARestoredImageNumbersTheSame(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	db := open(t, filepath.Join(dir, "image.db"))
	for _, language := range []string{"sv", "ar", "so", "fi", "ti", "uk"} {
		storetest.Record(t, db.Outbox(), storetest.Event(language))
	}
	shut(t, db)
	image, err := os.ReadFile(filepath.Join(dir, "image.db"))
	if err != nil {
		t.Fatal(err)
	}

	var epochs [2]string
	var events [2][]kiosk.NumberedEvent
	for life := range 2 {
		path := filepath.Join(t.TempDir(), "kiosk.db")
		if err := os.WriteFile(path, image, 0o600); err != nil {
			t.Fatal(err)
		}
		o := open(t, path).Outbox()
		storetest.Record(t, o, storetest.Event("new"))
		epochs[life], events[life] = batch(t, o, 10)
	}
	if epochs[0] != epochs[1] || len(events[0]) != 6 {
		t.Errorf("epochs %v, events %v", epochs, events[0])
	}
	for i, event := range events[0] {
		if events[1][i] != event {
			t.Errorf("number %d is %v in one life and %v in the other", i+1, event, events[1][i])
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "kiosk.db")
	if err := os.WriteFile(path, []byte("this is not a database at all, but some text"), 0o600); err != nil {
		t.Fatal(err)
	}
	if db, err := sqlite.Open(t.Context(), path, sqlite.Options{}); err == nil {
		db.Close()
		t.Error("opened a text file")
	}
}

func TestRecordCutsToTheHour(t *testing.T) {
	t.Parallel()
	o := open(t, filepath.Join(t.TempDir(), "kiosk.db")).Outbox()
	event := storetest.Event("sv")
	event.Hour = storetest.Hour.Add(59 * time.Minute).In(time.FixedZone("", 3600))
	storetest.Record(t, o, event)
	if _, events := batch(t, o, 1); !events[0].Hour.Equal(storetest.Hour) || events[0].Hour.Location() != time.UTC {
		t.Errorf("the hour is %v", events[0].Hour)
	}
}

func TestErrorsCarryACode(t *testing.T) {
	t.Parallel()
	db := open(t, filepath.Join(t.TempDir(), "kiosk.db"))
	shut(t, db)
	err := db.Outbox().Record(t.Context(), storetest.Event("sv"))
	var e *kiosk.Error
	if !errors.As(err, &e) || e.Code != kiosk.Internal {
		t.Errorf("got %v", err)
	}
}
