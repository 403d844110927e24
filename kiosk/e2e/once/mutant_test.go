package once_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"medborgarkiosk/kiosk"
)

// TestTheTestSeesFaults plays scripts with one fault planted at a time, in a
// kiosk and a central that are simple enough to see through.
func TestTheTestSeesFaults(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		disk    memoryDisk
		central memoryCentral
		caught  bool
	}{
		"none":                              {caught: false},
		"numbers start again when drained":  {disk: memoryDisk{startsAgain: true}, caught: true},
		"an epoch outlives the kiosk's run": {disk: memoryDisk{oneEpoch: true}, caught: true},
		"a run numbers anew what was left":  {disk: memoryDisk{numbersAnew: true}, caught: true},
		"central looks at no cursor":        {central: memoryCentral{blind: true}, caught: true},
		"central forgets its cursors":       {central: memoryCentral{forgets: true}, caught: true},
		"central allows gaps":               {central: memoryCentral{allowsGaps: true}, caught: false}, // kiosks make none
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			after, err := firstFault(test.disk, test.central)
			if (err != nil) != test.caught {
				t.Errorf("after %d scripts: %v", after, err)
			}
			t.Logf("after %d scripts: %v", after, err)
		})
	}
}

func firstFault(d memoryDisk, c memoryCentral) (int, error) {
	const most = 1000
	for seed := range most {
		one, two, central := d, d, c
		central.cursors, central.counts = map[string]int64{}, map[string]int{}
		one.id, two.id = new(int), new(int)
		*two.id = 1_000_000
		for _, d := range []*memoryDisk{&one, &two} {
			if err := errors.Join(d.Restart(), d.TakeImage()); err != nil {
				return seed, err
			}
		}
		if err := play(scripts.Example(seed), [kiosks]disk{&one, &two}, &central); err != nil {
			return seed + 1, err
		}
	}
	return most, nil
}

// memoryDisk is an outbox in memory, with a life as on a disk.
type memoryDisk struct {
	startsAgain, oneEpoch, numbersAnew bool // the faults

	id    *int // of the last epoch; no image goes back behind it
	now   contents
	image contents
}

type contents struct {
	epochs  []epoch // the last one is the current
	waiting []kiosk.UsageEvent
}

type epoch struct {
	name   string
	last   int64
	events []kiosk.NumberedEvent
}

func (c contents) clone() contents {
	c.waiting = slices.Clone(c.waiting)
	c.epochs = slices.Clone(c.epochs)
	for i := range c.epochs {
		c.epochs[i].events = slices.Clone(c.epochs[i].events)
	}
	return c
}

func (d *memoryDisk) TakeImage() error { d.image = d.now.clone(); return d.Restart() }

func (d *memoryDisk) RestoreImage() error { d.now = d.image.clone(); return d.Restart() }

func (d *memoryDisk) Restart() error {
	if d.oneEpoch && len(d.now.epochs) > 0 {
		return nil
	}
	if len(d.now.epochs) > 0 && !d.numbersAnew {
		d.number(len(d.now.waiting))
	}
	if d.numbersAnew {
		for _, e := range d.now.epochs {
			for _, event := range e.events {
				d.now.waiting = append(d.now.waiting, event.UsageEvent)
			}
		}
		d.now.epochs = nil
	}
	*d.id++
	d.now.epochs = append(d.now.epochs, epoch{name: fmt.Sprint("epoch-", *d.id)})
	return nil
}

// head is the oldest epoch with events, else the current one.
func (d *memoryDisk) head() *epoch {
	for i := range d.now.epochs {
		if len(d.now.epochs[i].events) > 0 {
			return &d.now.epochs[i]
		}
	}
	return &d.now.epochs[len(d.now.epochs)-1]
}

func (d *memoryDisk) number(n int) {
	e := &d.now.epochs[len(d.now.epochs)-1]
	for ; n > 0 && len(d.now.waiting) > 0; n-- {
		if d.startsAgain && len(e.events) == 0 {
			e.last = 0
		}
		e.last++
		e.events = append(e.events, kiosk.NumberedEvent{Seq: e.last, UsageEvent: d.now.waiting[0]})
		d.now.waiting = d.now.waiting[1:]
	}
}

func (d *memoryDisk) Record(_ context.Context, event kiosk.UsageEvent) error {
	d.now.waiting = append(d.now.waiting, event)
	return nil
}

func (d *memoryDisk) Batch(_ context.Context, limit int) (string, []kiosk.NumberedEvent, error) {
	e := d.head()
	if e.name == d.now.epochs[len(d.now.epochs)-1].name {
		d.number(limit - len(e.events))
	}
	return e.name, slices.Clone(e.events[:min(limit, len(e.events))]), nil
}

func (d *memoryDisk) Acknowledge(_ context.Context, name string, seq int64) error {
	for i := range d.now.epochs {
		if e := &d.now.epochs[i]; e.name == name {
			if seq > e.last {
				return kiosk.ErrAhead
			}
			e.events = slices.DeleteFunc(e.events, func(n kiosk.NumberedEvent) bool { return n.Seq <= seq })
		}
	}
	return nil
}

func (d *memoryDisk) Renew(context.Context) error {
	e := d.head()
	for _, event := range e.events {
		d.now.waiting = append(d.now.waiting, event.UsageEvent)
	}
	e.events = nil
	*d.id++
	d.now.epochs = append(d.now.epochs, epoch{name: fmt.Sprint("epoch-", *d.id)})
	return nil
}

func (d *memoryDisk) Waiting(context.Context) (int, error) { return len(d.now.waiting), nil }

// memoryCentral counts in memory.
type memoryCentral struct {
	blind, forgets, allowsGaps bool // the faults

	cursors map[string]int64
	counts  map[string]int
}

func (c *memoryCentral) AcceptUsage(_ context.Context, kioskID, epoch string, events []kiosk.NumberedEvent) (int64, error) {
	key := kioskID + epoch
	for _, e := range events {
		next := c.cursors[key] + 1
		if c.blind || e.Seq == next || c.allowsGaps && e.Seq > next {
			c.cursors[key] = e.Seq
			c.counts[e.Language+e.Record] += e.Count
		}
	}
	return c.cursors[key], nil
}

func (c *memoryCentral) Restart() error {
	if c.forgets {
		clear(c.cursors)
	}
	return nil
}

func (c *memoryCentral) Count() (map[string]int, error) { return c.counts, nil }
