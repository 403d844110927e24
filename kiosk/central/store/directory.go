package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/directory/publish"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/store/queries"
	"medborgarkiosk/kiosk/pack"
)

// Directory keeps what package register decides.
type Directory struct {
	directoryReader
	write writer
}

var (
	_ register.Store = Directory{}
	_ publish.Store  = Directory{}
)

// Directory gives the store's part for the directory.
func (s *Store) Directory() Directory { return Directory{directoryReader{s.read}, s.write} }

// Change runs do in one transaction, one at a time.
func (d Directory) Change(ctx context.Context, do func(context.Context, register.Tx) error) error {
	return d.write.change(ctx, "directory", func(ctx context.Context, tx session) error {
		return do(ctx, directoryTx{directoryReader{tx}})
	})
}

// Since gives what is newer than the revision, and the newest revision.
func (d Directory) Since(ctx context.Context, revision int64) (records []pack.Record, newest int64, err error) {
	_, err = list(ctx, d.db, func(rows *sql.Rows) (none struct{}, err error) {
		var kind, id sql.NullString
		var at sql.NullInt64
		var body []byte
		if err := rows.Scan(&newest, &kind, &id, &at, &body); err != nil || !id.Valid {
			return none, err
		}
		records = append(records, pack.Record{Kind: pack.Kind(kind.String), ID: id.String, Revision: at.Int64, Body: body})
		return none, nil
	}, queries.RecordsSince, revision)
	return records, newest, err
}

// directoryReader looks up, in a transaction or outside.
type directoryReader struct{ db session }

func scanRecord(rows *sql.Rows) (r register.Record, err error) {
	err = rows.Scan(&r.Kind, &r.ID, &r.Revision, (*[]byte)(&r.Body), (*[]byte)(&r.Carried))
	return r, err
}

// Record gives one, of revision 0 when it never was.
func (d directoryReader) Record(ctx context.Context, kind pack.Kind, id string) (register.Record, error) {
	all, err := list(ctx, d.db, scanRecord, queries.Record, kind, id)
	if err != nil || len(all) == 0 {
		return register.Record{Record: pack.Record{Kind: kind, ID: id}}, err
	}
	return all[0], nil
}

// Records gives those of a kind, or all.
func (d directoryReader) Records(ctx context.Context, kind pack.Kind) ([]register.Record, error) {
	return list(ctx, d.db, scanRecord, queries.Records, kind)
}

// Newest gives the directory's revision.
func (d directoryReader) Newest(ctx context.Context) (n int64, err error) {
	err = d.db.QueryRowContext(ctx, queries.Newest).Scan(&n)
	return n, err
}

func scanChange(rows *sql.Rows) (c register.Change, err error) {
	var at int64
	err = rows.Scan(&c.Revision, &c.Kind, &c.ID, (*[]byte)(&c.Before), (*[]byte)(&c.After), &c.Action, &c.Who, &at, &c.Import)
	c.At = time.Unix(at, 0)
	return c, err
}

// History gives a record's changes.
func (d directoryReader) History(ctx context.Context, kind pack.Kind, id string) ([]register.Change, error) {
	return list(ctx, d.db, scanChange, queries.History, kind, id)
}

// ChangeAt gives the change of a revision.
func (d directoryReader) ChangeAt(ctx context.Context, revision int64) (register.Change, error) {
	return known(one(ctx, d.db, scanChange, queries.ChangeAt, revision))
}

// ChangesOf gives the changes of an import.
func (d directoryReader) ChangesOf(ctx context.Context, importID string) ([]register.Change, error) {
	return list(ctx, d.db, scanChange, queries.ChangesOf, importID)
}

func scanImport(rows *sql.Rows) (i register.Import, err error) {
	var at int64
	err = rows.Scan(&i.ID, &i.Name, &i.Who, &at, &i.State, &i.On, &i.File, &i.Added, &i.Changed, &i.Retired)
	i.At = time.Unix(at, 0)
	return i, err
}

// Import gives one.
func (d directoryReader) Import(ctx context.Context, id string) (register.Import, error) {
	return known(one(ctx, d.db, scanImport, queries.Import, id))
}

// Imports gives those that were done.
func (d directoryReader) Imports(ctx context.Context, limit int) ([]register.Import, error) {
	return list(ctx, d.db, scanImport, queries.Imports, limit)
}

// Handled gives the marks on remarks.
func (d directoryReader) Handled(ctx context.Context) ([]register.Handled, error) {
	return list(ctx, d.db, func(rows *sql.Rows) (h register.Handled, err error) {
		var at int64
		err = rows.Scan(&h.Record, &h.Remark, &h.Count, &h.Who, &at)
		h.At = time.Unix(at, 0)
		return h, err
	}, queries.Handled)
}

// known says in the register's word that there is none.
func known[T any](value T, err error) (T, error) {
	if errors.Is(err, booking.ErrUnknown) {
		err = register.ErrUnknown
	}
	return value, err
}

// directoryTx is one change of the directory.
type directoryTx struct{ directoryReader }

// Keep keeps a change, and the record as it leaves it.
func (t directoryTx) Keep(ctx context.Context, c register.Change) error {
	_, err := t.db.ExecContext(ctx, queries.PutRecord, c.Kind, c.ID, c.Revision, orNull(c.After))
	if err == nil {
		_, err = t.db.ExecContext(ctx, queries.AddChange,
			c.Revision, c.Kind, c.ID, orNull(c.Before), orNull(c.After), c.Action, c.Who, c.At.Unix(), c.Import)
	}
	return err
}

// Carry keeps what the program brought.
func (t directoryTx) Carry(ctx context.Context, kind pack.Kind, id string, body json.RawMessage) error {
	_, err := t.db.ExecContext(ctx, queries.Carry, orNull(body), kind, id)
	return err
}

// PutImport keeps an import.
func (t directoryTx) PutImport(ctx context.Context, i register.Import) error {
	_, err := t.db.ExecContext(ctx, queries.PutImport,
		i.ID, i.Name, i.Who, i.At.Unix(), i.State, i.On, i.File, i.Added, i.Changed, i.Retired)
	return err
}

// DropImports removes those that nobody did.
func (t directoryTx) DropImports(ctx context.Context, before int64) error {
	_, err := t.db.ExecContext(ctx, queries.DropImports, before)
	return err
}

// Handle keeps a mark.
func (t directoryTx) Handle(ctx context.Context, h register.Handled) error {
	_, err := t.db.ExecContext(ctx, queries.Handle, h.Record, h.Remark, h.Count, h.Who, h.At.Unix())
	return err
}

// orNull is a body as a column of text has it.
func orNull(body json.RawMessage) any {
	if body == nil {
		return nil
	}
	return string(body)
}
