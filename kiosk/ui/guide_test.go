package ui_test

import (
	"sync"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/guide"
	"medborgarkiosk/kiosk/pack"
	"medborgarkiosk/kiosk/session"
)

// theBook is of the content that the program carries.
var theBook = sync.OnceValue(func() *handbook.Book {
	content, err := pack.Embedded()
	if err != nil {
		panic(err)
	}
	book, _, err := handbook.New(content, handbook.Stand{Place: &kiosk.Place{Lat: 59.168, Lon: 18.138}, Municipality: "0136"})
	if err != nil {
		panic(err)
	}
	return book
})

// guideStories are the steps that came with the guide.
func guideStories() []story {
	book := theBook()
	start := []journey.Event{session.Choose{Flow: "guide"}, guide.Opened{Book: book}}
	tap := func(events []journey.Event, ids ...string) []journey.Event {
		events = append([]journey.Event{}, events...)
		for _, id := range ids {
			events = append(events, journey.Tapped{ID: id})
		}
		return events
	}
	answer := func(topic string) []journey.Event {
		t, ok := book.Topic(topic)
		if !ok {
			panic("there is no topic " + topic)
		}
		return append(tap(start, "area "+t.Area, "topic "+topic), guide.Answer(book, t, now.Add(42*time.Minute)))
	}
	hits := []handbook.Hit{{Kind: pack.TopicKind, ID: "move"}, {Kind: pack.TopicKind, ID: "housing"}, {Kind: pack.SituationKind, ID: book.Situations[0].ID}}
	return []story{
		{"guide-areas", start},
		{"guide-topics", tap(start, "area authorities")},
		{"guide-situations", tap(start, "situations")},
		{"guide-search", append(tap(start, journey.Next), journey.Typed{Text: "flyt"}, guide.Found{Typed: "flyt", Hits: hits})},
		{"guide-answer", answer("move")},
		{"guide-print", answer("print")},
		{"guide-letters", answer("letters")},
		{"guide-others", tap(answer("devices"), "others")},
		{"guide-forms", tap(answer("socialinsurance"), "forms")},
		{"guide-wrong", tap(answer("move"), "wrong")},
		{"guide-take", tap(answer("move"), "take")},
	}
}
