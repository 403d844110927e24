package bookingtest

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

// Memory is a booking.Store for tests that need millions of changes. Stale and
// Hole make it worse than a store may be.
type Memory struct {
	// Stale lets every n-th decision see who has which place as it was before the
	// change before it, as transactions do that nothing keeps apart. The
	// constraints are then all that keeps places from being sold twice.
	Stale int
	// Hole leaves the rule of one live claim for a place unchecked when a claim
	// leaves that state.
	Hole kiosk.BookingState

	mu        sync.Mutex
	changes   int
	branches  map[string]booking.Branch
	resources map[string]booking.Resource
	slots     map[string]booking.Slot
	claims    map[string]booking.Claim
	kiosks    map[string]string
	turns     map[string]int64
	guesses   map[string][]time.Time
	counts    map[booking.HelpCount]int
	of        map[string]map[string]bool // claims by slot; requests under ""
	codes     map[kiosk.TicketCode]map[string]bool
	before    map[string]booking.Claim // what the last change changed; zero for new
}

var _ booking.Store = (*Memory)(nil)

// NewMemory gives a store with the kiosks in its branch.
func NewMemory(kiosks ...string) *Memory {
	m := &Memory{
		branches:  map[string]booking.Branch{Branch: {ID: Branch, Zone: "Europe/Stockholm"}},
		resources: map[string]booking.Resource{}, slots: map[string]booking.Slot{}, claims: map[string]booking.Claim{},
		kiosks: map[string]string{}, turns: map[string]int64{}, guesses: map[string][]time.Time{},
		counts: map[booking.HelpCount]int{}, of: map[string]map[string]bool{}, codes: map[kiosk.TicketCode]map[string]bool{},
	}
	for _, k := range kiosks {
		m.kiosks[k] = Branch
	}
	return m
}

// Change runs do; an error undoes all.
func (m *Memory) Change(ctx context.Context, _ string, do func(context.Context, booking.Tx) error) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.changes++
	if m.Stale > 0 && m.changes%m.Stale == 0 {
		changed, err := m.once(ctx, do, m.before)
		if changed || err != nil {
			return err
		}
		// No constraint guards a decision to change nothing; it is made anew.
	}
	_, err := m.once(ctx, do, nil)
	return err
}

func (m *Memory) once(ctx context.Context, do func(context.Context, booking.Tx) error, old map[string]booking.Claim) (changed bool, err error) {
	tx := &memoryTx{view: view{m: m, old: old}, changed: map[string]booking.Claim{}}
	if err := do(ctx, tx); err != nil {
		for _, undo := range slices.Backward(tx.undo) {
			undo()
		}
		return false, err
	}
	m.before = tx.changed
	return len(tx.undo) > 0, nil
}

// look reads outside of a change.
func look[T any](m *Memory, do func(view) (T, error)) (T, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return do(view{m: m})
}

// memoryTx is one change.
type memoryTx struct {
	view
	undo    []func()
	changed map[string]booking.Claim // as it was
}

// set puts a value in a map, so that it can be undone.
func set[K comparable, V any](tx *memoryTx, in map[K]V, key K, value V) {
	old, had := in[key]
	in[key] = value
	tx.undo = append(tx.undo, func() {
		if in[key] = old; !had {
			delete(in, key)
		}
	})
}

func drop[K comparable, V any](tx *memoryTx, in map[K]V, key K) {
	if old, had := in[key]; had {
		delete(in, key)
		tx.undo = append(tx.undo, func() { in[key] = old })
	}
}

// index keeps a set under a key.
func index[K comparable](tx *memoryTx, in map[K]map[string]bool, key K, id string, put bool) {
	if in[key] == nil {
		in[key] = map[string]bool{}
	}
	if put {
		set(tx, in[key], id, true)
	} else {
		drop(tx, in[key], id)
	}
}

func (tx *memoryTx) PutSlot(_ context.Context, s booking.Slot) error {
	for id, other := range tx.m.slots {
		if id != s.ID && s.Helper != "" && other.Helper == s.Helper && other.End.After(s.Start) && other.Start.Before(s.End) {
			return booking.ErrOverlap
		}
	}
	if old := tx.m.slots[s.ID]; old.Version != s.Version {
		return booking.ErrStale
	}
	s.Version++
	set(tx, tx.m.slots, s.ID, s)
	return nil
}

func (tx *memoryTx) DropSlot(_ context.Context, id string) error {
	for _, claim := range slices.Collect(maps.Keys(tx.m.of[id])) {
		tx.forget(tx.m.claims[claim])
	}
	drop(tx, tx.m.slots, id)
	return nil
}

func (tx *memoryTx) forget(c booking.Claim) {
	index(tx, tx.m.of, c.Slot, c.ID, false)
	index(tx, tx.m.codes, c.Code, c.ID, false)
	drop(tx, tx.m.claims, c.ID)
}

func hasCode(s kiosk.BookingState) bool {
	return s.Live() && s != kiosk.BookingDone || s == kiosk.BookingRequested
}

func (tx *memoryTx) PutClaim(_ context.Context, c booking.Claim) error {
	old, had := tx.m.claims[c.ID]
	switch {
	case had && c.Version == 0:
		return booking.ErrTaken
	case old.Version != c.Version:
		return booking.ErrStale
	}
	if hole := had && old.State == tx.m.Hole; c.State.Live() && !hole {
		for id := range tx.m.of[c.Slot] {
			if other := tx.m.claims[id]; id != c.ID && other.State.Live() && other.Seat == c.Seat {
				return booking.ErrTaken
			}
		}
	}
	for id := range tx.m.codes[c.Code] {
		if id != c.ID && hasCode(c.State) && hasCode(tx.m.claims[id].State) {
			return booking.ErrTaken
		}
	}
	if had {
		tx.forget(old)
	}
	if _, seen := tx.changed[c.ID]; !seen {
		tx.changed[c.ID] = old
	}
	c.Version++
	set(tx, tx.m.claims, c.ID, c)
	index(tx, tx.m.of, c.Slot, c.ID, true)
	index(tx, tx.m.codes, c.Code, c.ID, true)
	return nil
}

func (tx *memoryTx) PutResource(_ context.Context, r booking.Resource) error {
	set(tx, tx.m.resources, r.ID, r)
	return nil
}

func (tx *memoryTx) PutBranch(_ context.Context, b booking.Branch) error {
	set(tx, tx.m.branches, b.ID, b)
	return nil
}

func (tx *memoryTx) PlaceKiosk(_ context.Context, kioskID, branch string) error {
	set(tx, tx.m.kiosks, kioskID, branch)
	return nil
}

func (tx *memoryTx) SetLoanTurn(_ context.Context, kioskID string, turn int64) error {
	set(tx, tx.m.turns, kioskID, turn)
	return nil
}

func (tx *memoryTx) AddGuess(_ context.Context, kioskID string, at, forget time.Time) error {
	kept := slices.DeleteFunc(slices.Clone(tx.m.guesses[kioskID]), forget.After)
	set(tx, tx.m.guesses, kioskID, append(kept, at))
	return nil
}

func (tx *memoryTx) Erase(_ context.Context, branch string, before time.Time) error {
	for _, c := range slices.SortedFunc(maps.Values(tx.m.claims), func(a, b booking.Claim) int { return cmp.Compare(a.ID, b.ID) }) {
		at, end := c.Changed, c.Changed
		if slot, ok := tx.m.slots[c.Slot]; ok {
			at, end = slot.Start, slot.End
		}
		if c.Branch != branch || !end.Before(before) {
			continue
		}
		if c.Topic != "" {
			key := booking.HelpCount{Branch: branch, Month: at.Format("2006-01"), Topic: c.Topic, Language: c.Language, State: c.State, Outcome: c.Outcome}
			set(tx, tx.m.counts, key, tx.m.counts[key]+1)
		}
		tx.forget(c)
	}
	for id, s := range maps.Clone(tx.m.slots) {
		if s.Branch == branch && s.End.Before(before) {
			drop(tx, tx.m.slots, id)
		}
	}
	return nil
}

var errUnknown = errors.Join(booking.ErrUnknown)
