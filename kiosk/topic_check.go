package kiosk

import (
	"errors"
	"fmt"
)

// Check tells what can't be so in the record.
func (a Area) Check() error {
	var all faults
	all.id("id", a.ID)
	all.must(a.Icon != "", "icon", "is missing", "")
	all.must(a.Place >= 1, "place", "is less than 1", a.Place)
	all.swedish("title", a.Title)
	return errors.Join(all...)
}

// Check tells what can't be so in the record; whether there are such others as it
// points to is not seen here.
func (t Topic) Check() error {
	var all faults
	all.id("id", t.ID)
	all.id("area", t.Area)
	all.must(t.Icon != "", "icon", "is missing", "")
	switch t.Group {
	case DoHere, GetHelp, Refer:
	default:
		all.must(false, "group", "there is no such group", t.Group)
	}
	all.swedish("title", t.Title)
	all.swedish("lead", t.Lead)
	for i, way := range t.Yourself {
		all.swedish(fmt.Sprintf("yourself[%d].text", i), way.Text)
		all.web(fmt.Sprintf("yourself[%d].web", i), way.Web)
		all.dates(way.Facts)
	}
	for field, rules := range map[string][]Rule{"may": t.May, "may_not": t.MayNot} {
		for i, rule := range rules {
			all.id(fmt.Sprintf("%s[%d].id", field, i), rule.ID)
			all.swedish(fmt.Sprintf("%s[%d].text", field, i), rule.Text)
		}
	}
	all.dates(t.Facts)
	return errors.Join(all...)
}

// Check tells what can't be so in the record.
func (f Form) Check() error {
	var all faults
	all.id("id", f.ID)
	all.id("authority", f.Authority)
	all.swedish("title", f.Title)
	all.swedish("about", f.About)
	all.must(f.Web != "", "web", "is missing", "")
	all.web("web", f.Web)
	all.dates(f.Facts)
	return errors.Join(all...)
}

// Check tells what can't be so in the record; opening hours are read elsewhere.
func (a Authority) Check() error {
	var all faults
	all.id("id", a.ID)
	all.must(a.Name != "", "name", "is missing", "")
	all.swedish("about", a.About)
	all.web("web", a.Web)
	all.dates(a.Facts)
	return errors.Join(all...)
}

// Check tells what can't be so in the record.
func (h Helper) Check() error {
	var all faults
	all.id("id", h.ID)
	all.swedish("name", h.Name)
	all.swedish("role", h.Role)
	all.web("web", h.Web)
	all.dates(h.Facts)
	return errors.Join(all...)
}

// Check tells what can't be so in the record; whether there are such topics is not
// seen here.
func (s Situation) Check() error {
	var all faults
	all.id("id", s.ID)
	all.must(s.Icon != "", "icon", "is missing", "")
	all.swedish("title", s.Title)
	all.must(len(s.Topics) > 0, "topics", "are missing", "")
	return errors.Join(all...)
}
