package all_test

import (
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/journey"
)

// touchesOf are what a patron can do on a step.
func touchesOf(step journey.Step) []journey.Event {
	var list []journey.Event
	tap := func(actions ...journey.Action) {
		for _, a := range actions {
			if !a.Disabled {
				list = append(list, journey.Tapped{ID: a.ID})
			}
		}
	}
	if step.Next != nil {
		tap(*step.Next, *step.Next, *step.Next, *step.Next) // patrons mostly go on
	}
	switch b := step.Body.(type) {
	case journey.Choose:
		for _, o := range b.Options {
			list = append(list, journey.Tapped{ID: o.ID})
		}
	case journey.Answer:
		tap(b.Actions...)
		tap(b.Last...)
		for _, c := range b.Columns {
			for _, block := range c.Blocks {
				tap(block.Actions...)
			}
		}
	case journey.Search:
		list = append(list, journey.Typed{Text: "flytta"}, journey.Typed{Text: ""})
		for _, o := range b.Hits {
			list = append(list, journey.Tapped{ID: o.ID})
		}
	case journey.Enter:
		for _, letter := range b.Letters {
			list = append(list, journey.Typed{Text: b.Value + letter})
		}
		if b.Keys == journey.Pages {
			list = append(list, journey.Typed{Text: "1-2"}, journey.Typed{Text: "9-"}, journey.Typed{Text: "٢"})
		}
		switch b.Keys {
		case journey.Phone:
			list = append(list, journey.Typed{Text: "0701234567"}, journey.Typed{Text: "07"})
		case journey.Mail:
			list = append(list, journey.Typed{Text: "namn@example.se"}, journey.Typed{Text: "namn@"})
		}
	case journey.Confirm:
		tap(b.Actions...)
	case journey.Timetable:
		list = append(list, timetableTouches(b)...)
	case journey.Places:
		list = append(list, placesTouches(b)...)
		tap(b.Actions...)
	case journey.Work:
		if b.Stop != nil {
			tap(*b.Stop)
		}
	case journey.Show:
		tap(b.Actions...)
	case journey.Preview:
		if b.Add != nil {
			tap(*b.Add)
		}
		for _, p := range b.Pages {
			list = append(list, journey.Tapped{ID: p.ID})
			tap(p.Actions...)
		}
		for _, c := range b.Controls {
			list = append(list, journey.Changed{Control: c.ID, Value: "2"})
			for _, o := range c.Options {
				list = append(list, journey.Changed{Control: c.ID, Value: o.ID})
			}
		}
	}
	return list
}

// offices are made up.
var offices = fake.Handbook(fake.Stand, fake.Offices()...)

func placesTouches(b journey.Places) []journey.Event {
	list := []journey.Event{journey.Tapped{ID: journey.ShowMap}, journey.Changed{Control: journey.PlacesFrom, Value: "3"}}
	if b.More != nil {
		list = append(list, journey.Tapped{ID: b.More.ID})
	}
	for _, f := range b.Filters {
		list = append(list, journey.Tapped{ID: f.ID})
	}
	for _, p := range b.List {
		list = append(list, journey.Tapped{ID: p.ID}, journey.Changed{Control: journey.PlacesPin, Value: p.ID})
	}
	return list
}

func timetableTouches(b journey.Timetable) []journey.Event {
	var list []journey.Event
	for _, way := range []*journey.Action{b.Earlier, b.Later} {
		if way != nil {
			list = append(list, journey.Tapped{ID: way.ID})
		}
	}
	for _, d := range b.Days {
		list = append(list, journey.Tapped{ID: d.ID})
	}
	for range 3 { // patrons mostly choose
		for _, t := range b.Times {
			list = append(list, journey.Tapped{ID: t.ID})
		}
	}
	return list
}
