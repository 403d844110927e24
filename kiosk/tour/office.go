package tour

import (
	"context"
	"fmt"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
)

// offices asks for offices that are open, and for all again, looks at the first,
// takes it along on paper and in the phone, and says that something is wrong.
func offices(ctx context.Context, w *Walker, d Devices) {
	w.post(session.Choose{Flow: "office"})
	places, _ := w.at(ctx, "office.list").Step.Body.(journey.Places)
	if len(places.List) == 0 {
		w.check(fmt.Errorf("office.list has no office"))
		return
	}
	w.tap("open")
	w.until(ctx, "office.list-open", func(s session.Screen) bool { return filtered(s, true) })
	w.tap("open")
	w.await(ctx, "office.list with all", func(s session.Screen) bool { return filtered(s, false) })
	w.tap("more")
	w.at(ctx, "office.more")
	w.tap(journey.Next)
	w.await(ctx, "office.list", func(s session.Screen) bool { return s.Step.ID == "office.list" })
	w.tap(journey.ShowMap)
	w.at(ctx, "office.map")
	w.post(session.Back{}, journey.Tapped{ID: places.List[0].ID})
	w.at(ctx, "office.office")
	w.tap("print")
	w.at(ctx, "office.printed")
	w.checkPaper(d, Paper{Pages: 1, Copies: 1})
	w.post(session.Back{}, journey.Tapped{ID: "wrong"})
	w.at(ctx, "office.wrong")
	w.tap("hours")
	w.at(ctx, "office.thanked")
	w.post(session.Back{}, journey.Tapped{ID: journey.Next})
	w.at(ctx, "office.phone")
	w.leave(ctx)
}

// filtered tells whether the list shows only what is open, or does not.
func filtered(s session.Screen, open bool) bool {
	places, ok := s.Step.Body.(journey.Places)
	return ok && s.Step.ID == "office.list" && len(places.Filters) > 0 && places.Filters[0].Chosen == open
}
