package register_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/directory/publish/publishtest"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/directory/register/registertest"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/pack"
)

// file is the offices that stand as CSV, once change has been at them.
func file(t *testing.T, r *register.Register, change func([]kiosk.Office) []kiosk.Office) []byte {
	t.Helper()
	offices, err := r.Offices(t.Context())
	must(t, err)
	var out bytes.Buffer
	must(t, transfer.WriteCSV(&out, change(offices)))
	return out.Bytes()
}

// another renames ab, drops cd and adds xy.
func another(all []kiosk.Office) []kiosk.Office {
	all[0].Name = "Renamed"
	added := all[0]
	added.ID = "xy"
	return append(slices.Delete(all, 1, 2), added)
}

// TestImport is seen, done, and undone as a whole.
func TestImport(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := registertest.New(t, open(t).Directory())
			before, err := r.Offices(t.Context())
			must(t, err)
			p, err := r.Preview(t.Context(), rut, "kontor.csv", file(t, r, another))
			if err != nil || p.Refused() != nil || p.Added != 1 || p.Changed != 1 || p.Retired != 1 {
				t.Fatalf("the preview is %+v, %v", p, err)
			}
			if now, _ := r.Offices(t.Context()); len(transfer.Compare(before, now).Same) != 5 {
				t.Error("a preview has changed something")
			}
			eva := register.Editor{Name: "eva", Scope: register.Region}
			if _, err := r.Apply(t.Context(), eva, p.ID); !errors.Is(err, register.ErrUnknown) {
				t.Errorf("another does it: %v", err)
			}
			_, err = r.Apply(t.Context(), rut, p.ID)
			must(t, err)
			if o := office(t, r, "ab"); o.Name != "Renamed" {
				t.Errorf("ab is %+v", o)
			}
			if _, err := r.Apply(t.Context(), rut, p.ID); !errors.Is(err, register.ErrUnknown) {
				t.Errorf("twice: %v", err)
			}
			_, err = r.UndoImport(t.Context(), rut, p.ID)
			must(t, err)
			after, err := r.Offices(t.Context())
			if c := transfer.Compare(before, after); err != nil || len(c.Same) != 5 || len(after) != 5 {
				t.Errorf("after undoing %+v, %v", c, err)
			}
			if _, err := r.UndoImport(t.Context(), rut, p.ID); !errors.Is(err, register.ErrUnknown) {
				t.Errorf("undone twice: %v", err)
			}
		})
	}
}

// TestStaleImport: what was seen is no longer what would be done.
func TestStaleImport(t *testing.T) {
	t.Parallel()
	r := newRegister(t)
	p, err := r.Preview(t.Context(), rut, "kontor.csv", file(t, r, another))
	must(t, err)
	registertest.Put(t, r, pack.OfficeKind, "ij", publishtest.Office("ij", "Changed"))
	if _, err := r.Apply(t.Context(), rut, p.ID); !errors.Is(err, register.ErrStale) {
		t.Errorf("a stale one: %v", err)
	}
	if o := office(t, r, "ab"); o.Name != "Kontoret ab" {
		t.Errorf("half of it was done: %+v", o)
	}
	if p, err = r.Preview(t.Context(), rut, "kontor.csv", file(t, r, another)); err == nil {
		_, err = r.Apply(t.Context(), rut, p.ID)
	}
	must(t, err)
	registertest.Put(t, r, pack.OfficeKind, "xy", publishtest.Office("xy", "Changed since"))
	if _, err := r.UndoImport(t.Context(), rut, p.ID); !errors.Is(err, register.ErrStale) {
		t.Errorf("undone, though an office has changed since: %v", err)
	}
	if o := office(t, r, "ab"); o.Name != "Renamed" {
		t.Errorf("half of it was undone: %+v", o)
	}
}

func TestImportRefuses(t *testing.T) {
	t.Parallel()
	r := newRegister(t)
	nobody := register.Editor{Name: "nils", Scope: register.Municipality, Municipality: "0182"}
	for name, test := range map[string]struct {
		who    register.Editor
		change func([]kiosk.Office) []kiosk.Office
		want   error
	}{
		"too much":    {rut, func(all []kiosk.Office) []kiosk.Office { return all[2:] }, register.ErrTooMuch},
		"another's":   {nobody, another, register.ErrDenied},
		"given away":  {register.Editor{Name: "eva", Scope: register.Municipality, Municipality: "0136"}, func(all []kiosk.Office) []kiosk.Office { all[0].Municipality = "0182"; return all }, register.ErrDenied},
		"two faults":  {rut, func(all []kiosk.Office) []kiosk.Office { all[0].Hours = "jämt"; all[1].Web = "x"; return all }, register.ErrFaults},
		"all in time": {rut, func(all []kiosk.Office) []kiosk.Office { return all }, nil},
	} {
		p, err := r.Preview(t.Context(), test.who, "kontor.csv", file(t, r, test.change))
		if err != nil || !errors.Is(p.Refused(), test.want) {
			t.Errorf("%s: %v, %v", name, p.Refused(), err)
		}
		_, err = r.Apply(t.Context(), test.who, p.ID)
		if (err == nil) != (test.want == nil) {
			t.Errorf("%s: applied with %v", name, err)
		}
	}
	var fault *transfer.Fault
	if _, err := r.Preview(t.Context(), rut, "x", []byte("\x00")); !errors.As(err, &fault) {
		t.Errorf("no file of offices: %v", err)
	}
}

// TestImportTwentyThousand is as many as a file may have.
func TestImportTwentyThousand(t *testing.T) {
	t.Parallel()
	r := newRegister(t)
	many := file(t, r, func(all []kiosk.Office) []kiosk.Office {
		for i := len(all); i < transfer.MostRows; i++ {
			o := all[0]
			o.ID = fmt.Sprintf("o%05d", i)
			all = append(all, o)
		}
		return all
	})
	p, err := r.Preview(t.Context(), rut, "kontor.csv", many)
	must(t, err)
	i, err := r.Apply(t.Context(), rut, p.ID)
	if err != nil || i.Added != transfer.MostRows-5 {
		t.Fatalf("%+v, %v", i, err)
	}
	records, newest, err := r.Store.Since(t.Context(), 5)
	if err != nil || len(records) != i.Added || newest != transfer.MostRows {
		t.Errorf("%d records, newest %d, %v", len(records), newest, err)
	}
}
