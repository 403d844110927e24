package sqlite_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/sqlite"
	"medborgarkiosk/kiosk/storetest"
)

// smallDisk mounts a disk of 2 MB, for root alone.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=2m"); err != nil {
		t.Skipf("can't mount a small disk: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Errorf("unmount: %v", err)
		}
	})
	return dir
}

func TestAFullDiskLosesNothing(t *testing.T) {
	t.Parallel()
	dir := smallDisk(t)
	path := filepath.Join(dir, "kiosk.db")
	db := open(t, path)
	fill(t, filepath.Join(dir, "others"), 900<<10)

	const events = 6000 // with one row each it is full after some 4,000
	for i := range events {
		event := storetest.Event([]string{"sv", "ar", "so"}[i%3])
		event.Hour = event.Hour.Add(time.Duration(i/600) * time.Hour)
		if err := db.Outbox().Record(t.Context(), event); err != nil {
			t.Fatalf("event %d: %v", i, err)
		}
		if i == events/2 { // now nothing is left but what is kept aside
			fill(t, filepath.Join(dir, "rest"), 0)
		}
	}
	shut(t, db)

	db = open(t, path) // the disk is as full as it was
	sum, rows := drain(t, db.Outbox())
	if sum != events || rows == events {
		t.Errorf("%d events in %d rows, want %d in fewer", sum, rows, events)
	}
	shut(t, db)
}

func TestAFullDiskIsSaid(t *testing.T) {
	t.Parallel()
	dir := smallDisk(t)
	db := open(t, filepath.Join(dir, "kiosk.db"))
	var err error
	n := 0
	for ; err == nil && n < 40000; n++ { // no two are alike, so folding does not help
		event := storetest.Event(fmt.Sprintf("x-%0200d", n))
		err = db.Outbox().Record(t.Context(), event)
	}
	if kiosk.CodeOf(err) != kiosk.DiskFull {
		t.Errorf("event %d: got %v", n, err)
	}
	if waiting, err := db.Outbox().Waiting(t.Context()); err != nil || waiting != n-1 {
		t.Errorf("%d wait (%v), want %d", waiting, err, n-1)
	}
	shut(t, db)
}

// fill writes a file of n bytes, or as long as there is room when n is 0.
func fill(t *testing.T, path string, n int) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if n > 0 {
		if _, err := f.Write(make([]byte, n)); err != nil {
			t.Fatal(err)
		}
		return
	}
	for err == nil {
		_, err = f.Write(make([]byte, 4096))
	}
}

// drain acknowledges all that waits; it gives the events and how many rows
// they came in.
func drain(t testing.TB, o *sqlite.Outbox) (sum, rows int) {
	t.Helper()
	ctx := context.Background()
	for {
		epoch, events := batch(t, o, 500)
		if len(events) == 0 {
			return sum, rows
		}
		for _, e := range events {
			sum += e.Count
		}
		rows += len(events)
		if err := o.Acknowledge(ctx, epoch, events[len(events)-1].Seq); err != nil {
			t.Fatal(err)
		}
	}
}

// TestFoldingKeepsRecordsApart: on a full disk each record keeps its looks and what
// was said of it.
func TestFoldingKeepsRecordsApart(t *testing.T) {
	t.Parallel()
	dir := smallDisk(t)
	db := open(t, filepath.Join(dir, "kiosk.db"))
	fill(t, filepath.Join(dir, "others"), 900<<10)
	kinds := []kiosk.UsageEvent{
		storetest.Event("sv"), storetest.Look("office/ab"), storetest.Look("office/cd"),
		kiosk.WrongAbout("office/ab", kiosk.WrongHours, storetest.Hour), kiosk.WrongAbout("office/ab", kiosk.HasClosed, storetest.Hour),
	}
	const each = 1200
	for i := range each * len(kinds) {
		if err := db.Outbox().Record(t.Context(), kinds[i%len(kinds)]); err != nil {
			t.Fatalf("event %d: %v", i, err)
		}
		if i == each {
			fill(t, filepath.Join(dir, "rest"), 0)
		}
	}
	sums, rows := map[kiosk.UsageEvent]int{}, 0
	for {
		epoch, events := batch(t, db.Outbox(), 500)
		if len(events) == 0 {
			break
		}
		for _, e := range events {
			alike := e.UsageEvent
			alike.Count = 1
			sums[alike] += e.Count
			rows++
		}
		if err := db.Outbox().Acknowledge(t.Context(), epoch, events[len(events)-1].Seq); err != nil {
			t.Fatal(err)
		}
	}
	for _, kind := range kinds {
		if sums[kind] != each {
			t.Errorf("%+v was counted %d times, want %d", kind, sums[kind], each)
		}
	}
	if len(sums) != len(kinds) || rows == each*len(kinds) {
		t.Errorf("%d kinds in %d rows", len(sums), rows)
	}
	shut(t, db)
}
