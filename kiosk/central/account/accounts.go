package account

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// WholeRegion is the scope of an editor who keeps all of the directory.
const WholeRegion = "all"

// Within gives an account's branch and municipality as a scope says: WholeRegion, a
// municipality's code of four digits, or else a library's id. Only an editor has one.
func (a Account) Within(scope string) (Account, error) {
	switch scope = strings.TrimSpace(scope); {
	case a.Role != Editor && scope == "":
		return a, nil
	case a.Role != Editor || scope == "":
		return a, ErrScope
	case municipality.MatchString(scope):
		a.Branch, a.Municipality = "", scope
	case scope == WholeRegion:
		a.Branch, a.Municipality = "", ""
	default:
		a.Branch, a.Municipality = scope, ""
	}
	return a, nil
}

var municipality = regexp.MustCompile(`^[0-9]{4}$`)

// Add makes an account of the wished one's name, role, branch and municipality.
func (a *Accounts) Add(ctx context.Context, wish Account, password string) (Account, error) {
	made := wish
	made.ID, made.Name, made.Branch = "a"+strings.ToLower(rand.Text()[:12]), strings.TrimSpace(wish.Name), strings.TrimSpace(wish.Branch)
	name := made.Name
	switch {
	case name == "" || utf8.RuneCountInString(name) > 64 || strings.ContainsAny(name, " \t\r\n"):
		return made, ErrName
	case made.Role != Staff && made.Role != Editor && made.Role != Admin:
		return made, ErrRole
	}
	hash, err := a.newHash(ctx, name, password)
	if err != nil {
		return made, err
	}
	if err := a.store.AddAccount(ctx, made, fold(name), hash); err != nil {
		return made, fmt.Errorf("add account: %w", err)
	}
	return made, nil
}

// List gives all accounts, by name.
func (a *Accounts) List(ctx context.Context) ([]Account, error) {
	all, err := a.store.Accounts(ctx)
	if err != nil {
		return nil, fmt.Errorf("accounts: %w", err)
	}
	return all, nil
}

// Empty tells whether nobody can log in, since there is no account at all.
func (a *Accounts) Empty(ctx context.Context) (bool, error) {
	all, err := a.List(ctx)
	return len(all) == 0, err
}

// Find gives the account of an id.
func (a *Accounts) Find(ctx context.Context, id string) (Account, error) {
	found, _, err := a.store.AccountByID(ctx, id)
	if err != nil {
		return found, fmt.Errorf("account: %w", err)
	}
	return found, nil
}

// FindByName gives the account of a name.
func (a *Accounts) FindByName(ctx context.Context, name string) (Account, error) {
	found, _, err := a.store.AccountByKey(ctx, fold(name))
	if err != nil {
		return found, fmt.Errorf("account %q: %w", name, err)
	}
	return found, nil
}

// Disable closes an account, and ends its sessions, or opens it again. The last
// admin stays.
func (a *Accounts) Disable(ctx context.Context, id string, disabled bool) error {
	done, err := a.store.Disable(ctx, id, disabled)
	if err != nil {
		return fmt.Errorf("disable account: %w", err)
	}
	if !done {
		return ErrLastAdmin
	}
	return nil
}

// SetPassword gives an account a new password and ends its sessions.
func (a *Accounts) SetPassword(ctx context.Context, id, password string) error {
	who, err := a.Find(ctx, id)
	if err != nil {
		return err
	}
	hash, err := a.newHash(ctx, who.Name, password)
	if err != nil {
		return err
	}
	if err := errors.Join(a.store.SetHash(ctx, id, hash), a.store.EndSessions(ctx, id)); err != nil {
		return fmt.Errorf("set password: %w", err)
	}
	return nil
}

// ChangePassword gives the owner of a session a new password, once the old one
// is proved, and ends all sessions of the account; the owner goes on with the
// token of a new one.
func (a *Accounts) ChangePassword(ctx context.Context, token, old, password, from string) (newToken string, err error) {
	who, err := a.Who(ctx, token, false)
	if err != nil {
		return "", err
	}
	if _, err := a.prove(ctx, who.Name, old, from); err != nil {
		return "", err
	}
	if err := a.SetPassword(ctx, who.ID, password); err != nil {
		return "", err
	}
	return a.begin(ctx, who.ID)
}

func (a *Accounts) newHash(ctx context.Context, name, password string) (string, error) {
	if err := CheckPassword(name, password); err != nil {
		return "", err
	}
	return a.hasher.hash(ctx, password)
}
