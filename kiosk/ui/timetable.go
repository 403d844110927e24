package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// timetablePage shows days in a row with the ways to others at its ends, the
// times of the chosen day below, and beside them what has been chosen.
type timetablePage struct {
	w              *Window
	frame          fyne.CanvasObject
	heading        *heading
	earlier, later *touch.Button
	days           *fyne.Container
	dayCards       []*touch.DayCard
	dayIDs         []string
	label          *touch.Label
	times          *fyne.Container
	timeButtons    []*touch.Button
	timeIDs        []string
	chosen         *chosenCard
	scroll         *touch.Scroll
}

func newTimetablePage(w *Window) *timetablePage {
	p := &timetablePage{
		w: w, heading: newHeading(w),
		earlier: touch.NewButton(w.bars, touch.Secondary, "chevron_left", "", "", nil),
		later:   touch.NewButton(w.bars, touch.Secondary, "chevron_right", "", "", nil),
		days:    theme.Grid(w.look, 5, 20),
		label:   touch.NewLabel(w.look, theme.Label, theme.Ink, ""),
		times:   theme.Grid(w.look, 3, 20),
		chosen:  newChosenCard(w),
	}
	row := theme.Row(w.look, 20, p.earlier, theme.Grow(p.days), p.later)
	times := theme.Column(w.look, 16, p.label, p.times)
	p.scroll = scrolled(w, theme.Column(w.look, 28, row, theme.Sides(w.look, 0.55, 40, times, p.chosen.object)))
	p.frame = framed(w, p.heading, p.scroll)
	return p
}

func (p *timetablePage) object() fyne.CanvasObject { return p.frame }

func (p *timetablePage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Timetable)
	p.heading.draw(s)
	// A way that leads nowhere keeps its place, so that the days do not move.
	ways := body.Earlier != nil || body.Later != nil
	p.drawWay(p.earlier, body.Earlier, ways)
	p.drawWay(p.later, body.Later, ways)
	p.drawDays(body.Days)
	p.label.SetText(p.w.say(body.TimesLabel))
	show(p.label, !body.TimesLabel.IsZero())
	p.drawTimes(body.Times)
	p.chosen.draw(body.Chosen)
}

func (p *timetablePage) drawWay(b *touch.Button, a *journey.Action, shown bool) {
	show(b, shown)
	b.SetEnabled(a != nil)
	if a != nil {
		b.Name = p.w.say(a.Label)
		b.OnTapped = p.w.tap(a.ID)
	}
}

func (p *timetablePage) drawDays(days []journey.Day) {
	for i := len(p.dayCards); i < len(days); i++ {
		card := touch.NewDayCard(p.w.look, func() { p.w.post(journey.Tapped{ID: p.dayIDs[i]}) })
		p.dayCards = append(p.dayCards, card)
		p.days.Add(card)
	}
	p.dayIDs = p.dayIDs[:0]
	for i, d := range days {
		p.dayIDs = append(p.dayIDs, d.ID)
		p.dayCards[i].Set(p.w.say(d.Weekday), p.w.say(d.Date), p.w.say(d.Note), d.Chosen, d.Full)
	}
	for i, card := range p.dayCards {
		show(card, i < len(days))
	}
}

func (p *timetablePage) drawTimes(times []journey.Time) {
	for i := len(p.timeButtons); i < len(times); i++ {
		button := touch.NewButton(p.w.look, touch.Secondary, "", "", "", func() { p.w.post(journey.Tapped{ID: p.timeIDs[i]}) })
		p.timeButtons = append(p.timeButtons, button)
		p.times.Add(button)
	}
	p.timeIDs = p.timeIDs[:0]
	for i, t := range times {
		p.timeIDs = append(p.timeIDs, t.ID)
		kind := touch.Secondary
		if t.Chosen {
			kind = touch.Primary
		}
		p.timeButtons[i].SetKind(kind)
		p.timeButtons[i].Set("", p.w.say(t.Title), "")
	}
	for i, button := range p.timeButtons {
		show(button, i < len(times))
	}
}

// chosenCard says which time has been chosen.
type chosenCard struct {
	w                  *Window
	object             *touch.Panel
	label, title, text *touch.Label
}

func newChosenCard(w *Window) *chosenCard {
	ink := theme.TextOn(theme.ToneBook)
	c := &chosenCard{
		w:     w,
		label: touch.NewLabel(w.look, theme.Label, ink, ""),
		title: touch.NewLabel(w.look, theme.TileTitle, ink, ""),
		text:  touch.NewLabel(w.look, theme.Body, ink, ""),
	}
	c.object = touch.NewTinted(w.look, theme.ToneBook, theme.Column(w.look, 12, c.label, c.title, c.text))
	return c
}

func (c *chosenCard) draw(chosen *journey.Chosen) {
	show(c.object, chosen != nil)
	if chosen != nil {
		c.label.SetText(c.w.say(chosen.Label))
		c.title.SetText(c.w.say(chosen.Title))
		c.text.SetText(c.w.say(chosen.Text))
		show(c.text, !chosen.Text.IsZero())
	}
}
