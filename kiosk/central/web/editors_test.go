package web_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/pack"
)

// TestTwoEditors: who was slower is told by whom, keeps what was typed, and may
// save it over what is there.
func TestTwoEditors(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRigOn(t, open(t))
			fill(t, r)
			mias, ruts := r.form(t, "haninge", "name", "Mias namn"), r.form(t, "haninge", "phone", "08-1")
			_, page := r.as(t, "rut").send(t, "/content/record", ruts...)
			holds(t, page, "Sparat.")
			mia := r.as(t, "mia")
			status, page := mia.send(t, "/content/record", mias...)
			if status != http.StatusConflict {
				t.Errorf("got %d", status)
			}
			holds(t, page, "rut ändrade posten klockan 10.42, medan du skrev.", `value="Mias namn"`, "Telefon</th><td></td><td>08-1",
				fmt.Sprintf(`name="on" value="%s"`, r.on(t, pack.OfficeKind, "haninge")))
			if o := r.office(t, "haninge"); o.Name != "Haninge medborgarkontor" || o.Phone != "08-1" {
				t.Errorf("it is %+v", o)
			}
		})
	}
}

// TestEditorsKeepTheirOwn: what is another's is shown, but has no buttons, and
// forms sent for it change nothing.
func TestEditorsKeepTheirOwn(t *testing.T) {
	t.Parallel()
	r := directory(t)
	for name, theirs := range map[string][]string{"eva": {"haninge", "nacka"}, "mia": {"nacka"}} {
		v := r.as(t, name)
		for _, id := range theirs {
			_, page := v.get(t, "/content/record?k=office&id="+id)
			holds(t, page, "Posten sköts av någon annan.")
			if strings.Contains(page, `id="save"`) || strings.Contains(page, `id="confirm"`) {
				t.Errorf("%s has buttons for %s", name, id)
			}
			on := r.on(t, pack.OfficeKind, id)
			for path, form := range map[string][]string{
				"/content/record":  r.form(t, id, "name", "Mitt"),
				"/content/confirm": {"k", "office", "id", id, "on", on},
				"/content/retire":  {"k", "office", "id", id, "on", on},
				"/content/close":   {"k", "office", "id", id, "on", on, "since", "2026"},
				"/content/undo":    {"k", "office", "id", id, "revision", on},
			} {
				if status, _ := v.send(t, path, form...); status != http.StatusForbidden && status != http.StatusConflict {
					t.Errorf("%s at %s of %s: %d", name, path, id, status)
				}
			}
			if after := r.on(t, pack.OfficeKind, id); after != on {
				t.Errorf("%s has changed %s", name, id)
			}
		}
	}
	if status, _ := r.as(t, "bo").get(t, "/content"); status != http.StatusForbidden {
		t.Errorf("staff who are no editors: %d", status)
	}
	mia := r.as(t, "mia")
	for _, path := range []string{"/bookings", "/queue", "/kiosks", "/accounts"} {
		if status, _ := mia.get(t, path); status != http.StatusForbidden {
			t.Errorf("a municipality's editor at %s: %d", path, status)
		}
	}
	if _, page := mia.get(t, "/"); !strings.Contains(page, "Behöver ses över") {
		t.Errorf("her first page is\n%s", page)
	}
	if status, _ := mia.get(t, "/content/rules"); status != http.StatusNotFound {
		t.Errorf("she has no library's rules: %d", status)
	}
	if status, _ := r.as(t, "eva").get(t, "/bookings"); status != http.StatusOK {
		t.Errorf("a library's editor is one of its staff: %d", status)
	}
}
