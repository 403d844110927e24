package transfer_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/transfer"
)

func TestCompare(t *testing.T) {
	t.Parallel()
	moved := office("moved")
	moved.Street, moved.Place = "Storgatan 1", &kiosk.Place{Lat: 59.2, Lon: 18.138}
	c := transfer.Compare(
		[]kiosk.Office{office("same"), office("moved"), office("gone")},
		[]kiosk.Office{moved, office("new"), office("same")},
	)
	want := transfer.Comparison{
		Added: []kiosk.Office{office("new")}, Vanished: []kiosk.Office{office("gone")}, Same: []kiosk.Office{office("same")},
		Changed: []transfer.Change{{Now: office("moved"), Wanted: moved, Fields: []string{"street", "lat", "coord_basis"}}},
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("got %+v", c)
	}
	if got := transfer.Values(moved, "languages"); got != "sv, ar" {
		t.Errorf("got %q", got)
	}
}

// TestCompareSeesAll: a change of any field is seen, whichever fields there come
// to be.
func TestCompareSeesAll(t *testing.T) {
	t.Parallel()
	whole := office("ab")
	fields := reflect.VisibleFields(reflect.TypeFor[kiosk.Office]())
	for _, f := range fields {
		if f.Anonymous || f.Name == "ID" {
			continue
		}
		without := whole
		reflect.ValueOf(&without).Elem().FieldByIndex(f.Index).SetZero()
		if c := transfer.Compare([]kiosk.Office{whole}, []kiosk.Office{without}); len(c.Changed) != 1 {
			t.Errorf("%s: the change is not seen", f.Name)
		}
	}
}

func TestTooMuch(t *testing.T) {
	t.Parallel()
	var now []kiosk.Office
	for i := range 10 {
		now = append(now, office(fmt.Sprintf("office-%d", i)))
	}
	for vanish, want := range map[int]bool{0: false, 2: false, 3: true, 10: true} {
		wanted := append(slices.Clone(now[vanish:]), office("new"))
		if got := transfer.Compare(now, wanted).TooMuch(); got != want {
			t.Errorf("%d of 10 vanish: got %v", vanish, got)
		}
	}
	if transfer.Compare(nil, now).TooMuch() {
		t.Error("nothing was there")
	}
}
