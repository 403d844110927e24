package register

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
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

// Preview is what an import would do. Where Read has faults, nothing.
type Preview struct {
	Import
	Read       transfer.Import
	Comparison transfer.Comparison
	Foreign    []string // ids of offices in the file that are another's to change
}

// Refused tells why the import can't be done: ErrFaults, ErrDenied, ErrTooMuch, or
// nil.
func (p Preview) Refused() error {
	switch {
	case p.Read.Refused():
		return ErrFaults
	case len(p.Foreign) > 0:
		return ErrDenied
	case p.Comparison.TooMuch():
		return ErrTooMuch
	}
	return nil
}

// Preview reads a file of the offices that the editor keeps, all of them, and tells
// what importing it would change. One that can be imported is kept for Apply. The
// error of a file that can't be read at all is a *transfer.Fault.
func (r *Register) Preview(ctx context.Context, who Editor, name string, file []byte) (Preview, error) {
	i := Import{
		ID: "i" + strings.ToLower(rand.Text()), Name: name, Who: who.Name, At: r.Now(), State: ImportSeen, File: file,
	}
	var err error
	if i.On, err = r.Store.Newest(ctx); err != nil {
		return Preview{}, fmt.Errorf("preview an import: %w", err)
	}
	p, err := r.preview(ctx, who, i)
	if err != nil || p.Refused() != nil {
		return p, err
	}
	err = r.Store.Change(ctx, func(ctx context.Context, tx Tx) error {
		if err := tx.DropImports(ctx, r.Now().Add(-importKept).Unix()); err != nil {
			return err
		}
		return tx.PutImport(ctx, p.Import)
	})
	if err != nil {
		return p, fmt.Errorf("keep an import: %w", err)
	}
	return p, nil
}

func (r *Register) preview(ctx context.Context, who Editor, i Import) (Preview, error) {
	p := Preview{Import: i}
	var err error
	if p.Read, err = transfer.Read(i.Name, i.File); err != nil || p.Read.Refused() {
		return p, err
	}
	all, err := r.Offices(ctx)
	if err != nil {
		return p, err
	}
	wanted := p.Read.Over(all)
	others := map[string]bool{} // offices that another keeps
	now := slices.DeleteFunc(all, func(o kiosk.Office) bool {
		others[o.ID] = !who.Keeps(o)
		return others[o.ID]
	})
	for _, o := range wanted {
		if others[o.ID] || !who.Keeps(o) {
			p.Foreign = append(p.Foreign, o.ID)
		}
	}
	p.Comparison = transfer.Compare(now, wanted)
	p.Added, p.Changed, p.Retired = len(p.Comparison.Added), len(p.Comparison.Changed), len(p.Comparison.Vanished)
	return p, nil
}

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
