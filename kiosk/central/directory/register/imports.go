package register

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/pack"
)

// ImportState is how far an import has come.
type ImportState string

// The states there are.
const (
	ImportSeen   ImportState = "seen" // its preview was shown; the file waits
	ImportDone   ImportState = "done"
	ImportUndone ImportState = "undone"
)

// Import is a file of offices on its way into the register.
type Import struct {
	ID, Name string // Name is the file's
	Who      string
	At       time.Time
	State    ImportState
	On       int64  // the directory's revision that the preview was made on
	File     []byte // until it is done
	// How many offices it added, changed and retired.
	Added, Changed, Retired int
}

// importKept is how long a file waits for its preview to be answered.
const importKept = 24 * time.Hour

// Apply does an import whose preview the editor has seen: all of it, or nothing
// when the directory has changed since (ErrStale).
func (r *Register) Apply(ctx context.Context, who Editor, id string) (Import, error) {
	i, err := r.Store.Import(ctx, id)
	if err == nil && (i.State != ImportSeen || i.Who != who.Name) {
		err = ErrUnknown
	}
	if err != nil {
		return i, fmt.Errorf("import: %w", err)
	}
	p, err := r.preview(ctx, who, i)
	if err == nil {
		err = p.Refused()
	}
	if err != nil {
		return i, fmt.Errorf("import: %w", err)
	}
	err = r.Store.Change(ctx, func(ctx context.Context, tx Tx) error {
		newest, err := tx.Newest(ctx)
		if err != nil {
			return err
		}
		if newest != i.On {
			return ErrStale
		}
		if err := r.apply(ctx, tx, who, p); err != nil {
			return err
		}
		p.State, p.File, p.At = ImportDone, nil, r.Now()
		return tx.PutImport(ctx, p.Import)
	})
	if err != nil {
		return i, fmt.Errorf("import: %w", err)
	}
	r.Tell()
	return p.Import, nil
}

// apply makes each office what the preview says.
func (r *Register) apply(ctx context.Context, tx Tx, who Editor, p Preview) error {
	all, err := tx.Records(ctx, pack.OfficeKind)
	if err != nil {
		return err
	}
	before := make(map[string]json.RawMessage, len(all))
	for _, one := range all {
		before[one.ID] = one.Body
	}
	next := p.On
	for _, t := range turns(p.Comparison) {
		c := Change{
			Revision: next + 1, Kind: pack.OfficeKind, ID: t.office.ID, Before: before[t.office.ID], Action: t.action, Import: p.ID,
		}
		if t.action != Retired {
			if c.After, err = json.Marshal(t.office); err != nil {
				return err
			}
		}
		kept, err := r.keep(ctx, tx, who, c)
		if err != nil {
			return err
		}
		if kept {
			next++
		}
	}
	return nil
}

// turn is what becomes of one office.
type turn struct {
	action Action
	office kiosk.Office
}

func turns(c transfer.Comparison) []turn {
	var all []turn
	for _, o := range c.Added {
		all = append(all, turn{Added, o})
	}
	for _, change := range c.Changed {
		all = append(all, turn{Changed, change.Wanted})
	}
	for _, o := range c.Vanished {
		all = append(all, turn{Retired, o})
	}
	return all
}

// Imports gives the latest imports that were done.
func (r *Register) Imports(ctx context.Context) ([]Import, error) {
	all, err := r.Store.Imports(ctx, 20)
	if err != nil {
		return nil, fmt.Errorf("imports: %w", err)
	}
	return all, nil
}
