package pack

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
)

// Kind is what a record is about.
type Kind string

// The kinds there are. A body is the JSON of the type named.
const (
	OfficeKind    Kind = "office"    // kiosk.Office
	AreaKind      Kind = "area"      // kiosk.Area
	TopicKind     Kind = "topic"     // kiosk.Topic
	AuthorityKind Kind = "authority" // kiosk.Authority
	HelperKind    Kind = "helper"    // kiosk.Helper
	SituationKind Kind = "situation" // kiosk.Situation
	FormKind      Kind = "form"      // kiosk.Form
	RuleKind      Kind = "rule"      // kiosk.LocalRule
)

// Record is one record as it is published.
type Record struct {
	Kind     Kind            `json:"kind"`
	ID       string          `json:"id"`
	Revision int64           `json:"revision"` // of the directory, when the record last changed
	Body     json.RawMessage `json:"body"`     // null: there is no such record any more
}

// Gone tells that the record is no more.
func (r Record) Gone() bool { return len(r.Body) == 0 || string(r.Body) == "null" }

// Check tells what can't be so in the record: an unknown kind, fields that the
// kind does not have, a body with another id.
func (r Record) Check() error {
	check, ok := checks[r.Kind]
	switch {
	case !ok:
		return fmt.Errorf("%w: there is no kind %q", ErrFormat, r.Kind)
	case r.ID == "" || len(r.ID) > 200:
		return errors.New("an id is missing or too long")
	case r.Revision < 0:
		return errors.New("a revision can't be less than 0")
	case r.Gone():
		return nil
	}
	if err := check(r); err != nil {
		return fmt.Errorf("%s/%s: %w", r.Kind, r.ID, err)
	}
	return nil
}

var checks = map[Kind]func(Record) error{
	OfficeKind:    checked(func(o kiosk.Office) (string, error) { return o.ID, o.Check() }),
	AreaKind:      checked(func(a kiosk.Area) (string, error) { return a.ID, a.Check() }),
	TopicKind:     checked(func(t kiosk.Topic) (string, error) { return t.ID, t.Check() }),
	AuthorityKind: checked(func(a kiosk.Authority) (string, error) { return a.ID, a.Check() }),
	HelperKind:    checked(func(h kiosk.Helper) (string, error) { return h.ID, h.Check() }),
	SituationKind: checked(func(s kiosk.Situation) (string, error) { return s.ID, s.Check() }),
	FormKind:      checked(func(f kiosk.Form) (string, error) { return f.ID, f.Check() }),
	RuleKind:      checked(func(l kiosk.LocalRule) (string, error) { return l.Branch + "/" + l.Rule, nil }),
}

// checked reads the body as a kind's type, and looks at it by its own check, which
// gives its id as well.
func checked[T any](check func(T) (string, error)) func(Record) error {
	return func(r Record) error {
		var one T
		if err := strictly(r.Body, &one); err != nil {
			return err
		}
		id, err := check(one)
		return errors.Join(sameID(r, id), err)
	}
}

func sameID(r Record, id string) error {
	if r.ID != id {
		return fmt.Errorf("the body's id is %q", id)
	}
	return nil
}

// strictly reads one JSON value of known fields alone.
func strictly(raw []byte, into any) error {
	in := json.NewDecoder(bytes.NewReader(raw))
	in.DisallowUnknownFields()
	if err := in.Decode(into); err != nil {
		return err
	}
	if _, err := in.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more follows the end")
	}
	return nil
}

// inOrder compares records as they stand in a Content: by kind, then by id.
func inOrder(a, b Record) int {
	if c := strings.Compare(string(a.Kind), string(b.Kind)); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}

// of gives the records of a kind, read into the kind's type.
func of[T any](records []Record, kind Kind) ([]T, error) {
	first, _ := slices.BinarySearchFunc(records, Record{Kind: kind}, inOrder)
	var all []T
	for _, r := range records[first:] {
		if r.Kind != kind {
			break
		}
		var one T
		if err := strictly(r.Body, &one); err != nil {
			return nil, fmt.Errorf("%s/%s: %w", r.Kind, r.ID, err)
		}
		all = append(all, one)
	}
	return all, nil
}
