package publishtest

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"medborgarkiosk/kiosk/central/directory/publish"
	"medborgarkiosk/kiosk/pack"
)

// Directory is a store with a way to change it. A nil body retires the record; the
// revision grows with every change.
type Directory interface {
	publish.Store
	Put(ctx context.Context, kind pack.Kind, id string, body json.RawMessage) error
}

// Office is the body of an office that can be so.
func Office(id, name string) json.RawMessage {
	return json.RawMessage(fmt.Sprintf(
		`{"id": %q, "kind": "citizen_office", "name": %q, "municipality": "0136", "source": "a letter"}`, id, name))
}

// Run holds a store to what packs need; empty makes one without records.
func Run(t *testing.T, empty func(t *testing.T) Directory) {
	t.Helper()
	t.Run("empty", func(t *testing.T) {
		t.Parallel()
		records, newest, err := empty(t).Since(t.Context(), 0)
		if err != nil || newest != 0 || len(records) != 0 {
			t.Errorf("got %v, %d, %v", records, newest, err)
		}
	})
	t.Run("what changed", func(t *testing.T) {
		t.Parallel()
		d := empty(t)
		rapid.Check(t, func(rt *rapid.T) { changes(t.Context(), rt, d) })
	})
}

// changes makes some changes and looks at what each earlier version is told. The
// store keeps what other runs have left.
func changes(ctx context.Context, t *rapid.T, d Directory) {
	_, before, err := d.Since(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	type change struct {
		id   string
		body json.RawMessage
		at   int64
	}
	var done []change
	for i := range rapid.IntRange(1, 6).Draw(t, "changes") {
		c := change{id: rapid.SampledFrom([]string{"ab", "cd", "ef"}).Draw(t, "id")}
		if rapid.Bool().Draw(t, "kept") {
			c.body = Office(c.id, fmt.Sprintf("<Å> & %d", i))
		}
		if err := d.Put(ctx, pack.OfficeKind, c.id, c.body); err != nil {
			t.Fatal(err)
		}
		if _, c.at, err = d.Since(ctx, 0); err != nil || c.at <= before {
			t.Fatalf("the revision went from %d to %d, %v", before, c.at, err)
		}
		before = c.at
		done = append(done, c)
	}
	for from, c := range done {
		got, newest, err := d.Since(ctx, c.at)
		if err != nil || newest != before {
			t.Fatalf("since %d: newest %d, not %d, %v", c.at, newest, before, err)
		}
		want := map[string]change{}
		for _, later := range done[from+1:] {
			want[later.id] = later
		}
		for _, r := range got {
			w, ok := want[r.ID]
			if !ok || r.Kind != pack.OfficeKind || r.Revision != w.at || r.Gone() != (w.body == nil) || !r.Gone() && r.Check() != nil {
				t.Fatalf("since %d: got %s %s of revision %d: %s", c.at, r.Kind, r.ID, r.Revision, r.Body)
			}
			delete(want, r.ID)
		}
		if len(want) > 0 {
			t.Fatalf("since %d: %v is not told of", c.at, slices.Collect(maps.Keys(want)))
		}
	}
}
