package web_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/web/frame"
)

func TestLogInLeadsBack(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	for name, test := range map[string]struct{ again, want string }{
		"to the page":           {"/log?before=7", "/log?before=7"},
		"never elsewhere":       {"https://evil.example/", "/"},
		"nor that way":          {"//evil.example/", "/"},
		"nor that":              {`/\evil.example/`, "/"},
		"nor by script":         {"javascript:alert(1)", "/"},
		"nor round in a circle": {"/login", "/"},
		"nor out again":         {"/logout", "/"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v := r.visitor(t)
			var to string
			v.CheckRedirect = func(req *http.Request, _ []*http.Request) error {
				to = req.URL.RequestURI()
				return http.ErrUseLastResponse
			}
			v.send(t, "/login", "name", "anna", "password", password, "again", test.again)
			if to != test.want {
				t.Errorf("to %q, want %q", to, test.want)
			}
		})
	}
}

func TestWrongPassword(t *testing.T) {
	t.Parallel()
	v := newRig(t).visitor(t)
	status, page := v.send(t, "/login", "name", "Bo", "password", "wrong", "again", "/me")
	holds(t, page, "Namnet eller lösenordet stämmer inte.", `value="Bo"`, `name="again" value="/me"`)
	if status != http.StatusUnprocessableEntity || strings.Contains(page, "wrong") {
		t.Errorf("%d:\n%s", status, page)
	}
	for range 5 {
		_, page = v.send(t, "/login", "name", "Bo", "password", "wrong")
	}
	holds(t, page, "För många försök. Vänta 1 sekunder")
}

func TestLogOut(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	bo := r.as(t, "bo")
	if status, _ := bo.send(t, "/logout"); status != http.StatusUnauthorized {
		t.Errorf("after logging out: %d", status)
	}
}

// TestAFormWaits: the session ends while somebody types; logging in sends what
// they typed.
func TestAFormWaits(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	anna := r.as(t, "anna")
	r.pass(61 * time.Minute)
	status, page := anna.send(t, "/accounts", "name", "cia<", "role", "staff", "password-x", "hemligt")
	holds(t, page, "Det du skrev finns kvar", `name="kept:name" value="cia&lt;"`, `name="again" value="/accounts"`)
	if status != http.StatusUnauthorized || strings.Contains(page, "hemligt") {
		t.Errorf("%d:\n%s", status, page)
	}
	_, page = anna.send(t, "/login", "name", "anna", "password", "wrong", "again", "/accounts", "form", "1", "kept:name", "cia", "kept:role", "staff")
	holds(t, page, `name="kept:name" value="cia"`)
	status, page = anna.send(t, "/login", "name", "anna", "password", password, "again", "/accounts", "form", "1", "kept:name", "cia", "kept:role", "staff")
	holds(t, page, "Lösenordet för cia")
	if status != http.StatusOK {
		t.Errorf("got %d", status)
	}
	if _, page = r.as(t, "bo").send(t, "/login", "name", "bo", "password", password, "again", "/accounts", "form", "1", "kept:name", "dan"); !strings.Contains(page, "Ditt konto får inte") {
		t.Errorf("staff got:\n%s", page)
	}
}

func TestTheFirstAccount(t *testing.T) {
	t.Parallel()
	kept := centraltest.Store(t)
	r := &rig{Library: centraltest.NewLibrary(t, kept, time.Now, 0), accounts: account.New(kept, time.Now, time.Hour)}
	r.address = r.serve(t, frame.Config{})
	_, page := r.visitor(t).get(t, "/")
	holds(t, page, "central account add -name NAMN -role admin")
}
