package register

import (
	"context"
	"encoding/json"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/pack"
)

// Reader is what can be looked up, in a change or outside.
type Reader interface {
	// Record gives a record; one that never was is of revision 0, without a body.
	Record(ctx context.Context, kind pack.Kind, id string) (Record, error)
	// Records gives those of a kind, "" for all, by kind and id; retired ones too.
	Records(ctx context.Context, kind pack.Kind) ([]Record, error)
	// History gives the changes of a record, the latest first.
	History(ctx context.Context, kind pack.Kind, id string) ([]Change, error)
	// ChangeAt gives the change of a revision, or ErrUnknown.
	ChangeAt(ctx context.Context, revision int64) (Change, error)
	// ChangesOf gives the changes of an import, the latest first.
	ChangesOf(ctx context.Context, importID string) ([]Change, error)
	// Newest gives the directory's revision, 0 for an empty one.
	Newest(ctx context.Context) (int64, error)
	// Import gives one, or ErrUnknown; Imports those that were done, the latest first.
	Import(ctx context.Context, id string) (Import, error)
	Imports(ctx context.Context, limit int) ([]Import, error)
	// Handled gives the marks on remarks, in any order.
	Handled(ctx context.Context) ([]Handled, error)
}

// Store keeps the directory; the suite in registertest says what it must hold to.
type Store interface {
	Reader
	// Since is publish.Store's.
	Since(ctx context.Context, revision int64) (records []pack.Record, newest int64, err error)
	// Change runs do in one transaction, one at a time: all that it does, or nothing.
	Change(ctx context.Context, do func(context.Context, Tx) error) error
}

// Tx is one change of the directory.
type Tx interface {
	Reader
	// Keep lets a record stand as the change leaves it, and adds to its history.
	Keep(ctx context.Context, c Change) error
	// Carry says what body the program brought for a record that there is.
	Carry(ctx context.Context, kind pack.Kind, id string, body json.RawMessage) error
	// PutImport keeps an import, new or changed.
	PutImport(ctx context.Context, i Import) error
	// DropImports removes imports begun before (seconds since 1970) and not done.
	DropImports(ctx context.Context, before int64) error
	// Handle keeps a mark, in place of an earlier one on the same.
	Handle(ctx context.Context, h Handled) error
}

// key names a remark about a record.
type key struct {
	record string
	remark kiosk.Remark
}
