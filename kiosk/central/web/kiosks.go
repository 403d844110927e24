package web

import (
	"errors"

	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/web/bookings"
	"medborgarkiosk/kiosk/central/web/frame"
)

// kiosksView is how the kiosks are, and where they stand.
type kiosksView struct {
	T      *words
	Kiosks []standing
	Place  bool // an admin may say where they stand
}

type standing struct {
	kioskView
	ID, Version string
	Branches    []choice
}

type choice struct {
	Value, Name string
	Chosen      bool
}

type kioskPages struct {
	bookings.Config
	f *frame.Frame
}

// addKiosks adds the page about the kiosks.
func addKiosks(f *frame.Frame, shown bookings.Config) error {
	page, err := frame.Template("kiosks.html")
	if err != nil {
		return err
	}
	p := kioskPages{shown, f}
	f.Deed("kiosk.place", "flyttade en kiosk", "moved a kiosk")
	f.Handle("GET /kiosks", account.Staff, func(v *frame.Visit) (frame.Answer, error) {
		view, err := p.view(v)
		return frame.Page{Template: page, Title: view.T.Kiosks, Tab: "/kiosks", Body: view}, err
	})
	f.Handle("POST /kiosks/{id}/branch", account.Admin, p.place)
	return nil
}

func (p kioskPages) view(v *frame.Visit) (kiosksView, error) {
	view := kiosksView{T: languages[v.Language.Code]}
	today, err := p.Central.Today(v.Context())
	if err != nil {
		return view, err
	}
	branches, err := p.Bookings.Branches(v.Context())
	if err != nil {
		return view, err
	}
	view.Place = len(branches) > 1 && v.Who.May(account.Admin)
	for _, k := range today.Kiosks {
		in, err := p.Bookings.Store.BranchOf(v.Context(), k.ID)
		if err != nil {
			return view, err
		}
		one := standing{kioskView: viewKiosk(view.T, v.Language, k, today.Now), ID: k.ID, Version: k.Version}
		for _, b := range branches {
			one.Branches = append(one.Branches, choice{b.ID, b.Name, b.ID == in})
		}
		view.Kiosks = append(view.Kiosks, one)
	}
	return view, nil
}

// place says in which branch a kiosk stands.
func (p kioskPages) place(v *frame.Visit) (frame.Answer, error) {
	branch, err := p.Bookings.Store.Branch(v.Context(), v.Value("branch"))
	if err == nil {
		_, err = p.Bookings.Store.BranchOf(v.Context(), v.PathValue("id"))
	}
	if errors.Is(err, booking.ErrUnknown) {
		return nil, frame.ErrNotFound
	}
	if err == nil {
		err = p.Bookings.PlaceKiosk(v.Context(), v.PathValue("id"), branch.ID)
	}
	if err != nil {
		return nil, err
	}
	v.Note("kiosk.place", v.PathValue("id"))
	return frame.Goto("/kiosks"), nil
}
