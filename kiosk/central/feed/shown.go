package feed

import (
	"context"
	"time"
)

// Shown is what a calendar has told of a slot. SEQUENCE must go up whenever what
// is shown changes (RFC 5545 3.8.7.4), and what has been shown and is no more must
// be shown as cancelled. Versions of slots and claims can't say it: a claim that
// moves away takes its version with it, a slot that is removed leaves nothing, and
// one that gets another helper leaves the first one's calendar. So each calendar
// remembers what it has shown, until the retention time is over.
type Shown struct {
	Slot       string
	Start, End time.Time
	Digest     string    // of all that was shown
	Sequence   int       // from 0, one more at each change
	Changed    time.Time // when it was first shown so
	Gone       bool      // shown as cancelled
}

// Memory keeps what calendars have shown.
type Memory interface {
	// Shown gives next what the resource's calendar showed last, and keeps what
	// next gives, in one transaction. It may call next again.
	Shown(ctx context.Context, resource string, next func(last []Shown) (changed []Shown)) error
	// ForgetShown removes what ended before.
	ForgetShown(ctx context.Context, before time.Time) error
}

// revise compares the events with what was shown last: changed is what is new,
// all is what to show, by slot. What ended before from is left to be forgotten.
func revise(last []Shown, events []event, from, now time.Time) (changed []Shown, all map[string]Shown) {
	was := map[string]Shown{}
	for _, s := range last {
		was[s.Slot] = s
	}
	all = map[string]Shown{}
	for _, e := range events {
		s, known := was[e.slot]
		delete(was, e.slot)
		if digest := e.digest(); !known || s.Gone || s.Digest != digest {
			s = Shown{Slot: e.slot, Start: e.start, End: e.end, Digest: digest, Sequence: s.Sequence, Changed: now.Truncate(time.Second)}
			if known {
				s.Sequence++
			}
			changed = append(changed, s)
		}
		all[e.slot] = s
	}
	for _, s := range was { // shown before and not there any more
		if !s.End.After(from) {
			continue
		}
		if !s.Gone {
			s.Gone, s.Digest, s.Sequence, s.Changed = true, "", s.Sequence+1, now.Truncate(time.Second)
			changed = append(changed, s)
		}
		all[s.Slot] = s
	}
	return changed, all
}
