package pack_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"medborgarkiosk/kiosk/pack"
)

func TestApply(t *testing.T) {
	t.Parallel()
	base := pack.NewContent(5, []pack.Record{office("ab", 3), office("cd", 5), topic("housing", 2)})
	next := pack.NewContent(8, []pack.Record{office("ab", 8), topic("housing", 2), office("ef", 6)})
	changes := []pack.Record{office("ab", 8), gone("cd", 7), office("ef", 6)}
	good := to(5, next, changes...)
	wrong := func(change func(*pack.Pack)) pack.Pack {
		p := good
		p.Records = append([]pack.Record(nil), changes...)
		change(&p)
		return p
	}
	body := func(text string) pack.Pack {
		return wrong(func(p *pack.Pack) { p.Records[0].Body = json.RawMessage(text) })
	}
	for name, test := range map[string]struct {
		pack pack.Pack
		want error
	}{
		"right":            {good, nil},
		"whole":            {to(0, next, office("ab", 8), topic("housing", 2), office("ef", 6)), nil},
		"the same":         {to(5, base), pack.ErrOlder},
		"older":            {to(0, pack.NewContent(4, nil)), pack.ErrOlder},
		"another base":     {wrong(func(p *pack.Pack) { p.From = 4 }), pack.ErrBase},
		"later base":       {wrong(func(p *pack.Pack) { p.From = 6 }), pack.ErrBase},
		"another digest":   {wrong(func(p *pack.Pack) { p.Digest = base.Digest() }), pack.ErrDigest},
		"one left out":     {wrong(func(p *pack.Pack) { p.Records = p.Records[1:] }), pack.ErrDigest},
		"another revision": {wrong(func(p *pack.Pack) { p.Records[2].Revision = 7 }), pack.ErrDigest},
		"a kind not known": {wrong(func(p *pack.Pack) { p.Records[0].Kind = "letter" }), pack.ErrFormat},
		"a field":          {body(`{"id":"ab","kind":"citizen_office","name":"x","municipality":"0136","telephone":"1"}`), pack.ErrRecord},
		"another id":       {body(`{"id":"ac","kind":"citizen_office","name":"x","municipality":"0136"}`), pack.ErrRecord},
		"no such office":   {body(`{"id":"ab","kind":"pub","name":"x","municipality":"0136"}`), pack.ErrRecord},
		"no object":        {body(`[]`), pack.ErrRecord},
	} {
		got, err := pack.Apply(base, sent(t, test.pack))
		switch {
		case test.want == nil && (err != nil || got.Digest() != next.Digest()):
			t.Errorf("%s: got %v, %v", name, got, err)
		case test.want != nil && (!errors.Is(err, test.want) || !reflect.DeepEqual(got, base)):
			t.Errorf("%s: got %v, changed %v", name, err, !reflect.DeepEqual(got, base))
		}
	}
	offices, err := next.Offices()
	if topics, _ := next.Topics(); err != nil || len(offices) != 2 || offices[0].Name != "<Åby> & 8" || len(topics) != 1 {
		t.Errorf("got %v, %v", offices, err)
	}
}

// TestPacksMeet: whichever packs a kiosk gets, whole or in steps, some of them
// again, it ends with the directory's content.
func TestPacksMeet(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		ids := []string{"ab", "cd", "ef", "gh"}
		directory := map[string]pack.Record{}
		var revision int64
		at, kept := pack.Content{}, []pack.Content{}
		for range rapid.IntRange(1, 12).Draw(t, "changes") {
			revision++
			id := rapid.SampledFrom(ids).Draw(t, "id")
			if directory[id] = office(id, revision); rapid.Bool().Draw(t, "gone") {
				directory[id] = gone(id, revision)
			}
			if !rapid.Bool().Draw(t, "fetch") {
				continue
			}
			var all, since []pack.Record
			from := at.Version
			if rapid.Bool().Draw(t, "whole") {
				from = 0
			}
			for _, r := range directory {
				all = append(all, r)
				if r.Revision > from {
					since = append(since, r)
				}
			}
			made := pack.NewContent(revision, all)
			next, err := pack.Apply(at, to(from, made, since...))
			if err != nil || next.Digest() != made.Digest() {
				t.Fatalf("%d to %d: %v", from, revision, err)
			}
			if _, err := pack.Apply(next, to(from, made, since...)); !errors.Is(err, pack.ErrOlder) {
				t.Fatalf("again: %v", err)
			}
			at, kept = next, append(kept, at)
		}
		for _, before := range kept {
			if before.Version > 0 && before.Digest() == at.Digest() {
				t.Fatal("two versions have one digest")
			}
		}
	})
}

// TestEmbeddedContent is whole, and any pack is newer.
func TestEmbeddedContent(t *testing.T) {
	t.Parallel()
	c, err := pack.Embedded()
	if err != nil || c.Version != 0 || len(c.Records) == 0 {
		t.Fatalf("got %d records of version %d, %v", len(c.Records), c.Version, err)
	}
	for _, r := range c.Records {
		if err := r.Check(); err != nil {
			t.Error(err)
		}
	}
	made := pack.NewContent(1, []pack.Record{office("ab", 1)})
	if got, err := pack.Apply(c, to(0, made, office("ab", 1))); err != nil || len(got.Records) != 1 {
		t.Errorf("got %d records, %v", len(got.Records), err)
	}
}
