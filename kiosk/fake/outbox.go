package fake

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"

	"medborgarkiosk/kiosk"
)

// Outbox keeps events in memory. The zero value is ready; it is safe for use
// from many goroutines.
type Outbox struct {
	mu       sync.Mutex
	epoch    string
	last     int64 // the highest number given in epoch
	waiting  []kiosk.UsageEvent
	numbered []kiosk.NumberedEvent
}

// Record takes an event in.
func (o *Outbox) Record(_ context.Context, event kiosk.UsageEvent) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.waiting = append(o.waiting, event)
	return nil
}

// Batch numbers just as many events as it takes to give limit.
func (o *Outbox) Batch(_ context.Context, limit int) (string, []kiosk.NumberedEvent, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.epoch == "" {
		o.epoch = newEpoch()
	}
	rand.Shuffle(len(o.waiting), func(i, j int) { o.waiting[i], o.waiting[j] = o.waiting[j], o.waiting[i] })
	slices.SortStableFunc(o.waiting, func(a, b kiosk.UsageEvent) int { return a.Hour.Compare(b.Hour) })
	for len(o.numbered) < limit && len(o.waiting) > 0 {
		o.last++
		o.numbered = append(o.numbered, kiosk.NumberedEvent{Seq: o.last, UsageEvent: o.waiting[0]})
		o.waiting = o.waiting[1:]
	}
	return o.epoch, slices.Clone(o.numbered[:min(limit, len(o.numbered))]), nil
}

// Acknowledge forgets what central has.
func (o *Outbox) Acknowledge(_ context.Context, epoch string, seq int64) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	switch {
	case epoch != o.epoch:
		return nil
	case seq > o.last:
		return kiosk.ErrAhead
	}
	at, found := slices.BinarySearchFunc(o.numbered, seq, func(e kiosk.NumberedEvent, seq int64) int {
		return cmp.Compare(e.Seq, seq)
	})
	if found {
		at++
	}
	o.numbered = slices.Delete(o.numbered, 0, at)
	return nil
}

// Renew starts a new epoch at 1.
func (o *Outbox) Renew(context.Context) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.epoch, o.last = newEpoch(), 0
	for _, event := range o.numbered {
		o.waiting = append(o.waiting, event.UsageEvent)
	}
	o.numbered = nil
	return nil
}

// Waiting counts what is not yet acknowledged.
func (o *Outbox) Waiting(context.Context) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return len(o.waiting) + len(o.numbered), nil
}

func newEpoch() string { return strconv.FormatUint(rand.Uint64(), 16) }

var _ kiosk.Outbox = (*Outbox)(nil)
