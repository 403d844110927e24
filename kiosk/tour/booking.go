package tour

import (
	"context"
	"fmt"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
)

// bookings books a time and prints its ticket, comes with the code, and then
// without a time.
func bookings(ctx context.Context, w *Walker, d Devices) {
	language := w.await(ctx, "home", func(s session.Screen) bool { return s.Home }).Language
	code := book(ctx, w, d, language)
	arrive(ctx, w, language, code)
	w.begin(ctx, "dropin", "forms", language)
	w.at(ctx, "booking.number")
	w.leave(ctx)
}

// book gives the code in the words of the screen's language.
func book(ctx context.Context, w *Walker, d Devices, language string) string {
	w.begin(ctx, "book", "bankid", language)
	table, _ := w.at(ctx, "booking.time").Step.Body.(journey.Timetable)
	if len(table.Times) == 0 {
		w.check(fmt.Errorf("booking.time offers no time"))
		return ""
	}
	w.tap(table.Times[0].ID)
	w.until(ctx, "booking.time-chosen", func(s session.Screen) bool { return s.Step.Next != nil && !s.Step.Next.Disabled })
	w.tap(journey.Next)
	w.at(ctx, "booking.facts")
	w.tap(journey.Next)
	shown, _ := w.at(ctx, "booking.ticket").Step.Body.(journey.Show)
	w.tap("print")
	w.await(ctx, "booking.ticket, printed", func(s session.Screen) bool {
		show, ok := s.Step.Body.(journey.Show)
		return ok && s.Step.ID == "booking.ticket" && len(show.Actions) > 0 && show.Actions[0].ID == journey.Home
	})
	w.checkPaper(d, Paper{Pages: 1, Copies: 1})
	w.leave(ctx)
	return i18n.For(language).Text(shown.Figure)
}

// begin goes from the home screen, which is at rest, to what follows the choice of
// language.
func (w *Walker) begin(ctx context.Context, way, topic, language string) {
	w.post(session.Speak{Language: language}, session.Choose{Flow: "booking"})
	w.at(ctx, "booking.start")
	w.tap(way)
	w.at(ctx, "booking.topic")
	w.tap(topic)
	w.at(ctx, "booking.language")
	w.tap(language)
}

// arrive types the code on the keys that the screen offers.
func arrive(ctx context.Context, w *Walker, language, code string) {
	w.post(session.Speak{Language: language}, session.Choose{Flow: "booking"})
	w.at(ctx, "booking.start")
	w.tap("code")
	w.at(ctx, "booking.code")
	for typed := ""; typed != code && w.err == nil; {
		enter, _ := w.await(ctx, "booking.code", func(s session.Screen) bool { return s.Step.ID == "booking.code" }).Step.Body.(journey.Enter)
		key := ""
		for _, letter := range enter.Letters {
			if strings.HasPrefix(code, typed+letter) {
				key = letter
			}
		}
		if key == "" {
			w.check(fmt.Errorf("after %q no key leads to %q", typed, code))
			return
		}
		w.post(journey.Typed{Text: typed + key})
		typed = w.typedOn(ctx, typed)
	}
	w.shot("booking.code-typed")
	w.tap(journey.Next)
	w.at(ctx, "booking.found")
	w.tap("here")
	w.at(ctx, "booking.here")
	w.leave(ctx)
}

// typedOn waits until more is typed than was, and gives it.
func (w *Walker) typedOn(ctx context.Context, was string) string {
	screen := w.await(ctx, "booking.code with more", func(s session.Screen) bool {
		enter, ok := s.Step.Body.(journey.Enter)
		return ok && len(enter.Value) > len(was)
	})
	enter, _ := screen.Step.Body.(journey.Enter)
	return enter.Value
}

// Times are the bookable times of a tour, several each working day from
// tomorrow; helpers speak all that can be spoken.
func Times(now time.Time) []kiosk.Slot {
	var languages []string
	for _, l := range helptopic.Languages() {
		languages = append(languages, l.Tag)
	}
	var slots []kiosk.Slot
	today := now.In(i18n.Stockholm)
	for day := 1; day <= 14; day++ {
		for _, hour := range []int{10, 11, 13, 14, 16} {
			start := time.Date(today.Year(), today.Month(), today.Day()+day, hour, 0, 0, 0, i18n.Stockholm)
			if start.Weekday() == time.Saturday || start.Weekday() == time.Sunday || (day+hour)%4 == 0 {
				continue
			}
			slots = append(slots, kiosk.Slot{
				ID: start.Format("0102-15"), Start: start.UTC(), End: start.UTC().Add(30 * time.Minute),
				Place: "Haninge bibliotek, plan 1, Digidelrummet", Languages: languages, Free: 1,
			})
		}
	}
	return slots
}
