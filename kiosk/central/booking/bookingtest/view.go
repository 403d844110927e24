package bookingtest

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

// view reads a Memory; who has the places of a slot it may show as it was: old
// has those claims that the last change changed.
type view struct {
	m   *Memory
	old map[string]booking.Claim
}

// pick gives the claims with one of the ids, or among the old ones, that fit.
func (v view) pick(ids map[string]bool, old map[string]booking.Claim, fits func(booking.Claim) bool) []booking.Claim {
	var all []booking.Claim
	for id := range ids {
		if _, was := old[id]; !was && fits(v.m.claims[id]) {
			all = append(all, v.m.claims[id])
		}
	}
	for _, c := range old {
		if c.ID != "" && fits(c) {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b booking.Claim) int {
		return cmp.Or(cmp.Compare(a.Seat, b.Seat), a.Changed.Compare(b.Changed), cmp.Compare(a.ID, b.ID))
	})
	return all
}

func (v view) seated(s booking.Slot) booking.Seated {
	return booking.Seated{Slot: s, Claims: v.pick(v.m.of[s.ID], v.old, func(c booking.Claim) bool { return c.Slot == s.ID })}
}

func find[K comparable, V any](in map[K]V, key K) (V, error) {
	value, ok := in[key]
	if !ok {
		return value, errUnknown
	}
	return value, nil
}

func (v view) Branches(context.Context) ([]booking.Branch, error) {
	return slices.SortedFunc(maps.Values(v.m.branches), func(a, b booking.Branch) int { return strings.Compare(a.Name, b.Name) }), nil
}

func (v view) Branch(_ context.Context, id string) (booking.Branch, error) {
	return find(v.m.branches, id)
}

func (v view) BranchOf(_ context.Context, kioskID string) (string, error) {
	return find(v.m.kiosks, kioskID)
}

func (v view) Resources(_ context.Context, branch string) ([]booking.Resource, error) {
	all := slices.SortedFunc(maps.Values(v.m.resources), func(a, b booking.Resource) int { return strings.Compare(a.Name, b.Name) })
	return slices.DeleteFunc(all, func(r booking.Resource) bool { return r.Branch != branch }), nil
}

func (v view) ResourceByFeed(_ context.Context, feed string) (booking.Resource, error) {
	for _, r := range v.m.resources {
		if r.Feed == feed {
			return r, nil
		}
	}
	return booking.Resource{}, errUnknown
}

func (v view) Slot(_ context.Context, id string) (booking.Seated, error) {
	s, err := find(v.m.slots, id)
	if err != nil {
		return booking.Seated{}, err
	}
	return v.seated(s), nil
}

func (v view) list(fits func(booking.Slot) bool) []booking.Seated {
	var all []booking.Seated
	for _, s := range v.m.slots {
		if fits(s) {
			all = append(all, v.seated(s))
		}
	}
	slices.SortFunc(all, func(a, b booking.Seated) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID)) })
	return all
}

func (v view) Slots(_ context.Context, branch string, from, to time.Time) ([]booking.Seated, error) {
	return v.list(func(s booking.Slot) bool { return s.Branch == branch && !s.Start.Before(from) && s.Start.Before(to) }), nil
}

func (v view) SlotsOf(_ context.Context, resource string, from time.Time) ([]booking.Seated, error) {
	return v.list(func(s booking.Slot) bool { return (s.Helper == resource || s.Room == resource) && s.End.After(from) }), nil
}

func (v view) Claim(_ context.Context, id string) (booking.Claim, error) {
	return find(v.m.claims, id)
}

func (v view) ClaimByCode(_ context.Context, code kiosk.TicketCode) (booking.Claim, error) {
	all := v.pick(v.m.codes[code], nil, func(c booking.Claim) bool {
		return c.Code == code && (hasCode(c.State) || c.State == kiosk.BookingCancelled)
	})
	slices.SortStableFunc(all, func(a, b booking.Claim) int {
		if live := hasCode(a.State); live != hasCode(b.State) {
			return map[bool]int{true: -1, false: 1}[live]
		}
		return b.Changed.Compare(a.Changed)
	})
	if len(all) == 0 {
		return booking.Claim{}, errUnknown
	}
	return all[0], nil
}

func (v view) Loans(_ context.Context, kioskID string) (all []booking.Claim, err error) {
	for id := range v.m.slots {
		all = append(all, v.pick(v.m.of[id], nil, func(c booking.Claim) bool {
			return c.Slot == id && c.Kiosk == kioskID && c.State == kiosk.BookingHeld
		})...)
	}
	slices.SortFunc(all, func(a, b booking.Claim) int { return cmp.Compare(a.ID, b.ID) })
	return all, nil
}

func (v view) Requests(_ context.Context, branch string) ([]booking.Claim, error) {
	return v.pick(v.m.of[""], nil, func(c booking.Claim) bool {
		return c.Slot == "" && c.Branch == branch && c.State == kiosk.BookingRequested
	}), nil
}

func (v view) LoanTurn(_ context.Context, kioskID string) (int64, error) {
	return v.m.turns[kioskID], nil
}

func (v view) Guesses(_ context.Context, kioskID string, since time.Time) (n int, err error) {
	for _, at := range v.m.guesses[kioskID] {
		if !at.Before(since) {
			n++
		}
	}
	return n, nil
}

func (v view) HelpCounts(_ context.Context, month string) (all []booking.HelpCount, err error) {
	for key, n := range v.m.counts {
		if key.Month >= month {
			key.Count = n
			all = append(all, key)
		}
	}
	slices.SortFunc(all, func(a, b booking.HelpCount) int {
		return cmp.Or(cmp.Compare(a.Month, b.Month), cmp.Compare(a.Topic, b.Topic), cmp.Compare(a.Language, b.Language), cmp.Compare(a.State, b.State))
	})
	return all, nil
}
