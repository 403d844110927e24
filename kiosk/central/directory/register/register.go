package register

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/pack"
)

// The errors that callers tell apart. A body that can't be so is ErrBody, and says
// what is wrong in English.
var (
	ErrUnknown  = errors.New("there is no such record, change or import")
	ErrStale    = errors.New("changed by somebody else in between")
	ErrDenied   = errors.New("another's to change")
	ErrBody     = errors.New("the record can't be so")
	ErrNoSource = errors.New("the record names no source")
	ErrTooMuch  = errors.New("more than a fifth would vanish")
	ErrFaults   = errors.New("the file has faults")
)

// Stale says by whom and when a record was changed that an edit was made on an
// older revision of. It is an ErrStale.
type Stale struct {
	Record Record // as it stands now
	Last   Change
}

// Error says so.
func (s *Stale) Error() string {
	return fmt.Sprintf("%s/%s: %v", s.Record.Kind, s.Record.ID, ErrStale)
}

// Unwrap gives ErrStale.
func (s *Stale) Unwrap() error { return ErrStale }

// Record is a record as it stands: without a body when it was retired, and of
// revision 0 when it never was.
type Record struct {
	pack.Record
	// Carried is the body that the program last brought; nil when an editor added
	// the record.
	Carried json.RawMessage
}

// Untouched tells whether the record is as the program carries it.
func (r Record) Untouched() bool { return bytes.Equal(r.Body, r.Carried) }

// Name is kind and id: what looks and remarks are counted by, "office/haninge".
func Name(kind pack.Kind, id string) string { return string(kind) + "/" + id }

// Action is what a change was.
type Action string

// The actions there are.
const (
	Added     Action = "add"
	Changed   Action = "change"
	Confirmed Action = "confirm"
	Closed    Action = "close"
	Retired   Action = "retire"
	Undone    Action = "undo"
	Renewed   Action = "renew" // by the program, with what it carries
)

// Change is what was done to a record at a revision of the directory.
type Change struct {
	Revision      int64
	Kind          pack.Kind
	ID            string
	Before, After json.RawMessage // nil: there was, or is, no record
	Action        Action
	Who           string // the account's name; "" is the program
	At            time.Time
	Import        string // the id of the import that it is part of; else ""
}

// Config is what a Register works with.
type Config struct {
	Store Store
	Now   func() time.Time
	Zone  *time.Location // whose days are meant by dates
	Tell  func()         // called after each change; may be nil
}

// Register is the directory's use cases. It keeps no state.
type Register struct{ Config }

// New makes a Register.
func New(c Config) *Register {
	if c.Tell == nil {
		c.Tell = func() {}
	}
	return &Register{c}
}

// Today is the day that it is in Sweden.
func (r *Register) Today() kiosk.Date { return kiosk.DateOf(r.Now().In(r.Zone)) }

// Records gives the records of a kind that stand, "" for those of all kinds, by
// kind and id.
func (r *Register) Records(ctx context.Context, kind pack.Kind) ([]Record, error) {
	all, err := r.Store.Records(ctx, kind)
	if err != nil {
		return nil, fmt.Errorf("records: %w", err)
	}
	standing := all[:0]
	for _, one := range all {
		if !one.Gone() {
			standing = append(standing, one)
		}
	}
	return standing, nil
}

// Record gives a record, or ErrUnknown when there never was one.
func (r *Register) Record(ctx context.Context, kind pack.Kind, id string) (Record, error) {
	one, err := r.Store.Record(ctx, kind, id)
	if err == nil && one.Revision == 0 {
		err = ErrUnknown
	}
	if err != nil {
		return one, fmt.Errorf("record: %w", err)
	}
	return one, nil
}

// Offices gives all offices that stand, those that have closed too, by id.
func (r *Register) Offices(ctx context.Context) ([]kiosk.Office, error) {
	return as[kiosk.Office](ctx, r, pack.OfficeKind)
}

// Topics gives the topics that stand.
func (r *Register) Topics(ctx context.Context) ([]kiosk.Topic, error) {
	return as[kiosk.Topic](ctx, r, pack.TopicKind)
}

// as gives the records of a kind as what their bodies are.
func as[T any](ctx context.Context, r *Register, kind pack.Kind) ([]T, error) {
	records, err := r.Records(ctx, kind)
	if err != nil {
		return nil, err
	}
	all := make([]T, len(records))
	for i, one := range records {
		if err := json.Unmarshal(one.Body, &all[i]); err != nil {
			return nil, fmt.Errorf("%s: %w", Name(kind, one.ID), err)
		}
	}
	return all, nil
}
