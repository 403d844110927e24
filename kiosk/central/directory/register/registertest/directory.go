package registertest

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/directory/publish/publishtest"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/pack"
)

// Now is a Tuesday in November.
var Now = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)

// Everything is an editor who may change all.
var Everything = register.Editor{Name: "rut", Scope: register.Region}

// New gives a register on the store at Now, with the offices ab, cd, ef, gh and ij
// in Haninge.
func New(t testing.TB, s register.Store) *register.Register {
	t.Helper()
	r := register.New(register.Config{Store: s, Now: func() time.Time { return Now }, Zone: time.UTC})
	for _, id := range []string{"ab", "cd", "ef", "gh", "ij"} {
		Put(t, r, pack.OfficeKind, id, publishtest.Office(id, "Kontoret "+id))
	}
	return r
}

// Put puts a record over what stands.
func Put(t testing.TB, r *register.Register, kind pack.Kind, id string, body json.RawMessage) {
	t.Helper()
	standing, err := r.Store.Record(t.Context(), kind, id)
	if err == nil {
		err = r.Put(t.Context(), Everything, register.Edit{Kind: kind, ID: id, On: standing.Revision, Body: body})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Seen is an edit on a record as it stands now.
func Seen(t testing.TB, r *register.Register, kind pack.Kind, id string, body json.RawMessage) register.Edit {
	t.Helper()
	standing, err := r.Record(t.Context(), kind, id)
	if err != nil {
		t.Fatal(err)
	}
	return register.Edit{Kind: kind, ID: id, On: standing.Revision, Body: body}
}

// published is a store as the suite of packs changes it.
type published struct{ register.Store }

func (p published) Put(ctx context.Context, kind pack.Kind, id string, body json.RawMessage) error {
	return p.Change(ctx, func(ctx context.Context, tx register.Tx) error {
		newest, err := tx.Newest(ctx)
		if err != nil {
			return err
		}
		return tx.Keep(ctx, register.Change{Revision: newest + 1, Kind: kind, ID: id, After: body, Action: register.Changed, At: Now})
	})
}
