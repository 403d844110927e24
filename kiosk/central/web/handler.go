package web

import (
	"net/http"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/web/accounts"
	"medborgarkiosk/kiosk/central/web/bookings"
	"medborgarkiosk/kiosk/central/web/calls"
	"medborgarkiosk/kiosk/central/web/dropin"
	"medborgarkiosk/kiosk/central/web/frame"
)

// New gives the staff's pages: on what is shown, in which frame.
func New(shown bookings.Config, config frame.Config) (http.Handler, error) {
	config.Changes = shown.Central.Changes
	f, err := frame.New(config)
	if err != nil {
		return nil, err
	}
	if err := addToday(f, shown.Central); err != nil {
		return nil, err
	}
	calls.Add(f, shown.Central)
	if err := bookings.Add(f, shown); err != nil {
		return nil, err
	}
	if err := dropin.Add(f, dropin.Config(shown)); err != nil {
		return nil, err
	}
	if err := accounts.Add(f); err != nil {
		return nil, err
	}
	return f.Handler(), nil
}

// addToday adds the first page.
func addToday(f *frame.Frame, c *central.Central) error {
	page, err := frame.Template("today.html", "calls.html")
	if err != nil {
		return err
	}
	f.Tab(account.Staff, "/", "Idag", "Today")
	f.Handle("GET /{$}", account.Staff, func(v *frame.Visit) (frame.Answer, error) {
		today, err := c.Today(v.Context())
		if err != nil {
			return nil, err
		}
		view := newView(languages[v.Language.Code], v.Language, today)
		return frame.Page{Template: page, Title: view.Title, Tab: "/", News: view.Calls.News, Body: view}, nil
	})
	return nil
}
