package all_test

import (
	"image"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/booking"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/guide"
	"medborgarkiosk/kiosk/pack"
)

// book is of the content that the program carries.
var book = func() *handbook.Book {
	content, err := pack.Embedded()
	if err != nil {
		panic(err)
	}
	b, _, err := handbook.New(content, handbook.Stand{Place: &kiosk.Place{Lat: 59.168, Lon: 18.138}, Municipality: "0136"})
	if err != nil {
		panic(err)
	}
	return b
}()

// guided are what the handbook answers.
var guided = func() []journey.Event {
	events := []journey.Event{guide.Opened{Book: book}}
	for _, id := range []string{"move", "print", "letters"} {
		topic, _ := book.Topic(id)
		events = append(events, guide.Answer(book, topic, morning))
	}
	return events
}()

// deviceEvents are what devices and central may say at any time.
var deviceEvents = []journey.Event{
	effect.StickIn{},
	effect.Files{Files: []kiosk.MediaFile{{Name: "a.pdf", Kind: kiosk.PDF}, {Name: "b.jpg", Kind: kiosk.JPEG}}},
	effect.Files{},
	effect.Files{Fault: kiosk.StickRemoved},
	effect.Files{Fault: kiosk.Internal},
	effect.Opened{Document: kiosk.Document{Pages: 3, Kind: kiosk.PDF}},
	effect.Opened{Document: kiosk.Document{Pages: 3, Kind: kiosk.PDF}},
	effect.Opened{Fault: kiosk.DocumentEncrypted},
	effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", Colour: true, TwoSided: true, MaxCopies: 99, A4: true}},
	effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", MaxCopies: 1}},
	effect.PrinterAnswer{Fault: kiosk.PrinterOffline},
	effect.PageDrawn{Page: 1, Image: image.NewGray(image.Rect(0, 0, 2, 3))},
	effect.PrintReported{PrintProgress: kiosk.PrintProgress{Done: 1, Total: 3}},
	effect.PrintReported{PrintProgress: kiosk.PrintProgress{Done: 1, Total: 3, Fault: kiosk.PrinterJam}},
	effect.PrintEnded{},
	effect.PrintEnded{Fault: kiosk.Cancelled},
	effect.PrintEnded{Fault: kiosk.PrinterRefused},
	effect.ScannerAnswer{Offer: kiosk.ScannerOffer{Name: "s", Colour: true, Feeder: true}},
	effect.ScannerAnswer{Offer: kiosk.ScannerOffer{Name: "s", Colour: true, Feeder: true}},
	effect.ScannerAnswer{Fault: kiosk.ScannerOffline},
	effect.ScanReported{Percent: 50},
	effect.PageScanned{Page: kiosk.ScannedPage{Path: "p"}},
	effect.ScanEnded{},
	effect.ScanEnded{Fault: kiosk.ScannerJam},
	effect.Saved{Name: "skanning.pdf"},
	effect.Saved{Fault: kiosk.StickFull},
	guide.Opened{},
	guide.Found{Typed: "flytta", Hits: []handbook.Hit{{Kind: pack.TopicKind, ID: "move"}, {Kind: pack.SituationKind, ID: "moved"}}},
	booking.NoCentral{},
	booking.Slots{Slots: slots, Now: morning.Add(-time.Hour)},
	booking.Slots{Slots: slots, Now: morning.Add(-time.Hour)},
	booking.Slots{Slots: slots[:1], Now: morning.Add(-time.Hour)},
	booking.Slots{Now: morning, Fault: kiosk.CentralOffline},
	booking.DropIn{Open: true},
	booking.DropIn{},
	booking.ID{ID: "1"},
	booking.Answer{Booking: booked},
	booking.Answer{Booking: kiosk.Booking{ID: "2", Code: 5, Topic: "other", Language: "ti", State: kiosk.BookingRequested}},
	booking.Answer{Fault: kiosk.CentralOffline},
	booking.Answer{Fault: kiosk.Internal},
	booking.Reminders{Booking: booked.ID, Kinds: []kiosk.ReminderKind{kiosk.ReminderSMS, kiosk.ReminderMail}},
	booking.Left{},
	booking.Joined{Ticket: number},
	booking.Joined{Fault: kiosk.CentralNonsense},
}
