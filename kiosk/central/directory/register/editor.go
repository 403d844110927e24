package register

import (
	"encoding/json"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/pack"
)

// Scope is how much of the directory an editor keeps.
type Scope string

// The scopes there are; "" keeps nothing.
const (
	Library      Scope = "library"      // its own rules, and its municipality's offices at libraries
	Municipality Scope = "municipality" // the offices of the municipality
	Region       Scope = "region"       // all
)

// Editor is somebody who changes the directory.
type Editor struct {
	Name         string // the account's
	Scope        Scope
	Branch       string // of a library's editor
	Municipality string // SCB's code, of a library's or a municipality's editor; "" when nobody has said
}

// May tells whether the editor may change, confirm, retire or add the record. It is
// asked of the record as it was and as it is to be. One without a body is nobody's.
func (e Editor) May(r pack.Record) bool {
	var told struct {
		Kind         kiosk.OfficeKind `json:"kind"`
		Municipality string           `json:"municipality"`
		Branch       string           `json:"branch"`
	}
	if json.Unmarshal(r.Body, &told) != nil {
		return false
	}
	near := r.Kind == pack.OfficeKind && e.Municipality != "" && told.Municipality == e.Municipality
	switch e.Scope {
	case Region:
		return true
	case Municipality:
		return near
	case Library:
		return near && told.Kind == kiosk.LibraryHelp ||
			r.Kind == pack.RuleKind && e.Branch != "" && told.Branch == e.Branch
	}
	return false
}

// Keeps tells whether the editor may change the office.
func (e Editor) Keeps(o kiosk.Office) bool {
	body, err := json.Marshal(o)
	return err == nil && e.May(pack.Record{Kind: pack.OfficeKind, ID: o.ID, Body: body})
}

// mayTurn tells whether the editor may make the second of the first; either may
// have no body.
func (e Editor) mayTurn(kind pack.Kind, before, after json.RawMessage) bool {
	if before == nil && after == nil {
		return false
	}
	for _, body := range []json.RawMessage{before, after} {
		if body != nil && !e.May(pack.Record{Kind: kind, Body: body}) {
			return false
		}
	}
	return true
}
