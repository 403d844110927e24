package account_test

import (
	"errors"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/centraltest"
)

func TestMain(m *testing.M) { centraltest.Main(m) }

// TestBothDatabases does once what needs each statement, on each database.
func TestBothDatabases(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, at := libraryOn(t, open(t))
			if _, err := a.Add(t.Context(), account.Account{Name: "ANNA", Role: account.Staff}, password); !errors.Is(err, account.ErrTaken) {
				t.Errorf("the same name twice: %v", err)
			}
			token := logIn(t, a, "bo")
			at.Time = at.Add(time.Hour / 2)
			for range 2 {
				if _, err := a.Who(t.Context(), token, true); err != nil {
					t.Error(err)
				}
			}
			if _, _, err := a.LogIn(t.Context(), "bo", "wrong", "x"); !errors.Is(err, account.ErrDenied) {
				t.Errorf("a wrong password: %v", err)
			}
			fresh, err := a.ChangePassword(t.Context(), token, password, "en helt annan ramsa", "x")
			if err != nil {
				t.Error(err)
			}
			if err := a.Disable(t.Context(), find(t, a, "anna").ID, true); !errors.Is(err, account.ErrLastAdmin) {
				t.Errorf("the last admin: %v", err)
			}
			if err := a.Disable(t.Context(), find(t, a, "bo").ID, true); err != nil {
				t.Error(err)
			}
			if _, err := a.Who(t.Context(), fresh, true); !errors.Is(err, account.ErrNoSession) {
				t.Errorf("a closed account's session: %v", err)
			}
			if _, err := a.Find(t.Context(), "nobody"); !errors.Is(err, account.ErrUnknown) {
				t.Errorf("nobody: %v", err)
			}
			for _, action := range []string{"one", "two"} {
				if err := a.Log(t.Context(), "bo", action, "x"); err != nil {
					t.Error(err)
				}
			}
			latest, err := a.Entries(t.Context(), 0)
			if err != nil || len(latest) != 2 || latest[0].Action != "two" || !latest[0].At.Equal(at.Time) {
				t.Fatalf("the log is %+v, %v", latest, err)
			}
			if before, err := a.Entries(t.Context(), latest[0].ID); err != nil || len(before) != 1 {
				t.Errorf("before that: %+v, %v", before, err)
			}
			if all, err := a.List(t.Context()); err != nil || len(all) != 2 {
				t.Errorf("%+v, %v", all, err)
			}
		})
	}
}
