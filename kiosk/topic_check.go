package kiosk

import (
	"fmt"
	"strconv"
)

// Check tells what can't be so in the record.
func (a Area) Check() error {
	var all Faults
	all.id("id", a.ID)
	all.there("icon", a.Icon)
	all.must(a.Place >= 1, "place", strconv.Itoa(a.Place), whyOrder)
	all.swedish("title", a.Title)
	return all.err()
}

// Check tells what can't be so in the record; whether there are such others as it
// points to is not seen here.
func (t Topic) Check() error {
	var all Faults
	all.id("id", t.ID)
	all.id("area", t.Area)
	all.there("icon", t.Icon)
	switch t.Group {
	case DoHere, GetHelp, Refer:
	default:
		all.must(false, "group", string(t.Group), whyUnknown)
	}
	all.swedish("title", t.Title)
	all.swedish("lead", t.Lead)
	for i, way := range t.Yourself {
		all.swedish(fmt.Sprintf("yourself[%d].text", i), way.Text)
		all.web(fmt.Sprintf("yourself[%d].web", i), way.Web)
		all.dates(way.Facts)
	}
	all.rules("may", t.May)
	all.rules("may_not", t.MayNot)
	all.dates(t.Facts)
	return all.err()
}

func (f *Faults) rules(field string, rules []Rule) {
	for i, rule := range rules {
		f.id(fmt.Sprintf("%s[%d].id", field, i), rule.ID)
		f.swedish(fmt.Sprintf("%s[%d].text", field, i), rule.Text)
	}
}

// Check tells what can't be so in the record.
func (f Form) Check() error {
	var all Faults
	all.id("id", f.ID)
	all.id("authority", f.Authority)
	all.swedish("title", f.Title)
	all.swedish("about", f.About)
	all.there("web", f.Web)
	all.web("web", f.Web)
	all.dates(f.Facts)
	return all.err()
}

// Check tells what can't be so in the record; opening hours are read elsewhere.
func (a Authority) Check() error {
	var all Faults
	all.id("id", a.ID)
	all.there("name", a.Name)
	all.swedish("about", a.About)
	all.web("web", a.Web)
	all.dates(a.Facts)
	return all.err()
}

// Check tells what can't be so in the record.
func (h Helper) Check() error {
	var all Faults
	all.id("id", h.ID)
	all.swedish("name", h.Name)
	all.swedish("role", h.Role)
	all.web("web", h.Web)
	all.dates(h.Facts)
	return all.err()
}

// Check tells what can't be so in the record; whether there are such topics is not
// seen here.
func (s Situation) Check() error {
	var all Faults
	all.id("id", s.ID)
	all.there("icon", s.Icon)
	all.swedish("title", s.Title)
	all.must(len(s.Topics) > 0, "topics", "", whyMissing)
	return all.err()
}
