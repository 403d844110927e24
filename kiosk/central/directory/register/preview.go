package register

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/transfer"
)

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
