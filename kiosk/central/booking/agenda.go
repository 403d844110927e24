package booking

import (
	"context"
	"time"
)

// Agenda is what a helper or a room has ahead, and had within the retention
// time.
type Agenda struct {
	Resource
	Library string    // the branch's name
	From    time.Time // slots that ended before are left out
	Slots   []Seated  // by start

	places map[string]string
}

// Place says where a slot of the agenda is, in Swedish.
func (a Agenda) Place(s Seated) string {
	if place, ok := a.places[s.Room]; ok {
		return place
	}
	return a.Library
}

// Agenda gives the one whose calendar has the secret; ErrUnknown when there is
// none, or no longer.
func (s *Service) Agenda(ctx context.Context, feed string) (a Agenda, err error) {
	if a.Resource, err = s.Store.ResourceByFeed(ctx, feed); err != nil {
		return a, err
	}
	if a.Gone || feed == "" {
		return a, ErrUnknown
	}
	if a.places, err = s.places(ctx, s.Store, a.Branch); err != nil {
		return a, err
	}
	a.Library, a.From = a.places[""], s.Now().Add(-s.Rules.Retention)
	a.Slots, err = s.Store.SlotsOf(ctx, a.ID, a.From)
	return a, err
}
