package bookings

import (
	"fmt"
	"slices"
	"time"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/web/calls"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/holiday"
)

// calendarView is a week or a day of a branch.
type calendarView struct {
	T                  *words
	Title, Span        string
	Said               string
	Prev, Now, Next    string // addresses
	Views              []choice
	Branches, Helpers  []choice
	Branch, At, Helper string
	View               string
	Rows               string // class: how many rows the grid has
	Hours              []hourView
	Days               []dayView
	Panel              *panelView
	Requests           []claimView
	Calls              calls.View
	Queue              string
	Back               string
}

type hourView struct{ Class, Text string }

type dayView struct {
	ID, Name, Link, Holiday string
	Today                   bool
	Slots                   []slotView
}

// span says which days are asked for, and the link to them.
func span(v *frame.Visit, here booking.Branch, now time.Time) (at link, from, to time.Time, err error) {
	z := zone(here)
	day := now.In(z)
	if asked := v.Value("at"); asked != "" {
		if day, err = time.ParseInLocation(time.DateOnly, asked, z); err != nil || day.Year() < 2000 || day.Year() > 2200 {
			return at, from, to, frame.ErrNotFound
		}
	}
	at = link{Branch: here.ID, At: day.Format(time.DateOnly), Slot: v.Value("slot"), Helper: v.Value("helper")}
	y, m, d := day.Date()
	if v.Value("view") == "day" {
		at.View = "day"
		return at, time.Date(y, m, d, 0, 0, 0, 0, z), time.Date(y, m, d+1, 0, 0, 0, 0, z), nil
	}
	d -= (int(day.Weekday()) + 6) % 7 // back to Monday
	return at, time.Date(y, m, d, 0, 0, 0, 0, z), time.Date(y, m, d+7, 0, 0, 0, 0, z), nil
}

func (p *pages) showCalendar(v *frame.Visit) (frame.Answer, error) {
	all, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	at, from, to, err := span(v, here, p.Bookings.Now())
	if err != nil {
		return nil, err
	}
	c, err := p.Bookings.Calendar(v.Context(), here.ID, from, to)
	if err != nil {
		return nil, err
	}
	n, err := p.names(v, c.Resources)
	if err != nil {
		return nil, err
	}
	view := calendarView{
		T: n.words, Said: n.said(v.Value("said")), View: at.View, Branch: here.ID, At: at.At, Helper: at.Helper, Back: at.String(),
		Now: at.on(p.Bookings.Now().In(zone(here))).String(),
	}
	view.head(n, at, from, to)
	view.choices(n, at, all, c.Resources)
	view.days(n, at, c, from, to, p.Bookings.Now())
	for _, request := range c.Requests {
		view.Requests = append(view.Requests, n.claim(request, booking.Seated{}, zone(here)))
	}
	if view.Panel, err = p.panel(v, n, at, here); err != nil {
		return nil, err
	}
	if err := p.side(v, &view, here); err != nil {
		return nil, err
	}
	return frame.Page{Template: p.calendar, Title: view.Title, Tab: tab, News: view.Calls.News, Body: view}, nil
}

// head says which days these are, and leads to those before and after.
func (view *calendarView) head(n names, at link, from, to time.Time) {
	step := 7
	if at.View == "day" {
		step = 1
		view.Title, view.Span = n.l.Date(from), holiday.Name(from)
	} else {
		_, week := from.ISOWeek()
		view.Title = fmt.Sprintf("%s %d", n.Week, week)
		view.Span = n.l.Day(from) + " – " + n.l.Day(to.AddDate(0, 0, -1))
	}
	view.Prev, view.Next = at.on(from.AddDate(0, 0, -step)).String(), at.on(from.AddDate(0, 0, step)).String()
	week, day := at, at
	week.View, day.View = "", "day"
	view.Views = []choice{
		{Name: n.Week, Link: week.String(), Chosen: at.View == ""},
		{Name: n.Day, Link: day.String(), Chosen: at.View == "day"},
		{Name: n.List, Link: tab + "/list?branch=" + at.Branch + "&at=" + at.At},
	}
}

func (view *calendarView) choices(n names, at link, all []booking.Branch, resources []booking.Resource) {
	for _, b := range all {
		view.Branches = append(view.Branches, choice{Value: b.ID, Name: b.Name, Chosen: b.ID == at.Branch})
	}
	for _, r := range resources {
		if r.Kind == booking.Helper && (!r.Gone || r.ID == at.Helper) {
			view.Helpers = append(view.Helpers, choice{Value: r.ID, Name: r.Name, Chosen: r.ID == at.Helper})
		}
	}
}

// days lays the slots out; Saturday and Sunday are there only with times.
func (view *calendarView) days(n names, at link, c booking.Calendar, from, to, now time.Time) {
	z := from.Location()
	slots := slices.DeleteFunc(c.Slots, func(s booking.Seated) bool { return at.Helper != "" && s.Helper != at.Helper })
	first, last := hours(slots, z)
	view.Rows = fmt.Sprintf("r%d", (last-first)*rowsAnHour)
	for hour := first; hour < last; hour++ {
		clock := n.l.Clock(time.Date(2000, 1, 1, hour, 0, 0, 0, time.UTC))
		view.Hours = append(view.Hours, hourView{fmt.Sprintf("s%d d%d", (hour-first)*rowsAnHour, rowsAnHour), clock})
	}
	for day := from; day.Before(to); day = day.AddDate(0, 0, 1) {
		next := day.AddDate(0, 0, 1)
		var of []booking.Seated
		for _, s := range slots {
			if !s.Start.Before(day) && s.Start.Before(next) {
				of = append(of, s)
			}
		}
		weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
		if at.View == "" && weekend && len(of) == 0 {
			continue
		}
		link := at.on(day)
		link.View = "day"
		one := dayView{
			ID: "day-" + day.Format(time.DateOnly), Name: n.shortDay(day), Link: link.String(), Holiday: holiday.Name(day),
			Today: day.Format(time.DateOnly) == now.In(z).Format(time.DateOnly),
		}
		classes := place(of, z, first, last)
		for i, s := range of {
			one.Slots = append(one.Slots, n.slot(s, at, z, classes[i]))
		}
		view.Days = append(view.Days, one)
	}
}

// side is what stands beside the calendar: what kiosks call for, and the queue.
func (p *pages) side(v *frame.Visit, view *calendarView, here booking.Branch) error {
	today, err := p.Central.Today(v.Context())
	if err != nil {
		return err
	}
	view.Calls = calls.NewView(v.Language, today.Calls, today.Now.Location(), view.Back)
	standing, err := p.Queue.Standing(v.Context(), here.ID)
	if err != nil {
		return err
	}
	w := view.T
	view.Queue = w.QueueClosed
	if standing.Open || len(standing.Waiting) > 0 {
		view.Queue = fmt.Sprintf(w.QueueWaiting, len(standing.Waiting))
		if len(standing.Waiting) > 0 {
			view.Queue += " · " + w.QueueNext + " " + standing.Waiting[0].Number.String()
		}
	}
	return nil
}
