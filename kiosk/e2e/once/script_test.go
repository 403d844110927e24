package once_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"pgregory.net/rapid"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/storetest"
	"medborgarkiosk/kiosk/syncer"
)

// script is what happens to some kiosks and their central.
type script []step

type step struct {
	what  what
	kiosk int
	fates []fate // of the requests that follow; when they run out all is well
	old   int    // which old request is sent again
	look  bool   // what is recorded is of a record, not of a journey
}

type what int

const (
	record what = iota
	drain
	replay        // the network delivers an old request again
	restart       // of the kiosk
	takeImage     // of the kiosk's disk, switched off
	restoreImage  // the last one taken
	moveCentral   // central restarts
	kinds         = int(moveCentral) + 1
	kiosks        = 2
	eventsAtATime = 3 // in a request, so that there are many
)

type fate int

const (
	arrives fate = iota
	lostOnTheWay
	replyLost
)

var scripts = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) step {
	// Half of all is recording and draining; the rest needs something to hit.
	kind := rapid.IntRange(0, 2*kinds-1).Draw(t, "what")
	if kind >= kinds {
		kind %= 2
	}
	return step{
		what:  what(kind),
		kiosk: rapid.IntRange(0, kiosks-1).Draw(t, "kiosk"),
		fates: rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 2), func(n int) fate { return fate(n) }), 0, 3).Draw(t, "fates"),
		old:   rapid.IntRange(0, 20).Draw(t, "old"),
		look:  rapid.Bool().Draw(t, "look"),
	}
}), 1, 40)

// disk is an outbox that survives what a disk survives.
type disk interface {
	kiosk.Outbox
	Restart() error
	TakeImage() error
	RestoreImage() error
}

// counter is central as far as usage goes.
type counter interface {
	AcceptUsage(ctx context.Context, kioskID, epoch string, events []kiosk.NumberedEvent) (int64, error)
	Restart() error
	Count() (map[string]int, error) // by language or record, which names each event here
}

// play does what the script says, then lets all come through, and tells if an
// event was not counted exactly once.
func play(s script, disks [kiosks]disk, c counter) error {
	ctx := context.Background()
	net := &network{counter: c}
	var wanted, imaged [kiosks][]string // events on each disk and each image, or counted
	var mayBe []string                  // events that a restored image overwrote
	recorded := 0
	for _, do := range s {
		k := do.kiosk
		var err error
		switch do.what {
		case record:
			recorded++
			name := fmt.Sprint("event-", recorded)
			event := storetest.Event(name)
			if do.look {
				name = "office/" + name
				event = storetest.Look(name)
			}
			err = disks[k].Record(ctx, event)
			wanted[k] = append(wanted[k], name)
		case drain:
			net.fates = do.fates
			if err = net.drain(ctx, k, disks[k]); errors.Is(err, errLost) {
				err = nil
			}
		case replay:
			err = net.replay(ctx, do.old)
		case restart:
			err = disks[k].Restart()
		case takeImage:
			err = disks[k].TakeImage()
			imaged[k] = wanted[k][:len(wanted[k]):len(wanted[k])]
		case restoreImage:
			err = disks[k].RestoreImage()
			mayBe = append(mayBe, wanted[k][len(imaged[k]):]...)
			wanted[k] = imaged[k]
		case moveCentral:
			err = c.Restart()
		}
		if err != nil {
			return err
		}
	}
	for k := range disks {
		net.fates = nil
		if err := net.drain(ctx, k, disks[k]); err != nil {
			return err
		}
	}
	return compare(c, wanted, mayBe)
}

func compare(c counter, wanted [kiosks][]string, mayBe []string) error {
	got, err := c.Count()
	if err != nil {
		return err
	}
	for k := range wanted {
		for _, name := range wanted[k] {
			if got[name] != 1 {
				return fmt.Errorf("%s was counted %d times", name, got[name])
			}
		}
	}
	for _, name := range mayBe {
		if got[name] > 1 {
			return fmt.Errorf("%s, overwritten, was counted %d times", name, got[name])
		}
	}
	return nil
}

var (
	errLost = errors.New("lost in the network")
	quiet   = slog.New(slog.NewTextHandler(io.Discard, nil))
)

// network carries requests, or not, and remembers them.
type network struct {
	counter counter
	fates   []fate
	old     []request
}

type request struct {
	kiosk, epoch string
	events       []kiosk.NumberedEvent
}

func (n *network) drain(ctx context.Context, k int, outbox kiosk.Outbox) error {
	line := line{n, fmt.Sprint("k", k)}
	return syncer.New(syncer.Config{Outbox: outbox, Central: line, Batch: eventsAtATime, Log: quiet}).Drain(ctx)
}

func (n *network) replay(ctx context.Context, i int) error {
	if len(n.old) == 0 {
		return nil
	}
	r := n.old[i%len(n.old)]
	_, err := n.counter.AcceptUsage(ctx, r.kiosk, r.epoch, r.events)
	return err
}

// line is one kiosk's.
type line struct {
	*network
	kiosk string
}

func (l line) SendUsage(ctx context.Context, epoch string, events []kiosk.NumberedEvent) (int64, error) {
	fate := arrives
	if len(l.fates) > 0 {
		fate, l.network.fates = l.fates[0], l.fates[1:]
	}
	if fate == lostOnTheWay {
		return 0, errLost
	}
	l.network.old = append(l.old, request{l.kiosk, epoch, events})
	cursor, err := l.counter.AcceptUsage(ctx, l.kiosk, epoch, events)
	if fate == replyLost {
		return 0, errLost
	}
	return cursor, err
}
