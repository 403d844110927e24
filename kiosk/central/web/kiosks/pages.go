package kiosks

import (
	"errors"
	"html/template"
	"net/http"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/web/bookings"
	"medborgarkiosk/kiosk/central/web/frame"
)

type pages struct {
	bookings.Config
	list, settings *template.Template
}

// Add adds the pages.
func Add(f *frame.Frame, shown bookings.Config) (err error) {
	p := &pages{Config: shown}
	if p.list, err = frame.Template("kiosks.html"); err != nil {
		return err
	}
	if p.settings, err = frame.Template("kiosk-settings.html"); err != nil {
		return err
	}
	f.Deed("kiosk.place", "flyttade en kiosk", "moved a kiosk")
	f.Deed("kiosk.code", "gjorde en kod för en kiosk", "made a code for a kiosk")
	f.Deed("kiosk.revoke", "stängde av en kiosk", "shut a kiosk out")
	f.Deed("kiosk.settings", "ändrade en kiosks inställningar", "changed a kiosk's settings")
	f.Handle("GET /kiosks", account.Staff, func(v *frame.Visit) (frame.Answer, error) { return p.show(v, listView{}) })
	f.Handle("POST /kiosks", account.Admin, p.add)
	f.Handle("POST /kiosks/{id}/branch", account.Admin, p.place)
	f.Handle("POST /kiosks/{id}/code", account.Admin, p.renew)
	f.Handle("POST /kiosks/{id}/revoke", account.Admin, p.revoke)
	f.Handle("GET /kiosks/{id}/settings", account.Admin, func(v *frame.Visit) (frame.Answer, error) { return p.showSettings(v, settingsView{}) })
	f.Handle("POST /kiosks/{id}/settings", account.Admin, p.putSettings)
	return nil
}

// listView is all kiosks, and for an admin what can be done with them.
type listView struct {
	T        *language
	Kiosks   []one
	Admin    bool
	Many     bool // there are several libraries
	Branches []choice

	Fault, Name, Place, Branch string // what was typed for a new one
	For, Code, Until           string // whose code, shown this once
}

type one struct {
	View
	Branches []choice
}

type choice struct {
	Value, Name string
	Chosen      bool
}

func (p *pages) show(v *frame.Visit, view listView) (frame.Answer, error) {
	view.T, view.Admin = words[v.Language.Code], v.Who.May(account.Admin)
	today, err := p.Central.Today(v.Context())
	if err != nil {
		return nil, err
	}
	branches, err := p.Bookings.Branches(v.Context())
	if err != nil {
		return nil, err
	}
	view.Many, view.Branches = len(branches) > 1, choices(branches, view.Branch)
	for _, k := range today.Kiosks {
		in, err := p.Bookings.Store.BranchOf(v.Context(), k.ID)
		if err != nil {
			return nil, err
		}
		view.Kiosks = append(view.Kiosks, one{NewView(v.Language, k, today.Now), choices(branches, in)})
	}
	page := frame.Page{Template: p.list, Title: view.T.Kiosks, Tab: "/kiosks", Body: view}
	if view.Fault != "" {
		page.Status = http.StatusUnprocessableEntity
	}
	return page, nil
}

func choices(branches []booking.Branch, chosen string) (all []choice) {
	for _, b := range branches {
		all = append(all, choice{b.ID, b.Name, b.ID == chosen})
	}
	return all
}

// place says in which branch a kiosk stands.
func (p *pages) place(v *frame.Visit) (frame.Answer, error) {
	k, err := p.find(v)
	if err != nil {
		return nil, err
	}
	if err := p.put(v, k.ID, v.Value("branch")); err != nil {
		return nil, err
	}
	v.Note("kiosk.place", k.ID)
	return frame.Goto("/kiosks"), nil
}

func (p *pages) put(v *frame.Visit, kioskID, branch string) error {
	if err := p.known(v, branch); err != nil {
		return err
	}
	return p.Bookings.PlaceKiosk(v.Context(), kioskID, branch)
}

// known tells whether there is such a library.
func (p *pages) known(v *frame.Visit, branch string) error {
	_, err := p.Bookings.Store.Branch(v.Context(), branch)
	if errors.Is(err, booking.ErrUnknown) {
		return frame.ErrNotFound
	}
	return err
}

// find gives the kiosk that the address names.
func (p *pages) find(v *frame.Visit) (central.Kiosk, error) {
	all, err := p.Central.Kiosks(v.Context())
	for _, k := range all {
		if k.ID == v.PathValue("id") {
			return k, nil
		}
	}
	return central.Kiosk{}, errors.Join(err, frame.ErrNotFound)
}
