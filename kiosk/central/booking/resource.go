package booking

import (
	"context"
	"strings"
)

// Branches gives all branches; the one without a name is called as the library.
func (s *Service) Branches(ctx context.Context) ([]Branch, error) {
	all, err := s.Store.Branches(ctx)
	for i := range all {
		if all[i].Name == "" {
			all[i].Name = s.Name
		}
	}
	return all, err
}

// Resources gives the branch's helpers and rooms; those gone too.
func (s *Service) Resources(ctx context.Context, branch string) ([]Resource, error) {
	return s.Store.Resources(ctx, branch)
}

// PutBranch adds a branch (without ID) or changes it, and gives its id.
func (s *Service) PutBranch(ctx context.Context, b Branch) (string, error) {
	b.Name = strings.TrimSpace(b.Name)
	if err := b.check(); err != nil {
		return "", err
	}
	if b.ID == "" {
		b.ID = "b" + s.NewID()[:8]
	}
	if b.Zone == "" {
		b.Zone = "Europe/Stockholm"
	}
	return b.ID, s.change(ctx, b.ID, func(ctx context.Context, tx Tx) error { return tx.PutBranch(ctx, b) })
}

// PutResource adds a helper or room (without ID) or changes it, and gives its
// id. An empty Feed draws a new secret: whoever had the old address loses it.
func (s *Service) PutResource(ctx context.Context, r Resource) (string, error) {
	r.Name = strings.TrimSpace(r.Name)
	if r.Name == "" || len(r.Name) > 100 || r.Kind != Helper && r.Kind != Room {
		return "", ErrInvalid
	}
	if r.ID == "" {
		r.ID = "r" + s.NewID()[:12]
	}
	if r.Feed == "" {
		r.Feed = s.NewID()
	}
	return r.ID, s.change(ctx, r.Branch, func(ctx context.Context, tx Tx) error { return tx.PutResource(ctx, r) })
}

// PlaceKiosk says in which branch a kiosk stands.
func (s *Service) PlaceKiosk(ctx context.Context, kioskID, branch string) error {
	return s.change(ctx, branch, func(ctx context.Context, tx Tx) error { return tx.PlaceKiosk(ctx, kioskID, branch) })
}
