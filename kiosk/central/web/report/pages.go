package report

import (
	"context"
	"errors"
	"html/template"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/directory/access"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/municipality"
)

// Config is what the pages work with.
type Config struct {
	Register *register.Register
	// Branches gives the libraries.
	Branches func(ctx context.Context) ([]booking.Branch, error)
}

type pages struct {
	Config
	page  *template.Template
	land  land
	gauge *access.Gauge
}

// tab is the page that the bar on top leads to.
const tab = "/access"

// Add adds the pages.
func Add(f *frame.Frame, c Config) error {
	page, err := frame.Template("access.html")
	if err != nil {
		return err
	}
	land, err := carried()
	if err != nil {
		return err
	}
	p := &pages{c, page, land, new(access.Gauge)}
	f.Handle("GET /access", account.Editor, p.show)
	f.Handle("GET /access/{file}", account.Editor, p.download)
	return nil
}

// found is what there is to show, before it gets words.
type found struct {
	question
	offices []kiosk.Office
	report  access.Report // of the question's county only
}

// errNowhere says that nobody has said which municipality the visitor's library is in.
var errNowhere = errors.New("the library's municipality is not known")

// find finds what the visitor asks for.
func (p *pages) find(v *frame.Visit) (found, error) {
	branches, err := p.Branches(v.Context())
	if err != nil {
		return found{}, err
	}
	q, err := ask(v, branches)
	if err != nil {
		return found{}, err
	}
	offices, err := p.Register.Offices(v.Context())
	if err != nil {
		return found{}, err
	}
	survey := access.Survey{
		Offices: offices, Municipalities: municipality.All(), Wish: q.wish,
		Day: p.Register.Now().In(p.Register.Zone), Gauge: p.gauge,
	}
	for _, b := range branches {
		survey.Libraries = append(survey.Libraries, access.Library{Name: b.Name, Municipality: b.Municipality, Place: b.Place})
	}
	return found{q, offices, q.within(survey.Report())}, nil
}

func (p *pages) show(v *frame.Visit) (frame.Answer, error) {
	w := texts[v.Language.Code]
	found, err := p.find(v)
	if errors.Is(err, errNowhere) {
		return frame.Page{Template: p.page, Title: w.Title, Tab: tab, Body: view{T: w, Nowhere: true}}, nil
	}
	if err != nil {
		return nil, err
	}
	return frame.Page{Template: p.page, Title: w.Title, Tab: tab, Body: newView(w, v.Language, found, p.land)}, nil
}
