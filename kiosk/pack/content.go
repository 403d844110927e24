package pack

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"medborgarkiosk/kiosk"
)

// Why a pack is not applied.
var (
	ErrOlder  = errors.New("the pack is not newer than what is there")
	ErrBase   = errors.New("the pack continues another version than what is there")
	ErrDigest = errors.New("what the pack leads to is not what it says")
	ErrRecord = errors.New("a record can't be so")
)

// Content is all records at one version of central's directory. It is never
// changed: applying a pack gives another.
type Content struct {
	Version int64    // the directory's revision; 0 for what the program carries inside it
	Records []Record // by kind and id; none is gone
}

// Apply gives the content that the pack makes of base. When the pack does not fit
// or anything in it can't be so, that is an error, and base is what it was. After
// ErrBase or ErrDigest a whole pack (from 0) helps.
func Apply(base Content, p Pack) (Content, error) {
	switch {
	case p.To <= base.Version:
		return base, fmt.Errorf("apply pack %d to %d: %w", p.From, p.To, ErrOlder)
	case p.From != 0 && p.From != base.Version:
		return base, fmt.Errorf("apply pack %d to %d: %w", p.From, p.To, ErrBase)
	}
	type key struct {
		kind Kind
		id   string
	}
	all := make(map[key]Record, len(base.Records)+len(p.Records))
	if p.From != 0 {
		for _, r := range base.Records {
			all[key{r.Kind, r.ID}] = r
		}
	}
	for _, r := range p.Records {
		if err := r.Check(); err != nil {
			return base, fmt.Errorf("apply pack %d to %d: %w: %w", p.From, p.To, ErrRecord, err)
		}
		if r.Gone() {
			delete(all, key{r.Kind, r.ID})
		} else {
			all[key{r.Kind, r.ID}] = r
		}
	}
	records := make([]Record, 0, len(all))
	for _, r := range all {
		records = append(records, r)
	}
	made := NewContent(p.To, records)
	if made.Digest() != p.Digest {
		return base, fmt.Errorf("apply pack %d to %d: %w", p.From, p.To, ErrDigest)
	}
	return made, nil
}

// NewContent puts records in order; those that are gone are left out. The slice
// becomes the content's.
func NewContent(version int64, records []Record) Content {
	records = slices.DeleteFunc(records, Record.Gone)
	slices.SortFunc(records, inOrder)
	return Content{version, records}
}

// Digest is SHA-256 over the version and all records, in hexadecimal: central and
// kiosk have the same content when theirs is the same. White space in bodies does
// not matter.
func (c Content) Digest() string {
	sum := sha256.New()
	var body bytes.Buffer
	part := func(b []byte) { // with its length before it, so that parts can't run together
		var size [8]byte
		binary.BigEndian.PutUint64(size[:], uint64(len(b)))
		sum.Write(size[:])
		sum.Write(b)
	}
	number := func(n int64) []byte { return binary.BigEndian.AppendUint64(nil, uint64(n)) } //nolint:gosec // its bits matter
	part(number(c.Version))
	for _, r := range c.Records {
		body.Reset()
		if json.Compact(&body, r.Body) != nil { // it is no JSON, and will not be the other side's either
			body.Reset()
			body.Write(r.Body)
		}
		part([]byte(r.Kind))
		part([]byte(r.ID))
		part(number(r.Revision))
		part(body.Bytes())
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// Offices gives the offices.
func (c Content) Offices() ([]kiosk.Office, error) { return of[kiosk.Office](c.Records, OfficeKind) }

// Areas gives the guide's first screen, in its order.
func (c Content) Areas() ([]kiosk.Area, error) {
	areas, err := of[kiosk.Area](c.Records, AreaKind)
	slices.SortStableFunc(areas, func(a, b kiosk.Area) int { return cmp.Compare(a.Place, b.Place) })
	return areas, err
}

// Topics gives the topics.
func (c Content) Topics() ([]kiosk.Topic, error) { return of[kiosk.Topic](c.Records, TopicKind) }

// Authorities gives those who are responsible for topics.
func (c Content) Authorities() ([]kiosk.Authority, error) {
	return of[kiosk.Authority](c.Records, AuthorityKind)
}

// Helpers gives who else helps.
func (c Content) Helpers() ([]kiosk.Helper, error) { return of[kiosk.Helper](c.Records, HelperKind) }

// Situations gives the situations.
func (c Content) Situations() ([]kiosk.Situation, error) {
	return of[kiosk.Situation](c.Records, SituationKind)
}

// Forms gives the forms of authorities.
func (c Content) Forms() ([]kiosk.Form, error) { return of[kiosk.Form](c.Records, FormKind) }

// Rules gives what libraries have decided for themselves.
func (c Content) Rules() ([]kiosk.LocalRule, error) { return of[kiosk.LocalRule](c.Records, RuleKind) }
