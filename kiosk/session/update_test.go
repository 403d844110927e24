package session_test

import (
	"reflect"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/session"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func settings() session.Settings {
	return session.Settings{
		Library: "Haninge bibliotek", Language: "sv",
		Idle: time.Minute, Warning: 20 * time.Second, PIN: "2468",
		Terms: journey.Terms{GreyPage: 200, ColourPage: 500, Payment: i18n.Verbatim("pay"), Place: i18n.Verbatim("place")},
		Flows: all.Flows,
	}
}

// visit plays events, a second apart, and gives the state and all effects.
func visit(t *testing.T, s session.State, events ...journey.Event) (session.State, []journey.Effect) {
	t.Helper()
	var all, effects []journey.Effect
	for i, e := range events {
		s, effects = session.Update(settings(), s, e, noon.Add(time.Duration(i)*time.Second))
		all = append(all, effects...)
	}
	return s, all
}

func has[E journey.Effect](effects []journey.Effect) (E, bool) {
	for _, e := range effects {
		if found, ok := e.(E); ok {
			return found, true
		}
	}
	var zero E
	return zero, false
}

func TestLanguageSwitchKeepsThePlace(t *testing.T) {
	t.Parallel()
	s, _ := visit(t, session.Rest(settings()), session.Choose{Flow: "printing"}, effect.StickIn{},
		effect.Files{Files: []kiosk.MediaFile{{Name: "a.pdf", Kind: kiosk.PDF}}},
		session.Speak{Language: "ar"})
	screen := session.View(settings(), s)
	if screen.Step.ID != "printing.file" || screen.Direction != i18n.RightToLeft {
		t.Errorf("after switching to Arabic: step %q, direction %v", screen.Step.ID, screen.Direction)
	}
}

// atRest is all that is left after a visit that ended then.
func atRest(set session.Settings, ended time.Time) session.State {
	rest := session.Rest(set)
	rest.Now, rest.Stirred = ended, ended
	return rest
}

func TestIdleWarnsThenWipes(t *testing.T) {
	t.Parallel()
	set := settings()
	s, _ := session.Update(set, session.Rest(set), session.Choose{Flow: "scanning"}, noon)
	s, _ = session.Update(set, s, effect.ScannerAnswer{Offer: kiosk.ScannerOffer{Name: "scanner"}}, noon)
	at := func(seconds int) time.Time { return noon.Add(time.Duration(seconds) * time.Second) }

	s, effects := session.Update(set, s, session.Tick{}, at(59))
	if s.Left != 0 || len(effects) != 0 {
		t.Fatalf("warned after 59 s")
	}
	s, effects = session.Update(set, s, session.Tick{}, at(60))
	if _, warned := has[session.Warn](effects); s.Left != 20*time.Second || !warned {
		t.Fatalf("after 60 s: %v left, effects %v", s.Left, effects)
	}
	stayed, _ := session.Update(set, s, session.Stay{}, at(70))
	if stayed.Left != 0 || stayed.Flow != "scanning" {
		t.Errorf("one touch must put the warning off and keep the place")
	}
	wiped, effects := session.Update(set, s, session.Tick{}, at(80))
	if !reflect.DeepEqual(wiped, atRest(set, wiped.Now)) {
		t.Errorf("after 80 s something is left: %+v", wiped)
	}
	if _, ended := has[session.EndVisit](effects); !ended {
		t.Errorf("the visit must end: %v", effects)
	}
	record, _ := has[session.Record](effects)
	want := kiosk.UsageEvent{
		Journey: "scanning", Language: "sv", Outcome: kiosk.Abandoned,
		Duration: kiosk.UnderThreeMinutes, Hour: noon, Count: 1,
	}
	if record.Event != want {
		t.Errorf("usage %+v, want %+v", record.Event, want)
	}
}

func TestNoWarningWhileTheMachineWorks(t *testing.T) {
	t.Parallel()
	set := settings()
	s, _ := session.Update(set, session.Rest(set), session.Choose{Flow: "scanning"}, noon) // asks the scanner
	s, _ = session.Update(set, s, session.Tick{}, noon.Add(10*time.Minute))
	if s.Left != 0 || !s.Active {
		t.Errorf("a wait must not be wiped")
	}
}

func TestAFaultCallsStaffOnceAndIsWithdrawnWhenMended(t *testing.T) {
	t.Parallel()
	s, _ := visit(t, session.Rest(settings()),
		session.Choose{Flow: "printing"}, effect.StickIn{},
		effect.Files{Files: []kiosk.MediaFile{{Name: "a.pdf", Kind: kiosk.PDF}}},
		journey.Tapped{ID: "0"},
		effect.Opened{Document: kiosk.Document{Pages: 3}},
		effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", MaxCopies: 9}},
		journey.Tapped{ID: journey.Next})
	paperOut := effect.PrintReported{PrintProgress: kiosk.PrintProgress{Done: 1, Total: 3, Fault: kiosk.PrinterPaperOut}}
	s, effects := visit(t, s, paperOut, paperOut)
	if len(effects) != 1 {
		t.Fatalf("one call, not %v", effects)
	}
	call := effects[0].(session.RaiseCall).Call
	if call != (kiosk.Call{Reason: "printer.paper_out", Language: "sv", Waiting: true}) {
		t.Errorf("call %+v", call)
	}
	s, _ = visit(t, s, session.Raised{Reason: call.Reason, ID: "7"})
	if n := session.View(settings(), s).Notice; n == nil || n.Text.ID() != "call.sent" {
		t.Errorf("notice %+v", n)
	}
	_, effects = visit(t, s, effect.PrintReported{PrintProgress: kiosk.PrintProgress{Done: 2, Total: 3}})
	if w, ok := has[session.WithdrawCall](effects); !ok || w.ID != "7" {
		t.Errorf("mended: %v", effects)
	}
}

func TestStaffThatCannotBeReachedIsSaidPlainly(t *testing.T) {
	t.Parallel()
	s, _ := visit(t, session.Rest(settings()), session.CallStaff{},
		session.Raised{Reason: kiosk.PatronAsks, Fault: kiosk.CentralOffline})
	if id := session.View(settings(), s).Step.ID; id != "staff.offline" {
		t.Errorf("step %q", id)
	}
}

func TestServiceMenuNeedsPatternAndPIN(t *testing.T) {
	t.Parallel()
	corners := []journey.Event{session.Corner{N: 0}, session.Corner{N: 1}, session.Corner{N: 2}, session.Corner{N: 3}}
	s, _ := visit(t, session.Rest(settings()), corners...)
	if s.Aside != session.PINEntry {
		t.Fatalf("four corners clockwise lead to %q", s.Aside)
	}
	in, effects := visit(t, s, journey.Typed{Text: "2468"}, journey.Tapped{ID: journey.Next})
	if _, ok := has[session.Examine](effects); in.Aside != session.Service || !ok {
		t.Errorf("the right PIN: aside %q, effects %v", in.Aside, effects)
	}
	for range 5 {
		s, _ = visit(t, s, journey.Typed{Text: "0000"}, journey.Tapped{ID: journey.Next})
	}
	s, _ = visit(t, s, journey.Typed{Text: "2468"}, journey.Tapped{ID: journey.Next})
	if s.Aside != session.PINEntry {
		t.Errorf("after five wrong PINs the right one must wait")
	}
	wrong, _ := visit(t, session.Rest(settings()), session.Corner{N: 0}, session.Corner{N: 2}, session.Corner{N: 3})
	if wrong.Aside != session.NoAside {
		t.Errorf("a wrong pattern leads to %q", wrong.Aside)
	}
}
