package register

import (
	"context"
	"fmt"

	"medborgarkiosk/kiosk/pack"
)

// History gives the changes of a record, the latest first.
func (r *Register) History(ctx context.Context, kind pack.Kind, id string) ([]Change, error) {
	all, err := r.Store.History(ctx, kind, id)
	if err != nil {
		return nil, fmt.Errorf("history: %w", err)
	}
	return all, nil
}

// Undo makes a record what it was before the change of a revision, which is a
// change itself. Only the record's latest can be undone: else it is *Stale.
func (r *Register) Undo(ctx context.Context, who Editor, revision int64) (Change, error) {
	var undone Change
	err := r.Store.Change(ctx, func(ctx context.Context, tx Tx) error {
		var err error
		if undone, err = tx.ChangeAt(ctx, revision); err != nil {
			return err
		}
		return r.undo(ctx, tx, who, []Change{undone})
	})
	if err != nil {
		return undone, fmt.Errorf("undo %d: %w", revision, err)
	}
	r.Tell()
	return undone, nil
}

// UndoImport undoes all changes of an import, or none when one of its records has
// been changed since.
func (r *Register) UndoImport(ctx context.Context, who Editor, id string) (Import, error) {
	var undone Import
	err := r.Store.Change(ctx, func(ctx context.Context, tx Tx) error {
		var err error
		if undone, err = tx.Import(ctx, id); err != nil {
			return err
		}
		if undone.State != ImportDone {
			return ErrUnknown
		}
		all, err := tx.ChangesOf(ctx, id)
		if err != nil {
			return err
		}
		if err := r.undo(ctx, tx, who, all); err != nil {
			return err
		}
		undone.State = ImportUndone
		return tx.PutImport(ctx, undone)
	})
	if err != nil {
		return undone, fmt.Errorf("undo import: %w", err)
	}
	r.Tell()
	return undone, nil
}

func (r *Register) undo(ctx context.Context, tx Tx, who Editor, all []Change) error {
	next, err := tx.Newest(ctx)
	if err != nil {
		return err
	}
	for _, c := range all {
		if _, err := seen(ctx, tx, Edit{Kind: c.Kind, ID: c.ID, On: c.Revision}); err != nil {
			return err
		}
		back := Change{Revision: next + 1, Kind: c.Kind, ID: c.ID, Before: c.After, After: c.Before, Action: Undone}
		kept, err := r.keep(ctx, tx, who, back)
		if err != nil {
			return err
		}
		if kept {
			next++
		}
	}
	return nil
}
