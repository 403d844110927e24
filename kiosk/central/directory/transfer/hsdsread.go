package transfer

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
)

// hsds reads services: a list, a page of the HSDS API ("contents"), or one.
func (r *reader) hsds(raw []byte) error {
	list := raw
	if raw[0] == '{' {
		var page struct {
			Contents json.RawMessage `json:"contents"`
			Status   json.RawMessage `json:"status"`
		}
		if err := unmarshal(raw, &page); err != nil {
			return err
		}
		switch {
		case page.Contents != nil:
			list = page.Contents
		case page.Status != nil:
			list = slices.Concat([]byte("["), raw, []byte("]"))
		default:
			return &Fault{why: faultUnknown}
		}
	}
	if list = bytes.TrimSpace(list); len(list) == 0 || list[0] != '[' {
		return &Fault{why: faultUnknown}
	}
	var services []hsdsService
	if err := unmarshal(list, &services); err != nil {
		return err
	}
	at := 0
	for _, s := range services {
		if len(s.Locations) == 0 {
			s.Locations = []hsdsServiceAtLocation{{Attributes: s.Attributes}}
		}
		for _, l := range s.Locations {
			at++
			if err := r.add(at, r.service(at, s, l)); err != nil {
				return err
			}
		}
	}
	return nil
}

// service makes a row of a service at one of its locations. What is said of the
// two together is nearer than what is said of either.
func (r *reader) service(at int, s hsdsService, here hsdsServiceAtLocation) (w row) {
	l := here.Location
	if l == nil {
		l = &hsdsLocation{ID: here.ID}
	}
	put := func(column string, values ...string) {
		c, _ := columnNamed(column)
		r.set(at, &w, c, values)
	}
	id := cmp.Or(l.ID, s.ID)
	if l.ExternalType == identifierType {
		id = l.External
	}
	put("id", id)
	put("name", cmp.Or(l.Name, s.Name))
	put("web", cmp.Or(s.URL, l.URL))
	put("email", s.Email)
	put("checked", s.AssuredDate)
	if s.Organization != nil {
		put("operator", s.Organization.Name)
	}
	if l.Latitude != nil && l.Longitude != nil {
		put("lat", number(*l.Latitude))
		put("lon", number(*l.Longitude))
	}
	if phones := firstOf(here.Phones, l.Phones, s.Phones); len(phones) > 0 {
		put("phone", phones[0].Number)
	}
	if len(l.Addresses) > 0 {
		a := l.Addresses[0]
		put("street", a.Street)
		put("postcode", a.Postcode)
		put("city", a.City)
	}
	var codes []string
	for _, spoken := range firstOf(s.Languages, l.Languages) {
		codes = append(codes, spoken.Code)
	}
	put("languages", codes...)
	hours, ok := hoursOf(firstOf(here.Schedules, l.Schedules, s.Schedules))
	put("hours", hours)
	if s.Status == "defunct" {
		put("status", "closed")
	}
	if r.attributes(at, &w, slices.Concat(here.Attributes, l.Attributes)); !ok && w.Hours == "" {
		r.note(Fault{Row: at, Column: "hours", why: noteSchedule})
	}
	return w
}

// attributes puts the columns that are written as attributes into the row. Other
// attributes are another directory's.
func (r *reader) attributes(at int, w *row, all []hsdsAttribute) {
	for _, name := range asAttributes {
		var values []string
		for _, a := range all {
			if a.LinkType == name {
				values = append(values, a.Value)
			}
		}
		if c, _ := columnNamed(name); len(values) > 0 {
			r.set(at, w, c, values)
		}
	}
}

// firstOf is the first list that has something.
func firstOf[T any](lists ...[]T) []T {
	for _, list := range lists {
		if len(list) > 0 {
			return list
		}
	}
	return nil
}
