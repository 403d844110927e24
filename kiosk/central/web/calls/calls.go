package calls

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/web/frame"
)

// View is the open calls in one language's words, as the template "calls" of
// calls.html shows them.
type View struct {
	T    *Words
	Back string // the page that the buttons lead back to
	News string // read aloud when it changes
	All  []One
}

// One is one call.
type One struct {
	ID, Kiosk, Reason, Facts string
	OnTheWay                 bool
}

// NewView shows calls on clocks of the zone.
func NewView(l *frame.Language, calls []central.Call, zone *time.Location, back string) View {
	w := In(l)
	v := View{T: w, Back: back, News: w.NoCalls}
	for _, call := range calls {
		v.All = append(v.All, newOne(w, l, call, zone))
	}
	switch n := len(v.All); {
	case n == 1:
		v.News = w.OneCall
	case n > 1:
		v.News = fmt.Sprintf(w.ManyCalls, n)
	}
	return v
}

func newOne(w *Words, l *frame.Language, call central.Call, zone *time.Location) One {
	who := w.Nobody
	if call.Waiting {
		who = w.Waiting
	}
	facts := []string{call.Place, l.Clock(call.Raised.In(zone)), who, w.Screen + " " + l.Name(call.Language)}
	return One{
		ID: call.ID, Kiosk: call.KioskName, Reason: w.Reason(string(call.Reason)),
		Facts:    strings.Join(slices.DeleteFunc(facts, func(s string) bool { return s == "" }), " · "),
		OnTheWay: call.Status == kiosk.CallOnTheWay,
	}
}

// Add adds the answers to the buttons.
func Add(f *frame.Frame, c *central.Central) {
	f.Deed("call.answer", "gick till en kiosk", "went to a kiosk")
	f.Deed("call.finish", "avslutade ett anrop", "closed a call")
	f.Handle("POST /calls/{id}/answer", account.Staff, func(v *frame.Visit) (frame.Answer, error) {
		return done(v, "call.answer", c.Answer(v.Context(), v.PathValue("id")))
	})
	f.Handle("POST /calls/{id}/finish", account.Staff, func(v *frame.Visit) (frame.Answer, error) {
		return done(v, "call.finish", c.Finish(v.Context(), v.PathValue("id")))
	})
}

func done(v *frame.Visit, action string, err error) (frame.Answer, error) {
	if err != nil {
		return nil, err
	}
	v.Note(action, v.PathValue("id"))
	return frame.Back(v, "/"), nil
}
