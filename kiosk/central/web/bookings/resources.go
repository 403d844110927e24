package bookings

import (
	"fmt"
	"net/http"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/central/feed"
	"medborgarkiosk/kiosk/central/web/frame"
)

type resourcesView struct {
	T                 *words
	Branch            string
	Branches          []choice
	Libraries         []libraryView
	Helpers, Rooms    []resourceView
	New               fieldsView
	Said, Fault, Name string
	Several           bool
}

// libraryView is a branch, as it can be changed.
type libraryView struct {
	booking.Branch
	T        *words
	Lat, Lon string
	Near     bool // the place is approximate
}

func viewLibrary(w *words, b booking.Branch) libraryView {
	view := libraryView{Branch: b, T: w}
	if b.Place != nil {
		view.Lat, view.Lon = fmt.Sprint(b.Place.Lat), fmt.Sprint(b.Place.Lon)
		view.Near = b.Place.Approximate
	}
	return view
}

type resourceView struct {
	booking.Resource
	T      *words
	Feed   string // address of the private calendar
	Busy   string // of when it is busy
	Says   string // languages and topics
	Fields fieldsView
}

func (p *pages) showResources(v *frame.Visit) (frame.Answer, error) { return p.resourcesWith(v, "") }

func (p *pages) resourcesWith(v *frame.Visit, fault string) (frame.Answer, error) {
	all, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	resources, err := p.Bookings.Resources(v.Context(), here.ID)
	if err != nil {
		return nil, err
	}
	n, err := p.names(v, resources)
	if err != nil {
		return nil, err
	}
	view := resourcesView{
		T: n.words, Branch: here.ID, New: n.fields(slotForm{}, nil), Said: n.said(v.Value("said")), Fault: n.said(fault),
		Several: len(all) > 1,
	}
	for _, b := range all {
		view.Branches = append(view.Branches, choice{Value: b.ID, Name: b.Name, Chosen: b.ID == here.ID})
		view.Libraries = append(view.Libraries, viewLibrary(n.words, b))
	}
	for _, r := range resources {
		one := resourceView{
			Resource: r, T: n.words, Says: n.languages(r.Languages),
			Fields: n.fields(slotForm{Languages: r.Languages, Topics: r.Topics}, nil),
		}
		secret := v.Origin() + feed.Path + r.Feed
		one.Feed, one.Busy = secret+".ics", secret+"/freebusy.ics"
		for _, topic := range r.Topics {
			one.Says = facts(one.Says, n.topic(topic))
		}
		if r.Kind == booking.Helper {
			view.Helpers = append(view.Helpers, one)
		} else {
			view.Rooms = append(view.Rooms, one)
		}
	}
	page := frame.Page{Template: p.resources, Title: n.Resources, Tab: "/resources", Body: view}
	if fault != "" {
		page.Status = http.StatusUnprocessableEntity
	}
	return page, nil
}

// putResource adds a helper or room, or changes one.
func (p *pages) putResource(v *frame.Visit) (frame.Answer, error) {
	r := booking.Resource{
		ID: v.Value("id"), Kind: booking.Kind(v.Value("kind")), Name: v.Value("name"),
		Gone: v.Value("gone") != "",
	}
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	n, err := p.names(v, nil)
	if err != nil {
		return nil, err
	}
	r.Branch, r.Languages, r.Topics = here.ID, known(v.Form["language"], n.languageChoices()), known(v.Form["topic"], n.topicChoices())
	if r.ID != "" {
		old, err := p.resource(v, here.ID, r.ID)
		if err != nil {
			return nil, err
		}
		r.Feed, r.Kind = old.Feed, old.Kind
	}
	id, err := p.Bookings.PutResource(v.Context(), r)
	if what := mishap(err); what != "" {
		return p.resourcesWith(v, what)
	}
	if err != nil {
		return nil, err
	}
	v.Note("resource.put", id)
	return frame.Goto("/resources?branch=" + here.ID + "&said=resource.put"), nil
}

// newAddress gives a calendar another secret: who had the old one loses it.
func (p *pages) newAddress(v *frame.Visit) (frame.Answer, error) {
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	r, err := p.resource(v, here.ID, v.PathValue("id"))
	if err != nil {
		return nil, err
	}
	r.Feed = ""
	if _, err := p.Bookings.PutResource(v.Context(), r); err != nil {
		return nil, err
	}
	v.Note("resource.address", r.ID)
	return frame.Goto("/resources?branch=" + here.ID + "&said=resource.address"), nil
}

func (p *pages) resource(v *frame.Visit, branch, id string) (booking.Resource, error) {
	all, err := p.Bookings.Resources(v.Context(), branch)
	for _, r := range all {
		if r.ID == id {
			return r, nil
		}
	}
	if err == nil {
		err = frame.ErrNotFound
	}
	return booking.Resource{}, err
}

func (p *pages) putBranch(v *frame.Visit) (frame.Answer, error) {
	b := booking.Branch{ID: v.Value("id"), Name: v.Value("name"), Municipality: v.Value("municipality")}
	place, _, fault := transfer.Place(v.Value("lat"), v.Value("lon"))
	if fault != nil {
		return p.resourcesWith(v, "place")
	}
	if b.Place = place; place != nil {
		place.Approximate = v.Value("near") != ""
	}
	id, err := p.Bookings.PutBranch(v.Context(), b)
	if what := mishap(err); what != "" {
		return p.resourcesWith(v, what)
	}
	if err != nil {
		return nil, err
	}
	v.Note("branch.put", id)
	return frame.Goto("/resources?branch=" + id + "&said=branch.put"), nil
}
