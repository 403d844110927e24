package register_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/directory/register/registertest"
	"medborgarkiosk/kiosk/pack"
)

func centralNow() time.Time { return registertest.Now }

// TestWork is the order of the work list.
func TestWork(t *testing.T) {
	t.Parallel()
	record := func(kind pack.Kind, id string, facts kiosk.Facts, closed bool) register.Record {
		o := kiosk.Office{ID: id, Facts: facts}
		if closed {
			o.Closed = &kiosk.Closing{Since: "2025"}
		}
		body, err := json.Marshal(o)
		must(t, err)
		return register.Record{Record: pack.Record{Kind: kind, ID: id, Body: body}}
	}
	checked := func(until kiosk.Date) kiosk.Facts {
		return kiosk.Facts{Source: "a letter", CheckedOn: "2026-01-01", ValidUntil: until}
	}
	records := []register.Record{
		record(pack.OfficeKind, "fine", checked("2027-06-01"), false),
		record(pack.OfficeKind, "no-source", kiosk.Facts{}, false),
		record(pack.OfficeKind, "unchecked", kiosk.Facts{Source: "a letter"}, false),
		record(pack.OfficeKind, "unchecked-seen", kiosk.Facts{Source: "a letter"}, false),
		record(pack.OfficeKind, "soon", checked("2026-12-24"), false),
		record(pack.OfficeKind, "not-so-soon", checked("2026-12-25"), false),
		record(pack.OfficeKind, "expired-late", checked("2026-11-20"), false),
		record(pack.TopicKind, "expired-early", checked("2026-06-01"), false),
		record(pack.OfficeKind, "expired-seen", checked("2026-11-23"), false),
		record(pack.OfficeKind, "closed", checked("2026-06-01"), true),
		record(pack.RuleKind, "main/r", kiosk.Facts{}, false),
	}
	looks := map[string]int{"office/expired-seen": 9, "office/unchecked-seen": 2}
	var got []string
	for _, task := range register.Work(records, looks, "2026-11-24") {
		got = append(got, fmt.Sprintf("%s %s %d", task.ID, task.Need, task.Looks))
	}
	want := []string{
		"expired-seen expired 9", "expired-early expired 0", "expired-late expired 0", "soon soon 0",
		"unchecked-seen unchecked 2", "unchecked unchecked 0", "no-source unsourced 0",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestRemarksStayUntilHandled, and one that came meanwhile stays.
func TestRemarksStayUntilHandled(t *testing.T) {
	t.Parallel()
	r := newRegister(t)
	counts := []central.LookCount{{Record: "office/ab", Wrong: map[kiosk.Remark]int{kiosk.WrongHours: 3, kiosk.HasClosed: 1}}, {Record: "office/cd", Looks: 4}}
	open := func() []register.OpenRemark {
		marks, err := r.Store.Handled(t.Context())
		must(t, err)
		return register.OpenRemarks(counts, marks)
	}
	if all := open(); len(all) != 2 || all[0].Count != 3 || all[0].Remark != kiosk.WrongHours {
		t.Fatalf("open are %+v", all)
	}
	counts[0].Wrong[kiosk.WrongHours]++
	must(t, r.Handle(t.Context(), rut, pack.OfficeKind, "ab", kiosk.WrongHours, 3))
	if all := open(); len(all) != 2 || all[0].Count != 1 || all[1].Count != 1 {
		t.Errorf("open are %+v", all)
	}
	nacka := register.Editor{Scope: register.Municipality, Municipality: "0182"}
	if err := r.Handle(t.Context(), nacka, pack.OfficeKind, "ab", kiosk.HasClosed, 1); !errors.Is(err, register.ErrDenied) {
		t.Errorf("another's: %v", err)
	}
	if err := r.Handle(t.Context(), rut, pack.OfficeKind, "ab", "shoes", 1); !errors.Is(err, register.ErrUnknown) {
		t.Errorf("no such remark: %v", err)
	}
}
