package register_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/directory/publish/publishtest"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/directory/register/registertest"
	"medborgarkiosk/kiosk/pack"
)

var rut = registertest.Everything

func newRegister(t *testing.T) *register.Register {
	t.Helper()
	return registertest.New(t, centraltest.Store(t).Directory())
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func office(t *testing.T, r *register.Register, id string) kiosk.Office {
	t.Helper()
	one, err := r.Record(t.Context(), pack.OfficeKind, id)
	must(t, err)
	var o kiosk.Office
	must(t, json.Unmarshal(one.Body, &o))
	return o
}

// TestMay is who may change what.
func TestMay(t *testing.T) {
	t.Parallel()
	body := func(text string) json.RawMessage { return json.RawMessage(text) }
	var (
		haninge = pack.Record{Kind: pack.OfficeKind, Body: body(`{"kind": "citizen_office", "municipality": "0136"}`)}
		library = pack.Record{Kind: pack.OfficeKind, Body: body(`{"kind": "library_help", "municipality": "0136"}`)}
		nacka   = pack.Record{Kind: pack.OfficeKind, Body: body(`{"kind": "library_help", "municipality": "0182"}`)}
		ours    = pack.Record{Kind: pack.RuleKind, Body: body(`{"branch": "main"}`)}
		theirs  = pack.Record{Kind: pack.RuleKind, Body: body(`{"branch": "b2"}`)}
		topic   = pack.Record{Kind: pack.TopicKind, Body: body(`{}`)}
		gone    = pack.Record{Kind: pack.OfficeKind}
	)
	all := []pack.Record{haninge, library, nacka, ours, theirs, topic, gone}
	for name, test := range map[string]struct {
		who  register.Editor
		want []bool // of all, in their order
	}{
		"nobody":               {register.Editor{Municipality: "0136", Branch: "main"}, make([]bool, 7)},
		"library":              {register.Editor{Scope: register.Library, Municipality: "0136", Branch: "main"}, []bool{false, true, false, true, false, false, false}},
		"library of nowhere":   {register.Editor{Scope: register.Library, Branch: "main"}, []bool{false, false, false, true, false, false, false}},
		"municipality":         {register.Editor{Scope: register.Municipality, Municipality: "0136"}, []bool{true, true, false, false, false, false, false}},
		"municipality of none": {register.Editor{Scope: register.Municipality}, make([]bool, 7)},
		"region":               {register.Editor{Scope: register.Region}, []bool{true, true, true, true, true, true, false}},
	} {
		var got []bool
		for _, r := range all {
			got = append(got, test.who.May(r))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v, want %v", name, got, test.want)
		}
	}
}

// TestAnEditorStaysInside: no change leads into or out of what an editor keeps.
func TestAnEditorStaysInside(t *testing.T) {
	t.Parallel()
	r := newRegister(t)
	eva := register.Editor{Name: "eva", Scope: register.Municipality, Municipality: "0136"}
	elsewhere := json.RawMessage(`{"id": "ab", "kind": "citizen_office", "name": "A", "municipality": "0182"}`)
	if err := r.Put(t.Context(), eva, registertest.Seen(t, r, pack.OfficeKind, "ab", elsewhere)); !errors.Is(err, register.ErrDenied) {
		t.Errorf("she gives it away: %v", err)
	}
	registertest.Put(t, r, pack.OfficeKind, "ab", elsewhere)
	for what, err := range map[string]error{
		"takes it back": r.Put(t.Context(), eva, registertest.Seen(t, r, pack.OfficeKind, "ab", publishtest.Office("ab", "A"))),
		"retires it":    r.Retire(t.Context(), eva, registertest.Seen(t, r, pack.OfficeKind, "ab", nil)),
		"closes it":     r.Close(t.Context(), eva, registertest.Seen(t, r, pack.OfficeKind, "ab", nil), kiosk.Closing{Since: "2026"}),
		"undoes it":     func() error { _, err := r.Undo(t.Context(), eva, 6); return err }(),
	} {
		if !errors.Is(err, register.ErrDenied) {
			t.Errorf("she %s: %v", what, err)
		}
	}
	must(t, r.Confirm(t.Context(), eva, registertest.Seen(t, r, pack.OfficeKind, "cd", nil)))
}

func TestConfirm(t *testing.T) {
	t.Parallel()
	r := newRegister(t)
	must(t, r.Confirm(t.Context(), rut, registertest.Seen(t, r, pack.OfficeKind, "ab", nil)))
	if o := office(t, r, "ab"); o.CheckedOn != "2026-11-24" || o.ValidUntil != "2027-05-24" || o.Standing(r.Today()) != kiosk.Fact || o.Name != "Kontoret ab" {
		t.Errorf("it is %+v", o)
	}
	registertest.Put(t, r, pack.OfficeKind, "cd", json.RawMessage(`{"id": "cd", "kind": "citizen_office", "name": "C", "municipality": "0136"}`))
	if err := r.Confirm(t.Context(), rut, registertest.Seen(t, r, pack.OfficeKind, "cd", nil)); !errors.Is(err, register.ErrNoSource) {
		t.Errorf("without a source: %v", err)
	}
}

func TestCloseAndRetire(t *testing.T) {
	t.Parallel()
	r := newRegister(t)
	must(t, r.Close(t.Context(), rut, registertest.Seen(t, r, pack.OfficeKind, "ab", nil), kiosk.Closing{Since: "2026-10", GoTo: []string{"cd"}}))
	if o := office(t, r, "ab"); o.Closed == nil || o.Closed.Since != "2026-10" || o.Closed.GoTo[0] != "cd" {
		t.Errorf("it is %+v", o.Closed)
	}
	must(t, r.Retire(t.Context(), rut, registertest.Seen(t, r, pack.OfficeKind, "cd", nil)))
	offices, err := r.Offices(t.Context())
	if err != nil || len(offices) != 4 {
		t.Errorf("%d offices, %v", len(offices), err)
	}
	if err := r.Retire(t.Context(), rut, registertest.Seen(t, r, pack.OfficeKind, "cd", nil)); !errors.Is(err, register.ErrUnknown) {
		t.Errorf("twice: %v", err)
	}
	registertest.Put(t, r, pack.OfficeKind, "cd", publishtest.Office("cd", "Back"))
}

func TestPutRefuses(t *testing.T) {
	t.Parallel()
	r := newRegister(t)
	for name, body := range map[string]string{
		"another id": `{"id": "cd", "kind": "citizen_office", "name": "A", "municipality": "0136"}`,
		"no name":    `{"id": "ab", "kind": "citizen_office", "name": "", "municipality": "0136"}`,
		"unknown":    `{"id": "ab", "kind": "citizen_office", "name": "A", "municipality": "0136", "shoes": 1}`,
		"no JSON":    `{`,
	} {
		if err := r.Put(t.Context(), rut, registertest.Seen(t, r, pack.OfficeKind, "ab", json.RawMessage(body))); !errors.Is(err, register.ErrBody) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := r.Put(t.Context(), rut, register.Edit{Kind: pack.OfficeKind, ID: "ab", Body: publishtest.Office("ab", "A")}); !errors.Is(err, register.ErrStale) {
		t.Errorf("as if it were new: %v", err)
	}
	before, err := r.Store.Newest(t.Context())
	must(t, err)
	registertest.Put(t, r, pack.OfficeKind, "ab", json.RawMessage(`{ "source": "a letter", "municipality": "0136",
		"id": "ab", "kind": "citizen_office", "name": "Kontoret ab"}`))
	if after, _ := r.Store.Newest(t.Context()); after != before {
		t.Error("what changes nothing has left a trace")
	}
}

func TestUndo(t *testing.T) {
	t.Parallel()
	r := newRegister(t)
	for _, name := range []string{"B", "C"} {
		registertest.Put(t, r, pack.OfficeKind, "ab", publishtest.Office("ab", name))
	}
	if _, err := r.Undo(t.Context(), rut, 6); !errors.Is(err, register.ErrStale) {
		t.Errorf("not the latest: %v", err)
	}
	for _, step := range []struct {
		revision int64
		want     string
	}{{7, "B"}, {8, "C"}, {9, "B"}} { // to undo an undo is to do it again
		_, err := r.Undo(t.Context(), rut, step.revision)
		must(t, err)
		if o := office(t, r, "ab"); o.Name != step.want {
			t.Errorf("after %d it is %s", step.revision, o.Name)
		}
	}
	if _, err := r.Undo(t.Context(), rut, 5); err != nil { // that ij was added
		t.Error(err)
	}
	if _, err := r.Undo(t.Context(), rut, 99); !errors.Is(err, register.ErrUnknown) {
		t.Errorf("a change there never was: %v", err)
	}
}

// TestRenew: what the program carries comes in, and later versions of it where no
// editor was.
func TestRenew(t *testing.T) {
	t.Parallel()
	r := register.New(register.Config{Store: centraltest.Store(t).Directory(), Now: centralNow, Zone: central.Sweden})
	carried := func(bodies ...string) pack.Content {
		var records []pack.Record
		for i := 0; i < len(bodies); i += 2 {
			records = append(records, pack.Record{Kind: pack.OfficeKind, ID: bodies[i], Body: publishtest.Office(bodies[i], bodies[i+1])})
		}
		return pack.NewContent(0, records)
	}
	renew := func(want int, c pack.Content) {
		t.Helper()
		if n, err := r.Renew(t.Context(), c); err != nil || n != want {
			t.Errorf("%d changed, not %d: %v", n, want, err)
		}
	}
	renew(3, carried("ab", "A", "cd", "C", "ef", "E"))
	renew(0, carried("ab", "A", "cd", "C", "ef", "E"))
	registertest.Put(t, r, pack.OfficeKind, "ab", publishtest.Office("ab", "Edited"))
	renew(3, carried("ab", "A2", "cd", "C2", "gh", "G")) // cd, gh, and ef goes
	names := map[string]string{}
	offices, err := r.Offices(t.Context())
	must(t, err)
	for _, o := range offices {
		names[o.ID] = o.Name
	}
	if fmt.Sprint(names) != "map[ab:Edited cd:C2 gh:G]" {
		t.Errorf("they are %v", names)
	}
	_, err = r.Undo(t.Context(), rut, 4) // the edit: nobody has touched it then
	must(t, err)
	renew(1, carried("ab", "A2", "cd", "C2", "gh", "G"))
	history, err := r.History(t.Context(), pack.OfficeKind, "ab")
	if err != nil || history[0].Action != register.Renewed || history[0].Who != "" {
		t.Errorf("the history is %+v, %v", history, err)
	}
}

func TestRenewWithWhatIsCarried(t *testing.T) {
	t.Parallel()
	content, err := pack.Embedded()
	must(t, err)
	r := register.New(register.Config{Store: centraltest.Store(t).Directory(), Now: centralNow, Zone: central.Sweden})
	if n, err := r.Renew(t.Context(), content); err != nil || n != len(content.Records) {
		t.Errorf("%d of %d, %v", n, len(content.Records), err)
	}
	if n, err := r.Renew(t.Context(), content); err != nil || n != 0 {
		t.Errorf("again %d, %v", n, err)
	}
}
