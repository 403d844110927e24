package web

import (
	"context"
	"errors"
	"net/http"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/web/accounts"
	"medborgarkiosk/kiosk/central/web/bookings"
	"medborgarkiosk/kiosk/central/web/calls"
	"medborgarkiosk/kiosk/central/web/content"
	"medborgarkiosk/kiosk/central/web/dropin"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/central/web/kiosks"
	"medborgarkiosk/kiosk/central/web/report"
)

// New gives the staff's pages: on what is shown and on the directory, in which frame.
func New(shown bookings.Config, directory *register.Register, config frame.Config) (http.Handler, error) {
	config.Changes = shown.Central.Changes
	f, err := frame.New(config)
	if err != nil {
		return nil, err
	}
	// The order of the bar on top.
	f.Tab(account.Staff, "/", "Idag", "Today")
	f.Tab(account.Staff, "/bookings", "Bokningar", "Bookings")
	f.Tab(account.Staff, "/queue", "Kö", "Queue")
	f.Tab(account.Staff, "/kiosks", "Kiosker", "Kiosks")
	f.Tab(account.Editor, "/content", "Innehåll", "Content")
	f.Tab(account.Editor, "/access", "Tillgång", "Access")
	f.Tab(account.Admin, "/resources", "Handledare", "Helpers")
	f.Tab(account.Admin, "/accounts", "Konton", "Accounts")
	f.Tab(account.Admin, "/log", "Logg", "Log")
	calls.Add(f, shown.Central)
	branches := func(ctx context.Context) (all []accounts.Branch, err error) {
		list, err := shown.Bookings.Branches(ctx)
		for _, b := range list {
			all = append(all, accounts.Branch{ID: b.ID, Name: b.Name})
		}
		return all, err
	}
	err = errors.Join(
		addToday(f, shown.Central),
		kiosks.Add(f, shown),
		bookings.Add(f, shown),
		dropin.Add(f, dropin.Config(shown)),
		accounts.Add(f, branches),
		content.Add(f, content.Config{Register: directory, Looks: shown.Central.Looks, Branches: shown.Bookings.Branches}),
		report.Add(f, report.Config{Register: directory, Branches: shown.Bookings.Branches}),
	)
	if err != nil {
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
	f.Handle("GET /{$}", account.Anybody, func(v *frame.Visit) (frame.Answer, error) {
		if !v.Who.May(account.Staff) {
			return frame.Goto("/content"), nil
		}
		today, err := c.Today(v.Context())
		if err != nil {
			return nil, err
		}
		view := newView(languages[v.Language.Code], v.Language, today)
		return frame.Page{Template: page, Title: view.Title, Tab: "/", News: view.Calls.News, Body: view}, nil
	})
	return nil
}
