package dropin

import (
	"fmt"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/queue"
	"medborgarkiosk/kiosk/central/web/calls"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/helptopic"
)

type queueView struct {
	T                   *words
	Branch, Place, Back string
	Branches, Rooms     []choice
	Languages, Topics   []choice // of who waits; of what there is
	Spoken              []choice
	Open                bool
	Wait                string
	Said, Given         string
	Waiting, Called     []ticketView
	Calls               calls.View
}

type choice struct {
	Value, Name string
	Chosen      bool
}

type ticketView struct {
	ID, Number, Topic, Language, Place, Since string
}

func (p *pages) showQueue(v *frame.Visit) (frame.Answer, error) {
	all, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	standing, err := p.Queue.Standing(v.Context(), here.ID)
	if err != nil {
		return nil, err
	}
	resources, err := p.Bookings.Resources(v.Context(), here.ID)
	if err != nil {
		return nil, err
	}
	today, err := p.Central.Today(v.Context())
	if err != nil {
		return nil, err
	}
	w := language[v.Language.Code]
	view := queueView{
		T: w, Branch: here.ID, Place: v.Value("place"), Open: standing.Open, Said: w.saids[v.Value("said")],
		Wait: fmt.Sprintf(w.Minutes, int(standing.Wait.Round(time.Minute)/time.Minute)),
	}
	if given := v.Value("given"); given != "" && len(given) < 8 {
		view.Given = fmt.Sprintf(w.Given, given)
	}
	for _, b := range all {
		view.Branches = append(view.Branches, choice{b.ID, b.Name, b.ID == here.ID})
	}
	for _, r := range resources {
		if r.Kind == booking.Room && !r.Gone {
			view.Rooms = append(view.Rooms, choice{Value: r.Name})
		}
	}
	if view.Place == "" && len(view.Rooms) > 0 {
		view.Place = view.Rooms[0].Value
	}
	view.Back = string(to(here.ID, view.Place, ""))
	for _, t := range helptopic.All() {
		view.Topics = append(view.Topics, choice{Value: t.ID, Name: t.Title.In(v.Language.Code)})
	}
	for _, l := range helptopic.Languages() {
		view.Languages = append(view.Languages, choice{Value: l.Tag, Name: name(v.Language, l.Tag), Chosen: l.Tag == "sv"})
	}
	view.tickets(v.Language, standing, p.Queue.Now())
	view.Calls = calls.NewView(v.Language, today.Calls, central.Sweden, view.Back)
	title := w.Queue
	if n := len(standing.Waiting); n > 0 {
		title = fmt.Sprintf("(%d) %s", n, w.Queue)
	}
	news := fmt.Sprintf(w.News, len(standing.Waiting))
	return frame.Page{Template: p.queue, Title: title, Tab: "/queue", News: news, Body: view}, nil
}

// tickets says who waits and who is called, and which languages are waited for.
func (view *queueView) tickets(l *frame.Language, standing queue.Standing, now time.Time) {
	seen := map[string]bool{}
	for _, t := range standing.Waiting {
		view.Waiting = append(view.Waiting, newTicket(view.T, l, t, now.Sub(t.Joined)))
		if !seen[t.Language] {
			seen[t.Language] = true
			view.Spoken = append(view.Spoken, choice{Value: t.Language, Name: name(l, t.Language)})
		}
	}
	for _, t := range standing.Called {
		view.Called = append(view.Called, newTicket(view.T, l, t, now.Sub(t.Called)))
	}
}

func newTicket(w *words, l *frame.Language, t queue.Ticket, since time.Duration) ticketView {
	topic, _ := helptopic.Find(t.Topic)
	return ticketView{
		ID: t.ID, Number: t.Number.String(), Topic: topic.Title.In(l.Code), Language: name(l, t.Language), Place: t.Place,
		Since: fmt.Sprintf(w.Minutes, int(since/time.Minute)),
	}
}

func name(l *frame.Language, tag string) string {
	known, ok := helptopic.FindLanguage(tag)
	switch {
	case !ok:
		return l.Name(tag)
	case l.Code == "sv":
		return known.Swedish
	default:
		return known.English
	}
}
