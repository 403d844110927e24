package tour

import (
	"context"
	"fmt"
	"slices"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
)

// guides finds where to report a move, by pictures and by typing, takes the answer
// along on paper and in the phone, goes on to book help, and says that something is
// wrong.
func guides(ctx context.Context, w *Walker, d Devices) {
	language := w.await(ctx, "home", func(s session.Screen) bool { return s.Home }).Language
	w.post(session.Choose{Flow: "guide"})
	w.at(ctx, "guide.areas")
	w.tap("situations")
	w.at(ctx, "guide.situations")
	w.post(session.Back{})
	w.tap("area home")
	w.at(ctx, "guide.topics")
	w.tap("topic move")
	w.at(ctx, "guide.answer")
	w.tap("take")
	w.at(ctx, "guide.take")
	w.post(session.Back{})
	w.tap("forms")
	w.at(ctx, "guide.forms")
	w.post(session.Back{})
	w.tap("others")
	w.at(ctx, "guide.others")
	w.post(session.Back{})
	w.await(ctx, "guide.answer", func(s session.Screen) bool { return s.Step.ID == "guide.answer" })
	printed := w.label(ctx)
	w.tap(journey.Next)
	w.await(ctx, "guide.answer, printed", func(s session.Screen) bool {
		return s.Step.ID == "guide.answer" && s.Step.Next != nil && s.Step.Next.Label.ID() != printed
	})
	w.checkPaper(d, Paper{Pages: 1, Copies: 1})
	w.post(session.Back{}, session.Back{})
	w.await(ctx, "guide.areas", func(s session.Screen) bool { return s.Step.ID == "guide.areas" })
	w.tap(journey.Next)
	w.search(ctx, "flyta", "topic move")
	w.await(ctx, "guide.answer", func(s session.Screen) bool { return s.Step.ID == "guide.answer" })
	w.tap("book")
	w.await(ctx, "booking.language", func(s session.Screen) bool { return s.Step.ID == "booking.language" })
	w.post(session.Back{}, journey.Tapped{ID: "wrong"})
	w.at(ctx, "guide.wrong")
	w.tap("web")
	w.at(ctx, "guide.thanked")
	w.leave(ctx)
	w.letter(ctx, language)
}

// label is the id of the words on the primary action.
func (w *Walker) label(ctx context.Context) string {
	screen := w.await(ctx, "an action", func(s session.Screen) bool { return s.Step.Next != nil })
	if screen.Step.Next == nil {
		return ""
	}
	return screen.Step.Next.Label.ID()
}

// search types, and takes what must be found.
func (w *Walker) search(ctx context.Context, typed, want string) {
	w.await(ctx, "guide.search", func(s session.Screen) bool { return s.Step.ID == "guide.search" })
	w.post(journey.Typed{Text: typed})
	found := w.until(ctx, "guide.search", func(s session.Screen) bool {
		b, ok := s.Step.Body.(journey.Search)
		return ok && b.Value == typed && len(b.Hits) > 0
	})
	b, _ := found.Step.Body.(journey.Search)
	if !slices.ContainsFunc(b.Hits, func(o journey.Option) bool { return o.ID == want }) {
		w.check(fmt.Errorf("%q finds no %s", typed, want))
	}
	w.tap(want)
}

// letter is led from its tile straight to what to do with a letter.
func (w *Walker) letter(ctx context.Context, language string) {
	w.post(session.Speak{Language: language}, session.Choose{Flow: "letter"})
	w.at(ctx, "letter.answer")
	w.leave(ctx)
}
