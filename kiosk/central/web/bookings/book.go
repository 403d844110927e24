package bookings

import (
	"net/http"
	"slices"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/holiday"
)

// bookView is the form to book for somebody at the desk or on the phone.
type bookView struct {
	T                 *words
	Order             string // id, so that sent twice is booked once
	Branch            string
	Days              []dayTimes
	Topics, Languages []choice
	Fault             string
	Back              string
}

func (p *pages) showBook(v *frame.Visit) (frame.Answer, error) { return p.bookWith(v, "") }

func (p *pages) bookWith(v *frame.Visit, fault string) (frame.Answer, error) {
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	topic, lang := v.Value("topic"), v.Value("language")
	days, n, err := p.free(v, here, topic, lang, v.Value("slot"))
	if err != nil {
		return nil, err
	}
	view := bookView{
		T: n.words, Order: v.Value("order"), Branch: here.ID, Days: days, Fault: n.said(fault), Back: string(frame.Back(v, tab)),
		Topics: n.topicChoices(topic), Languages: n.languageChoices(lang),
	}
	if view.Order == "" {
		view.Order = p.Bookings.NewID()
	}
	page := frame.Page{Template: p.book, Title: n.Book, Tab: tab, Body: view}
	if fault != "" {
		page.Status = http.StatusConflict
	}
	return page, nil
}

func (p *pages) doBook(v *frame.Visit) (frame.Answer, error) {
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	order := kiosk.Order{ID: v.Value("order"), Slot: v.Value("slot"), Topic: v.Value("topic"), Language: v.Value("language")}
	if len(order.ID) != 32 || order.Slot == "" || order.Topic == "" || order.Language == "" {
		return p.bookWith(v, "choose")
	}
	slot, err := p.Bookings.Store.Slot(v.Context(), order.Slot)
	if err == nil && slot.Branch != here.ID {
		return nil, frame.ErrNotFound
	}
	var booked kiosk.Booking
	if err == nil {
		booked, err = p.Bookings.Book(v.Context(), "", order)
	}
	if what := mishap(err); what != "" {
		return p.bookWith(v, what)
	}
	if err != nil {
		return nil, err
	}
	v.Note("claim.book", booked.ID)
	return frame.Goto("/claims/" + booked.ID + "?said=claim.book"), nil
}

// ticketView is a booking with what its holder needs to know.
type ticketView struct {
	T     *words
	Claim claimView
	Title string // of the session
	Place string
	Bring []string
	Said  string
	Back  string
	Eve   string // the holiday that the day is, if any
}

func (p *pages) showClaim(v *frame.Visit) (frame.Answer, error) {
	claim, slot, err := p.findClaim(v)
	if err != nil {
		return nil, err
	}
	here, err := p.Bookings.Store.Branch(v.Context(), claim.Branch)
	if err != nil {
		return nil, err
	}
	resources, err := p.Bookings.Resources(v.Context(), claim.Branch)
	if err != nil {
		return nil, err
	}
	n, err := p.names(v, resources)
	if err != nil {
		return nil, err
	}
	if here.Name == "" {
		here.Name = p.Bookings.Name
	}
	z := zone(here)
	view := ticketView{T: n.words, Claim: n.claim(claim, slot, z), Title: slot.Title, Place: here.Name, Said: n.said(v.Value("said"))}
	view.Back = link{Branch: here.ID}.String()
	if slot.ID != "" {
		view.Back = link{Branch: here.ID, At: slot.Start.In(z).Format("2006-01-02"), Slot: slot.ID}.String()
		view.Eve = holiday.Name(slot.Start.In(z))
		if room := n.resource(slot.Room); room != "" {
			view.Place += ", " + room
		}
	}
	if topic, known := helptopic.Find(claim.Topic); known {
		for _, b := range topic.Bring {
			view.Bring = append(view.Bring, b.In(v.Language.Code))
		}
	}
	return frame.Page{Template: p.claim, Title: view.Claim.Short, Tab: tab, Body: view}, nil
}

func (n names) topicChoices(chosen ...string) []choice {
	var all []choice
	for _, t := range helptopic.All() {
		all = append(all, choice{Value: t.ID, Name: t.Title.In(n.l.Code), Chosen: slices.Contains(chosen, t.ID)})
	}
	return all
}

func (n names) languageChoices(chosen ...string) []choice {
	var all []choice
	for _, l := range helptopic.Languages() {
		all = append(all, choice{Value: l.Tag, Name: n.language(l.Tag), Chosen: slices.Contains(chosen, l.Tag)})
	}
	return all
}
