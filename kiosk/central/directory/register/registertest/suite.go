package registertest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/publish/publishtest"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/pack"
)

// Run holds a store to what the register needs; open gives an empty one.
func Run(t *testing.T, open func(t *testing.T) register.Store) {
	t.Helper()
	t.Run("publishes", func(t *testing.T) {
		publishtest.Run(t, func(t *testing.T) publishtest.Directory { return published{open(t)} })
	})
	for name, test := range map[string]func(*testing.T, register.Store){
		"remembers": remembers, "all or nothing": allOrNothing, "one of many": oneOfMany,
		"imports": keepsImports, "marks": keepsMarks,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, open(t))
		})
	}
}

// remembers: bodies come back byte for byte, and the history is the latest first.
func remembers(t *testing.T, s register.Store) {
	r := New(t, s)
	never, err := s.Record(t.Context(), pack.OfficeKind, "never")
	if err != nil || never.Revision != 0 || never.Body != nil || never.ID != "never" {
		t.Errorf("one that never was: %+v, %v", never, err)
	}
	Put(t, r, pack.OfficeKind, "ab", publishtest.Office("ab", `<Å> & "B"`))
	must(t, r.Retire(t.Context(), Everything, Seen(t, r, pack.OfficeKind, "ab", nil)))
	history, err := s.History(t.Context(), pack.OfficeKind, "ab")
	if err != nil || len(history) != 3 {
		t.Fatalf("%d changes, %v", len(history), err)
	}
	var actions []register.Action
	for i, c := range history {
		actions = append(actions, c.Action)
		if i > 0 && (string(c.After) != string(history[i-1].Before) || c.Revision >= history[i-1].Revision) {
			t.Errorf("change %d does not lead to the next: %s, %s", i, c.After, history[i-1].Before)
		}
		if at, err := s.ChangeAt(t.Context(), c.Revision); err != nil || string(at.After) != string(c.After) || at.Who != "rut" || !at.At.Equal(Now) {
			t.Errorf("at %d: %+v, %v", c.Revision, at, err)
		}
	}
	if !slices.Equal(actions, []register.Action{register.Retired, register.Changed, register.Added}) || history[0].After != nil || history[2].Before != nil {
		t.Errorf("the actions are %v", actions)
	}
	if _, err := s.ChangeAt(t.Context(), 99); !errors.Is(err, register.ErrUnknown) {
		t.Errorf("a revision there never was: %v", err)
	}
	all, err := s.Records(t.Context(), "")
	if err != nil || len(all) != 5 || !all[0].Gone() || all[1].ID != "cd" {
		t.Errorf("records: %v, %v", all, err)
	}
	if none, err := s.Records(t.Context(), pack.TopicKind); err != nil || len(none) != 0 {
		t.Errorf("topics: %v, %v", none, err)
	}
}

// allOrNothing: a change that fails leaves no trace.
func allOrNothing(t *testing.T, s register.Store) {
	New(t, s)
	before, err := s.Newest(t.Context())
	must(t, err)
	broken := errors.New("broken")
	err = s.Change(t.Context(), func(ctx context.Context, tx register.Tx) error {
		for i, id := range []string{"xy", "zz"} {
			if err := tx.Keep(ctx, register.Change{Revision: before + int64(i) + 1, Kind: pack.OfficeKind, ID: id, After: publishtest.Office(id, id)}); err != nil {
				return err
			}
		}
		return broken
	})
	after, _ := s.Newest(t.Context())
	one, _ := s.Record(t.Context(), pack.OfficeKind, "xy")
	if !errors.Is(err, broken) || after != before || one.Revision != 0 {
		t.Errorf("%v; from %d to %d; %+v", err, before, after, one)
	}
}

// oneOfMany: of editors who saw the same, one is the quickest and the others are
// told who it was.
func oneOfMany(t *testing.T, s register.Store) {
	r := New(t, s)
	seen := Seen(t, r, pack.OfficeKind, "ab", nil)
	errs := make([]error, 16)
	var all sync.WaitGroup
	for i := range errs {
		all.Go(func() {
			mine := seen
			mine.Body = publishtest.Office("ab", fmt.Sprint("wish ", i))
			errs[i] = r.Put(t.Context(), register.Editor{Name: fmt.Sprint(i), Scope: register.Region}, mine)
		})
	}
	all.Wait()
	history, err := s.History(t.Context(), pack.OfficeKind, "ab")
	must(t, err)
	done := 0
	for i, err := range errs {
		var stale *register.Stale
		switch {
		case err == nil:
			done++
			if history[0].Who != fmt.Sprint(i) {
				t.Errorf("%d thinks it was theirs, but it was %s's", i, history[0].Who)
			}
		case !errors.As(err, &stale) || stale.Last.Who != history[0].Who || !errors.Is(err, register.ErrStale):
			t.Errorf("%d is told %v", i, err)
		}
	}
	if done != 1 || len(history) != 2 {
		t.Errorf("%d were done, %d changes are there", done, len(history))
	}
}

// keepsImports with their file until they are done; those that nobody did go.
func keepsImports(t *testing.T, s register.Store) {
	waiting := register.Import{
		ID: "i1", Name: "kontor.csv", Who: "rut", At: Now, State: register.ImportSeen, On: 7, File: []byte{0, 0xff, 'a'}, Added: 1, Changed: 2, Retired: 3,
	}
	put := func(i register.Import) {
		must(t, s.Change(t.Context(), func(ctx context.Context, tx register.Tx) error { return tx.PutImport(ctx, i) }))
	}
	put(waiting)
	got, err := s.Import(t.Context(), "i1")
	if err != nil || string(got.File) != string(waiting.File) || got.On != 7 || !got.At.Equal(Now) || got.Retired != 3 || got.State != register.ImportSeen {
		t.Errorf("got %+v, %v", got, err)
	}
	if done, err := s.Imports(t.Context(), 9); err != nil || len(done) != 0 {
		t.Errorf("done are %v, %v", done, err)
	}
	done := waiting
	done.ID, done.State, done.File = "i2", register.ImportDone, nil
	put(done)
	must(t, s.Change(t.Context(), func(ctx context.Context, tx register.Tx) error { return tx.DropImports(ctx, Now.Unix()+1) }))
	if _, err := s.Import(t.Context(), "i1"); !errors.Is(err, register.ErrUnknown) {
		t.Errorf("one that nobody did: %v", err)
	}
	if all, err := s.Imports(t.Context(), 9); err != nil || len(all) != 1 || all[0].ID != "i2" || all[0].File != nil {
		t.Errorf("all are %v, %v", all, err)
	}
}

// keepsMarks: the latest on each remark.
func keepsMarks(t *testing.T, s register.Store) {
	for _, h := range []register.Handled{
		{Record: "office/ab", Remark: kiosk.WrongHours, Count: 2, Who: "rut", At: Now},
		{Record: "office/ab", Remark: kiosk.WrongHours, Count: 5, Who: "eva", At: Now},
		{Record: "office/ab", Remark: kiosk.HasClosed, Count: 1, Who: "rut", At: Now},
	} {
		must(t, s.Change(t.Context(), func(ctx context.Context, tx register.Tx) error { return tx.Handle(ctx, h) }))
	}
	marks, err := s.Handled(t.Context())
	slices.SortFunc(marks, func(a, b register.Handled) int { return a.Count - b.Count })
	if err != nil || len(marks) != 2 || marks[1].Count != 5 || marks[1].Who != "eva" || !marks[1].At.Equal(Now) {
		t.Errorf("the marks are %+v, %v", marks, err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
