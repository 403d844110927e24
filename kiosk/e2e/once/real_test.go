package once_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/store"
	"medborgarkiosk/kiosk/sqlite"
	"medborgarkiosk/kiosk/storetest"
)

func TestEachEventIsCountedOnce(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := scripts.Draw(t, "script")
		dir, err := os.MkdirTemp("", "once")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		c := &realCentral{path: filepath.Join(dir, "central.db")}
		if err := c.start(); err != nil {
			t.Fatal(err)
		}
		defer func() { _ = c.Store.Close() }() // the one that is open then
		var disks [kiosks]disk
		for k := range disks {
			d := &realDisk{path: filepath.Join(dir, fmt.Sprint(k, ".db"))}
			if err := d.start(); err != nil {
				t.Fatal(err)
			}
			defer func() { _ = d.db.Close() }()
			if err := d.TakeImage(); err != nil {
				t.Fatal(err)
			}
			disks[k] = d
		}
		if err := play(s, disks, c); err != nil {
			t.Fatal(err)
		}
	})
}

// realDisk is the kiosk's SQLite file.
type realDisk struct {
	*sqlite.Outbox
	db   *sqlite.DB
	path string
}

func (d *realDisk) start() (err error) {
	if d.db, err = sqlite.Open(context.Background(), d.path, sqlite.Options{Headroom: 4096}); err == nil {
		d.Outbox = d.db.Outbox()
	}
	return err
}

func (d *realDisk) Restart() error { return d.off(func() error { return nil }) }
func (d *realDisk) TakeImage() error {
	return d.off(func() error { return copyFile(d.path, d.path+".image") })
}

func (d *realDisk) RestoreImage() error {
	return d.off(func() error { return copyFile(d.path+".image", d.path) })
}

// off does something while the kiosk is switched off.
func (d *realDisk) off(do func() error) error {
	return errors.Join(d.db.Close(), do(), d.start())
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// realCentral is central's store on SQLite.
type realCentral struct {
	*store.Store
	path string
}

func (c *realCentral) start() error {
	var err error
	if c.Store, err = store.Open(context.Background(), c.path); err != nil {
		return err
	}
	for _, id := range []string{"k0", "k1"} {
		err = errors.Join(err, c.AddKiosk(context.Background(), central.Kiosk{ID: id, Name: id}))
	}
	return err
}

func (c *realCentral) Restart() (err error) {
	if err := c.Store.Close(); err != nil {
		return err
	}
	c.Store, err = store.Open(context.Background(), c.path)
	return err
}

func (c *realCentral) Count() (map[string]int, error) {
	counts, err := c.CountUsage(context.Background(), storetest.Hour, storetest.Hour.Add(time.Hour))
	sums := map[string]int{}
	for _, count := range counts {
		sums[count.Language] += count.Events
	}
	looks, looked := c.Looks(context.Background(), kiosk.DateOf(storetest.Hour), kiosk.DateOf(storetest.Hour.AddDate(0, 0, 1)))
	for _, count := range looks {
		sums[count.Record] += count.Looks
	}
	return sums, errors.Join(err, looked)
}
