package dropin

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/web/frame"
)

// displayView is what everybody in the library sees: no subject, no language,
// only numbers and where to go.
type displayView struct {
	Name, Clock, From string
	Calls             []callView
}

type callView struct {
	Key           string // another one for each call, so that each is spoken once
	Number, Place string
	Swedish       string // to be spoken
	English       string // too, when the ticket was not taken in Swedish
}

func (p *pages) display(w http.ResponseWriter, r *http.Request) {
	_, here, err := branches(r.Context(), p.Bookings, "", r.URL.Query().Get("branch"))
	if errors.Is(err, frame.ErrNotFound) {
		http.NotFound(w, r)
		return
	}
	view := displayView{Name: here.Name, Clock: p.Queue.Now().In(central.Sweden).Format("15.04"), From: r.URL.RequestURI()}
	var page bytes.Buffer
	if err == nil {
		view.Calls, err = p.calls(r, here.ID)
	}
	if err == nil {
		err = p.show.ExecuteTemplate(&page, "display.html", view)
	}
	if err != nil {
		if r.Context().Err() == nil {
			p.frame.Log.ErrorContext(r.Context(), "display failed", "error", err)
			http.Error(w, "Något gick fel. / Something went wrong.", http.StatusInternalServerError)
		}
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(page.Bytes()) //nolint:errcheck // the browser has gone
}

func (p *pages) calls(r *http.Request, branch string) ([]callView, error) {
	calls, err := p.Queue.Calls(r.Context(), branch)
	var all []callView
	for _, c := range calls {
		one := callView{
			Key: c.Number.String() + "-" + c.At.Format(time.TimeOnly), Number: c.Number.String(), Place: c.Place,
			Swedish: fmt.Sprintf("Nummer %s %d. Välkommen till %s.", c.Number.Letter, c.Number.Number, c.Place),
		}
		if c.Language != "sv" {
			one.English = fmt.Sprintf("Number %s %d. Please come to %s.", c.Number.Letter, c.Number.Number, c.Place)
		}
		all = append(all, one)
	}
	return all, err
}
