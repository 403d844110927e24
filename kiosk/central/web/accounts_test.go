package web_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
)

var secret = regexp.MustCompile(`<p class="secret">([^<]+)</p>`)

func TestAccounts(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	anna := r.as(t, "anna")
	_, page := anna.send(t, "/accounts", "name", "cia", "role", "staff")
	first := secret.FindStringSubmatch(page)
	if first == nil {
		t.Fatalf("no password in\n%s", page)
	}
	if _, page = anna.get(t, "/accounts"); strings.Contains(page, first[1]) {
		t.Error("the password is shown again")
	}
	cia := r.visitor(t)
	if status, _ := cia.send(t, "/login", "name", "cia", "password", first[1]); status != http.StatusOK {
		t.Fatalf("cia can't log in: %d", status)
	}
	who, err := r.accounts.FindByName(t.Context(), "cia")
	if err != nil {
		t.Fatal(err)
	}
	_, page = anna.send(t, "/accounts/"+who.ID+"/password")
	second := secret.FindStringSubmatch(page)
	if status, _ := cia.get(t, "/"); second == nil || status != http.StatusUnauthorized {
		t.Errorf("after a new password: %d", status)
	}
	_, page = anna.send(t, "/accounts/"+who.ID+"/disable")
	holds(t, page, "Stängt", "Öppna igen")
	if status, _ := cia.send(t, "/login", "name", "cia", "password", second[1]); status != http.StatusUnprocessableEntity {
		t.Errorf("a closed account logs in: %d", status)
	}
	_, page = anna.send(t, "/accounts/"+who.ID+"/enable")
	if strings.Contains(page, "Stängt") {
		t.Error("it does not open again")
	}
	if status, _ := anna.send(t, "/accounts/nobody/disable"); status != http.StatusNotFound {
		t.Errorf("nobody's account: %d", status)
	}
}

// TestEditorsAccounts say what each keeps.
func TestEditorsAccounts(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	anna := r.as(t, "anna")
	for name, test := range map[string]struct{ scope, code, want string }{
		"eva": {"main", "", "<td>Haninge bibliotek</td>"}, "mia": {"", "0136", "<td>Kommun 0136</td>"}, "rut": {"all", "", "<td>Hela regionen</td>"},
	} {
		_, page := anna.send(t, "/accounts", "name", name, "role", "editor", "scope", test.scope, "municipality", test.code)
		holds(t, page, "Lösenordet för "+name, "<td>Redaktör</td>", test.want)
	}
	for name, fields := range map[string][]string{
		"nothing": {"role", "editor"}, "both": {"role", "editor", "scope", "main", "municipality", "0136"}, "no such library": {"role", "editor", "scope", "b9"},
		"three digits": {"role", "editor", "municipality", "136"}, "staff": {"role", "staff", "municipality", "0136"},
	} {
		status, page := anna.send(t, "/accounts", append(fields, "name", "cia")...)
		if status != http.StatusUnprocessableEntity || !strings.Contains(page, "Välj vad redaktören sköter") {
			t.Errorf("%s: %d\n%s", name, status, page)
		}
	}
}

func TestAccountsRefuse(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	anna := r.as(t, "anna")
	status, page := anna.send(t, "/accounts", "name", "Bo", "role", "admin")
	holds(t, page, "Det finns redan ett konto med det namnet.", `value="Bo"`, `<option value="admin" selected>`)
	if status != http.StatusUnprocessableEntity {
		t.Errorf("got %d", status)
	}
	me, err := r.accounts.FindByName(t.Context(), "anna")
	if err != nil {
		t.Fatal(err)
	}
	_, page = anna.send(t, "/accounts/"+me.ID+"/disable")
	holds(t, page, "Det här är den enda administratören.")
}

func TestMyPassword(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	for name, test := range map[string]struct{ old, new, again, want string }{
		"wrong":  {"wrong", "en helt annan ramsa", "en helt annan ramsa", "Det nuvarande lösenordet stämmer inte."},
		"differ": {password, "en helt annan ramsa", "en helt annan rama", "De två nya lösenorden är inte lika."},
		"short":  {password, "kort", "kort", "minst 12 tecken"},
	} {
		t.Run(name, func(t *testing.T) {
			_, page := r.as(t, "bo").send(t, "/me", "password-old", test.old, "password-new", test.new, "password-again", test.again)
			holds(t, page, test.want)
		})
	}
	bo, other := r.as(t, "bo"), r.as(t, "bo")
	_, page := bo.send(t, "/me", "password-old", password, "password-new", "en helt annan ramsa", "password-again", "en helt annan ramsa")
	holds(t, page, "Lösenordet är bytt.")
	if status, _ := other.get(t, "/"); status != http.StatusUnauthorized {
		t.Errorf("the other browser gets %d", status)
	}
}
