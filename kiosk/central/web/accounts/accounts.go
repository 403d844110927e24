package accounts

import (
	"context"
	"errors"
	"html/template"
	"net/http"
	"slices"

	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/web/frame"
)

type pages struct {
	frame          *frame.Frame
	accounts       *account.Accounts
	branches       func(context.Context) ([]Branch, error)
	list, me, logs *template.Template
}

// Branch is a library that an account can be for.
type Branch struct {
	ID, Name string
	Chosen   bool
}

// Add adds the pages; branches gives the libraries that there are.
func Add(f *frame.Frame, branches func(context.Context) ([]Branch, error)) error {
	p := &pages{frame: f, accounts: f.Accounts, branches: branches}
	for name, into := range map[string]**template.Template{"accounts.html": &p.list, "me.html": &p.me, "log.html": &p.logs} {
		var err error
		if *into, err = frame.Template(name); err != nil {
			return err
		}
	}
	f.Deed("account.add", "lade till ett konto", "added an account")
	f.Deed("account.disable", "stängde ett konto", "closed an account")
	f.Deed("account.enable", "öppnade ett konto", "opened an account")
	f.Deed("account.password", "bytte ett lösenord", "changed a password")
	f.Handle("GET /accounts", account.Admin, func(v *frame.Visit) (frame.Answer, error) { return p.show(v, listView{}) })
	f.Handle("POST /accounts", account.Admin, p.add)
	f.Handle("POST /accounts/{id}/password", account.Admin, p.renew)
	f.Handle("POST /accounts/{id}/disable", account.Admin, p.disable(true))
	f.Handle("POST /accounts/{id}/enable", account.Admin, p.disable(false))
	f.Handle("GET /log", account.Admin, p.showLog)
	f.Handle("GET /me", account.Anybody, func(v *frame.Visit) (frame.Answer, error) { return p.showMe(v, meView{}) })
	f.Handle("POST /me", account.Anybody, p.changeMine)
	return nil
}

type listView struct {
	T        *words
	Accounts []account.Account
	Me       string // id
	Fault    string
	Name     string // typed
	Role     account.Role
	Branch   string
	Scope    string
	Branches []Branch
	Names    map[string]string // of the branches
	For, New string            // whose password, shown this once
}

func (p *pages) show(v *frame.Visit, view listView) (frame.Answer, error) {
	var err error
	view.T, view.Me = language[v.Language.Code], v.Who.ID
	if view.Branches, err = p.branches(v.Context()); err != nil {
		return nil, err
	}
	view.Names = map[string]string{"": view.T.All}
	for i, b := range view.Branches {
		view.Names[b.ID], view.Branches[i].Chosen = b.Name, b.ID == view.Branch
	}
	view.Accounts, err = p.accounts.List(v.Context())
	page := frame.Page{Template: p.list, Title: view.T.Accounts, Tab: "/accounts", Body: view}
	if view.Fault != "" {
		page.Status = http.StatusUnprocessableEntity
	}
	return page, err
}

// add makes an account with a password that nobody chose: its owner changes it.
func (p *pages) add(v *frame.Visit) (frame.Answer, error) {
	view := listView{Name: v.Value("name"), Role: account.Role(v.Value("role")), Branch: v.Value("branch"), Scope: v.Value("scope")}
	password := account.RandomPassword()
	made, err := p.wished(v, view)
	if err == nil {
		made, err = p.accounts.Add(v.Context(), made, password)
	}
	if view.Fault = language[v.Language.Code].fault(err); view.Fault != "" {
		return p.show(v, view)
	}
	if err != nil {
		return nil, err
	}
	v.Note("account.add", made.ID)
	return p.show(v, listView{For: made.Name, New: password})
}

// wished is the account that the form asks for. Its library must be there.
func (p *pages) wished(v *frame.Visit, form listView) (account.Account, error) {
	wish, err := account.Account{Name: form.Name, Role: form.Role, Branch: form.Branch}.Within(form.Scope)
	if err != nil || wish.Branch == "" {
		return wish, err
	}
	all, err := p.branches(v.Context())
	if err == nil && !slices.ContainsFunc(all, func(b Branch) bool { return b.ID == wish.Branch }) {
		err = account.ErrScope
	}
	return wish, err
}

// Keeps says what an editor keeps.
func (l listView) Keeps(a account.Account) string {
	switch {
	case a.Branch != "":
		return l.Names[a.Branch]
	case a.Municipality != "":
		return l.T.Municipality + " " + a.Municipality
	case a.Role == account.Editor:
		return l.T.Region
	}
	return l.T.All
}

func (p *pages) renew(v *frame.Visit) (frame.Answer, error) {
	whose, err := p.find(v)
	if err != nil {
		return nil, err
	}
	password := account.RandomPassword()
	if err := p.accounts.SetPassword(v.Context(), whose.ID, password); err != nil {
		return nil, err
	}
	v.Note("account.password", whose.ID)
	return p.show(v, listView{For: whose.Name, New: password})
}

func (p *pages) disable(disabled bool) frame.Handler {
	return func(v *frame.Visit) (frame.Answer, error) {
		whose, err := p.find(v)
		if err != nil {
			return nil, err
		}
		err = p.accounts.Disable(v.Context(), whose.ID, disabled)
		if errors.Is(err, account.ErrLastAdmin) {
			return p.show(v, listView{Fault: language[v.Language.Code].fault(err)})
		}
		if err != nil {
			return nil, err
		}
		v.Note(map[bool]string{true: "account.disable", false: "account.enable"}[disabled], whose.ID)
		return frame.Goto("/accounts"), nil
	}
}

func (p *pages) find(v *frame.Visit) (account.Account, error) {
	whose, err := p.accounts.Find(v.Context(), v.PathValue("id"))
	if errors.Is(err, account.ErrUnknown) {
		return whose, frame.ErrNotFound
	}
	return whose, err
}
