package register

import (
	"bytes"
	"context"
	"fmt"

	"medborgarkiosk/kiosk/pack"
)

// Renew brings in what the program carries: all of it into an empty register;
// later what is new or differs, where no editor has touched the record. What the
// program has ceased to carry is retired. It gives how many records changed.
func (r *Register) Renew(ctx context.Context, carried pack.Content) (n int, err error) {
	err = r.Store.Change(ctx, func(ctx context.Context, tx Tx) error {
		n, err = r.renew(ctx, tx, carried.Records)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("renew the directory: %w", err)
	}
	if n > 0 {
		r.Tell()
	}
	return n, nil
}

func (r *Register) renew(ctx context.Context, tx Tx, carried []pack.Record) (int, error) {
	all, err := tx.Records(ctx, "")
	if err != nil {
		return 0, err
	}
	standing := make(map[string]Record, len(all))
	for _, one := range all {
		standing[Name(one.Kind, one.ID)] = one
	}
	n := 0
	next, err := tx.Newest(ctx)
	if err != nil {
		return 0, err
	}
	bring := func(before Record, brought pack.Record) error {
		body, err := canonical(brought.Body)
		if err != nil || !before.Untouched() || bytes.Equal(body, before.Body) {
			return err
		}
		next++
		n++
		err = tx.Keep(ctx, Change{
			Revision: next, Kind: brought.Kind, ID: brought.ID, Before: before.Body, After: body, Action: Renewed, At: r.Now(),
		})
		if err != nil {
			return err
		}
		return tx.Carry(ctx, brought.Kind, brought.ID, body)
	}
	for _, brought := range carried {
		if err := bring(standing[Name(brought.Kind, brought.ID)], brought); err != nil {
			return 0, err
		}
		delete(standing, Name(brought.Kind, brought.ID))
	}
	for _, one := range all {
		if _, left := standing[Name(one.Kind, one.ID)]; left {
			if err := bring(one, pack.Record{Kind: one.Kind, ID: one.ID}); err != nil {
				return 0, err
			}
		}
	}
	return n, nil
}
