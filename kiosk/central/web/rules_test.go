package web_test

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/pack"
)

// rule gives a library's rule; false for none.
func (r *rig) rule(t *testing.T, id string) (l kiosk.LocalRule, on string, ok bool) {
	t.Helper()
	one, err := r.Register.Store.Record(t.Context(), pack.RuleKind, id)
	if err != nil {
		t.Fatal(err)
	}
	if one.Gone() {
		return l, "0", false
	}
	if err := json.Unmarshal(one.Body, &l); err != nil {
		t.Fatal(err)
	}
	return l, r.on(t, pack.RuleKind, id), true
}

// TestRowsOfALibrary are worded anew, moved to the other side, hidden, added, and
// put back to what is the default.
func TestRowsOfALibrary(t *testing.T) {
	t.Parallel()
	r := directory(t)
	eva := r.as(t, "eva")
	_, page := eva.get(t, "/content/rules")
	holds(t, page, "Skriva ut", "Logga in åt dig", "Som förvalt", "Ny egen rad")
	send := func(fields ...string) (int, string) {
		return eva.send(t, "/content/rules", append([]string{"branch", "main", "topic", "bank", "beside", "so"}, fields...)...)
	}
	for _, step := range []struct {
		stands, own, beside string
		want                kiosk.LocalRule
		there               bool
	}{
		{"default", "", "", kiosk.LocalRule{}, false},
		{"default", "Skriva ut\n 10 sidor", "Daabac", kiosk.LocalRule{May: true, Text: kiosk.Words{"sv": "Skriva ut 10 sidor", "so": "Daabac"}}, true},
		{"not", "", "", kiosk.LocalRule{}, true},
		{"hidden", "", "", kiosk.LocalRule{May: true, Hidden: true}, true},
		{"default", "", "", kiosk.LocalRule{}, false},
	} {
		_, on, _ := r.rule(t, "main/bank-print")
		_, page = send("rule", "bank-print", "on", on, "stands", step.stands, "own", step.own, "own-beside", step.beside)
		holds(t, page, "Sparat.")
		got, _, there := r.rule(t, "main/bank-print")
		if there != step.there || got.May != step.want.May || got.Hidden != step.want.Hidden || len(got.Text) != len(step.want.Text) || got.Text["so"] != step.want.Text["so"] {
			t.Errorf("%s: got %+v, %v", step.stands, got, there)
		}
	}
	_, page = send("stands", "may", "own", "Visa hur man laddar mobilen")
	holds(t, page, "Egen rad", "Visa hur man laddar mobilen")
	id := regexp.MustCompile(`name="rule" value="(own-[a-z0-9]+)"`).FindStringSubmatch(page)[1]
	_, on, _ := r.rule(t, "main/"+id)
	if _, page = send("rule", id, "on", on, "stands", "default", "own", "x"); strings.Contains(page, id) {
		t.Error("the library's own row does not go")
	}
}

func TestRowsRefuse(t *testing.T) {
	t.Parallel()
	r := directory(t)
	eva := r.as(t, "eva")
	for name, test := range map[string]struct {
		fields []string
		status int
		want   string
	}{
		"without Swedish":   {[]string{"branch", "main", "topic", "bank", "rule", "bank-print", "on", "0", "stands", "may", "own-beside", "x"}, http.StatusUnprocessableEntity, "Skriv texten på svenska först."},
		"new without words": {[]string{"branch", "main", "topic", "bank", "on", "0", "stands", "may"}, http.StatusUnprocessableEntity, "Skriv texten på svenska först."},
		"no such topic":     {[]string{"branch", "main", "topic", "x", "rule", "bank-print", "on", "0", "stands", "may"}, http.StatusNotFound, ""},
		"another library":   {[]string{"branch", "b2", "topic", "bank", "rule", "bank-print", "on", "0", "stands", "may"}, http.StatusNotFound, ""},
		"no such standing":  {[]string{"branch", "main", "topic", "bank", "rule", "bank-print", "on", "0", "stands", "maybe"}, http.StatusNotFound, ""},
		"seen before":       {[]string{"branch", "main", "topic", "bank", "rule", "bank-login", "on", "99", "stands", "may"}, http.StatusConflict, "Någon annan hann ändra."},
	} {
		status, page := eva.send(t, "/content/rules?lang=sv", test.fields...)
		if status != test.status || !strings.Contains(page, test.want) {
			t.Errorf("%s: %d, %q is not in\n%s", name, status, test.want, page)
		}
	}
}
