package account_test

import (
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/argon2"

	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/store"
)

const password = "korrekt häst batteri"

type clock struct{ time.Time }

func (c *clock) now() time.Time { return c.Time }

// library has an admin "anna" and one of the staff "bo".
func library(t *testing.T) (*account.Accounts, *store.Store, *clock) {
	t.Helper()
	kept := centraltest.Store(t)
	a, at := libraryOn(t, kept)
	return a, kept, at
}

func libraryOn(t *testing.T, kept *store.Store) (*account.Accounts, *clock) {
	t.Helper()
	at := &clock{time.Date(2026, 11, 23, 9, 42, 0, 0, time.UTC)}
	a := account.New(kept, at.now, 90*24*time.Hour)
	for name, role := range map[string]account.Role{"anna": account.Admin, "bo": account.Staff} {
		if _, err := a.Add(t.Context(), account.Account{Name: name, Role: role}, password); err != nil {
			t.Fatal(err)
		}
	}
	return a, at
}

func logIn(t *testing.T, a *account.Accounts, name string) string {
	t.Helper()
	token, _, err := a.LogIn(t.Context(), name, password, "192.0.2.1")
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func TestAddRefuses(t *testing.T) {
	t.Parallel()
	a, _, _ := library(t)
	for name, test := range map[string]struct {
		name, password string
		role           account.Role
		want           error
	}{
		"no name":           {"", password, account.Staff, account.ErrName},
		"spaces":            {"Anna Ek", password, account.Staff, account.ErrName},
		"the name is there": {"ANNA", password, account.Staff, account.ErrTaken},
		"no such role":      {"cia", password, "boss", account.ErrRole},
		"short":             {"cia", "elva tecken", account.Staff, account.ErrShort},
		"twelve of two":     {"cia", "ååååååååååå1", account.Staff, nil},
		"too long":          {"cia", strings.Repeat("lång ", 60), account.Staff, account.ErrLong},
		"the name":          {"bibliotekarie", "Bibliotekarie", account.Staff, account.ErrEasy},
		"nearly the name":   {"bibliotekarie", "bibliotekarie1234", account.Staff, account.ErrEasy},
		"one character":     {"cia", "aaaaaaaaaaaaaaa", account.Staff, account.ErrEasy},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := a.Add(t.Context(), account.Account{Name: test.name, Role: test.role}, test.password); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}

func TestLogIn(t *testing.T) {
	t.Parallel()
	a, _, _ := library(t)
	if err := a.Disable(t.Context(), find(t, a, "bo").ID, true); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		name, password string
		want           error
	}{
		"right":                     {"anna", password, nil},
		"the name in other letters": {" ANNA ", password, nil},
		"å in two code points":      {"anna", "korrekt ha\u0308st batteri", nil},
		"wrong":                     {"anna", password + "!", account.ErrDenied},
		"nobody, with a right one":  {"nobody", password, account.ErrDenied},
		"closed":                    {"bo", password, account.ErrDenied},
		"nothing":                   {"", "", account.ErrDenied},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, who, err := a.LogIn(t.Context(), test.name, test.password, "192.0.2."+name)
			if !errors.Is(err, test.want) || err == nil && who.Name != "anna" {
				t.Errorf("got %+v, %v, want %v", who, err, test.want)
			}
		})
	}
}

func find(t *testing.T, a *account.Accounts, name string) account.Account {
	t.Helper()
	who, err := a.FindByName(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	return who
}

func TestAnOldHashIsMadeAnew(t *testing.T) {
	t.Parallel()
	a, kept, _ := library(t)
	salt := []byte("0123456789abcdef")
	enc := base64.RawStdEncoding.EncodeToString
	old := fmt.Sprintf("$argon2id$v=19$m=1024,t=1,p=2$%s$%s", enc(salt), enc(argon2.IDKey([]byte(password), salt, 1, 1024, 2, 32)))
	id := find(t, a, "bo").ID
	if err := kept.SetHash(t.Context(), id, old); err != nil {
		t.Fatal(err)
	}
	logIn(t, a, "bo")
	_, hash, err := kept.AccountByID(t.Context(), id)
	if err != nil || !strings.HasPrefix(hash, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("the hash is %q, %v", hash, err)
	}
	logIn(t, a, "bo")
}

func TestSessionsEnd(t *testing.T) {
	t.Parallel()
	a, kept, at := library(t)
	alive := func(token string, used bool) bool {
		_, err := a.Who(t.Context(), token, used)
		if err != nil && !errors.Is(err, account.ErrNoSession) {
			t.Fatal(err)
		}
		return err == nil
	}
	pass := func(d time.Duration) { at.Time = at.Add(d) }

	token := logIn(t, a, "bo")
	for range 12 { // 11 hours of work
		pass(55 * time.Minute)
		if !alive(token, true) {
			t.Fatal("over while in use")
		}
	}
	pass(55 * time.Minute)
	if pass(55 * time.Minute); alive(token, true) {
		t.Error("longer than 12 hours")
	}
	token = logIn(t, a, "bo")
	pass(40 * time.Minute)
	alive(token, false) // the page looked for news by itself
	if pass(21 * time.Minute); alive(token, true) {
		t.Error("alive after an hour without use")
	}
	token = logIn(t, a, "bo")
	if err := a.LogOut(t.Context(), token); err != nil || alive(token, true) {
		t.Error("alive after logging out", err)
	}
	token = logIn(t, a, "bo")
	if err := a.Disable(t.Context(), find(t, a, "bo").ID, true); err != nil || alive(token, true) {
		t.Error("alive though the account is closed", err)
	}
	if _, err := kept.Session(t.Context(), []byte(token)); !errors.Is(err, account.ErrNoSession) {
		t.Error("the token itself is kept")
	}
	for _, nonsense := range []string{"", "x", token + "x"} {
		if alive(nonsense, true) {
			t.Errorf("%q is a session", nonsense)
		}
	}
}

func TestChangePassword(t *testing.T) {
	t.Parallel()
	a, _, _ := library(t)
	here, there := logIn(t, a, "bo"), logIn(t, a, "bo")
	const other = "en helt annan ramsa"
	if _, err := a.ChangePassword(t.Context(), here, "wrong", other, "x"); !errors.Is(err, account.ErrDenied) {
		t.Errorf("with a wrong old one: %v", err)
	}
	if _, err := a.ChangePassword(t.Context(), here, password, "kort", "x"); !errors.Is(err, account.ErrShort) {
		t.Errorf("too short: %v", err)
	}
	fresh, err := a.ChangePassword(t.Context(), here, password, other, "x")
	if err != nil {
		t.Fatal(err)
	}
	for token, want := range map[string]error{here: account.ErrNoSession, there: account.ErrNoSession, fresh: nil} {
		if _, err := a.Who(t.Context(), token, true); !errors.Is(err, want) {
			t.Errorf("got %v, want %v", err, want)
		}
	}
}

func TestTheLastAdminStays(t *testing.T) {
	t.Parallel()
	a, _, _ := library(t)
	anna := find(t, a, "anna").ID
	if err := a.Disable(t.Context(), anna, true); !errors.Is(err, account.ErrLastAdmin) {
		t.Errorf("got %v", err)
	}
	if _, err := a.Add(t.Context(), account.Account{Name: "cia", Role: account.Admin}, password); err != nil {
		t.Fatal(err)
	}
	for _, disabled := range []bool{true, false} {
		if err := a.Disable(t.Context(), anna, disabled); err != nil || find(t, a, "anna").Disabled != disabled {
			t.Errorf("disabled %t: %v", disabled, err)
		}
	}
}

func TestTheLogForgets(t *testing.T) {
	t.Parallel()
	a, _, at := library(t)
	for _, action := range []string{"old", "new"} {
		if err := a.Log(t.Context(), "bo", action, "s1"); err != nil {
			t.Fatal(err)
		}
		at.Time = at.AddDate(0, 0, 60)
	}
	if err := a.Log(t.Context(), "bo", "newest", "s1"); err != nil {
		t.Fatal(err)
	}
	entries, err := a.Entries(t.Context(), 0)
	var actions []string
	for _, e := range entries {
		actions = append(actions, e.Action)
	}
	if err != nil || !slices.Equal(actions, []string{"newest", "new"}) {
		t.Errorf("the log is %v, %v", actions, err)
	}
}

// TestWithin is what scopes editors have, and what they may do with it.
func TestWithin(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		role         account.Role
		scope        string
		branch, code string
		err          error
		staff        bool
	}{
		"library":         {account.Editor, "main", "main", "", nil, true},
		"municipality":    {account.Editor, " 0136 ", "", "0136", nil, false},
		"region":          {account.Editor, account.WholeRegion, "", "", nil, false},
		"nothing":         {account.Editor, "", "", "", account.ErrScope, false},
		"staff":           {account.Staff, "", "", "", nil, true},
		"staff and scope": {account.Staff, "0136", "", "", account.ErrScope, true},
	} {
		got, err := account.Account{Role: test.role}.Within(test.scope)
		if !errors.Is(err, test.err) || got.Branch != test.branch || got.Municipality != test.code || got.May(account.Staff) != test.staff || !got.May(account.Anybody) || got.May(account.Admin) {
			t.Errorf("%s: got %+v, %v", name, got, err)
		}
	}
}
